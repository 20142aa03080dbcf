#pragma once
// All observations of a scope: what claims and lists say of it. Target: lib287g::lib287g.
// Pure, safe from all threads. Observations are views of the dataset; time grows with its claims and its series.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/detail/once.hpp>
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

/// Where the figures of a run go, by unit: behind those that are there, or nowhere.
struct FiguresOfRun {
    std::vector<Observation>* agreements = nullptr;
    std::vector<Observation>* agencies = nullptr;
};

/// Goes along the change points of a series, which may be none.
class Changes {
  public:
    constexpr explicit Changes(const char* text)
        : next_{text != nullptr ? std::string_view{text} : std::string_view{}}, dated_{date_token(next_.text())} {}
    /// Whether the list of that date has a change; then it is taken. Dates are written alike.
    constexpr bool reach(std::string_view dated) {
        if (dated_.empty() || dated[0] != dated_[0] || dated[1] != dated_[1]) return false;
        if (date_token(dated) != dated_) return false;
        value_ = (*next_).value;
        ++next_;
        dated_ = date_token(next_.text());
        return true;
    }
    /// Of the last list reached; 0 before.
    [[nodiscard]] constexpr std::int64_t value() const { return value_; }

  private:
    Split<ListChange, ','>::iterator next_;
    std::string_view dated_;  ///< of the next change; empty behind the last
    std::int64_t value_ = 0;
};

/// Follows the figures in one unit along the lists of a run.
class RunFigures {
  public:
    /// The change points of the figures, and of the fewest that they can be; null where there are none.
    constexpr RunFigures(const char* figures, const char* fewest, std::vector<Observation>* found)
        : none_{figures == nullptr}, values_{figures}, fewest_{fewest}, found_{found}, before_{found != nullptr ? found->size() : 0} {}

    /// A list of the run: its date and file, and those of the list before.
    LIB287G_ONCE constexpr void reach(std::string_view dated, std::string_view dated_before, const ListRun& run, const Scope& scope,
                                      Unit unit) {
        const bool changes = values_.reach(dated);
        const bool bounded = fewest_.reach(dated) && (!none_yet() || changes);
        const bool zero = none_ && none_yet() && counted_from_lists(run.basis);
        if (!changes && !bounded && !zero) return;
        const PartialDate published = take_date(dated);
        end(dated_before);
        // Between two days of signing nothing was signed that the later list names.
        if (run.basis == Basis::signings && !none_yet()) found_->back().until = Date::from_days(published.first().days() - 1);
        append(*found_, figure_of(run, values_.value(), fewest_.value(), scope, unit, published, dated));
    }

    /// The last figure was observed until that list.
    LIB287G_ONCE constexpr void end(std::string_view dated) {
        if (!none_yet()) found_->back().until = take_date(dated).last();
    }

  private:
    [[nodiscard]] constexpr bool none_yet() const { return found_ == nullptr || found_->size() == before_; }

    bool none_;
    Changes values_;
    Changes fewest_;
    std::vector<Observation>* found_;
    std::size_t before_;  ///< figures that are not of this run
};

/// Goes through the runs of a dataset once, in their order, as its lists and series are.
template <FactTables Tables>
class RunReader {
  public:
    constexpr explicit RunReader(const Tables& dataset)
        : list_{dataset.lists.begin()}, last_list_{dataset.lists.end()},
          series_{dataset.list_series.begin()}, last_series_{dataset.list_series.end()} {}

    /// Adds the figures of the scope on the lists of the next run, each with the list of its day, and the last list that
    /// gives the same; none where the run does not tell them.
    constexpr void next(const ListRun& run, const Scope& scope, FiguresOfRun found) {
        if (!tells(run, scope, Unit::agreements)) found.agreements = nullptr;
        if (!tells(run, scope, Unit::agencies)) found.agencies = nullptr;
        const SeriesOfScope series = next_series(run, scope);
        RunFigures agreements{series.agreements, nullptr, found.agreements};
        RunFigures agencies{series.agencies, series.fewest, found.agencies};
        // Dates are compared as texts, and read of the lists with a change and those before them alone.
        std::string_view last;
        for (; list_ != last_list_; ++list_) {
            const std::string_view line = list_.text();
            if (!same_word(line, run.id)) break;
            const std::string_view dated = line.substr(run.id.size() + 1);
            if (found.agreements != nullptr) agreements.reach(dated, last, run, scope, Unit::agreements);
            if (found.agencies != nullptr) agencies.reach(dated, last, run, scope, Unit::agencies);
            last = dated;
        }
        agreements.end(last);
        agencies.end(last);
    }

  private:
    /// The change points of a scope in both units, and of the fewest agencies; null where there are none.
    struct SeriesOfScope {
        const char* agreements = nullptr;
        const char* agencies = nullptr;
        const char* fewest = nullptr;
    };

    /// Whether the text begins with the word and a blank.
    static constexpr bool same_word(std::string_view text, std::string_view word) {
        const char* at = text.data();
        for (const char c : word) {
            if (*at++ != c) return false;
        }
        return *at == ' ';
    }

    /// The series of the scope; where it is to have the joint agreements and the lists have none, that of jail ones; in
    /// agencies, where they have no series of their own, that in agreements.
    constexpr SeriesOfScope next_series(const ListRun& run, const Scope& scope) {
        SeriesOfScope own;
        SeriesOfScope jail;
        const auto state = scope.state ? code(*scope.state) : std::string_view{};
        const auto type = type_part(scope.type, scope.with_joint);
        const auto jail_type = scope.with_joint ? type_part(scope.type, false) : type;
        const auto take = [&](const char* of_unit, const char* SeriesOfScope::*member) {
            if (own.*member == nullptr) own.*member = behind(of_unit, type, state);
            if (scope.with_joint && jail.*member == nullptr) jail.*member = behind(of_unit, jail_type, state);
        };
        for (; series_ != last_series_; ++series_) {
            const char* const of_run = behind(series_.text(), run.id);
            if (of_run == nullptr) break;
            if (const char* const of_unit = behind(of_run, unit_part(Unit::agreements, false))) {
                take(of_unit, &SeriesOfScope::agreements);
            } else if (const char* const of_agencies = behind(of_run, unit_part(Unit::agencies, false))) {
                take(of_agencies, &SeriesOfScope::agencies);
            } else if (const char* const of_fewest = behind(of_run, unit_part(Unit::agencies, true))) {
                if (own.fewest == nullptr) own.fewest = behind(of_fewest, type, state);
            }
        }
        for (const char* const other : {own.agreements, jail.agencies, jail.agreements}) {
            if (own.agencies == nullptr) own.agencies = other;
        }
        if (own.agreements == nullptr) own.agreements = jail.agreements;
        return own;
    }

    Split<CountedList, '\n'>::iterator list_;
    Split<CountedList, '\n'>::iterator last_list_;
    TextRows<ListSeries>::iterator series_;
    TextRows<ListSeries>::iterator last_series_;
};

/// The run of lists that the figure is of; null for that of a claim.
template <FactTables Tables>
const ListRun* run_of(const Tables& dataset, const Observation& figure) {
    for (const ListRun& run : dataset.list_runs) {
        if (run.sources != figure.sources || run.basis != figure.basis) continue;
        for (const CountedList& list : dataset.lists) {
            if (list.run == run.id && list.file == figure.origin) return &run;
        }
    }
    return nullptr;
}

}  // namespace detail

/// Everything that lists and claims say of a scope in a unit, preferred or not. Claims that are misdated or no levels
/// are left out; lists that no timeline takes are there when asked for, and those of the first runs alone where so many
/// are given. Lists first, in the order of their runs.
template <FactTables Tables>
constexpr std::vector<Observation> observations(const Tables& dataset, const Scope& scope, Unit unit,
                                                bool all_lists = false, std::size_t runs = static_cast<std::size_t>(-1)) {
    std::vector<Observation> found;
    detail::RunReader reader{dataset};
    for (const ListRun& run : dataset.list_runs) {
        if (runs-- == 0) break;
        std::vector<Observation>* const taken = all_lists || !run.not_in_timelines ? &found : nullptr;
        reader.next(run, scope, {unit == Unit::agreements ? taken : nullptr, unit == Unit::agencies ? taken : nullptr});
    }
    for (const Claim& claim : dataset.claims) {
        if (answers(claim, scope, unit) && !claim.not_in_timelines) found.push_back(observation(claim, scope, unit));
    }
    return found;
}

}  // namespace lib287g
