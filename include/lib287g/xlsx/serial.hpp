#pragma once
// Serial numbers and days. Target: lib287g::xlsx.
// Pure functions: safe from all threads, also at compile time; constant time.

#include <cstdint>
#include <optional>

#include <lib287g/date.hpp>

namespace lib287g::inline v0_1::xlsx {

// Excel believes that 1900 was a leap year: up to February 1900 its count is one day behind.
inline constexpr std::int32_t before_1900 = -25569;         ///< 1899-12-30, in days since 1970-01-01
inline constexpr std::int32_t before_1904 = -24107;         ///< 1904-01-01
inline constexpr std::int32_t false_leap_day = 60;          ///< the serial of 1900-02-29, which was none

/// The day of a serial number of a workbook, in either of its date systems; nothing outside 1900 to 9999. Times of
/// day are floored.
constexpr std::optional<Date> date_of_serial(double serial, bool dates_from_1904) {
    if (!(serial >= 1 && serial < 2958466)) return std::nullopt;
    const auto days = static_cast<std::int32_t>(serial);
    if (dates_from_1904) return Date::from_days(before_1904 + days);
    return Date::from_days(before_1900 + days + (days < false_leap_day ? 1 : 0));
}

/// The serial number of a day, as a workbook counts; below 1 before the start of its date system.
constexpr double serial_of_date(Date day, bool dates_from_1904) {
    if (dates_from_1904) return day.days() - before_1904;
    const std::int32_t days = day.days() - before_1900;
    return days > 0 && days <= false_leap_day ? days - 1 : days;
}

}  // namespace lib287g::xlsx
