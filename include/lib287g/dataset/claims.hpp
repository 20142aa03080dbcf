#pragma once
// Who said what: the claims of a dataset that match. Target: lib287g::lib287g.
// Pure, safe from all threads. The selection keeps the dataset's storage alive; time grows with the claims.

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/dataset/preference.hpp>
#include <lib287g/detail/selection.hpp>
#include <lib287g/detail/stable_sort.hpp>

namespace lib287g::inline v0_1 {

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

// The questions to a dataset, here and in other headers, are templates so that a program compiles only those
// that it asks.

/// All claims that match, preferred or not, in order of date. They share the dataset's storage.
template <FactTables Tables>
Selection<Claim> claims(const Tables& dataset, const ClaimFilter& filter = {}) {
    std::vector<const Claim*> found;
    for (const Claim& claim : dataset.claims) {
        if (matches(claim, filter)) found.push_back(&claim);
    }
    stable_sort(found, [](const Claim* a, const Claim* b) { return a->date < b->date; });
    return Selection<Claim>{std::move(found), dataset.storage};
}

}  // namespace lib287g
