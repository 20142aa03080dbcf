#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/xlsx/limits.hpp>

#include "reading/input/cell_table.hpp"

namespace lib287g::inline v0_1::reading {

/// What a file, or what the caller has, gives to read a list from.
struct Input {
    std::string file;                     ///< its name, without folders, as a list has it
    std::string content;                  ///< its identity
    std::vector<CellTable> tables;
    std::vector<Finding> findings;        ///< of the file as a whole
    std::vector<std::vector<xlsx::Cell>> cells;  ///< the tables', needed while they are read
    std::shared_ptr<const void> storage;         ///< whatever else the tables point into
};

/// The tables of a workbook or of CSV, which the bytes tell, whatever the name is. Throws Error where they are
/// neither, with what they are and what to do.
Input input_of(std::span<const std::byte> bytes, std::string_view file, const xlsx::WorkbookLimits& limits);

/// The table of the caller's rows.
Input input_of(std::span<const GivenRow> rows, std::string_view name);

}  // namespace lib287g::reading
