#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include <lib287g/figures/timeline.hpp>

namespace lib287g::test {

/// An exact figure in agencies.
constexpr Observation figure(std::int64_t value, PartialDate date) {
    return {.value = value,
            .unit = Unit::agencies,
            .low = value,
            .high = value,
            .exactness = Exactness::exact,
            .confidence = Confidence::high,
            .date = date,
            .until = date.last(),
            .origin = {},
            .sources = {}};
}

/// A timeline of the whole program in agencies.
constexpr Timeline figures(std::vector<Observation> observations) {
    return Timeline{Unit::agencies, Scope{}, std::move(observations)};
}

}  // namespace lib287g::test
