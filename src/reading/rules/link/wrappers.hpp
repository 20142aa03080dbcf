#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lib287g::inline v0_1::reading {

/// The address that a program's is wrapped around: one that checks links (safelinks, urldefense and their like), shows
/// documents, or counts clicks; or a browser's for its viewer. Absent where it is around nothing, empty where around
/// nothing that can be read.
std::optional<std::string> inside_of(std::string_view address);

}  // namespace lib287g::reading
