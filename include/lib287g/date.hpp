#pragma once
// Days, and dates of which a part is known. Target: lib287g::lib287g.
// Values and pure functions: safe from all threads, also at compile time; constant time.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// A day of a calendar type of std::chrono (year_month_day and its like), known by its members: this
/// header does not include <chrono>, which alone costs half a second to compile.
template <class T>
concept CalendarDay = requires(const T& day) {
    static_cast<int>(day.year());
    static_cast<unsigned>(day.month());
    static_cast<unsigned>(day.day());
    day.ok();
};

/// A time point of std::chrono that counts days (sys_days).
template <class T>
concept SystemDays = requires(const T& day) {
    day.time_since_epoch().count();
    requires T::duration::period::num == 86400 && T::duration::period::den == 1;
};

/// A duration of std::chrono that counts days (days).
template <class T>
concept DayCount = requires(const T& days) {
    days.count();
    requires T::period::num == 86400 && T::period::den == 1;
};

/// A day of the (proleptic) Gregorian calendar. Always a day that exists.
class Date {
  public:
    /// 1970-01-01. A date that may be absent is an optional.
    constexpr Date() = default;
    /// A constant, `Date{2026, 6, 5}`: a day that does not exist does not compile. What comes at run
    /// time goes through `date_of` or `parse_date`.
    consteval Date(int year, int month, int day) : days_{existing(year, month, day)} {}
    /// From std::chrono, `2026y / 6 / 5`; the day must be ok().
    constexpr Date(const CalendarDay auto& day)
        : days_{from_civil(static_cast<int>(day.year()),
                           static_cast<int>(static_cast<unsigned>(day.month())),
                           static_cast<int>(static_cast<unsigned>(day.day())))} {}
    constexpr Date(const SystemDays auto& day)
        : days_{static_cast<std::int32_t>(day.time_since_epoch().count())} {}

    /// The date that many days after 1970-01-01.
    static constexpr Date from_days(std::int32_t days) {
        Date date;
        date.days_ = days;
        return date;
    }
    /// Days since 1970-01-01, negative before.
    [[nodiscard]] constexpr std::int32_t days() const { return days_; }

    [[nodiscard]] constexpr int year() const { return civil().year; }
    [[nodiscard]] constexpr int month() const { return civil().month; }
    [[nodiscard]] constexpr int day() const { return civil().day; }

    friend constexpr bool operator==(const Date&, const Date&) = default;
    friend constexpr auto operator<=>(const Date&, const Date&) = default;
    /// Days from `b` to `a`.
    friend constexpr std::int32_t operator-(Date a, Date b) { return a.days_ - b.days_; }

    // So many days later or earlier; days may also be std::chrono::days.
    constexpr Date& operator+=(std::int32_t days) {
        days_ += days;
        return *this;
    }
    constexpr Date& operator-=(std::int32_t days) { return *this += -days; }
    constexpr Date& operator++() { return *this += 1; }
    constexpr Date& operator--() { return *this -= 1; }
    constexpr Date operator++(int) { return from_days(days_++); }
    constexpr Date operator--(int) { return from_days(days_--); }
    friend constexpr Date operator+(Date date, std::int32_t days) { return date += days; }
    friend constexpr Date operator+(std::int32_t days, Date date) { return date += days; }
    friend constexpr Date operator-(Date date, std::int32_t days) { return date -= days; }
    friend constexpr Date operator+(Date date, const DayCount auto& days) {
        return date += static_cast<std::int32_t>(days.count());
    }
    friend constexpr Date operator-(Date date, const DayCount auto& days) {
        return date -= static_cast<std::int32_t>(days.count());
    }

    /// To std::chrono's sys_days, and through it to the calendar: `std::chrono::year_month_day{date}`.
    template <SystemDays Days>
        requires requires(const Days& days) { Days::clock::to_time_t(days); }
    constexpr operator Days() const {
        return Days{typename Days::duration{days_}};
    }

    /// How many days the month has.
    static constexpr int days_in_month(int year, int month) {
        constexpr int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return days[month - 1] + (month == 2 && leap ? 1 : 0);
    }
    static constexpr bool exists(int year, int month, int day) {
        return year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
               day <= days_in_month(year, month);
    }

  private:
    struct Civil {
        int year, month, day;
    };
    // A year that begins in March puts the leap day last; 400 such years have 146,097 days.
    static constexpr std::int32_t from_civil(int year, int month, int day) {
        const int y = month <= 2 ? year - 1 : year;
        const int era = (y >= 0 ? y : y - 399) / 400;
        const int year_of_era = y - era * 400;
        const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        return era * 146097 + day_of_era - 719468;
    }
    [[nodiscard]] constexpr Civil civil() const {
        const int z = days_ + 719468;
        const int era = (z >= 0 ? z : z - 146096) / 146097;
        const int day_of_era = z - era * 146097;
        const int year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
        const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        const int march_month = (5 * day_of_year + 2) / 153;
        const int month = march_month < 10 ? march_month + 3 : march_month - 9;
        return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
                day_of_year - (153 * march_month + 2) / 5 + 1};
    }
    static consteval std::int32_t existing(int year, int month, int day) {
        return exists(year, month, day) ? from_civil(year, month, day) : no_such_day();
    }
    static std::int32_t no_such_day();  // never defined: stops the compiler at a day that is none

    friend constexpr std::optional<Date> date_of(int year, int month, int day);

    std::int32_t days_ = 0;
};

/// The day, or nothing when there is no such day between the years 0 and 9999.
constexpr std::optional<Date> date_of(int year, int month, int day) {
    if (!Date::exists(year, month, day)) return std::nullopt;
    return Date::from_days(Date::from_civil(year, month, day));
}

/// How much of a date is known.
enum class Precision : std::uint8_t { day, month, year };

template <>
inline constexpr Word<Precision> words<Precision>[] = {
    {Precision::day, "day", "day"},
    {Precision::month, "month", "month"},
    {Precision::year, "year", "year"},
};
static_assert(words_in_order<Precision>());

/// A day, or a month or year of which the day is not known: a span of days it can be.
/// Ordered by the first of these days, then by the last.
class PartialDate {
  public:
    constexpr PartialDate() = default;
    constexpr PartialDate(Date day) : first_{day}, last_{day} {}
    template <class Day>
        requires CalendarDay<Day> || SystemDays<Day>
    constexpr PartialDate(const Day& day) : PartialDate{Date{day}} {}
    /// Constants: a day, a month, a year.
    consteval PartialDate(int year, int month, int day) : PartialDate{Date{year, month, day}} {}
    consteval PartialDate(int year, int month) : PartialDate{*month_of(year, month)} {}
    explicit consteval PartialDate(int year) : PartialDate{*year_of(year)} {}

    /// A month or a year; nothing when there is none such between the years 0 and 9999.
    static constexpr std::optional<PartialDate> month_of(int year, int month) {
        if (!Date::exists(year, month, 1)) return std::nullopt;
        return PartialDate{*date_of(year, month, 1),
                           *date_of(year, month, Date::days_in_month(year, month)),
                           Precision::month};
    }
    static constexpr std::optional<PartialDate> year_of(int year) {
        if (!Date::exists(year, 1, 1)) return std::nullopt;
        return PartialDate{*date_of(year, 1, 1), *date_of(year, 12, 31), Precision::year};
    }

    /// The first and the last day that it can be.
    [[nodiscard]] constexpr Date first() const { return first_; }
    [[nodiscard]] constexpr Date last() const { return last_; }
    [[nodiscard]] constexpr Precision precision() const { return precision_; }

    /// Whether the two can be the same day.
    [[nodiscard]] constexpr bool overlaps(const PartialDate& other) const {
        return first_ <= other.last_ && other.first_ <= last_;
    }

    friend constexpr bool operator==(const PartialDate&, const PartialDate&) = default;
    friend constexpr auto operator<=>(const PartialDate& a, const PartialDate& b) {
        if (const auto order = a.first_ <=> b.first_; order != 0) return order;
        return a.last_ <=> b.last_;
    }

  private:
    constexpr PartialDate(Date first, Date last, Precision precision)
        : first_{first}, last_{last}, precision_{precision} {}

    Date first_;
    Date last_;
    Precision precision_ = Precision::day;
};

/// Reads `2011`, `2011-06` or `2011-06-01`, and nothing else: four digits, two digits, a day that
/// exists, no other text. Nothing when it is not such a date.
constexpr std::optional<PartialDate> parse_date(std::string_view text) {
    constexpr auto number = [](std::string_view digits) {
        int value = 0;
        for (const char c : digits) {
            if (c < '0' || c > '9') return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const bool has_month = text.size() >= 7 && text[4] == '-';
    const bool has_day = text.size() == 10 && text[7] == '-';
    if (text.size() == 4) return PartialDate::year_of(number(text));
    if (text.size() == 7 && has_month) {
        return PartialDate::month_of(number(text.substr(0, 4)), number(text.substr(5)));
    }
    if (!has_month || !has_day) return std::nullopt;
    const auto day = date_of(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8)));
    if (!day) return std::nullopt;
    return PartialDate{*day};
}

/// `2011`, `2011-06` or `2011-06-01`, as parse_date reads it; a year outside 0 to 9999, which only
/// arithmetic or std::chrono can give, stands with all its digits.
inline std::string text(const PartialDate& date) {
    const auto padded = [](int number, std::size_t width) {
        std::string digits = std::to_string(number);
        if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
        return digits;
    };
    const Date day = date.first();
    std::string out = day.year() < 0 ? "-" + padded(-day.year(), 4) : padded(day.year(), 4);
    if (date.precision() == Precision::year) return out;
    out.append("-").append(padded(day.month(), 2));
    if (date.precision() == Precision::day) out.append("-").append(padded(day.day(), 2));
    return out;
}

}  // namespace lib287g
