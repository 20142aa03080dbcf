#pragma once

#include <string>
#include <string_view>

namespace lib287g::inline v0_1::reading {

/// Whether the text only says that there is no value: empty, "#N/A", "N / A", "none", "nan", "TBD", "to be determined",
/// "unknown", "not listed", "no data", "N/A (State)", "(null)", "0", dashes, points or question marks alone, and their like in any case and with
/// any marks around. One place knows them, for every column.
bool says_nothing(std::string_view tidied);

/// The same of a text that is made tidy, in the room.
bool says_nothing(std::string_view text, std::string& room);

}  // namespace lib287g::reading
