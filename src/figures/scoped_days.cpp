#include <lib287g/figures/scoped_days.hpp>

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/error.hpp>

#include "figures/figure_age.hpp"
#include "figures/in_parts.hpp"
#include "figures/scope_table.hpp"

namespace lib287g::inline v0_1 {
namespace {

void check_sizes(std::size_t rows, std::size_t values, std::size_t missing) {
    if (values != rows || missing != rows) {
        throw Error{"values_on: " + std::to_string(values) + " values and " + std::to_string(missing) +
                    " marks for what is missing; expected " + std::to_string(rows) + ", as many as dates"};
    }
}

template <class Day>
void answer_values(const TimelineOf& timeline_of, const ScopedDaysOf<Day>& rows, std::span<std::int64_t> values,
                   std::span<bool> missing, const BatchOptions& options) {
    check_sizes(rows.days.size(), values.size(), missing.size());
    const detail::ScopeTable table{timeline_of, rows, options};
    if (!table.by_day()) {
        for (std::size_t row = 0; row < rows.days.size(); ++row) {
            const std::int32_t position = table.position(row);
            missing[row] = position < 0;
            values[row] = position < 0 ? 0 : table.observations()[static_cast<std::size_t>(position)]->value;
        }
        return;
    }
    bool small = true;
    for (const Observation* each : table.observations()) small = small && each->value > INT16_MIN && each->value <= INT16_MAX;
    const auto answer = [&]<class Value>(Value absent) {
        std::vector<Value> by_place;
        by_place.reserve(table.positions().size());
        for (const std::int32_t position : table.positions()) {
            const bool there = position >= 0;
            by_place.push_back(there ? static_cast<Value>(table.observations()[static_cast<std::size_t>(position)]->value) : absent);
        }
        detail::in_parts(rows.days.size(), options, [&](std::size_t begin, std::size_t end) {
            const auto place = table.places();
            const Value* const from = by_place.data();
            std::int64_t* const value_of = values.data();
            bool* const is_missing = missing.data();
            for (std::size_t row = begin; row < end; ++row) {
                const Value value = from[place(row)];
                is_missing[row] = value == absent;
                value_of[row] = value == absent ? 0 : value;
            }
        });
    };
    // A table of small numbers stays in the processor's cache.
    if (small) answer(std::int16_t{INT16_MIN});
    else answer(std::numeric_limits<std::int64_t>::min());
}

template <class Day>
Columns answer_figures(const TimelineOf& timeline_of, const ScopedDaysOf<Day>& rows, std::optional<std::int64_t> max_age,
                       const BatchOptions& options) {
    using detail::all_words;
    using detail::column_of;
    using detail::ColumnFiller;
    const detail::ScopeTable table{timeline_of, rows, options};
    std::vector<std::int32_t> positions(rows.days.size());
    detail::in_parts(rows.days.size(), options, [&](std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row) positions[row] = table.position(row);
    });
    auto value = column_of("value", "The figure in force, in its unit.", ColumnKind::integer, true);
    auto age = column_of("age_days", "How old it is at the least, in days.", ColumnKind::integer, true);
    auto age_at_most = column_of("age_days_at_most", "How old it is at the most.", ColumnKind::integer, true);
    auto date = column_of("date", "The first day that the figure can be of.", ColumnKind::date, true);
    auto date_last = column_of("date_last", "The last day that it can be of.", ColumnKind::date, true);
    auto precision = column_of("date_precision", "Whether a day, month or year is known.", ColumnKind::word, true, all_words<Precision>());
    auto source = column_of("source", "Id of its main source.", ColumnKind::text, true);
    auto origin = column_of("origin", "Id of the claim, or name of the list.", ColumnKind::text, true);
    auto basis = column_of("basis", "How the figure was come by.", ColumnKind::word, true, all_words<Basis>());
    auto absent = column_of("absent_because", "Why there is no value.", ColumnKind::word, true, all_words<NoFigure>());
    source.offsets.reserve(positions.size() + 1);
    origin.offsets.reserve(positions.size() + 1);
    for (std::size_t row = 0; row < positions.size(); ++row) {
        const std::int32_t position = positions[row];
        if (position < 0) {
            for (ColumnValues* each : {&value, &age, &age_at_most, &date, &date_last, &precision, &source, &origin, &basis}) {
                ColumnFiller::absent_one(*each);
            }
            ColumnFiller::add_one(absent, rows.days[row] == std::numeric_limits<Day>::min() ? NoFigure::no_date
                                          : !table.scoped(row) ? NoFigure::no_scope
                                                               : NoFigure::before_first);
            continue;
        }
        const Observation& figure = *table.observations()[static_cast<std::size_t>(position)];
        const auto [least, most] = detail::figure_age(figure, rows.days[row]);
        const bool too_old = max_age && most > *max_age;
        if (too_old) {
            ColumnFiller::absent_one(value);
            ColumnFiller::add_one(absent, NoFigure::too_old);
        } else {
            ColumnFiller::add_one(value, figure.value);
            ColumnFiller::absent_one(absent);
        }
        ColumnFiller::add_one(age, least);
        ColumnFiller::add_one(age_at_most, most);
        ColumnFiller::add_one(date, figure.date.first());
        ColumnFiller::add_one(date_last, figure.date.last());
        ColumnFiller::add_one(precision, figure.date.precision());
        if (figure.sources.empty()) ColumnFiller::absent_one(source);
        else ColumnFiller::add_one(source, figure.sources.front());
        ColumnFiller::add_one(origin, figure.origin);
        ColumnFiller::add_one(basis, figure.basis);
    }
    Columns out{.size = rows.days.size()};
    for (ColumnValues* each : {&value, &age, &age_at_most, &date, &date_last, &precision, &source, &origin, &basis, &absent}) {
        out.columns.push_back(std::move(*each));
    }
    return out;
}

}  // namespace

void values_on(const TimelineOf& timeline_of, const ScopedDays& rows, std::span<std::int64_t> values,
               std::span<bool> missing, const BatchOptions& options) {
    answer_values(timeline_of, rows, values, missing, options);
}
void values_on(const TimelineOf& timeline_of, const ScopedDays32& rows, std::span<std::int64_t> values,
               std::span<bool> missing, const BatchOptions& options) {
    answer_values(timeline_of, rows, values, missing, options);
}

Columns figures_on(const TimelineOf& timeline_of, const ScopedDays& rows, std::optional<std::int64_t> max_age,
                   const BatchOptions& options) {
    return answer_figures(timeline_of, rows, max_age, options);
}
Columns figures_on(const TimelineOf& timeline_of, const ScopedDays32& rows, std::optional<std::int64_t> max_age,
                   const BatchOptions& options) {
    return answer_figures(timeline_of, rows, max_age, options);
}

}  // namespace lib287g
