#pragma once
// Where observations contradict each other. Target: lib287g::lib287g.
// Pure, safe from all threads. The answer keeps what it shows alive. Time grows with the figures and their contradictions; of very
// many that could be of one day and do not contradict, with their square.

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

/// The claims of a dataset in the order of their ids.
template <FactTables Tables>
std::vector<const Claim*> claims_by_id(const Tables& dataset) {
    std::vector<const Claim*> claims;
    for (const Claim& claim : dataset.claims) claims.push_back(&claim);
    stable_sort(claims, [](const Claim* a, const Claim* b) { return a->id < b->id; });
    return claims;
}

template <FactTables Tables>
std::optional<std::string> note_of(const Tables& dataset, const std::vector<const Claim*>& by_id, const Observation& figure) {
    std::size_t begin = 0;
    for (std::size_t end = by_id.size(); begin < end;) {
        const std::size_t middle = begin + (end - begin) / 2;
        (by_id[middle]->id < figure.origin ? begin : end) = by_id[middle]->id < figure.origin ? middle + 1 : middle;
    }
    if (begin < by_id.size() && by_id[begin]->id == figure.origin) return notes_of(*by_id[begin]);
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
    // Where to look for the next that stands alone so far: many can be of one day, and each is found once.
    std::vector<std::size_t> alone_from(days.size() + 1);
    for (std::size_t i = 0; i < alone_from.size(); ++i) alone_from[i] = i;
    const auto next_alone = [&](std::size_t from) {
        while (alone_from[from] != from) from = alone_from[from] = alone_from[alone_from[from]];
        return from;
    };
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Observation& one = all[days[i].place];
        const auto is_of_its_days = [&](std::size_t j) { return j < days.size() && days[j].first <= days[i].last; };
        const auto is_company = [&](std::size_t j) { return !of_one_source(one, all[days[j].place]); };
        for (std::size_t j = i + 1; beside[days[i].place] == 0 && is_of_its_days(j); ++j) beside[days[i].place] = is_company(j) ? 1 : 0;
        for (std::size_t j = next_alone(i + 1); is_of_its_days(j); j = next_alone(j + 1)) {
            if (!is_company(j)) continue;
            beside[days[j].place] = 1;
            alone_from[j] = j + 1;
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
void add_conflicts(std::vector<Conflict>& found, const Tables& dataset, const Scope& scope, Unit unit, std::size_t runs,
                   const std::vector<const Claim*>& by_id, const auto& go_on) {
    const std::vector<Observation> all = said(dataset, scope, unit, {.all_lists = true, .runs = runs});
    std::vector<std::size_t> rest = in_company(all);  // in no group yet
    while (!rest.empty()) {
        std::vector<std::size_t> group{rest.front()};
        rest.erase(rest.begin());
        for (std::size_t next = 0; next < group.size(); ++next) {
            go_on();
            const Observation& one = all[group[next]];
            std::vector<std::size_t> others;
            for (const std::size_t j : rest) {
                if (can_be_of_one_day(one, all[j]) && disagree(one, all[j])) go_on();  // the rest of the question may take long
                (contradicts(one, all[j], all) && contradicts(all[j], one, all) ? group : others).push_back(j);
            }
            rest.swap(others);
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
        stable_sort(members, [&](const Observation& a, const Observation& b) {
            go_on();
            return gives_way(dataset, b, a);
        });
        const Observation* rival = nullptr;
        for (const Observation& other : members) {
            if (rival == nullptr && !of_one_source(members.front(), other) && disagree(members.front(), other)) rival = &other;
        }
        const Observation& against = rival != nullptr ? *rival : members.back();
        const PreferredBy rule = main_source_kind(dataset, members.front()) != main_source_kind(dataset, against) ? PreferredBy::kind_of_source
                                 : members.front().confidence != against.confidence ? PreferredBy::confidence
                                                                                    : PreferredBy::order;
        Conflict& conflict = found.emplace_back(Conflict{scope, unit, std::move(members), rule});
        for (const Observation& each : conflict.observations) conflict.notes.emplace_back(note_of(dataset, by_id, each));
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
/// different days, and "about" within its bounds are no contradictions. `go_on` is called again and again; what it throws
/// ends the work.
template <FactTables Tables, class GoOn>
std::vector<Conflict> conflicts(const Tables& dataset, const ClaimFilter& filter, const GoOn& go_on) {
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
    const std::vector<const Claim*> by_id = detail::claims_by_id(dataset);
    std::vector<Conflict> all;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        const std::size_t read = i < of_claims ? dataset.list_runs.size() : runs;
        detail::add_conflicts(all, dataset, quantities[i].scope, quantities[i].unit, read, by_id, go_on);
    }
    std::vector<Conflict> found = matching(all, filter);
    stable_sort(found, [](const Conflict& a, const Conflict& b) {
        return a.observations.front().date < b.observations.front().date;
    });
    return found;
}

/// The same to its end.
template <FactTables Tables>
std::vector<Conflict> conflicts(const Tables& dataset, const ClaimFilter& filter = {}) {
    return conflicts(dataset, filter, [] {});
}

}  // namespace lib287g
