#pragma once

#include <optional>
#include <string_view>

#include <lib287g/words/state.hpp>

namespace lib287g::inline v0_1::reading {

/// The state of two words whose first is written short, with or without a point or a blank: "N. Carolina", "WVirginia",
/// "So Dakota", "N Mexico"; or whose code has points: "N.C.". Absent where the text is none of these, or may be of two.
std::optional<State> state_of_short_direction(std::string_view tidied);

/// Whether a text may be a name that ends as the state's does: "W Virgina" and "Vest Virginia" are nearer to Virginia than
/// to the state that they mean.
bool may_be_longer_name(std::string_view tidied, State nearest);

}  // namespace lib287g::reading
