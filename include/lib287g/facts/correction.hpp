#pragma once
// What a cell or header of a list means. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <optional>
#include <string_view>

#include <lib287g/words/state.hpp>

namespace lib287g::inline v0_1 {

/// What a cell of ICE's lists means where no general rule tells: in this column (of this state, where one
/// is given) this text, but for case and blanks, is read as that.
struct Correction {
    std::string_view column;  ///< "STATE", "SUPPORT TYPE", "TYPE", "COUNTY", "LAW ENFORCEMENT AGENCY"
    std::optional<State> state{};
    std::string_view raw;
    std::string_view clean;
    std::string_view reason;

    friend constexpr bool operator==(const Correction&, const Correction&) = default;
};

}  // namespace lib287g
