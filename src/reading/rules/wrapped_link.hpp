#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lib287g::inline v0_1::reading {

/// The address inside one that a mail program wrapped to check it (Outlook's "safelinks"); nothing for
/// any other address.
std::optional<std::string> unwrapped_link(std::string_view address);

}  // namespace lib287g::reading
