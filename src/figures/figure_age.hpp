#pragma once
// How old a figure is on a day, without a copy of it: the rule of `InForce`, for many days.

#include <cstdint>

#include <lib287g/figures/observation.hpp>

namespace lib287g::inline v0_1::detail {

struct FigureAge {
    std::int64_t least;
    std::int64_t most;
};

/// In days, on a day since 1970-01-01.
inline FigureAge figure_age(const Observation& figure, std::int64_t day) {
    const std::int64_t until = figure.until.days();
    const std::int64_t observed = day < until ? day : until;
    const std::int64_t least = day - observed;
    return {least, observed > figure.date.last().days() ? least : day - figure.date.first().days()};
}

}  // namespace lib287g
