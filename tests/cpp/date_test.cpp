#include <lib287g/date.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "catch2_shim.hpp"

using namespace std::chrono_literals;
using lib287g::Date;
using lib287g::date_of;
using lib287g::parse_date;
using lib287g::PartialDate;
using lib287g::Precision;

namespace {

// A day that does not exist is no constant, so a consteval constructor refuses it.
template <int year, int month, int day>
concept ConstantDate = requires {
    typename std::integral_constant<int, Date{year, month, day}.days()>;
};
template <int year, int month>
concept ConstantMonth = requires {
    typename std::integral_constant<int, PartialDate{year, month}.first().days()>;
};

static_assert(ConstantDate<2025, 2, 28>);
static_assert(!ConstantDate<2025, 2, 30>);
static_assert(!ConstantDate<2025, 2, 29> && ConstantDate<2024, 2, 29>);
static_assert(!ConstantDate<1900, 2, 29> && ConstantDate<2000, 2, 29>);
static_assert(!ConstantDate<2025, 4, 31> && !ConstantDate<2025, 0, 1> && !ConstantDate<2025, 13, 1>);
static_assert(!ConstantDate<2025, 1, 0> && !ConstantDate<10000, 1, 1> && !ConstantDate<-1, 1, 1>);
static_assert(ConstantMonth<2025, 12> && !ConstantMonth<2025, 13>);

static_assert(!std::is_convertible_v<int, Date> && !std::is_constructible_v<Date, int>);
static_assert(!std::is_convertible_v<int, PartialDate>);
static_assert(!std::is_constructible_v<Date, PartialDate>);
static_assert(!std::is_constructible_v<Date, std::chrono::sys_seconds>);
static_assert(!std::is_constructible_v<Date, std::chrono::year_month>);
static_assert(std::is_convertible_v<std::chrono::year_month_day, Date>);
static_assert(std::is_convertible_v<std::chrono::sys_days, PartialDate>);

static_assert(Date{} == Date{1970, 1, 1});
static_assert(Date{1970, 1, 1}.days() == 0);
static_assert(Date{1969, 12, 31}.days() == -1);
static_assert(Date{2000, 3, 1}.days() == 11017);  // 30 years, 7 leap days, 31 + 29 days
static_assert(Date{2026y / 6 / 5} == Date{2026, 6, 5});
static_assert(Date{std::chrono::sys_days{2026y / 6 / 5}} == Date{2026, 6, 5});
static_assert(Date{2024y / std::chrono::February / std::chrono::last} == Date{2024, 2, 29});
static_assert(Date{2026, 6, 5} - Date{2026, 5, 5} == 31);
static_assert(Date{2025, 3, 1} - Date{2024, 3, 1} == 365 && Date{2024, 3, 1} - Date{2023, 3, 1} == 366);
static_assert(Date{2025, 12, 31} < Date{2026, 1, 1} && Date{2026, 1, 2} > Date{2026, 1, 1});
static_assert(date_of(2025, 2, 30) == std::nullopt);
static_assert(date_of(0, 1, 1) && date_of(9999, 12, 31) && !date_of(10000, 1, 1) && !date_of(-1, 1, 1));

constexpr PartialDate year_2011{2011};
constexpr PartialDate june_2011{2011, 6};
constexpr PartialDate first_of_june_2011{2011, 6, 1};

static_assert(parse_date("2011") == year_2011);
static_assert(parse_date("2011-06") == june_2011);
static_assert(parse_date("2011-06-01") == first_of_june_2011);
static_assert(parse_date("2024-02-29") && parse_date("2000-02-29"));
static_assert(parse_date("0000") && parse_date("9999-12-31"));

static_assert(year_2011.first() == Date{2011, 1, 1} && year_2011.last() == Date{2011, 12, 31});
static_assert(june_2011.first() == Date{2011, 6, 1} && june_2011.last() == Date{2011, 6, 30});
static_assert(first_of_june_2011.first() == first_of_june_2011.last());
static_assert(PartialDate{2024, 2}.last() == Date{2024, 2, 29});
static_assert(PartialDate{2100, 2}.last() == Date{2100, 2, 28});
static_assert(PartialDate{2011, 12}.last() == Date{2011, 12, 31});
static_assert(year_2011.precision() == Precision::year && june_2011.precision() == Precision::month);
static_assert(first_of_june_2011.precision() == Precision::day);
static_assert(PartialDate{} == PartialDate{Date{}});
static_assert(!PartialDate::month_of(2011, 0) && !PartialDate::year_of(10000));

// By the first day, then by the last: a day before the month that begins on it, that before the year.
static_assert(PartialDate{2011, 1, 1} < PartialDate{2011, 1});
static_assert(PartialDate{2011, 1} < year_2011);
static_assert(year_2011 < june_2011 && june_2011 < PartialDate{2011, 6, 2});
static_assert(PartialDate{2010, 12, 31} < year_2011);
static_assert(first_of_june_2011 != june_2011);

static_assert(year_2011.overlaps(june_2011) && june_2011.overlaps(year_2011));
static_assert(june_2011.overlaps(PartialDate{2011, 6, 30}) && june_2011.overlaps(first_of_june_2011));
static_assert(!june_2011.overlaps(PartialDate{2011, 7, 1}));
static_assert(!june_2011.overlaps(PartialDate{2011, 5}) && !year_2011.overlaps(PartialDate{2012}));
static_assert(first_of_june_2011.overlaps(first_of_june_2011));

}  // namespace

TEST_CASE("only dates as ISO 8601 writes them are read") {
    for (const std::string_view text : {"",
                                        "2",
                                        "201",
                                        "20111",
                                        " 2011",
                                        "2011 ",
                                        "+201",
                                        "-201",
                                        "2O11",
                                        "2011-",
                                        "2011-6",
                                        "2011-13",
                                        "2011-00",
                                        "2011-6-1",
                                        "2011-06-1",
                                        "2011-6-01",
                                        "2011-06-",
                                        "2011-06-00",
                                        "2011-06-31",
                                        "2011-02-30",
                                        "2011-02-29",
                                        "1900-02-29",
                                        "2011-06-01x",
                                        "2011-06-01 ",
                                        " 2011-06-01",
                                        "2011-06x",
                                        "20110601",
                                        "2011/06/01",
                                        "2011-06/01",
                                        "2011/06",
                                        "2011.06",
                                        "2011-+6",
                                        "2011--6",
                                        "2011-06-+1",
                                        "2011-06--1",
                                        "11-06-01",
                                        "02011-06-01",
                                        "2011-06-01T00:00",
                                        "2011-W23",
                                        "2011-152",
                                        "June 2011",
                                        "2011-06-0\xC2\xB9"}) {
        INFO('"' << text << '"');
        CHECK_FALSE(parse_date(text).has_value());
    }
    CHECK_FALSE(parse_date(std::string_view{"2011\0", 5}).has_value());
    CHECK_FALSE(parse_date(std::string_view{"201\0", 4}).has_value());
}

TEST_CASE("a date is written as it is read") {
    for (const std::string text :
         {"2011", "2011-06", "2011-06-01", "0000", "0007-01", "0099-12-31", "9999"}) {
        CHECK(lib287g::text(parse_date(text).value()) == text);
    }
}

TEST_CASE("every day from 1900 to 2100 is the day that std::chrono says") {
    const std::chrono::sys_days end{2101y / 1 / 1};
    int days = 0;
    bool good = true;
    for (std::chrono::sys_days day{1900y / 1 / 1}; day < end; day += std::chrono::days{1}, ++days) {
        const std::chrono::year_month_day expected{day};
        const Date date{day};
        good = good && date.days() == day.time_since_epoch().count();
        good = good && date == Date{expected} && Date::from_days(date.days()) == date;
        good = good && date.year() == static_cast<int>(expected.year());
        good = good && date.month() == static_cast<int>(static_cast<unsigned>(expected.month()));
        good = good && date.day() == static_cast<int>(static_cast<unsigned>(expected.day()));
        good = good && date_of(date.year(), date.month(), date.day()) == date;
        good = good && parse_date(lib287g::text(date)) == PartialDate{date};
        if (!good) {
            FAIL("day " << day.time_since_epoch().count());
        }
    }
    CHECK(days == 201 * 365 + 49);  // leap years 1904 to 2096; neither 1900 nor 2100 is one
}

TEST_CASE("months and years begin and end where std::chrono says") {
    for (int year = 1900; year <= 2100; ++year) {
        for (unsigned month = 1; month <= 12; ++month) {
            const auto partial = PartialDate::month_of(year, static_cast<int>(month)).value();
            const std::chrono::year_month expected{std::chrono::year{year}, std::chrono::month{month}};
            CHECK(partial.first() == Date{expected / 1});
            CHECK(partial.last() == Date{expected / std::chrono::last});
        }
    }
}

TEST_CASE("three numbers are a date exactly where std::chrono says so") {
    for (int year = 1999; year <= 2004; ++year) {
        for (int month = 0; month <= 14; ++month) {
            for (int day = 0; day <= 33; ++day) {
                const std::chrono::year_month_day expected{
                    std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                    std::chrono::day{static_cast<unsigned>(day)}};
                CHECK(date_of(year, month, day).has_value() == expected.ok());
            }
        }
    }
}

TEST_CASE("two partial dates overlap where they share a day") {
    const PartialDate dates[] = {
        PartialDate{2011},    PartialDate{2012},         PartialDate{2011, 12},
        PartialDate{2012, 1}, PartialDate{2011, 12, 31}, PartialDate{2012, 1, 1},
        PartialDate{2012, 2}, PartialDate{2012, 2, 29},  PartialDate{2012, 12, 31}};
    for (const PartialDate& a : dates) {
        for (const PartialDate& b : dates) {
            bool shared = false;
            for (int day = a.first().days(); day <= a.last().days(); ++day) {
                shared = shared || (day >= b.first().days() && day <= b.last().days());
            }
            INFO(lib287g::text(a) << " and " << lib287g::text(b));
            CHECK(a.overlaps(b) == shared);
        }
    }
}

TEST_CASE("a date outside the years 0 to 9999 is written with all its digits") {
    CHECK(lib287g::text(Date::from_days(2932897)) == "10000-01-01");
    CHECK(lib287g::text(Date::from_days(-719529)) == "-0001-12-31");
}

static_assert(Date{2024, 2, 28} + 1 == Date{2024, 2, 29} && 2 + Date{2024, 2, 28} == Date{2024, 3, 1});
static_assert(Date{2024, 3, 1} - 1 == Date{2024, 2, 29} && Date{2024, 3, 1} - Date{2024, 2, 28} == 2);
static_assert(Date{2024, 2, 28} + std::chrono::days{2} == Date{2024, 3, 1});
static_assert(Date{2024, 3, 1} - std::chrono::days{2} == Date{2024, 2, 28});
static_assert([] {
    Date day{2024, 12, 31};
    const bool after = day++ == Date{2024, 12, 31} && ++day == Date{2025, 1, 2};
    day += 10;
    day -= 11;
    return after && day-- == Date{2025, 1, 1} && --day == Date{2024, 12, 30};
}());

// From std::chrono and back.
static_assert(std::chrono::sys_days{Date{2024, 2, 29}} == std::chrono::sys_days{std::chrono::days{19782}});
static_assert(std::chrono::year_month_day{Date{2024, 2, 29}} ==
              std::chrono::year{2024} / std::chrono::February / 29);
static_assert(Date{std::chrono::year_month_day{Date{1996, 9, 30}}} == Date{1996, 9, 30});
static_assert(Date{std::chrono::sys_days{Date{1904, 1, 1}}} == Date{1904, 1, 1});
static_assert(!std::is_convertible_v<Date, std::chrono::sys_seconds>);
