#pragma once
// A worksheet. Target: lib287g::xlsx.
// A value; links are views of Workbook::addresses. Safe to read from all threads, to change from one.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/xlsx/cell.hpp>
#include <lib287g/xlsx/problem.hpp>

namespace lib287g::inline v0_1::xlsx {

/// A hyperlink on a rectangle of cells (usually one), stored as such or by the formula HYPERLINK. `target` is empty where the relationship is
/// missing; `location` is an anchor inside the workbook or the fragment of the target. Both lie in Workbook::addresses.
struct Hyperlink {
    std::uint32_t first_row, last_row;
    std::uint16_t first_column, last_column;
    std::string_view target;
    std::string_view location;
};

/// Cells that are shown as one, with the value of the first.
struct MergedRange {
    std::uint32_t first_row, last_row;
    std::uint16_t first_column, last_column;
};

/// One worksheet: its cells in row order, as stored.
struct Sheet {
    std::string name;
    bool hidden = false;  ///< also where only a macro could show it
    std::vector<Cell> cells;
    std::vector<Hyperlink> hyperlinks;
    std::vector<std::uint32_t> hidden_rows;
    std::vector<MergedRange> merged;
    Problems problems;
};

}  // namespace lib287g::xlsx
