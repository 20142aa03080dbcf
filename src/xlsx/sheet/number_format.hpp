#pragma once

#include <cstdint>
#include <string_view>

namespace lib287g::inline v0_1::xlsx {

/// Whether a format code shows its number as a date or time: its first section has one of the letters
/// d, m, h, y, s outside quotes, brackets and escapes. Elapsed time in brackets, as [h], counts.
bool is_date_format(std::string_view code);

/// Whether one of the formats that need no code in the workbook is a date or time.
bool is_builtin_date_format(std::uint32_t id);

}  // namespace lib287g::xlsx
