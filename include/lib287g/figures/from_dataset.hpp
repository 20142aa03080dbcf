#pragma once
// The observations and timelines that a dataset gives. Target: lib287g::lib287g.
// Pure, safe from all threads. Timelines keep what they show alive; time grows with the claims and one series.

#include <cstddef>
#include <utility>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/dataset/preference.hpp>
#include <lib287g/figures/timeline.hpp>

namespace lib287g::inline v0_1 {

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

/// The claim as an observation in a unit that it answers.
constexpr Observation observation(const Claim& claim, Unit unit) {
    return {.value = claim.value,
            .unit = unit,
            .low = claim.low,
            .high = claim.high,
            .exactness = claim.exactness,
            .confidence = claim.confidence,
            .date = claim.date,
            .until = claim.date.last(),
            .origin = claim.id,
            .sources = claim.sources};
}

namespace detail {

/// The figures of ICE's lists for a scope and unit, each with the list of its day, and the last list that
/// gives the same; none where the dataset has no such series.
template <FactTables Tables>
constexpr std::vector<Observation> listed(const Tables& dataset, const Scope& scope, Unit unit) {
    std::vector<Observation> found;
    auto row = dataset.list_series.begin();
    while (row != dataset.list_series.end() && !is_of(row.text(), unit, scope.type, scope.state)) ++row;
    if (row == dataset.list_series.end()) return found;
    const ListSeries series = *row;
    auto change = series.changes.begin();
    for (const CountedList& list : dataset.lists) {
        if (change != series.changes.end() && (*change).on == list.published) {
            found.push_back(listed_figure((*change).value, unit, list.published, list.file, series.sources));
            ++change;
        }
        if (!found.empty()) found.back().until = list.published;
    }
    return found;
}

}  // namespace detail

/// The timeline of a scope in a unit. In the span of ICE's lists that were counted it is what they say;
/// before and after it, and where there are none, what the claims say that answer it and are fit for a
/// timeline; of several dated alike, the preferred. It shares the dataset's storage. Making it goes through
/// all claims and the lists of its scope once: ask one timeline many times.
template <FactTables Tables>
constexpr Timeline timeline(const Tables& dataset, const Scope& scope, Unit unit) {
    std::vector<Observation> observations = detail::listed(dataset, scope, unit);
    const auto in_span = [&](const Claim& claim) {
        return !observations.empty() && claim.date.last() >= observations.front().date.first() &&
               claim.date.last() <= observations.back().until;
    };
    std::vector<const Claim*> chosen;
    for (const Claim& claim : dataset.claims) {
        if (!answers(claim, scope, unit) || claim.not_in_timelines || in_span(claim)) continue;
        const Claim** rival = nullptr;
        for (const Claim*& other : chosen) {
            if (other->date.last() == claim.date.last()) rival = &other;
        }
        if (rival == nullptr) {
            chosen.push_back(&claim);
        } else if (gives_way(dataset, **rival, claim)) {
            *rival = &claim;
        }
    }
    for (const Claim* claim : chosen) observations.push_back(observation(*claim, unit));
    return Timeline{unit, scope, std::move(observations), dataset.storage};
}

}  // namespace lib287g
