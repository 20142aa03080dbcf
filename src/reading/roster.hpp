#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "reading/cell_table.hpp"
#include "reading/per_column.hpp"

namespace lib287g::reading {

/// Where the roster is: its table, the row of its header and the columns by their header text.
struct Roster {
    const CellTable* table = nullptr;
    std::uint32_t header_row = 0;
    PerColumn<std::optional<std::uint16_t>> columns;
    std::vector<const xlsx::Cell*> unknown;  ///< headers that ICE's lists do not have
    std::vector<std::pair<const xlsx::Cell*, ListColumn>> misspelt;  ///< headers that one missing column is meant by
};

/// Finds the roster by its header among all tables of a file. Throws Error, with the reason, for a pending
/// list, a summary and anything else.
Roster find_roster(const std::vector<CellTable>& tables, std::string_view file);

}  // namespace lib287g::reading
