#pragma once
// Figures by period and scope: a balanced table. Target: lib287g::figures.
// Pure, safe from all threads. The answer owns what it shows; time grows with the scopes times the days between start and end.

#include <cstdint>
#include <optional>

#include <lib287g/detail/export.hpp>
#include <lib287g/figures/panel_words.hpp>
#include <lib287g/figures/periods.hpp>
#include <lib287g/figures/scoped_days.hpp>
#include <lib287g/tables/columns.hpp>

namespace lib287g::inline v0_1 {

struct PanelOptions {
    bool by_state = true;             ///< a row per state and territory
    bool by_type = true;              ///< a row per agreement type
    Every every = Every::month;
    std::optional<PartialDate> start{};  ///< in the first period; the first figure of the whole where absent
    std::optional<PartialDate> end{};    ///< its last day is in the last period; the last day observed where absent
    At at = At::end;
    std::optional<std::int64_t> max_age{};  ///< a figure that is older on a day, in days, gives none on it
    bool wide = false;                ///< a row per period, a column of values per scope
    bool with_age = false;            ///< wide: behind each column of values one of their age; long ones have it always
};

/// Figures by period, and by state and type where asked, in one unit: every period has a row for each scope, and no two
/// rows are of the same. Columns: period and last (its first and last day), state, type, unit, value (a whole number; a
/// number where it is a mean), low and high (bounds, at the end), age_days and age_days_at_most (of the figure on the
/// period's last day), source (the main one of that figure), and provisional: the period ends after the last day on which
/// its scope was observed. A day has no figure before the first, and where that in
/// force is older than `max_age` on it. The value at the end is that of the period's last day, the highest that of the days
/// which have one; a mean is absent where a day has none. Carried on from an earlier day a figure has an age, and is no
/// observation of the period. Wide: period, last, provisional, and the values by code, "FL_TFM"; with
/// ages, behind each its age_days, "FL_TFM_age_days".
/// Throws Error where the end is before the start, or where there are more than ten million rows.
LIB287G_EXPORT Columns panel(const TimelineOf& timeline_of, Unit unit, const PanelOptions& options = {});

}  // namespace lib287g
