#pragma once
// Periods of the calendar. Target: lib287g::lib287g.
// Pure, safe from all threads, also at compile time.

#include <cstdint>
#include <optional>

#include <lib287g/date.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// The length of periods. A week begins on Monday.
enum class Every : std::uint8_t { day, week, month, quarter, year };

template <>
inline constexpr Word<Every> words<Every>[] = {
    {Every::day, "day", "day"},
    {Every::week, "week", "week"},
    {Every::month, "month", "month"},
    {Every::quarter, "quarter", "quarter"},
    {Every::year, "year", "year"},
};
static_assert(words_in_order<Every>());

/// A period by its first and its last day.
struct DaySpan {
    Date first;
    Date last;

    friend constexpr bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// The period that a day is in. There is no date after the year 9999: nothing where the period reaches beyond.
constexpr std::optional<DaySpan> period_with(Date day, Every every) {
    const Date end_of_dates = *date_of(9999, 12, 31);
    if (every == Every::day) return DaySpan{day, day};
    if (every == Every::week) {
        constexpr std::int32_t monday = 4;  // 1970-01-05, in days since 1970-01-01
        const std::int32_t since = ((day.days() - monday) % 7 + 7) % 7;
        if (end_of_dates - day < 6 - since) return std::nullopt;
        return DaySpan{day - since, day + (6 - since)};
    }
    const int months = every == Every::month ? 1 : every == Every::quarter ? 3 : 12;
    const int first = (day.month() - 1) / months * months + 1;
    const int last = first + months - 1;
    return DaySpan{*date_of(day.year(), first, 1), *date_of(day.year(), last, Date::days_in_month(day.year(), last))};
}

/// The period behind one; nothing where it reaches beyond the year 9999.
constexpr std::optional<DaySpan> next_period(const DaySpan& period, Every every) {
    if (period.last == *date_of(9999, 12, 31)) return std::nullopt;
    return period_with(period.last + 1, every);
}

}  // namespace lib287g
