#include "reading/rules/signing_date.hpp"
#include <lib287g/xlsx/serial.hpp>

#include "catch2_shim.hpp"

using namespace lib287g;
using xlsx::date_of_serial;
using reading::date_of_text;

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
                             "2025-02-26T08:30:00Z", "2/26/2025 12:00 AM"}) {
        INFO(text);
        CHECK(date_of_text(text).date == Date{2025, 2, 26});
    }
    for (const char* text : {"26/02/2025", "2/30/2025", "2/2025", "2025", "2025-02", "6/30/20026", "99999", "12:00", "soon", ""}) {
        INFO(text);
        CHECK_FALSE(date_of_text(text).date.has_value());
    }
    CHECK(date_of_text("44252", true).date == Date{2025, 2, 26});
}
