#pragma once
// Figures counted from lists, shipped with the library. Target: lib287g::lib287g.
// A view of texts that live as long as the dataset; change points are read when asked for. Safe to read from all threads.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <lib287g/date.hpp>
#include <lib287g/detail/grouped_rows.hpp>
#include <lib287g/detail/split.hpp>
#include <lib287g/facts/counted_list.hpp>
#include <lib287g/words/agreement_type.hpp>
#include <lib287g/words/state.hpp>
#include <lib287g/words/unit.hpp>

namespace lib287g::inline v0_1 {
namespace detail {

/// The text up to the separator, which is taken off with it.
constexpr std::string_view next_part(std::string_view& text, char separator) {
    const char* at = text.data();  // fewer steps for a compiler than to call find
    const char* const end = at + text.size();
    while (at != end && *at != separator) ++at;
    const auto size = static_cast<std::size_t>(at - text.data());
    const std::string_view part = text.substr(0, size);
    text.remove_prefix(size < text.size() ? size + 1 : size);
    return part;
}

/// The figure that digits write.
constexpr std::int64_t figure_in(std::string_view digits) {
    std::int64_t figure = 0;
    for (const char digit : digits) figure = figure * 10 + (digit - '0');
    return figure;
}

}  // namespace detail

/// From the list of this day on, until the next change, every list of the run gives this figure.
struct ListChange {
    constexpr ListChange(const PartialDate& day, std::int64_t figure) : on{day}, value{figure} {}
    /// From "Fc150", or "2021-01-13 150".
    constexpr explicit ListChange(std::string_view text) : on{detail::take_date(text)}, value{detail::figure_in(text)} {}

    PartialDate on;
    std::int64_t value;

    friend constexpr bool operator==(const ListChange&, const ListChange&) = default;
};

/// The figures of one scope in one unit on the lists of a run, as change points in order of date. A scope without a series
/// has 0 there, as the lists are of the whole country; in agencies it has the figures in agreements where it has those.
struct ListSeries {
    constexpr ListSeries() = default;
    /// From "i21|y|TFM" and "FL|2021-01-13 0,2025-02-21 2", absent parts empty: "m" for agreements, "y" for agencies, "y!"
    /// for the fewest agencies that it can be; "JEM+JTF" for jail agreements and joint ones together.
    constexpr ListSeries(std::string_view shared, std::string_view text) {
        run = detail::next_part(shared, '|');
        const std::string_view of_unit = detail::next_part(shared, '|');
        fewest = of_unit.ends_with('!');
        unit = of_unit.starts_with('y') ? Unit::agencies : Unit::agreements;
        type = parse<AgreementType>(detail::next_part(shared, '+'));
        with_joint = !shared.empty();
        state = parse<State>(detail::next_part(text, '|'));
        changes = Split<ListChange, ','>{text};
    }

    std::string_view run;                 ///< id of the run
    Unit unit = Unit::agreements;         ///< agreements or agencies
    bool fewest = false;              ///< of agencies: names that may be of one body taken for one, a lower bound
    std::optional<AgreementType> type{};  ///< absent: the whole program
    bool with_joint = false;              ///< of jail agreements: with the joint ones
    std::optional<State> state{};         ///< absent: the whole country
    Split<ListChange, ','> changes;

    friend constexpr bool operator==(const ListSeries&, const ListSeries&) = default;
};

namespace detail {

/// The unit part of a series' text.
constexpr std::string_view unit_part(Unit unit, bool fewest) {
    return fewest ? "y!" : unit == Unit::agencies ? "y" : unit == Unit::agreements ? "m" : code(unit);
}

/// The type part of a series' text.
constexpr std::string_view type_part(std::optional<AgreementType> type, bool with_joint) {
    return with_joint ? "JEM+JTF" : type ? code(*type) : "";
}

/// The change points of a state among the rows of a group, of the whole country without one; empty where it has none.
constexpr std::string_view changes_of(std::string_view rows, std::string_view state) {
    while (!rows.empty()) {
        const std::string_view row = take_sized(rows);
        if (row.size() > state.size() && row[state.size()] == '|' && row.starts_with(state)) return row.substr(state.size() + 1);
    }
    return {};
}

}  // namespace detail

/// Series in groups by run, unit and type.
using AllListSeries = GroupedRows<ListSeries>;

}  // namespace lib287g
