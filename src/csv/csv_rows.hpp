#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/xlsx/workbook.hpp>

namespace lib287g::inline v0_1::csv {

/// The records of a CSV text (RFC 4180, UTF-8 with or without a byte order mark), cells as they stand.
/// Lines without any character are no records. Throws Error: not UTF-8, a broken quotation, over a limit.
std::vector<std::vector<std::string>> csv_rows(std::span<const std::byte> bytes, std::string_view name,
                                               const xlsx::WorkbookLimits& limits);

}  // namespace lib287g::csv
