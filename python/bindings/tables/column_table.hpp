#pragma once

#include <memory>
#include <string>

#include <lib287g/tables/columns.hpp>

namespace lib287g::python {

/// A table that is columns and nothing else, with what it shows in a few words.
struct ColumnTable {
    std::shared_ptr<const Columns> columns;
    std::string title;
};

}  // namespace lib287g::python
