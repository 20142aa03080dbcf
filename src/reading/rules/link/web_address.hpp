#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <lib287g/lists/issue.hpp>

namespace lib287g::inline v0_1::reading {

/// In bytes, as browsers had it, and more than Excel links to: a longer one is no link.
inline constexpr std::size_t longest_address = 2'083;

/// What an address that someone gave is on the web.
struct WebAddress {
    std::optional<std::string> address{};  ///< absent where it is none
    std::optional<IssueCode> rule{};       ///< what was needed: wrapped_link or mended_link; absent where nothing was
    bool several = false;                  ///< there are more; it is the first
};

/// Whether an address is one of the web as it stands, of the hosts that most have, so that it needs no closer look.
bool is_web_address(std::string_view address);

/// The address that programs wrapped to check links (safelinks, urldefense and their like, viewers), or that has a
/// broken scheme, capitals, backslashes, blanks, or text around it. What is on no web (file:, mailto:, a relative path), or is
/// longer than `longest_address`, has none. An address of a web archive is one of the web: it stays, with both slashes of
/// the address that it is of.
WebAddress web_address(std::string_view address);

}  // namespace lib287g::reading
