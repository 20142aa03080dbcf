#pragma once
// A dated figure of a timeline. Target: lib287g::lib287g.
// A value that keeps its source's text alive: safe to read from all threads, to change from one.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/date.hpp>
#include <lib287g/detail/keepalive.hpp>
#include <lib287g/facts/source_ids.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/words/unit.hpp>

namespace lib287g::inline v0_1 {

/// A figure of a timeline and the days it was observed on.
struct Observation {
    std::int64_t value;  ///< in `unit`
    Unit unit;
    std::optional<std::int64_t> low{};   ///< absent where no lower bound is known
    std::optional<std::int64_t> high{};  ///< absent where no upper bound is known
    Exactness exactness;
    Confidence confidence;
    PartialDate date;         ///< of the first observation
    Date until;               ///< the last day on which the same figure was observed again
    std::string_view origin;  ///< id of the claim, or name of the list
    SourceIds sources;
    Keepalive storage{};      ///< holds the texts; by default the program itself does

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
    /// Days from then to the day asked for: how old the figure is.
    [[nodiscard]] constexpr std::int32_t age_days() const { return asked - observed_on(); }

    friend constexpr bool operator==(const InForce&, const InForce&) = default;
};

/// A figure counted from one of ICE's lists.
constexpr Observation listed_figure(std::int64_t value, Unit unit, Date published, std::string_view file,
                                    const SourceIds& sources) {
    return {.value = value,
            .unit = unit,
            .low = value,
            .high = value,
            .exactness = Exactness::exact,
            .confidence = Confidence::high,
            .date = published,
            .until = published,
            .origin = file,
            .sources = sources};
}

}  // namespace lib287g
