#pragma once
// Figures on many days, each of a type and a state of its own. Target: lib287g::figures.
// Uses threads of its own, and is safe from all. Spans must outlive the call; time grows with the rows.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include <lib287g/detail/export.hpp>
#include <lib287g/figures/no_figure.hpp>
#include <lib287g/figures/timeline.hpp>
#include <lib287g/figures/values_on.hpp>
#include <lib287g/tables/columns.hpp>

namespace lib287g::inline v0_1 {

/// In place of the number of a type or state: none is given, or all are meant.
inline constexpr std::int16_t no_word = -1;
inline constexpr std::int16_t whole = -2;

/// Rows of a day, a type and a state.
template <class Day>
struct ScopedDaysOf {
    std::span<const Day> days;              ///< since 1970-01-01; the lowest number, NumPy's NaT: no day
    std::span<const std::int16_t> types;    ///< the enumerator's number, `no_word` or `whole`; one a row, or one for all
    std::span<const std::int16_t> states;   ///< the same of states
};
using ScopedDays = ScopedDaysOf<std::int64_t>;
using ScopedDays32 = ScopedDaysOf<std::int32_t>;  ///< as Arrow's date32 has them

/// Gives the timeline of a scope; asked once for each scope among the rows, on the calling thread.
using TimelineOf = std::function<Timeline(const Scope&)>;

/// The value in force on each row's day in the timeline of its scope: `missing[i]` is true, and `values[i]` 0, before its
/// first observation and where the row has no day, type or state. Throws Error, and writes nothing, where sizes differ
/// or a number is of no word.
LIB287G_EXPORT void values_on(const TimelineOf& timeline_of, const ScopedDays& rows, std::span<std::int64_t> values,
                              std::span<bool> missing, const BatchOptions& options = {});
LIB287G_EXPORT void values_on(const TimelineOf& timeline_of, const ScopedDays32& rows, std::span<std::int64_t> values,
                              std::span<bool> missing, const BatchOptions& options = {});

/// The figure in force on each row's day, by columns: value, age_days and age_days_at_most, the figure's date, source (the
/// main one), origin and basis, and absent_because where there is no value. A figure that is older than `max_age` days
/// gives no value, and is there otherwise. Throws Error as values_on does.
LIB287G_EXPORT Columns figures_on(const TimelineOf& timeline_of, const ScopedDays& rows,
                                  std::optional<std::int64_t> max_age = {}, const BatchOptions& options = {});
LIB287G_EXPORT Columns figures_on(const TimelineOf& timeline_of, const ScopedDays32& rows,
                                  std::optional<std::int64_t> max_age = {}, const BatchOptions& options = {});

}  // namespace lib287g
