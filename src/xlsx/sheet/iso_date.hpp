#pragma once

#include <optional>
#include <string_view>

namespace lib287g::inline v0_1::xlsx {

/// The serial (days since the start of the workbook's date system) of an ISO 8601 date, time, date
/// with time, or duration of hours, minutes and seconds: "2021-01-31", "2021-01-31T08:30:00.5Z",
/// "08:30", "PT26H30M",
/// with Z or an offset, which changes nothing. Counts 1900 as a leap year, as workbooks do. Nothing for any other text.
std::optional<double> iso_date_serial(std::string_view text, bool from_1904);

}  // namespace lib287g::xlsx
