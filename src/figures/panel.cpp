#include <lib287g/figures/panel.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <lib287g/error.hpp>

#include "figures/figure_age.hpp"

namespace lib287g::inline v0_1 {
namespace {

using detail::all_words;
using detail::column_of;
using detail::ColumnFiller;

/// What a scope has in a period.
struct Cell {
    std::optional<double> value;
    std::optional<InForce> last;
    bool provisional;
};

std::vector<Scope> scopes_of(const PanelOptions& options) {
    std::vector<Scope> scopes;
    std::vector<std::optional<State>> states{std::nullopt};
    std::vector<std::optional<AgreementType>> types{std::nullopt};
    if (options.by_state) {
        states.clear();
        for (const auto& word : words<State>) states.emplace_back(word.value);
    }
    if (options.by_type) {
        types.clear();
        for (const auto& word : words<AgreementType>) types.emplace_back(word.value);
    }
    for (const auto& state : states) {
        for (const auto& type : types) scopes.push_back({type, state});
    }
    return scopes;
}

std::vector<DaySpan> periods_of(const Timeline& whole_program, const PanelOptions& options) {
    std::vector<DaySpan> periods;
    if (whole_program.empty() && !(options.start && options.end)) return periods;
    const Date start = options.start ? options.start->first() : whole_program[0].date.last();
    const Date end = options.end ? options.end->last() : whole_program[whole_program.size() - 1].until;
    if (end < start) {
        throw Error{"panel: it ends on " + text(end) + ", before it starts on " + text(start)};
    }
    for (auto period = period_with(start, options.every); period && period->first <= end;
         period = next_period(*period, options.every)) {
        periods.push_back(*period);
    }
    return periods;
}

/// The value of a period, of figures that are no older on their day than `max_age`. `next` is the first figure that was not
/// yet in force in the periods before.
std::optional<double> value_of(const Timeline& timeline, const Observation*& next, const DaySpan& period,
                               const PanelOptions& options) {
    const Date first = options.at == At::end ? period.last : period.first;
    std::int64_t asked = 0;
    std::int64_t known = 0;
    double sum = 0;
    std::int64_t highest = std::numeric_limits<std::int64_t>::min();
    for (Date day = first; day <= period.last; ++day) {
        while (next != timeline.end() && next->date.last() <= day) ++next;
        ++asked;
        if (next == timeline.begin()) continue;
        const Observation& figure = *(next - 1);
        if (options.max_age && detail::figure_age(figure, day.days()).most > *options.max_age) continue;
        ++known;
        sum += static_cast<double>(figure.value);
        highest = std::max(highest, figure.value);
    }
    if (known == 0 || (options.at == At::mean && known < asked)) return std::nullopt;
    return options.at == At::mean ? sum / static_cast<double>(known) : static_cast<double>(highest);
}

/// The cells of a timeline in all periods.
std::vector<Cell> cells_of(const Timeline& timeline, const std::vector<DaySpan>& periods, const PanelOptions& options) {
    std::vector<Cell> cells;
    const Date observed = timeline.empty() ? Date{} : std::max_element(timeline.begin(), timeline.end(), [](const auto& a, const auto& b) {
        return a.until < b.until;
    })->until;
    const Observation* next = timeline.begin();
    for (const DaySpan& period : periods) {
        cells.push_back({value_of(timeline, next, period, options), timeline.last_on_or_before(period.last),
                         timeline.empty() || observed < period.last});
    }
    return cells;
}

void add_value(ColumnValues& column, const std::optional<double>& value) {
    if (!value) ColumnFiller::absent_one(column);
    else if (column.kind == ColumnKind::integer) ColumnFiller::add_one(column, static_cast<std::int64_t>(*value));
    else ColumnFiller::add_one(column, *value);
}

void add_optional(ColumnValues& column, const auto& value) {
    if (value) ColumnFiller::add_one(column, *value);
    else ColumnFiller::absent_one(column);
}

ColumnKind value_kind(const PanelOptions& options) {
    return options.at == At::mean ? ColumnKind::number : ColumnKind::integer;
}

std::string code_of(const Scope& scope) {
    const std::string state{scope.state ? code(*scope.state) : ""};
    const std::string type{scope.type ? code(*scope.type) : ""};
    return state.empty() && type.empty() ? "value" : state + (state.empty() || type.empty() ? "" : "_") + type;
}

Columns long_panel(const std::vector<Scope>& scopes, const std::vector<DaySpan>& periods,
                   const std::vector<std::vector<Cell>>& cells, Unit unit, const PanelOptions& options) {
    auto period = column_of("period", "The period's first day.", ColumnKind::date, false);
    auto last = column_of("last", "The period's last day.", ColumnKind::date, false);
    auto state = column_of("state", "The state.", ColumnKind::word, false, all_words<State>());
    auto type = column_of("type", "The agreement type.", ColumnKind::word, false, all_words<AgreementType>());
    auto of_unit = column_of("unit", "What is counted.", ColumnKind::word, false, all_words<Unit>());
    auto value = column_of("value", name(options.at), value_kind(options), true);
    auto low = column_of("low", "Lower bound of the figure on the last day.", ColumnKind::integer, true);
    auto high = column_of("high", "Upper bound of the figure on the last day.", ColumnKind::integer, true);
    auto age = column_of("age_days", "How old that figure is at the least, in days.", ColumnKind::integer, true);
    auto age_at_most = column_of("age_days_at_most", "How old it is at the most.", ColumnKind::integer, true);
    auto source = column_of("source", "Id of its main source.", ColumnKind::text, true);
    auto provisional = column_of("provisional", "Whether the period ends after the last observation.", ColumnKind::boolean, false);
    for (std::size_t p = 0; p < periods.size(); ++p) {
        for (std::size_t s = 0; s < scopes.size(); ++s) {
            const Cell& cell = cells[s][p];
            ColumnFiller::add_one(period, periods[p].first);
            ColumnFiller::add_one(last, periods[p].last);
            if (options.by_state) ColumnFiller::add_one(state, *scopes[s].state);
            if (options.by_type) ColumnFiller::add_one(type, *scopes[s].type);
            ColumnFiller::add_one(of_unit, unit);
            add_value(value, cell.value);
            const bool bounded = cell.value && options.at == At::end;
            add_optional(low, bounded ? lowest(*cell.last) : std::nullopt);
            add_optional(high, bounded ? highest(*cell.last) : std::nullopt);
            add_optional(age, cell.last ? std::optional{cell.last->age_days()} : std::nullopt);
            add_optional(age_at_most, cell.last ? std::optional{cell.last->age_days_at_most()} : std::nullopt);
            const bool sourced = cell.last && !cell.last->sources.empty();
            add_optional(source, sourced ? std::optional{cell.last->sources.front()} : std::nullopt);
            ColumnFiller::add_one(provisional, cell.provisional);
        }
    }
    Columns out{.size = periods.size() * scopes.size()};
    out.columns = {std::move(period), std::move(last)};
    if (options.by_state) out.columns.push_back(std::move(state));
    if (options.by_type) out.columns.push_back(std::move(type));
    for (ColumnValues* each : {&of_unit, &value, &low, &high, &age, &age_at_most, &source, &provisional}) {
        out.columns.push_back(std::move(*each));
    }
    return out;
}

Columns wide_panel(const std::vector<Scope>& scopes, const std::vector<DaySpan>& periods,
                   const std::vector<std::vector<Cell>>& cells, const PanelOptions& options) {
    auto period = column_of("period", "The period's first day.", ColumnKind::date, false);
    auto last = column_of("last", "The period's last day.", ColumnKind::date, false);
    auto provisional = column_of("provisional", "Whether the period ends after the last observation of a scope.",
                                 ColumnKind::boolean, false);
    Columns out{.size = periods.size()};
    for (std::size_t p = 0; p < periods.size(); ++p) {
        ColumnFiller::add_one(period, periods[p].first);
        ColumnFiller::add_one(last, periods[p].last);
        const bool any = std::any_of(cells.begin(), cells.end(), [p](const auto& of_scope) { return of_scope[p].provisional; });
        ColumnFiller::add_one(provisional, any);
    }
    out.columns = {std::move(period), std::move(last), std::move(provisional)};
    for (std::size_t s = 0; s < scopes.size(); ++s) {
        auto value = column_of(code_of(scopes[s]), name(options.at), value_kind(options), true);
        for (const Cell& cell : cells[s]) add_value(value, cell.value);
        out.columns.push_back(std::move(value));
        if (!options.with_age) continue;
        auto age = column_of(code_of(scopes[s]) + "_age_days", "How old the figure on the last day is at the least, in days.",
                             ColumnKind::integer, true);
        for (const Cell& cell : cells[s]) add_optional(age, cell.last ? std::optional{cell.last->age_days()} : std::nullopt);
        out.columns.push_back(std::move(age));
    }
    return out;
}

}  // namespace

Columns panel(const TimelineOf& timeline_of, Unit unit, const PanelOptions& options) {
    const std::vector<Scope> scopes = scopes_of(options);
    const std::vector<DaySpan> periods = periods_of(timeline_of({}), options);
    if (periods.size() > 10'000'000 / scopes.size()) {
        throw Error{"panel: " + std::to_string(periods.size()) + " periods of " + std::to_string(scopes.size()) +
                    " scopes, expected at most 10,000,000 rows"};
    }
    std::vector<std::vector<Cell>> cells;
    for (const Scope& scope : scopes) cells.push_back(cells_of(timeline_of(scope), periods, options));
    if (options.wide) return wide_panel(scopes, periods, cells, options);
    return long_panel(scopes, periods, cells, unit, options);
}

}  // namespace lib287g
