#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lib287g::inline v0_1::xlsx {

inline constexpr std::uint32_t last_row = 1'048'576;
inline constexpr std::uint16_t last_column = 16'384;  // XFD

struct CellPlace {
    std::uint32_t row;
    std::uint16_t column;
};

struct CellRange {
    CellPlace first;
    CellPlace last;
};

/// Reads "B7" or "$B$7", in either case. Nothing where it is not a cell of a sheet (A1 to
/// XFD1048576).
std::optional<CellPlace> parse_cell_place(std::string_view text);

/// Reads "B7" or "B7:D9", the corners in any order; whole columns, as "B:D", and whole rows, as "7:9".
std::optional<CellRange> parse_cell_range(std::string_view text);

/// Reads a row number, 1 to 1048576.
std::optional<std::uint32_t> parse_row(std::string_view digits);

/// A reference without the name of the sheet in front, as "Sheet1!B7" or "'A sheet'!B7" have; nothing where that
/// names another sheet.
std::optional<std::string_view> without_sheet_name(std::string_view reference, std::string_view sheet);

}  // namespace lib287g::xlsx
