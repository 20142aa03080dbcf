#pragma once
// What a figure is about: kind, type and state. Target: lib287g::lib287g.
// Values without references: free to copy between threads.

#include <optional>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/words/list_kind.hpp>
#include <lib287g/words/state.hpp>

namespace lib287g::inline v0_1 {

/// Which agreements a figure is about: of one type or the whole program, in one state or the country.
struct Scope {
    std::optional<AgreementType> type{};
    std::optional<State> state{};
    ListKind kind = ListKind::participating;
    /// Of jail agreements: together with the joint ones, as ICE printed them until 2012.
    bool with_joint = false;

    friend constexpr bool operator==(const Scope&, const Scope&) = default;
};

}  // namespace lib287g
