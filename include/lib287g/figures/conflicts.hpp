#pragma once
// Where observations contradict each other. Target: lib287g::lib287g.
// Pure, safe from all threads. The answer keeps what it shows alive; time grows with the square of a scope's figures.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
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
    /// Of each observation what is known of it, which may be why they differ; absent where there is no note.
    std::vector<std::optional<std::string>> notes{};

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
/// of a span of days. It contradicts a figure of a month or year only if none of its figures of those days meets it; "about"
/// is held against all from the lowest to the highest of them. Of several that do not meet, the nearest stands for all. A
/// figure of a day is one of all days on which it was observed.
constexpr bool contradicts(const Observation& one, const Observation& other, const std::vector<Observation>& all) {
    // Days first: most are of others.
    if (!can_be_of_one_day(one, other) || !disagree(one, other) || of_one_source(one, other)) return false;
    if (one.date.precision() == Precision::day) return true;
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

/// What a claim's or a run's row says of its figures, and why no timeline takes them.
std::optional<std::string> notes_of(const auto& row) {
    std::string text{row.note.value_or("")};
    if (row.not_in_timelines) text.append(text.empty() ? "" : " ").append(*row.not_in_timelines);
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

template <FactTables Tables>
std::optional<std::string> note_of(const Tables& dataset, const Observation& figure) {
    for (const Claim& claim : dataset.claims) {
        if (claim.id == figure.origin) return notes_of(claim);
    }
    const ListRun* const run = run_of(dataset, figure);
    return run != nullptr ? notes_of(*run) : std::nullopt;
}

/// The observations that can be of one day with what another source says, in their order: most lists stand alone.
constexpr std::vector<std::size_t> in_company(const std::vector<Observation>& all) {
    struct Days {
        Date first;
        Date last;
        std::size_t place;
    };
    std::vector<Days> days;
    days.reserve(all.size());
    for (const Observation& each : all) days.push_back({each.date.first(), each.until, days.size()});
    stable_sort(days, [](const Days& a, const Days& b) { return a.first < b.first; });
    std::vector<char> beside(all.size());
    for (std::size_t i = 0; i < days.size(); ++i) {
        for (std::size_t j = i + 1; j < days.size() && days[j].first <= days[i].last; ++j) {
            if (of_one_source(all[days[i].place], all[days[j].place])) continue;
            beside[days[i].place] = beside[days[j].place] = 1;
        }
    }
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (beside[i] != 0) places.push_back(i);
    }
    return places;
}

/// Adds the contradictions of one scope and unit; of lists, of those of the first runs.
template <FactTables Tables>
void add_conflicts(std::vector<Conflict>& found, const Tables& dataset, const Scope& scope, Unit unit, std::size_t runs) {
    const std::vector<Observation> all = said(dataset, scope, unit, {.all_lists = true, .runs = runs});
    std::vector<bool> grouped(all.size());
    const std::vector<std::size_t> rivals = in_company(all);
    for (const std::size_t i : rivals) {
        if (grouped[i]) continue;
        std::vector<std::size_t> group{i};
        grouped[i] = true;
        for (std::size_t next = 0; next < group.size(); ++next) {
            const Observation& one = all[group[next]];
            for (const std::size_t j : rivals) {
                if (grouped[j] || !contradicts(one, all[j], all) || !contradicts(all[j], one, all)) continue;
                grouped[j] = true;
                group.push_back(j);
            }
        }
        if (group.size() == 1) continue;
        std::vector<Observation> members;
        for (const std::size_t member : group) {
            members.push_back(all[member]);
            members.back().storage = dataset.storage;
        }
        // Lists that are known to be incomplete contradict others, and say nothing among themselves.
        bool fit = false;
        for (const Observation& each : members) {
            const ListRun* const run = run_of(dataset, each);
            fit = fit || run == nullptr || !run->not_in_timelines;
        }
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
        Conflict& conflict = found.emplace_back(Conflict{scope, unit, std::move(members), rule});
        for (const Observation& each : conflict.observations) conflict.notes.emplace_back(note_of(dataset, each));
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

namespace detail {

/// How many runs it is to the last with lists of days on which those of another source are too.
template <FactTables Tables>
std::size_t runs_in_company(const Tables& dataset) {
    struct Span {
        const ListRun* run;
        std::optional<ListDays> days;
    };
    std::vector<Span> spans;
    std::string_view lists = dataset.lists.text();
    for (const ListRun& run : dataset.list_runs) spans.push_back({&run, days_of(take_lists(lists, run))});
    const auto beside = [](const Span& a, const Span& b) {
        return a.days && b.days && a.run->kind == b.run->kind && a.run->sources.front() != b.run->sources.front() &&
               a.days->first <= b.days->last && b.days->first <= a.days->last;
    };
    std::size_t count = 0;
    for (const Span& span : spans) {
        for (const Span& other : spans) {
            if (beside(span, other)) count = static_cast<std::size_t>(span.run - spans.front().run) + 1;
        }
    }
    return count;
}

struct Quantity {
    Scope scope;
    Unit unit;

    friend constexpr bool operator==(const Quantity&, const Quantity&) = default;
};

constexpr void add_once(std::vector<Quantity>& all, const Quantity& quantity) {
    for (const Quantity& known : all) {
        if (known == quantity) return;
    }
    all.push_back(quantity);
}

}  // namespace detail

/// Where sources contradict each other, in order of date: claims and the figures of lists. Part and whole, figures of
/// different days, and "about" within its bounds are no contradictions.
template <FactTables Tables>
std::vector<Conflict> conflicts(const Tables& dataset, const ClaimFilter& filter = {}) {
    const auto asked = [&](const detail::Quantity& of) {
        return (!filter.type || of.scope.type == filter.type) && (!filter.unit || of.unit == *filter.unit) &&
               (!filter.state || of.scope.state == filter.state);
    };
    std::vector<detail::Quantity> quantities;
    for (const Claim& claim : dataset.claims) {
        const detail::Quantity quantity{{claim.type, claim.state}, claim.unit};
        if (!claim.not_in_timelines && asked(quantity)) detail::add_once(quantities, quantity);
    }
    const std::size_t of_claims = quantities.size();
    // What no claim is about is contradicted where lists of several sources are of the same days.
    const std::size_t runs = detail::runs_in_company(dataset);
    const auto told_together = [&](const ListSeries& series) {
        for (std::size_t i = 0; i < runs; ++i) {
            if (dataset.list_runs[i].id == series.run) return true;
        }
        return false;
    };
    for (const ListSeries& series : dataset.list_series) {
        if (!told_together(series)) break;
        for (const Unit unit : {Unit::agreements, Unit::agencies}) {
            const detail::Quantity quantity{{series.type, series.state}, unit};
            if (asked(quantity)) detail::add_once(quantities, quantity);
        }
    }
    std::vector<Conflict> all;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        const std::size_t read = i < of_claims ? dataset.list_runs.size() : runs;
        detail::add_conflicts(all, dataset, quantities[i].scope, quantities[i].unit, read);
    }
    std::vector<Conflict> found = matching(all, filter);
    stable_sort(found, [](const Conflict& a, const Conflict& b) {
        return a.observations.front().date < b.observations.front().date;
    });
    return found;
}

}  // namespace lib287g
