#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/xlsx/workbook.hpp>

namespace lib287g::reading {

using xlsx::Cell;
using xlsx::Sheet;
using xlsx::Workbook;

/// The columns of ICE's lists, in the order of `column_names`.
enum Column : std::uint8_t { state, agency, kind, county, type, signed_on, moa, addendum };

inline constexpr std::array<std::string_view, 8> column_names{
    "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM"};

/// Where the roster is: its sheet, the row of its header and the columns by their header text.
struct RosterColumns {
    const Sheet* sheet = nullptr;
    std::uint32_t header_row = 0;
    std::array<std::optional<std::uint16_t>, column_names.size()> columns{};
    std::vector<const Cell*> unknown;  ///< headers that ICE's lists do not have
    std::vector<std::pair<const Cell*, Column>> misspelt;  ///< headers that one missing column is meant by
};

/// Finds the roster by its header among all worksheets. Throws Error, with the reason, for a pending
/// list, a summary and anything else.
RosterColumns find_roster(const Workbook& workbook, std::string_view file);

}  // namespace lib287g::reading
