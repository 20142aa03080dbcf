#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/agreement_type.hpp>
#include <lib287g/dated_lines.hpp>
#include <lib287g/list.hpp>
#include <lib287g/state.hpp>
#include <lib287g/unit.hpp>

namespace lib287g {

/// One of ICE's lists that was counted: the last of its day.
struct CountedList {
    Date published;
    std::string_view file;  ///< as ICE, or an archive, named it

    friend constexpr bool operator==(const CountedList&, const CountedList&) = default;
};

/// From the list of this day on, until the next change, every counted list gives this figure.
struct ListChange {
    constexpr ListChange(Date day, std::int64_t figure) : on{day}, value{figure} {}
    constexpr ListChange(Date day, std::string_view digits) : on{day}, value{0} {
        for (const char digit : digits) value = value * 10 + (digit - '0');
    }

    Date on;
    std::int64_t value;

    friend constexpr bool operator==(const ListChange&, const ListChange&) = default;
};

/// The figures of one scope in one unit on all counted lists, as change points in order of date. A scope
/// of which a list names nothing has the figure 0 there: the lists are of the whole country.
struct ListSeries {
    Unit unit;                            ///< agreements or agencies
    std::optional<AgreementType> type{};  ///< absent: the whole program
    std::optional<State> state{};         ///< absent: the whole country
    DatedLines<ListChange> changes;
    Texts sources;

    friend constexpr bool operator==(const ListSeries&, const ListSeries&) = default;
};

}  // namespace lib287g
