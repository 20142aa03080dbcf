#pragma once

#include <cstdint>

#include <lib287g/figures/growth.hpp>
#include <lib287g/figures/observations.hpp>

namespace lib287g::test {

/// Made of a list's figure.
inline Growth growth_to(std::int64_t value) {
    Growth growth{};
    growth.end = InForce{listed_figure(value, value, Unit::agencies, {}, Date{2026, 1, 1}, "a.xlsx", SourceIds{"A"}), Date{2026, 1, 2}};
    return growth;
}

}  // namespace lib287g::test
