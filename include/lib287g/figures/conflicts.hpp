#pragma once
// Where claims disagree. Target: lib287g::lib287g.
// Pure, safe from all threads. Claims are views that the answer keeps alive; time grows with the square of the claims.

#include <concepts>
#include <cstddef>
#include <utility>
#include <vector>

#include <lib287g/dataset/claims.hpp>
#include <lib287g/dataset/preference.hpp>
#include <lib287g/figures/scope.hpp>

namespace lib287g::inline v0_1 {

/// Claims of one scope and unit that can be about the same day and give different figures. The
/// preferred one comes first.
struct Conflict {
    Scope scope;
    Unit unit;
    Selection<Claim> claims;

    friend constexpr bool operator==(const Conflict&, const Conflict&) = default;
};

namespace detail {

bool holds_all(const std::same_as<Conflict> auto& conflict, const std::vector<const Claim*>& group) {
    for (const Claim* claim : group) {
        bool held = false;
        for (const Claim& other : conflict.claims) held = held || &other == claim;
        if (!held) return false;
    }
    return true;
}

}  // namespace detail

/// Whether the numbers exclude each other: no number lies within the bounds of both.
constexpr bool disagree(const Claim& a, const Claim& b) {
    const auto below = [](const Claim& x, const Claim& y) {
        return x.high.value_or(x.exactness == Exactness::at_least ? INT64_MAX : x.value) <
               y.low.value_or(y.value);
    };
    return below(a, b) || below(b, a);
}

/// Where sources disagree about one date and unit, in order of date. A claim dated to a month or year
/// can be about any of its days; each conflict gathers one claim and all that it disagrees with there.
template <FactTables Tables>
std::vector<Conflict> conflicts(const Tables& dataset, const ClaimFilter& filter = {}) {
    const Selection<Claim> all = claims(dataset, filter);
    std::vector<Conflict> found;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Claim& claim = all[i];
        std::vector<const Claim*> group;
        group.push_back(&claim);
        const Claim* preferred = &claim;
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const Claim& other = all[j];
            if (other.unit != claim.unit || other.state != claim.state || other.type != claim.type ||
                !other.date.overlaps(claim.date) || !disagree(claim, other)) {
                continue;
            }
            group.push_back(&other);
            if (gives_way(dataset, *preferred, other)) preferred = &other;
        }
        bool known = group.size() == 1;
        for (const Conflict& earlier : found) known = known || detail::holds_all(earlier, group);
        if (known) continue;
        std::vector<const Claim*> ordered;
        ordered.push_back(preferred);
        for (const Claim* other : group) {
            if (other != preferred) ordered.push_back(other);
        }
        found.push_back({{claim.type, claim.state}, claim.unit, Selection<Claim>{std::move(ordered), dataset.storage}});
    }
    return found;
}

}  // namespace lib287g
