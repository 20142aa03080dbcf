#pragma once
// A dated figure of a timeline. Target: lib287g::lib287g.
// A value that keeps its source's text alive: safe to read from all threads, to change from one.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/date.hpp>
#include <lib287g/detail/keepalive.hpp>
#include <lib287g/facts/source_ids.hpp>
#include <lib287g/figures/scope.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/words/unit.hpp>

namespace lib287g::inline v0_1 {

/// What is known of one quantity, its unit and scope, on a day or a span of days that it can be of: how it was come by,
/// and who says it.
struct Observation {
    std::int64_t value;  ///< in `unit`
    Unit unit;
    std::optional<AgreementType> type{};         ///< absent: the whole program
    std::optional<State> state{};                ///< absent: the whole country
    ListKind kind = ListKind::participating;     ///< of participating or of pending agencies
    bool with_joint = false;                     ///< of jail agreements: with the joint ones
    std::optional<std::int64_t> low{};   ///< absent where no lower bound is known
    std::optional<std::int64_t> high{};  ///< absent where no upper bound is known
    Exactness exactness;
    Basis basis = Basis::stated;  ///< how it was come by
    Confidence confidence;
    PartialDate date;         ///< of the first observation
    Date until;               ///< the last day on which the same figure was observed again
    std::string_view origin;  ///< id of the claim, or name of the list
    SourceIds sources;
    Keepalive storage{};      ///< holds the texts; by default the program itself does

    [[nodiscard]] constexpr Scope scope() const { return {type, state, kind, with_joint}; }

    friend constexpr bool operator==(const Observation&, const Observation&) = default;
};

/// The observation in force on a day that was asked for.
struct InForce : Observation {
    constexpr InForce() = default;
    constexpr InForce(const Observation& observation, Date day) : Observation{observation}, asked{day} {}

    Date asked;
    /// The day it was last observed on, no later than `asked`. Between two days that gave the same figure it
    /// counts as observed.
    [[nodiscard]] constexpr Date observed_on() const { return asked < until ? asked : until; }
    /// Days from then to the day asked for: how old the figure is at the least.
    [[nodiscard]] constexpr std::int32_t age_days() const { return asked - observed_on(); }
    /// How old it is at the most: of a month or year of which the day is not known, from its first day.
    [[nodiscard]] constexpr std::int32_t age_days_at_most() const {
        return observed_on() > date.last() ? age_days() : asked - date.first();
    }

    friend constexpr bool operator==(const InForce&, const InForce&) = default;
};

/// Half of the place of the last digit that is not 0, at least 1: how far "about 150" (5) and "about 37" (1) reach.
constexpr std::int64_t reach_of_about(std::int64_t value) {
    std::int64_t place = 1;
    while (value != 0 && value % (place * 10) == 0) place *= 10;
    return place > 1 ? place / 2 : 1;
}

/// The least and the most that the figure can be. "About" without bounds reaches half of its last digit's place; absent
/// where nothing limits it.
constexpr std::optional<std::int64_t> lowest(const Observation& figure) {
    if (figure.low) return figure.low;
    if (figure.exactness == Exactness::at_most) return std::nullopt;
    return figure.exactness == Exactness::approximate ? figure.value - reach_of_about(figure.value) : figure.value;
}
constexpr std::optional<std::int64_t> highest(const Observation& figure) {
    if (figure.high) return figure.high;
    if (figure.exactness == Exactness::at_least) return std::nullopt;
    return figure.exactness == Exactness::approximate ? figure.value + reach_of_about(figure.value) : figure.value;
}

/// A figure counted from one of ICE's lists, and the fewest that it can be.
constexpr Observation listed_figure(std::int64_t value, std::int64_t fewest, Unit unit, const Scope& scope, Date published,
                                    std::string_view file, const SourceIds& sources) {
    return {.value = value,
            .unit = unit,
            .type = scope.type,
            .state = scope.state,
            .kind = scope.kind,
            .with_joint = scope.with_joint,
            .low = fewest,
            .high = value,
            .exactness = fewest < value ? Exactness::approximate : Exactness::exact,
            .basis = Basis::listed,
            .confidence = Confidence::high,
            .date = published,
            .until = published,
            .origin = file,
            .sources = sources};
}

}  // namespace lib287g
