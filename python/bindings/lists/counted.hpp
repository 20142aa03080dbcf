#pragma once

#include <vector>

#include <lib287g/lists/counts.hpp>

#include "pybind.hpp"

namespace lib287g::python {

/// Counts with what they are by.
struct Counted {
    std::vector<CountBy> by;
    Unit unit;
    std::vector<Count> rows;
};

/// Of a list, or of a collection and a kind.
Counted counted(const std::vector<As<CountBy>>& by, Unit unit, const auto&... lists) {
    const std::vector<CountBy> keys = with_state({by.begin(), by.end()});
    return {keys, unit, counts(lists..., keys, unit)};
}

}  // namespace lib287g::python
