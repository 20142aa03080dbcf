#pragma once

#include <vector>

#include <lib287g/figures/conflicts.hpp>

namespace lib287g::python {

/// Conflicts in order of date, as Python's class has them.
struct ConflictList {
    std::vector<Conflict> conflicts;
};

}  // namespace lib287g::python
