#pragma once
// All observations of a scope: what claims and lists say of it. Target: lib287g::lib287g.
// Pure, safe from all threads. Observations are views of the dataset; time grows with its claims and its series.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/detail/attributes.hpp>
#include <lib287g/figures/observation.hpp>
#include <lib287g/figures/scope.hpp>

namespace lib287g::inline v0_1 {

/// Whether the claim gives a figure of that scope in that unit. A figure of a type counts for the whole
/// program when no other type was in force; agencies of one type count as agreements of it where the row
/// says that each holds one. A program total in agencies is never one in agreements.
constexpr bool answers(const Claim& claim, const Scope& scope, Unit unit) {
    const bool same_type = (claim.type == scope.type && (!scope.with_joint || claim.only_type)) ||
                           (!scope.type && claim.only_type);
    const bool same_unit =
        claim.unit == unit || (unit == Unit::agreements && claim.unit == Unit::agencies &&
                               claim.type && claim.one_agreement_each);
    return same_type && same_unit && claim.state == scope.state && scope.kind == ListKind::participating;
}

/// The claim as an observation of a scope and unit that it answers.
constexpr Observation observation(const Claim& claim, const Scope& scope, Unit unit) {
    return {.value = claim.value,
            .unit = unit,
            .type = scope.type,
            .state = scope.state,
            .kind = scope.kind,
            .with_joint = scope.with_joint,
            .low = claim.low,
            .high = claim.high,
            .exactness = claim.exactness,
            .basis = Basis::stated,
            .confidence = claim.confidence,
            .date = claim.date,
            .until = claim.date.last(),
            .origin = claim.id,
            .sources = claim.sources};
}

/// Whether the lists of the run print what the scope is of as one with more: joint agreements as jail agreements. Then
/// their figure of both is the most that the scope can have.
constexpr bool hides(const ListRun& run, const Scope& scope) {
    return run.joint_as_jail && !scope.with_joint &&
           (scope.type == AgreementType::jail_enforcement_model || scope.type == AgreementType::jail_and_task_force);
}

/// Whether the lists of the run tell the figure of the scope in the unit, be it 0.
constexpr bool tells(const ListRun& run, const Scope& scope, Unit unit) {
    const bool counted = unit == Unit::agreements || unit == Unit::agencies;
    return run.kind == scope.kind && counted && run.unit.value_or(unit) == unit &&
           (!scope.type || (run.by_type && !hides(run, scope))) && (!scope.state || run.by_state);
}

namespace detail {

/// The figure of a run from that list on; `fewest` is 0 where nothing makes it less.
constexpr Observation figure_of(const ListRun& run, std::int64_t value, std::int64_t fewest, const Scope& scope, Unit unit,
                                const PartialDate& published, std::string_view file) {
    const bool least = run.basis == Basis::signings;
    return {.value = value,
            .unit = unit,
            .type = scope.type,
            .state = scope.state,
            .kind = scope.kind,
            .with_joint = scope.with_joint,
            .low = fewest != 0 ? fewest : value,
            .high = least ? std::nullopt : std::optional{value},
            .exactness = least ? Exactness::at_least : fewest != 0 ? Exactness::approximate : Exactness::exact,
            .basis = run.basis,
            .confidence = run.confidence,
            .date = published,
            .until = published.last(),
            .origin = file,
            .sources = run.sources};
}

/// Puts a figure behind the others; one copy of it in a program, which has twenty such places.
LIB287G_ONCE constexpr void append(std::vector<Observation>& figures, const Observation& figure) { figures.push_back(figure); }

/// Whether lists of the whole country were counted: then what they do not name is 0, and not unknown.
constexpr bool counted_from_lists(Basis basis) { return basis == Basis::listed || basis == Basis::tabulated; }

/// Whether each list of the run tells the figures of the scope in both units.
constexpr bool tells_both(const ListRun& run, const Scope& scope) {
    return counted_from_lists(run.basis) && tells(run, scope, Unit::agreements) && tells(run, scope, Unit::agencies);
}

/// Where the figures of a run go, by unit: behind those that are there, or nowhere.
struct FiguresOfRun {
    std::vector<Observation>* agreements = nullptr;
    std::vector<Observation>* agencies = nullptr;
    std::optional<Unit> in_full{};  ///< of the other unit, where a list tells both, only the first and the last of a run
};

/// Goes along the change points of a series, which may be none.
class Changes {
  public:
    constexpr explicit Changes(std::string_view text) : rest_{text} { take(); }
    /// Whether the list of that date may have a change: most have none. Dates are written alike.
    [[nodiscard]] constexpr bool near(std::string_view dated) const {
        return !next_.empty() && dated[0] == next_[0] && dated[1] == next_[1];
    }
    /// Whether it has one; then it is taken.
    constexpr bool reach(std::string_view dated) {
        if (!near(dated) || date_token(dated) != next_) return false;
        value_ = figure_;
        take();
        return true;
    }
    /// Of the last list reached; 0 before.
    [[nodiscard]] constexpr std::int64_t value() const { return value_; }

  private:
    constexpr void take() {
        std::string_view change = next_part(rest_, ',');
        next_ = take_date_token(change);
        figure_ = figure_in(change);
    }

    std::string_view rest_;
    std::string_view next_;  ///< the date of the next change; empty behind the last
    std::int64_t figure_ = 0;
    std::int64_t value_ = 0;
};

/// The texts of a run's lists, which are taken off where they come next; empty where they do not.
constexpr std::string_view take_lists(std::string_view& lists, const ListRun& run) {
    std::string_view rest = lists;
    const RowGroup group = take_group(rest);
    if (group.shared != run.id) return {};
    lists = rest;
    return group.rows;
}

/// From the first day that the first of some lists can be of to the last of the last.
struct ListDays {
    Date first;
    Date last;
};

/// Of the lists of a run, in order of their dates; absent where there is none.
constexpr std::optional<ListDays> days_of(std::string_view lists) {
    if (lists.empty()) return std::nullopt;
    std::string_view first = take_sized(lists);
    std::string_view last = first;
    while (!lists.empty()) last = take_sized(lists);
    return ListDays{take_date(first).first(), take_date(last).last()};
}

/// Which figures of a run are wanted: all, or the first and the last, which tell what the run covers.
enum class Wanted : std::uint8_t { all, ends };

/// Follows the figures in one unit along the lists of a run.
class RunFigures {
  public:
    /// The change points of the figures, and of the fewest that they can be; empty where there are none.
    constexpr RunFigures(std::string_view figures, std::string_view fewest, std::vector<Observation>* found, Wanted wanted)
        : none_{figures.empty()}, wanted_{wanted}, values_{figures}, fewest_{fewest}, found_{found},
          before_{found != nullptr ? found->size() : 0} {}

    /// Whether the list may give a figure.
    [[nodiscard]] constexpr bool near(std::string_view dated) const {
        return found_ != nullptr && (none_ || values_.near(dated) || fewest_.near(dated));
    }
    /// A list of the run: its date and file, and those of the list before.
    LIB287G_ONCE constexpr void reach(std::string_view dated, std::string_view dated_before, const ListRun& run, const Scope& scope,
                                      Unit unit) {
        const bool changes = values_.reach(dated);
        const bool bounded = fewest_.reach(dated) && (!none_yet() || changes);
        const bool zero = none_ && none_yet() && counted_from_lists(run.basis);
        if (!changes && !bounded && !zero) return;
        if (wanted_ == Wanted::ends && !none_yet()) {
            if (last_.empty()) found_->back().until = take_date(dated_before).last();
            last_ = dated;
            return;
        }
        end_figure(dated_before);
        const PartialDate published = take_date(dated);
        // Between two days of signing nothing was signed that the later list names.
        if (run.basis == Basis::signings && !none_yet()) found_->back().until = Date::from_days(published.first().days() - 1);
        append(*found_, figure_of(run, values_.value(), fewest_.value(), scope, unit, published, dated));
    }

    /// The last figure was observed until that list.
    LIB287G_ONCE constexpr void end(std::string_view dated, const ListRun& run, const Scope& scope, Unit unit) {
        if (!last_.empty()) {
            const PartialDate published = take_date(last_);
            append(*found_, figure_of(run, values_.value(), fewest_.value(), scope, unit, published, last_));
        }
        end_figure(dated);
    }

    /// On the last list reached.
    [[nodiscard]] constexpr std::int64_t value() const { return values_.value(); }

  private:
    constexpr void end_figure(std::string_view dated) {
        if (!none_yet()) found_->back().until = take_date(dated).last();
    }
    [[nodiscard]] constexpr bool none_yet() const { return found_ == nullptr || found_->size() == before_; }

    bool none_;
    Wanted wanted_;
    Changes values_;
    Changes fewest_;
    std::vector<Observation>* found_;
    std::size_t before_;     ///< figures that are not of this run
    std::string_view last_;  ///< the list with the last change, of which there is no figure yet; empty where none is left out
};

/// Goes through the runs of a dataset once, in their order, as its lists and series are.
template <FactTables Tables>
class RunReader {
  public:
    constexpr explicit RunReader(const Tables& dataset) : lists_{dataset.lists.text()}, series_{dataset.list_series.text()} {}

    /// Adds the figures of the scope on the lists of the next run, each with the list of its day, and the last list that
    /// gives the same; none where the run does not tell them. Gives whether no list that tells both has more agencies than
    /// agreements.
    constexpr bool next(const ListRun& run, const Scope& scope, FiguresOfRun found) {
        if (!tells(run, scope, Unit::agreements)) found.agreements = nullptr;
        if (!tells(run, scope, Unit::agencies)) found.agencies = nullptr;
        const bool asked = found.agreements != nullptr || found.agencies != nullptr;
        const SeriesOfScope series = next_series(run, scope, asked);
        std::string_view lists = take_lists(lists_, run);
        if (!asked) return true;
        const bool both = found.agreements != nullptr && found.agencies != nullptr && tells_both(run, scope);
        const auto wanted = [&](Unit unit) { return both && found.in_full.value_or(unit) != unit ? Wanted::ends : Wanted::all; };
        RunFigures agreements{series.agreements, {}, found.agreements, wanted(Unit::agreements)};
        RunFigures agencies{series.agencies, series.fewest, found.agencies, wanted(Unit::agencies)};
        // Dates are compared as texts, and read of the lists with a change and those before them alone.
        std::string_view last;
        bool possible = true;
        while (!lists.empty()) {
            const std::string_view dated = take_sized(lists);
            if (agreements.near(dated)) agreements.reach(dated, last, run, scope, Unit::agreements);
            if (agencies.near(dated)) agencies.reach(dated, last, run, scope, Unit::agencies);
            possible = possible && (!both || agencies.value() <= agreements.value());
            last = dated;
        }
        agreements.end(last, run, scope, Unit::agreements);
        agencies.end(last, run, scope, Unit::agencies);
        return possible;
    }

  private:
    /// The change points of a scope in both units, and of the fewest agencies; empty where there are none.
    struct SeriesOfScope {
        std::string_view agreements;
        std::string_view agencies;
        std::string_view fewest;
    };

    /// The series of the scope, where it is asked for; where it is to have the joint agreements and the lists have none,
    /// that of jail ones; in agencies, where they have no series of their own, that in agreements.
    constexpr SeriesOfScope next_series(const ListRun& run, const Scope& scope, bool asked) {
        SeriesOfScope own;
        SeriesOfScope jail;
        const auto state = scope.state ? code(*scope.state) : std::string_view{};
        const auto type = type_part(scope.type, scope.with_joint);
        const auto jail_type = scope.with_joint ? type_part(scope.type, false) : type;
        while (!series_.empty()) {
            std::string_view rest = series_;
            const RowGroup group = take_group(rest);
            std::string_view shared = group.shared;
            if (next_part(shared, '|') != run.id) break;
            series_ = rest;
            const std::string_view of_unit = next_part(shared, '|');
            if (!asked || (shared != type && shared != jail_type)) continue;
            SeriesOfScope& of_type = shared == type ? own : jail;
            std::string_view& changes = of_unit == unit_part(Unit::agreements, false) ? of_type.agreements
                                        : of_unit == unit_part(Unit::agencies, false) ? of_type.agencies
                                                                                      : of_type.fewest;
            if (changes.empty()) changes = changes_of(group.rows, state);
        }
        for (const std::string_view other : {own.agreements, jail.agencies, jail.agreements}) {
            if (own.agencies.empty()) own.agencies = other;
        }
        if (own.agreements.empty()) own.agreements = jail.agreements;
        return own;
    }

    std::string_view lists_;   ///< of the next run and those behind it
    std::string_view series_;
};

/// The run of lists that the figure is of; null for that of a claim.
template <FactTables Tables>
const ListRun* run_of(const Tables& dataset, const Observation& figure) {
    std::string_view lists = dataset.lists.text();
    while (!lists.empty()) {
        RowGroup group = take_group(lists);
        const ListRun* of_group = nullptr;
        for (const ListRun& run : dataset.list_runs) {
            if (run.id == group.shared && run.sources == figure.sources && run.basis == figure.basis) of_group = &run;
        }
        while (of_group != nullptr && !group.rows.empty()) {
            if (CountedList{group.shared, take_sized(group.rows)}.file == figure.origin) return of_group;
        }
    }
    return nullptr;
}

/// Which observations are asked for.
struct Asked {
    bool all_lists = false;                           ///< with those that no timeline takes
    std::size_t runs = static_cast<std::size_t>(-1);  ///< of lists, those of the first so many runs
    std::optional<ListDays> days{};                   ///< of lists, those of runs that are of one of these days
};

/// What lists and claims say of a scope in a unit.
template <FactTables Tables>
constexpr std::vector<Observation> said(const Tables& dataset, const Scope& scope, Unit unit, const Asked& asked) {
    std::vector<Observation> found;
    found.reserve(64);
    RunReader reader{dataset};
    std::string_view lists = dataset.lists.text();
    std::size_t runs = asked.runs;
    for (const ListRun& run : dataset.list_runs) {
        if (runs-- == 0) break;
        bool taken = (asked.all_lists || !run.not_in_timelines) && tells(run, scope, unit);
        const std::string_view of_run = take_lists(lists, run);
        if (taken && asked.days) {
            const std::optional<ListDays> days = days_of(of_run);
            taken = days && days->first <= asked.days->last && asked.days->first <= days->last;
        }
        std::vector<Observation>* const into = taken ? &found : nullptr;
        reader.next(run, scope, {unit == Unit::agreements ? into : nullptr, unit == Unit::agencies ? into : nullptr});
    }
    for (const Claim& claim : dataset.claims) {
        if (answers(claim, scope, unit) && !claim.not_in_timelines) append(found, observation(claim, scope, unit));
    }
    return found;
}

}  // namespace detail

/// Everything that lists and claims say of a scope in a unit, preferred or not. Claims that are misdated or no levels
/// are left out; lists that no timeline takes are there when asked for. Lists first, in the order of their runs.
template <FactTables Tables>
constexpr std::vector<Observation> observations(const Tables& dataset, const Scope& scope, Unit unit, bool all_lists = false) {
    return detail::said(dataset, scope, unit, {.all_lists = all_lists});
}

}  // namespace lib287g
