#pragma once
// Where observations contradict each other. Target: lib287g::lib287g.
// Pure, safe from all threads. The answer keeps what it shows alive; time grows with the square of a scope's claims.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/dataset/claims.hpp>
#include <lib287g/dataset/preference.hpp>
#include <lib287g/detail/stable_sort.hpp>
#include <lib287g/figures/observations.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// The rule by which one of several figures of a day is shown: README and data/README.md have it in words.
enum class PreferredBy : std::uint8_t {
    kind_of_source,  ///< its main source is of the kind that comes first in SourceKind
    confidence,      ///< among equals, it is of higher confidence
    order,           ///< among equals, it stands earlier: lists, then claims in their order
};

template <>
inline constexpr Word<PreferredBy> words<PreferredBy>[] = {
    {PreferredBy::kind_of_source, "kind_of_source", "the kind of its source comes first"},
    {PreferredBy::confidence, "confidence", "it is of higher confidence"},
    {PreferredBy::order, "order", "it stands earlier"},
};
static_assert(words_in_order<PreferredBy>());

/// Observations of one quantity, scope and unit of which each contradicts another: they can be of the same day, and
/// their ranges do not meet. The preferred one comes first.
struct Conflict {
    Scope scope;
    Unit unit;
    std::vector<Observation> observations;
    PreferredBy preferred_by;  ///< why the first is preferred to the best of those that contradict it

    friend constexpr bool operator==(const Conflict&, const Conflict&) = default;
};

/// Whether the days can be the same one.
constexpr bool can_be_of_one_day(const Observation& a, const Observation& b) {
    return a.date.first() <= b.until && b.date.first() <= a.until;
}

/// Whether the ranges do not meet: no number lies within both.
constexpr bool disagree(const Observation& a, const Observation& b) {
    const auto below = [](const Observation& x, const Observation& y) {
        const auto most = highest(x);
        const auto least = lowest(y);
        return most && least && *most < *least;
    };
    return below(a, b) || below(b, a);
}

namespace detail {

/// Whether one source says both: ICE's lists that follow each other, or what else it says of several days.
constexpr bool of_one_source(const Observation& a, const Observation& b) {
    return !a.sources.empty() && !b.sources.empty() && a.sources.front() == b.sources.front() && a.date != b.date;
}

/// Whether `one` contradicts `other`, given all: what a source says of several days, as ICE's lists do, is one statement
/// of a span of days. It contradicts a figure only if none of its figures of those days meets it; "about" is held against
/// all from the lowest to the highest of them. Of several that do not meet, the nearest stands for all.
constexpr bool contradicts(const Observation& one, const Observation& other, const std::vector<Observation>& all) {
    // Days first: most are of others.
    if (!can_be_of_one_day(one, other) || !disagree(one, other) || of_one_source(one, other)) return false;
    const auto distance = [&](const Observation& figure) {
        return figure.value > one.value ? figure.value - one.value : one.value - figure.value;
    };
    bool above = false;
    bool below = false;
    for (const Observation& each : all) {
        if (!can_be_of_one_day(each, one) || !of_one_source(each, other)) continue;
        if (!disagree(each, one)) return false;
        (each.value > one.value ? above : below) = true;
        if (distance(each) < distance(other)) return false;
    }
    return !(above && below && one.exactness == Exactness::approximate);
}

/// Whether the figure is not of a list that no timeline takes.
template <FactTables Tables>
bool fit_for_timelines(const Tables& dataset, const Observation& figure) {
    for (const ListRun& run : dataset.list_runs) {
        if (!run.not_in_timelines || run.sources != figure.sources || run.basis != figure.basis) continue;
        for (const CountedList& list : dataset.lists) {
            if (list.run == run.id && list.file == figure.origin) return false;
        }
    }
    return true;
}

/// Adds the contradictions of one scope and unit.
template <FactTables Tables>
void add_conflicts(std::vector<Conflict>& found, const Tables& dataset, const Scope& scope, Unit unit) {
    const std::vector<Observation> all = observations(dataset, scope, unit, true);
    std::vector<bool> taken(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (taken[i]) continue;
        std::vector<std::size_t> group{i};
        for (std::size_t next = 0; next < group.size(); ++next) {
            const Observation& one = all[group[next]];
            for (std::size_t j = 0; j < all.size(); ++j) {
                if (taken[j] || !contradicts(one, all[j], all) || !contradicts(all[j], one, all)) continue;
                bool known = false;
                for (const std::size_t member : group) known = known || member == j;
                if (!known) group.push_back(j);
            }
        }
        if (group.size() == 1) continue;
        std::vector<Observation> members;
        for (const std::size_t member : group) {
            taken[member] = true;
            members.push_back(all[member]);
            members.back().storage = dataset.storage;
        }
        // Lists that are known to be incomplete contradict others, and say nothing among themselves.
        bool fit = false;
        for (const Observation& each : members) fit = fit || fit_for_timelines(dataset, each);
        if (!fit) continue;
        stable_sort(members, [&](const Observation& a, const Observation& b) { return gives_way(dataset, b, a); });
        const Observation* rival = nullptr;
        for (const Observation& other : members) {
            if (rival == nullptr && !of_one_source(members.front(), other) && disagree(members.front(), other)) rival = &other;
        }
        const Observation& against = rival != nullptr ? *rival : members.back();
        const PreferredBy rule = main_source_kind(dataset, members.front()) != main_source_kind(dataset, against) ? PreferredBy::kind_of_source
                                 : members.front().confidence != against.confidence ? PreferredBy::confidence
                                                                                    : PreferredBy::order;
        found.push_back({scope, unit, std::move(members), rule});
    }
}

constexpr bool matches(const Conflict& conflict, const ClaimFilter& filter) {
    if ((filter.type && conflict.scope.type != filter.type) || (filter.unit && conflict.unit != *filter.unit) ||
        (filter.state && conflict.scope.state != filter.state)) {
        return false;
    }
    for (const Observation& each : conflict.observations) {
        if ((!filter.source || cites(each, *filter.source)) && (!filter.since || each.until >= filter.since->first()) &&
            (!filter.until || each.date.first() <= filter.until->last())) {
            return true;
        }
    }
    return false;
}

}  // namespace detail

/// Those of some contradictions that match, in their order.
inline std::vector<Conflict> matching(const std::vector<Conflict>& all, const ClaimFilter& filter) {
    std::vector<Conflict> found;
    for (const Conflict& each : all) {
        if (detail::matches(each, filter)) found.push_back(each);
    }
    return found;
}

/// Where sources contradict each other, in order of date: claims and the figures of lists of the scopes that claims
/// are about. Part and whole, figures of different days, and "about" within its bounds are no contradictions.
template <FactTables Tables>
std::vector<Conflict> conflicts(const Tables& dataset, const ClaimFilter& filter = {}) {
    std::vector<Conflict> all;
    std::vector<const Claim*> asked;
    for (const Claim& claim : dataset.claims) {
        bool known = claim.not_in_timelines.has_value() || (filter.type && claim.type != filter.type) ||
                     (filter.unit && claim.unit != *filter.unit) || (filter.state && claim.state != filter.state);
        for (const Claim* other : asked) {
            known = known || (other->type == claim.type && other->state == claim.state && other->unit == claim.unit);
        }
        if (known) continue;
        asked.push_back(&claim);
        detail::add_conflicts(all, dataset, Scope{claim.type, claim.state}, claim.unit);
    }
    std::vector<Conflict> found = matching(all, filter);
    stable_sort(found, [](const Conflict& a, const Conflict& b) {
        return a.observations.front().date < b.observations.front().date;
    });
    return found;
}

}  // namespace lib287g
