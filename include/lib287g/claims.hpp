#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/dataset.hpp>
#include <lib287g/preference.hpp>

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

/// All claims that match, preferred or not, in order of date.
inline std::vector<Claim> claims(const Dataset& dataset, const ClaimFilter& filter = {}) {
    std::vector<const Claim*> found;
    for (const Claim& claim : dataset.claims) {
        if (matches(claim, filter)) found.push_back(&claim);
    }
    std::sort(found.begin(), found.end(), [](const Claim* a, const Claim* b) {
        return a->date != b->date ? a->date < b->date : a < b;
    });
    std::vector<Claim> copies;
    copies.reserve(found.size());
    for (const Claim* claim : found) copies.push_back(*claim);
    return copies;
}

/// Claims of one scope and unit that can be about the same day and give different figures. The
/// preferred one comes first.
struct Conflict {
    Scope scope;
    Unit unit;
    std::vector<Claim> claims;
};

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
inline std::vector<Conflict> conflicts(const Dataset& dataset, const ClaimFilter& filter = {}) {
    std::vector<Conflict> found;
    const std::vector<Claim> all = claims(dataset, filter);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Conflict conflict{{all[i].type, all[i].state}, all[i].unit, {all[i]}};
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (all[j].unit != all[i].unit || all[j].state != all[i].state ||
                all[j].type != all[i].type || !all[j].date.overlaps(all[i].date) ||
                !disagree(all[i], all[j])) {
                continue;
            }
            const bool preferred = gives_way(dataset, conflict.claims.front(), all[j]);
            conflict.claims.insert(preferred ? conflict.claims.begin() : conflict.claims.end(), all[j]);
        }
        const auto holds_all = [&conflict](const Conflict& earlier) {
            return std::all_of(conflict.claims.begin(), conflict.claims.end(), [&](const Claim& claim) {
                return std::find(earlier.claims.begin(), earlier.claims.end(), claim) !=
                       earlier.claims.end();
            });
        };
        if (conflict.claims.size() > 1 && std::none_of(found.begin(), found.end(), holds_all)) {
            found.push_back(std::move(conflict));
        }
    }
    return found;
}

}  // namespace lib287g
