#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lib287g::inline v0_1::reading {

/// The address that Proofpoint's urldefense, version 2 or 3, is around; absent where the host and the path behind it
/// are none of its.
std::optional<std::string> inside_of_urldefense(std::string_view host, std::string_view path);

}  // namespace lib287g::reading
