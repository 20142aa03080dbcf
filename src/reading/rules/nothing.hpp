#pragma once

#include <string_view>

namespace lib287g::reading {

/// Whether the text only says that there is no value: empty, "#N/A", "N/A", "-".
bool says_nothing(std::string_view tidied);

}  // namespace lib287g::reading
