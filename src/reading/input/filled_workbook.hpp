#pragma once

#include <cstddef>
#include <vector>

#include <lib287g/xlsx/workbook.hpp>

#include "reading/input/cell_table.hpp"
#include "reading/input/typed_texts.hpp"

namespace lib287g::inline v0_1::reading {

/// A workbook with the cells of its merged ranges: each row that has other cells has the range's value, in the
/// range's first column.
struct FilledWorkbook {
    xlsx::Workbook workbook;
    std::vector<std::vector<xlsx::Cell>> cells;  ///< of each sheet
    std::vector<TypedTexts> typed;               ///< of each sheet

    /// Throws Error where the ranges have more cells than `most_cells`.
    FilledWorkbook(xlsx::Workbook read, std::size_t most_cells);

    /// The worksheets, which must not outlive this.
    [[nodiscard]] std::vector<CellTable> tables() const;

    /// What is odd in the workbook as a whole.
    [[nodiscard]] std::vector<Finding> findings() const;
};

}  // namespace lib287g::reading
