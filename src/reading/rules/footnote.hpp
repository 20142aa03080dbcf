#pragma once

#include <optional>
#include <string_view>

#include <lib287g/words/state.hpp>

namespace lib287g::inline v0_1::reading {

/// A name without what belongs to the page and not to it: marks of footnotes ("*", "†", "¹", "[1]", "(1)", "^2"), bullets,
/// "(NEW)" and its like, and the row's own state behind a comma or in brackets. Numbers that are no marks stay: "Precinct 1".
/// A view of the text.
std::string_view without_footnotes(std::string_view tidied, std::optional<State> state);

}  // namespace lib287g::reading
