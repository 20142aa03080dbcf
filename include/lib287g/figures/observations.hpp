#pragma once
// All observations of a scope: what claims and lists say of it. Target: lib287g::lib287g.
// Pure, safe from all threads. Observations are views of the dataset; time grows with its claims and its series.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
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

/// Whether the lists of the run tell the figure of the scope in the unit, be it 0.
constexpr bool tells(const ListRun& run, const Scope& scope, Unit unit) {
    const bool counted = unit == Unit::agreements || unit == Unit::agencies;
    const bool joint_hidden = run.joint_as_jail && !scope.with_joint &&
                              (scope.type == AgreementType::jail_enforcement_model ||
                               scope.type == AgreementType::jail_and_task_force);
    return run.kind == scope.kind && counted && run.unit.value_or(unit) == unit &&
           (!scope.type || (run.by_type && !joint_hidden)) && (!scope.state || run.by_state);
}

namespace detail {

/// The figure of a run from that list on; `fewest` is 0 where nothing makes it less.
constexpr Observation figure_of(const ListRun& run, std::int64_t value, std::int64_t fewest, const Scope& scope, Unit unit,
                                const CountedList& list) {
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
            .date = list.published,
            .until = list.published.last(),
            .origin = list.file,
            .sources = run.sources};
}

/// Goes through the runs of a dataset once, in their order, as its lists and series are.
template <FactTables Tables>
class RunReader {
  public:
    constexpr explicit RunReader(const Tables& dataset)
        : list_{dataset.lists.begin()}, last_list_{dataset.lists.end()},
          series_{dataset.list_series.begin()}, last_series_{dataset.list_series.end()} {}

    /// The figures of the scope on the lists of the next run, each with the list of its day, and the last list that
    /// gives the same; none where the run does not tell them.
    constexpr std::vector<Observation> next(const ListRun& run, const Scope& scope, Unit unit) {
        std::vector<Observation> found;
        const SeriesOfScope series = next_series(run, scope, unit);
        const bool told = tells(run, scope, unit);
        Changes values{series.figures};
        Changes fewest{series.fewest};
        // Dates are compared as texts, and read of the lists with a change and those before them alone.
        std::string_view last_line;
        for (; list_ != last_list_; ++list_) {
            const std::string_view line = list_.text();
            if (!same_word(line, run.id)) break;
            if (!told) continue;
            const std::string_view dated = line.substr(run.id.size() + 1);
            const bool changes = values.reach(dated);
            const bool bounded = fewest.reach(dated) && (!found.empty() || changes);
            const bool zero = series.figures.empty() && found.empty() && run.basis != Basis::signings;
            if (changes || bounded || zero) {
                end(found, last_line);
                found.push_back(figure_of(run, values.value(), fewest.value(), scope, unit, CountedList{line}));
            }
            last_line = line;
        }
        end(found, last_line);
        return found;
    }

  private:
    /// Whether the text begins with the word and a blank.
    static constexpr bool same_word(std::string_view text, std::string_view word) {
        const char* at = text.data();
        for (const char c : word) {
            if (*at++ != c) return false;
        }
        return *at == ' ';
    }

    /// Goes along the change points of a series, which may be none.
    class Changes {
      public:
        constexpr explicit Changes(Split<ListChange, ','> changes) : next_{changes.begin()}, end_{changes.end()} {}
        /// Whether the list of that date has a change; then it is taken.
        constexpr bool reach(std::string_view dated) {
            if (next_ == end_ || !same_date(dated, next_.text())) return false;
            value_ = (*next_).value;
            ++next_;
            return true;
        }
        /// Of the last list reached; 0 before.
        [[nodiscard]] constexpr std::int64_t value() const { return value_; }

      private:
        Split<ListChange, ','>::iterator next_;
        Split<ListChange, ','>::iterator end_;
        std::int64_t value_ = 0;
    };

    /// The change points of a scope, and those of its lower bound; empty where there are none.
    struct SeriesOfScope {
        Split<ListChange, ','> figures;
        Split<ListChange, ','> fewest;
    };

    /// Whether both texts begin with one date, written alike.
    static constexpr bool same_date(std::string_view a, std::string_view b) {
        if (a.empty() || b.empty() || a.front() != b.front()) return false;
        return date_token(a) == date_token(b);
    }

    /// The last figure was observed until that list.
    static constexpr void end(std::vector<Observation>& found, std::string_view line) {
        if (!found.empty()) found.back().until = CountedList{line}.published.last();
    }

    /// The series of the scope; where it is to have the joint agreements and the lists have none, that of jail ones.
    constexpr SeriesOfScope next_series(const ListRun& run, const Scope& scope, Unit unit) {
        const char* exact = nullptr;
        const char* jail = nullptr;
        const char* least = nullptr;
        const char* as_many = nullptr;  // agreements, where agencies have no series of their own
        const char* jail_as_many = nullptr;
        const auto state = scope.state ? code(*scope.state) : std::string_view{};
        const auto type = type_part(scope.type, scope.with_joint);
        for (; series_ != last_series_; ++series_) {
            const char* const of_run = behind(series_.text(), run.id);
            if (of_run == nullptr) break;
            if (const char* const of_unit = behind(of_run, unit_part(unit, false))) {
                if (exact == nullptr) exact = behind(of_unit, type, state);
                if (scope.with_joint && jail == nullptr) jail = behind(of_unit, type_part(scope.type, false), state);
            } else if (const char* const of_other = unit == Unit::agencies ? behind(of_run, unit_part(Unit::agreements, false)) : nullptr) {
                if (as_many == nullptr) as_many = behind(of_other, type, state);
                if (scope.with_joint && jail_as_many == nullptr) jail_as_many = behind(of_other, type_part(scope.type, false), state);
            } else if (unit == Unit::agencies) {
                const char* const of_least = behind(of_run, unit_part(unit, true));
                if (of_least != nullptr && least == nullptr) least = behind(of_least, type, state);
            }
        }
        const auto changes = [](const char* text) {
            return Split<ListChange, ','>{text != nullptr ? std::string_view{text} : std::string_view{}};
        };
        for (const char* const other : {as_many, jail, jail_as_many}) {
            if (exact == nullptr) exact = other;
        }
        return {changes(exact), changes(least)};
    }

    Split<CountedList, '\n'>::iterator list_;
    Split<CountedList, '\n'>::iterator last_list_;
    TextRows<ListSeries>::iterator series_;
    TextRows<ListSeries>::iterator last_series_;
};

}  // namespace detail

/// Everything that lists and claims say of a scope in a unit, preferred or not. Claims that are misdated or no levels
/// are left out; lists that no timeline takes are there when asked for. Lists first, in the order of their runs.
template <FactTables Tables>
constexpr std::vector<Observation> observations(const Tables& dataset, const Scope& scope, Unit unit,
                                                bool all_lists = false) {
    std::vector<Observation> found;
    detail::RunReader reader{dataset};
    for (const ListRun& run : dataset.list_runs) {
        for (Observation& each : reader.next(run, scope, unit)) {
            if (all_lists || !run.not_in_timelines) found.push_back(each);
        }
    }
    for (const Claim& claim : dataset.claims) {
        if (answers(claim, scope, unit) && !claim.not_in_timelines) found.push_back(observation(claim, scope, unit));
    }
    return found;
}

}  // namespace lib287g
