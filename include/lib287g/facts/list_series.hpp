#pragma once
// Figures counted from ICE's lists, shipped with the library. Target: lib287g::lib287g.
// A view of texts that live as long as the dataset; change points are read when asked for. Safe to read from all threads.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/date.hpp>
#include <lib287g/facts/source_ids.hpp>
#include <lib287g/detail/split.hpp>
#include <lib287g/words/state.hpp>
#include <lib287g/detail/text_rows.hpp>
#include <lib287g/words/unit.hpp>

namespace lib287g::inline v0_1 {

/// One of ICE's lists that was counted: the last of its day.
struct CountedList {
    constexpr CountedList() = default;
    constexpr CountedList(Date day, std::string_view name) : published{day}, file{name} {}
    /// From "2021-01-13 participatingAgencies.xlsx".
    constexpr explicit CountedList(std::string_view text)
        : published{parse_date(text.substr(0, 10)).value_or(PartialDate{}).first()}, file{text.substr(11)} {}

    Date published;
    std::string_view file;  ///< as ICE, or an archive, named it

    friend constexpr bool operator==(const CountedList&, const CountedList&) = default;
};

/// From the list of this day on, until the next change, every counted list gives this figure.
struct ListChange {
    constexpr ListChange(Date day, std::int64_t figure) : on{day}, value{figure} {}
    /// From "2021-01-13 150".
    constexpr explicit ListChange(std::string_view text)
        : on{parse_date(text.substr(0, 10)).value_or(PartialDate{}).first()}, value{0} {
        for (const char digit : text.substr(11)) value = value * 10 + (digit - '0');
    }

    Date on;
    std::int64_t value;

    friend constexpr bool operator==(const ListChange&, const ListChange&) = default;
};

/// The figures of one scope in one unit on all counted lists, as change points in order of date. A scope
/// of which a list names nothing has the figure 0 there: the lists are of the whole country.
struct ListSeries {
    constexpr ListSeries() = default;
    /// From "agencies|TFM|FL|2021-01-13 0,2025-02-21 2|ROSTER_RR", absent parts empty.
    constexpr explicit ListSeries(std::string_view text) {
        const auto next = [&text] {
            const std::size_t end = text.find('|');
            const std::string_view part = text.substr(0, end);
            text.remove_prefix(end + 1);
            return part;
        };
        unit = parse<Unit>(next()).value_or(Unit{});
        type = parse<AgreementType>(next());
        state = parse<State>(next());
        changes = Split<ListChange, ','>{next()};
        sources = SourceIds{text};
    }

    Unit unit = Unit::agreements;         ///< agreements or agencies
    std::optional<AgreementType> type{};  ///< absent: the whole program
    std::optional<State> state{};         ///< absent: the whole country
    Split<ListChange, ','> changes;
    SourceIds sources;

    friend constexpr bool operator==(const ListSeries&, const ListSeries&) = default;
};

namespace detail {

/// Whether the text of a series begins with this unit and scope.
constexpr bool is_of(const char* series, Unit unit, std::optional<AgreementType> type,
                     std::optional<State> state) {
    const auto next_is = [&series](std::string_view word) {
        for (const char c : word) {
            if (*series++ != c) return false;
        }
        return *series++ == '|';
    };
    return next_is(code(unit)) && next_is(type ? code(*type) : "") && next_is(state ? code(*state) : "");
}

}  // namespace detail
}  // namespace lib287g
