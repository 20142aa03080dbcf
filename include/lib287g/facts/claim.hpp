#pragma once
// A dated figure as a source states it. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/date.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/facts/source_ids.hpp>
#include <lib287g/words/state.hpp>
#include <lib287g/words/unit.hpp>

namespace lib287g::inline v0_1 {

/// A dated figure as a source states it: how many were in force on the date. What a source says, not
/// what is true: sources disagree, and all of them stay.
struct Claim {
    std::string_view id;
    std::int64_t value;
    std::optional<std::int64_t> low{};   ///< absent where no lower bound is known
    std::optional<std::int64_t> high{};  ///< absent where no upper bound is known
    Exactness exactness;
    Unit unit;
    std::optional<AgreementType> type{};  ///< absent: the whole program
    bool only_type = false;     ///< no other type was in force, so the figure is the program's too
    bool one_agreement_each = false;  ///< agencies of one type: as many agreements of that type
    std::optional<State> state{};       ///< absent: the whole country
    std::optional<std::int64_t> states{};  ///< how many states (territories too, at times) it covers
    PartialDate date;
    SourceIds sources;
    Confidence confidence;
    std::optional<std::string_view> note{};
    /// Why no timeline takes the figure: it is misdated, or not a level. Absent for the others.
    std::optional<std::string_view> not_in_timelines{};

    friend constexpr bool operator==(const Claim&, const Claim&) = default;
};

}  // namespace lib287g
