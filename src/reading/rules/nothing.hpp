#pragma once

#include <string_view>

namespace lib287g::inline v0_1::reading {

/// Whether the text only says that there is no value: empty, "#N/A", "N/A", "none", "nan", "TBD", "unknown", "0", a
/// dash or a question mark, and their like in any case. One place knows them, for every column.
bool says_nothing(std::string_view tidied);

}  // namespace lib287g::reading
