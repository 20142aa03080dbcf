#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/dataset/preference.hpp>
#include <lib287g/detail/stable_sort.hpp>

namespace lib287g {

/// Which agreements a figure is about: of one type or the whole program, in one state or the country.
struct Scope {
    std::optional<AgreementType> type{};
    std::optional<State> state{};

    friend constexpr bool operator==(const Scope&, const Scope&) = default;
};

/// Whether the claim gives a figure of that scope in that unit. A figure of a type counts for the whole
/// program when no other type was in force; agencies of one type count as agreements of it where the row
/// says that each holds one. A program total in agencies is never one in agreements.
constexpr bool answers(const Claim& claim, const Scope& scope, Unit unit) {
    const bool same_type = claim.type == scope.type || (!scope.type && claim.only_type);
    const bool same_unit =
        claim.unit == unit || (unit == Unit::agreements && claim.unit == Unit::agencies &&
                               claim.type && claim.one_agreement_each);
    return same_type && same_unit && claim.state == scope.state;
}

/// Which claims to take; what is absent does not restrict.
struct ClaimFilter {
    std::optional<AgreementType> type{};
    std::optional<Unit> unit{};
    std::optional<State> state{};
    std::optional<std::string_view> source{};  ///< cited by the claim, as main source or not
    std::optional<PartialDate> since{};         ///< dates that can be on or after its first day
    std::optional<PartialDate> until{};           ///< dates that can be on or before its last day
};

constexpr bool matches(const Claim& claim, const ClaimFilter& filter) {
    return (!filter.type || claim.type == filter.type) &&
           (!filter.unit || claim.unit == *filter.unit) &&
           (!filter.state || claim.state == filter.state) &&
           (!filter.source || cites(claim, *filter.source)) &&
           (!filter.since || claim.date.last() >= filter.since->first()) &&
           (!filter.until || claim.date.first() <= filter.until->last());
}

/// Claims of one scope and unit that can be about the same day and give different figures. The
/// preferred one comes first.
struct Conflict {
    Scope scope;
    Unit unit;
    std::vector<const Claim*> claims;
};

// The questions to a dataset, here and in other headers, are templates so that a program compiles only those
// that it asks.

/// All claims that match, preferred or not, in order of date: rows of the dataset, which must outlive them.
std::vector<const Claim*> claims(const std::derived_from<Dataset> auto& dataset,
                                const ClaimFilter& filter = {}) {
    std::vector<const Claim*> found;
    for (const Claim& claim : dataset.claims) {
        if (matches(claim, filter)) found.push_back(&claim);
    }
    stable_sort(found, [](const Claim* a, const Claim* b) { return a->date < b->date; });
    return found;
}

namespace detail {

bool holds_all(const std::same_as<Conflict> auto& conflict, const std::vector<const Claim*>& group) {
    for (const Claim* claim : group) {
        bool held = false;
        for (const Claim* other : conflict.claims) held = held || other == claim;
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
std::vector<Conflict> conflicts(const std::derived_from<Dataset> auto& dataset,
                                const ClaimFilter& filter = {}) {
    const std::vector<const Claim*> all = claims(dataset, filter);
    std::vector<Conflict> found;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Claim& claim = *all[i];
        std::vector<const Claim*> group;
        group.push_back(&claim);
        const Claim* preferred = &claim;
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const Claim& other = *all[j];
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
        found.push_back({{claim.type, claim.state}, claim.unit, std::move(ordered)});
    }
    return found;
}

}  // namespace lib287g
