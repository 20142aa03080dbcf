#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <lib287g/figures/timeline.hpp>

namespace lib287g::test {

/// A figure in agencies, with the bounds that its exactness gives it.
constexpr Observation figure(std::int64_t value, PartialDate date, Exactness exactness = Exactness::exact) {
    const bool exact = exactness == Exactness::exact;
    return {.value = value,
            .unit = Unit::agencies,
            .low = exact || exactness == Exactness::at_least ? std::optional{value} : std::nullopt,
            .high = exact || exactness == Exactness::at_most ? std::optional{value} : std::nullopt,
            .exactness = exactness,
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
