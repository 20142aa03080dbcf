#pragma once
// A cell that the caller has. Target: lib287g::reading.
// Values without references: free to copy between threads.

#include <string>
#include <variant>
#include <vector>

#include <lib287g/date.hpp>

namespace lib287g::inline v0_1 {

/// A cell that the caller has: nothing, a text, a number (a serial number where it is a day), or a day.
using GivenCell = std::variant<std::monostate, std::string, double, Date>;
using GivenRow = std::vector<GivenCell>;

}  // namespace lib287g
