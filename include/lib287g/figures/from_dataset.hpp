#pragma once
// The timelines that a dataset gives. Target: lib287g::lib287g.
// Pure, safe from all threads. Timelines keep what they show alive; time grows with the claims and the series.

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/dataset/preference.hpp>
#include <lib287g/detail/attributes.hpp>
#include <lib287g/figures/observations.hpp>
#include <lib287g/figures/timeline.hpp>

namespace lib287g::inline v0_1 {
namespace detail {

/// Puts the figures of `b` among those of `a` by days. Of one day, those of `a` come first.
LIB287G_ONCE constexpr void merge_into(std::vector<Observation>& a, std::vector<Observation>& b) {
    in_order_of_days(a);
    in_order_of_days(b);
    std::size_t next = a.size();
    for (const Observation& each : b) append(a, each);
    std::size_t at = a.size();
    for (std::size_t left = b.size(); left != 0;) {  // from behind, where there is room
        const bool later = next != 0 && b[left - 1].date.last() < a[next - 1].date.last();
        a[--at] = later ? a[--next] : b[--left];
    }
}

/// Whether `other` is of some days among those that the figure can be of: the figure need not be the later.
constexpr bool more_precise(const Observation& other, const Observation& figure) {
    return figure.date.first() <= other.date.first() && other.date.last() <= figure.date.last() &&
           other.date != figure.date;
}

/// The figures of a scope in a unit that stand in its timeline, in order, the bounds that lists set to them (what was
/// signed was in force, and what is printed as one with more is not more), and the days on which lists tell it.
struct Levels {
    struct Span {
        Date first;
        Date last;
    };

    [[nodiscard]] constexpr bool listed_on(Date day) const {
        for (const Span& span : listed) {
            if (span.first <= day && day <= span.last) return true;
        }
        return false;
    }

    /// Days after which lists do not tell what is between them: nine months.
    static constexpr std::int32_t longest_gap = 270;

    std::vector<Observation> figures;
    std::vector<Observation> bounds;
    std::vector<Span> listed;
};

/// Whether a row counts in a timeline; with a source, of what it says alone.
struct Says {
    std::optional<std::string_view> source;
    constexpr bool operator()(const auto& row) const { return !row.not_in_timelines && (!source || cites(row, *source)); }
};

/// The scope of jail agreements with the joint ones.
constexpr Scope with_joint(Scope scope) {
    scope.type = AgreementType::jail_enforcement_model;
    scope.with_joint = true;
    return scope;
}

/// What lists say of a scope, in agreements and in agencies.
struct ListedLevels {
    Levels agreements;
    Levels agencies;
};

/// Makes a bound of a figure: there are at least as many agreements as agencies, and at most as many of a part as of a whole.
LIB287G_ONCE constexpr void imply(Observation& figure, const Scope& scope, bool least) {
    figure.type = scope.type;
    figure.with_joint = scope.with_joint;
    figure.basis = Basis::implied;
    figure.exactness = least ? Exactness::at_least : Exactness::at_most;
    (least ? figure.low : figure.high) = figure.value;
    (least ? figure.high : figure.low).reset();
}

/// Whether figures of the run are bounds of the scope's.
constexpr bool gives_bounds(const ListRun& run, const Scope& scope) { return hides(run, scope) || run.basis == Basis::signings; }

/// Takes in the figures of a run, which stand behind those before.
LIB287G_ONCE constexpr void add_run(Levels& levels, std::size_t before, const ListRun& run, const Scope& scope) {
    if (hides(run, scope)) {
        for (std::size_t i = before; i < levels.bounds.size(); ++i) imply(levels.bounds[i], scope, false);
    }
    if (gives_bounds(run, scope) || before == levels.figures.size()) return;
    if (levels.figures[before].date.precision() != Precision::day) return;
    for (std::size_t i = before; i < levels.figures.size(); ++i) {
        const Observation& figure = levels.figures[i];
        const bool goes_on = i != before && figure.date.first() - levels.listed.back().last <= Levels::longest_gap;
        if (goes_on) levels.listed.back().last = figure.until;
        else levels.listed.push_back({figure.date.first(), figure.until});
    }
}

/// Lists that tell agreements alone bound the agencies: there are as many at least as agreements of a type.
template <FactTables Tables>
LIB287G_ONCE constexpr void add_types(Levels& agencies, const ListRun& run, const Scope& scope, const RunReader<Tables>& at) {
    for (const auto& word : words<AgreementType>) {
        RunReader<Tables> reader = at;
        std::vector<Observation> of_type;
        reader.next(run, Scope{word.value, scope.state, scope.kind}, {&of_type, nullptr});
        for (Observation& each : of_type) {
            each.unit = Unit::agencies;
            imply(each, scope, true);
        }
        merge_into(agencies.bounds, of_type);
    }
}

/// Whether a bound of the figures is of a day within the span, which then needs each figure in it.
constexpr bool bounded_within(const Levels& levels, const Levels::Span& span) {
    for (const Observation& limit : levels.bounds) {
        if (span.first <= limit.until && limit.date.first() <= span.last) return true;
    }
    return false;
}

/// What lists say of the scope. Lists that tell both units contradict no figure of their own days in the other: unless
/// `in_full`, the first and the last of those are there; nothing where that is not enough.
template <FactTables Tables>
LIB287G_ONCE constexpr std::optional<ListedLevels> read_levels(const Tables& dataset, const Scope& scope, Unit unit, const Says& says,
                                                               bool in_full) {
    std::optional<ListedLevels> all{std::in_place};
    ListedLevels& found = *all;
    Levels& own = unit == Unit::agreements ? found.agreements : found.agencies;
    Levels& other = unit == Unit::agreements ? found.agencies : found.agreements;
    own.figures.reserve(320);  // as many as the program has
    std::vector<Levels::Span> by_ends;
    RunReader reader{dataset};
    for (const ListRun& run : dataset.list_runs) {
        const RunReader<Tables> at = reader;
        const bool bounds = gives_bounds(run, scope);
        const auto taken = [&](Levels& levels) { return bounds ? &levels.bounds : &levels.figures; };
        FiguresOfRun figures;
        if (says(run)) figures = {taken(found.agreements), taken(found.agencies)};
        if (!in_full && !bounds) figures.in_full = unit;
        const std::size_t before = taken(own)->size();
        const std::size_t others = taken(other)->size();
        const std::size_t spans = own.listed.size();
        const bool possible = reader.next(run, hides(run, scope) ? with_joint(scope) : scope, figures);
        if (!says(run)) continue;
        add_run(own, before, run, scope);
        if (figures.in_full && tells_both(run, scope)) {
            if (!possible) return std::nullopt;
            if (own.figures.size() > before) by_ends.push_back({own.figures[before].date.first(), own.figures.back().until});
            for (std::size_t i = spans; i < own.listed.size(); ++i) other.listed.push_back(own.listed[i]);
        } else {
            add_run(other, others, run, scope);
        }
        // Of agreements, these lists tell the sum of the types.
        const bool by_types = unit == Unit::agencies && !scope.type && run.by_type && run.unit == Unit::agreements;
        if (by_types) add_types(found.agencies, run, scope, at);
    }
    for (const Levels::Span& span : by_ends) {
        if (bounded_within(other, span)) return std::nullopt;
    }
    return all;
}

/// The levels with what claims say where no list does, without figures of a month or year in which there is one of a day.
template <FactTables Tables>
LIB287G_ONCE constexpr void add_claims(Levels& found, const Tables& dataset, const Scope& scope, Unit unit, const Says& says) {
    std::vector<Observation> stated_ones;
    for (const Claim& claim : dataset.claims) {
        if (!answers(claim, scope, unit) || !says(claim) || found.listed_on(claim.date.last())) continue;
        const Observation stated = observation(claim, scope, unit);
        Observation* rival = nullptr;
        for (Observation& other : found.figures) {
            if (other.date.last() == stated.date.last()) rival = &other;
        }
        for (Observation& other : stated_ones) {
            if (other.date.last() == stated.date.last()) rival = &other;
        }
        if (rival == nullptr) {
            append(stated_ones, stated);
        } else if (gives_way(dataset, *rival, stated)) {
            *rival = stated;
        }
    }
    std::vector<Observation>& all = found.figures;
    merge_into(all, stated_ones);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        bool vague = false;
        if (all[i].date.precision() != Precision::day) {
            for (const Observation& other : all) vague = vague || more_precise(other, all[i]);
        }
        if (!vague && kept++ != i) all[kept - 1] = all[i];
    }
    shorten(all, kept);
}

/// Of more agencies than agreements on one day the preferred figure stays, and bounds the other.
template <FactTables Tables>
LIB287G_ONCE constexpr void drop_impossible(ListedLevels& both, const Tables& dataset, const Scope& scope) {
    std::vector<Observation>& agreements = both.agreements.figures;
    std::size_t next = 0;
    for (Observation& fewest : both.agencies.figures) {
        while (next < agreements.size() && agreements[next].date.last() < fewest.date.last()) ++next;
        if (next == agreements.size()) return;
        Observation& most = agreements[next];
        if (most.date.last() != fewest.date.last() || lowest(fewest).value_or(0) <= highest(most).value_or(INT64_MAX)) continue;
        // Lists stand before claims, and claims in their order.
        bool earlier = most.basis != Basis::stated;
        for (const Claim& claim : dataset.claims) {
            if (fewest.basis != Basis::stated || claim.id == fewest.origin) break;
            earlier = earlier || claim.id == most.origin;
        }
        const bool agencies_stay = earlier ? gives_way(dataset, most, fewest) : !gives_way(dataset, fewest, most);
        Observation& bounded = agencies_stay ? most : fewest;
        const Unit unit = bounded.unit;
        bounded = agencies_stay ? fewest : most;
        bounded.unit = unit;
        imply(bounded, scope, agencies_stay);
    }
}

/// Takes in the bounds that a figure in force on their day is not within, each until the next figure or bound. What was
/// signed and is listed later was in force all the while: a source that states less before that list gives way.
LIB287G_ONCE constexpr void bound(std::vector<Observation>& figures, const std::vector<Observation>& bounds) {
    std::vector<Observation> all;
    all.reserve(figures.size() + bounds.size());
    std::size_t next = 0;
    const Observation* last_signed = nullptr;
    for (const Observation& limit : bounds) {
        if (limit.basis == Basis::signings) last_signed = &limit;
    }
    std::int64_t signed_by_then = 0;
    for (const Observation& limit : bounds) {
        for (; next < figures.size() && figures[next].date.last() <= limit.date.last(); ++next) {
            const Observation& figure = figures[next];
            const bool of_one_day = limit.basis == Basis::signings && figure.date.last() == limit.date.last();
            const std::int64_t least = of_one_day ? limit.value : signed_by_then;
            const bool less = figure.basis == Basis::stated && highest(figure).value_or(least) < least;
            if (!less) append(all, figure);
            if (counted_from_lists(figure.basis) && last_signed < &limit) signed_by_then = 0;
        }
        if (limit.basis == Basis::signings) signed_by_then = limit.value;
        const bool at_least = limit.exactness == Exactness::at_least;
        // Where nothing is known "at least 0" says nothing, though 0 would be shown; "at most 0" says all.
        if (all.empty()) {
            if (at_least == (limit.value == 0)) continue;
        } else {
            const Observation& now = all.back();
            // A bound that was observed no longer gives way to the next, be that weaker. What was signed was in force, though
            // a page does not name it yet.
            const bool another = limit.basis == Basis::implied && now.basis == Basis::implied && now.exactness == limit.exactness &&
                                 now.value != limit.value && now.until < limit.date.first();
            if (!another && (at_least ? now.value >= limit.value : now.value <= limit.value || now.basis == Basis::signings)) continue;
            // What was signed is no better than what a list or a source says of the same day.
            if (now.date.last() == limit.date.last()) {
                if (limit.basis == Basis::signings) continue;
                all.pop_back();
            }
        }
        append(all, limit);
        if (next < figures.size() && all.back().until >= figures[next].date.last()) {
            all.back().until = Date::from_days(figures[next].date.last().days() - 1);
        }
    }
    for (; next < figures.size(); ++next) append(all, figures[next]);
    figures.swap(all);
}

/// The figures in one unit with what those in the other say.
LIB287G_ONCE constexpr std::vector<Observation> within_bounds(Levels& own, Levels& other, const Scope& scope, Unit unit) {
    for (Levels* const levels : {&own, &other}) {
        in_order_of_days(levels->bounds);
        bound(levels->figures, levels->bounds);
    }
    std::vector<Observation>& limits = other.figures;
    std::vector<Observation> alone;
    // An agency has one agreement of a type: where no list and no source says, there are as many at most.
    const bool one_each = scope.type && !scope.with_joint && unit == Unit::agencies;
    std::size_t kept = 0;
    for (Observation& figure : limits) {
        bool there = !one_each || own.listed_on(figure.date.last()) || figure.basis == Basis::signings;
        if (!there) {
            for (const Observation& known : own.figures) there = there || known.date.last() == figure.date.last();
        }
        figure.unit = unit;
        imply(figure, scope, unit == Unit::agreements && figure.high != 0);  // no agency has no agreement
        if (there) limits[kept++] = figure;
        else append(alone, figure);
    }
    shorten(limits, kept);
    if (!alone.empty()) merge_into(own.figures, alone);
    bound(own.figures, limits);
    return std::move(own.figures);
}

/// The figures of a timeline; with a source, of what it says alone. Read `in_full` they are the same, and take longer.
template <FactTables Tables>
LIB287G_ONCE constexpr std::vector<Observation> figures(const Tables& dataset, const Scope& scope, Unit unit,
                                           std::optional<std::string_view> source = {}, bool in_full = false) {
    const Says says{source};
    if (unit != Unit::agreements && unit != Unit::agencies) {
        Levels stated;
        add_claims(stated, dataset, scope, unit, says);
        return std::move(stated.figures);
    }
    std::optional<ListedLevels> read = read_levels(dataset, scope, unit, says, in_full);
    if (!read) read = read_levels(dataset, scope, unit, says, true);
    ListedLevels& both = *read;
    add_claims(both.agreements, dataset, scope, Unit::agreements, says);
    add_claims(both.agencies, dataset, scope, Unit::agencies, says);
    drop_impossible(both, dataset, scope);
    const bool of_agreements = unit == Unit::agreements;
    std::vector<Observation> found = within_bounds(of_agreements ? both.agreements : both.agencies,
                                                   of_agreements ? both.agencies : both.agreements, scope, unit);
    if (scope.with_joint) {  // a source may tell the jail agreements alone
        std::vector<Observation> part = figures(dataset, Scope{scope.type, scope.state, scope.kind}, unit, source);
        for (Observation& each : part) imply(each, scope, true);
        bound(found, part);
    }
    return found;
}

}  // namespace detail

/// The timeline of a scope in a unit. In the span of a run of lists it is what they say; between runs, and where there
/// are none, what the claims say that answer it and are fit for a timeline; of several of one day the preferred, and
/// none of a month or a year in which there is one of a day. What it cannot be, by the signings that later lists name
/// or by the figure in the other unit (agencies are never more than agreements), gives way to that bound. It shares
/// the dataset's storage. Making it goes through all claims and series once: ask one timeline many times.
template <FactTables Tables>
constexpr Timeline timeline(const Tables& dataset, const Scope& scope, Unit unit) {
    return Timeline{unit, scope, detail::figures(dataset, scope, unit), dataset.storage};
}

}  // namespace lib287g
