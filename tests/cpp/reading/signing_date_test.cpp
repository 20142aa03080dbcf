#include "reading/rules/date/signing_date.hpp"

#include <string>

#include <lib287g/xlsx/serial.hpp>

#include "catch2_shim.hpp"

using namespace lib287g;
using xlsx::date_of_serial;

namespace {

constexpr reading::Years years{1996, 2026};

auto date_of_text(std::string_view text, bool dates_from_1904 = false) { return reading::date_of_text(text, years, dates_from_1904); }

}  // namespace

TEST_CASE("serial numbers are days of either date system, and times of day are floored") {
    CHECK(date_of_serial(45714, false) == Date{2025, 2, 26});
    CHECK(date_of_serial(45714.999, false) == Date{2025, 2, 26});
    CHECK(date_of_serial(45714 - 1462, true) == Date{2025, 2, 26});
    CHECK_FALSE(date_of_serial(0, false));
    CHECK_FALSE(date_of_serial(-1, false));
    CHECK_FALSE(date_of_serial(2958466, false));
}

TEST_CASE("Excel's 1900 leap year moves the days before March 1900 only") {
    CHECK(date_of_serial(1, false) == Date{1900, 1, 1});
    CHECK(date_of_serial(59, false) == Date{1900, 2, 28});
    CHECK(date_of_serial(61, false) == Date{1900, 3, 1});
}

TEST_CASE("a text is read where it can mean one day alone") {
    for (const char* text : {"2/26/2025", "02-26-2025", "2.26.2025", "02/262025", "0226/2025", "02262025", "20250226", "2/26/25",
                             "February 26, 2025", "26 Feb 2025", "26-Feb-25", "2025/02/26", "45714",
                             "2025-02-26T08:30:00Z", "2/26/2025 12:00 AM", "Feb. 26, 2025", "FEB 26 2025", "February 26th, 2025",
                             "26th of February 2025", "Wednesday, February 26, 2025", "Wed. 2/26/2025", "2025-02-26 00:00:00 UTC",
                             "2025-02-26T00:00:00-05:00", "2025-02-26 00:00:00+00:00", "2\xE2\x80\x93" "26\xE2\x80\x93" "2025",
                             "2/26/2025*", "2/26/2025\xE2\x80\xA0", "45714.0", "2262025", "Feb-26-2025"}) {
        INFO(text);
        CHECK(date_of_text(text).date == Date{2025, 2, 26});
    }
    for (const char* text : {"26/02/2025", "2/30/2025", "2/2025", "2025", "2025-02", "6/30/20026", "99999", "12:00", "soon", ""}) {
        INFO(text);
        CHECK_FALSE(date_of_text(text).date.has_value());
    }
    CHECK(date_of_text("44252", true).date == Date{2025, 2, 26});
    for (const char* text : {"Sept. 5, 2025", "Sept 5, 2025", "September 5 2025", "5 Sept. 2025", "9/5/2025"}) {
        INFO(text);
        CHECK(date_of_text(text).date == Date{2025, 9, 5});
    }
}

TEST_CASE("a text that is longer than days are is none, whatever is in it") {
    CHECK(date_of_text("2/26/2025" + std::string(191, '*')).date == Date{2025, 2, 26});
    CHECK_FALSE(date_of_text("2/26/2025" + std::string(192, '*')).date);
    CHECK(date_of_text("2/26/2025" + std::string(192, '*')).rule == IssueCode::unreadable_date);
    CHECK(date_of_text("1.2.3.4.5.6").rule == IssueCode::unreadable_date);
}

TEST_CASE("a text with several dates is none of them, and says so") {
    for (const char* text : {"2/26/2025 (amended 3/1/2025)", "2/26/2025; 3/1/2025", "February 26, 2025 and March 1, 2025",
                             "2025-02-26, 2025-03-01"}) {
        INFO(text);
        CHECK_FALSE(date_of_text(text).date);
        CHECK(date_of_text(text).rule == IssueCode::two_dates);
    }
    CHECK(date_of_text("2/26/2025 or so").rule == IssueCode::unreadable_date);
}

TEST_CASE("a number is the serial of a day that can be, or the digits of one") {
    const auto of = [](double number) { return reading::date_of_number(number, years).date; };
    CHECK(of(45714) == Date{2025, 2, 26});
    for (const double number : {2262025., 20250226., 2262025.}) CHECK(of(number) == Date{2025, 2, 26});
    CHECK(of(7072025) == Date{2025, 7, 7});
    CHECK(of(12312025) == Date{2025, 12, 31});
    CHECK_FALSE(years.has(of(1112025).value_or(Date{1900, 1, 1})));  // January 11 or November 1
    CHECK_FALSE(of(99999999));
    CHECK(reading::date_of_number(2262025, years).rule == IssueCode::date_without_separator);
}
