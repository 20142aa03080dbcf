#pragma once

#include <string>
#include <utility>
#include <vector>

#include <lib287g/lists/published_lists.hpp>

#include "tables/table.hpp"

namespace lib287g::python {

/// A list as Python holds it: lists are large, and shared with the collection they come from.
struct HeldList {
    SharedList list;

    /// Rows of the list, which live as long as the table.
    template <class Row>
    [[nodiscard]] Table<Row> table(const std::vector<Row>& rows) const {
        return {{rows.data(), rows.size()}, Keepalive{list}};
    }
};

/// (doubt, what was seen).
using Reasons = std::vector<std::pair<Doubt, std::string>>;

void bind_counts(py::module_& m);
void bind_published_list(py::module_& m);
void bind_published_lists(py::module_& m);
void bind_reading(py::module_& m);

}  // namespace lib287g::python
