#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <lib287g/lists/count_by.hpp>
#include <lib287g/lists/published_lists.hpp>
#include <lib287g/figures/timeline.hpp>
#include <lib287g/words/unit.hpp>

namespace lib287g {

/// How many agreements or agencies there are for one combination of keys, in the order asked for.
struct Count {
    /// Codes where there are such; the raw text of what is unknown; absent where no cell says.
    std::vector<std::optional<std::string>> keys;
    Unit unit;
    std::int64_t value;
};

/// The counts of a list in agreements or agencies, in order of their keys; without `by` the total.
/// Agencies are told apart by state and agency_key. Throws Error for other units.
std::vector<Count> counts(const PublishedList& list, const std::vector<CountBy>& by, Unit unit);

/// How many agreements or agencies of a scope a list has.
std::int64_t count(const PublishedList& list, const Scope& scope, Unit unit);

/// The figures of a scope over the dated lists: the last list of each day, change points with the last
/// day on which each figure was seen again.
Timeline timeline(const PublishedLists& lists, const Scope& scope, Unit unit);

}  // namespace lib287g
