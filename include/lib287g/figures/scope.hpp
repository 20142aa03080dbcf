#pragma once
// What a figure is about: type and state. Target: lib287g::lib287g.
// Values without references: free to copy between threads.

#include <optional>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/words/state.hpp>

namespace lib287g::inline v0_1 {

/// Which agreements a figure is about: of one type or the whole program, in one state or the country.
struct Scope {
    std::optional<AgreementType> type{};
    std::optional<State> state{};

    friend constexpr bool operator==(const Scope&, const Scope&) = default;
};

}  // namespace lib287g
