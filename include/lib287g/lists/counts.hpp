#pragma once
// Agreements and agencies counted. Target: lib287g::lists.
// Pure, safe from all threads. Counts own what they show; time grows with the rows of the lists.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <lib287g/detail/export.hpp>
#include <lib287g/lists/count_by.hpp>
#include <lib287g/lists/published_lists.hpp>
#include <lib287g/dataset/dataset.hpp>
#include <lib287g/figures/timeline.hpp>
#include <lib287g/words/unit.hpp>

namespace lib287g::inline v0_1 {

/// How many agreements or agencies there are for one combination of keys, in the order asked for.
struct Count {
    /// Codes where there are such; the raw text of what is unknown; absent where no cell says.
    std::vector<std::optional<std::string>> keys;
    Unit unit;
    std::int64_t value;
};

/// What is counted by, with the state in front of a county: counties of two states have one name.
LIB287G_EXPORT std::vector<CountBy> with_state(std::vector<CountBy> by);

/// The counts of a list in agreements or agencies, in order of their keys; without `by`, and by the date alone, the total,
/// which is 0 of a list without rows. What no row has is in no other count, so a list without rows has none. The keys
/// are those of `with_state(by)`. Agencies are told apart by state and agency_key. Throws Error for other units.
LIB287G_EXPORT std::vector<Count> counts(const PublishedList& list, const std::vector<CountBy>& by, Unit unit);

/// Those of the last list of each day, of one kind, in order of date. Throws Error where there are several days and
/// the date is not among the keys: their agreements are the same ones.
LIB287G_EXPORT std::vector<Count> counts(const PublishedLists& lists, const std::vector<CountBy>& by, Unit unit,
                          ListKind kind = ListKind::participating);

/// How many agreements or agencies of a scope a list has.
LIB287G_EXPORT std::int64_t count(const PublishedList& list, const Scope& scope, Unit unit);

/// The figures of a scope over the dated lists of its kind: the last list of each day, change points with the last
/// day on which each figure was seen again. Lists of the other kind are no part of it.
LIB287G_EXPORT Timeline timeline(const PublishedLists& lists, const Scope& scope, Unit unit);

/// The dataset's timeline with lists that are newer than the newest that the dataset counted from ICE's files: on their days it
/// is what they say, between and behind them what the dataset has of these days. Each figure has its source.
LIB287G_EXPORT Timeline timeline(const Dataset& dataset, const PublishedLists& lists, const Scope& scope, Unit unit);

}  // namespace lib287g
