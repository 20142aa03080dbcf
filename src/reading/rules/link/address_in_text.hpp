#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace lib287g::inline v0_1::reading {

/// Where a text has an address of the web in it, from there on; absent where it has none. A host without a scheme is one
/// where it begins with "www." or has a path ("ice.gov/a.pdf").
std::optional<std::string_view> address_in_text(std::string_view text);

/// Whether a text that has no such address leads somewhere else: to a file, a mailbox, another protocol, a place beside the
/// list, or names a host alone.
bool leads_elsewhere(std::string_view tidied);

/// The first address at the start of a text, without what people write around and behind it.
struct FirstAddress {
    std::string_view address;
    std::string_view behind;  ///< from the next address on; empty where there is none
};
FirstAddress first_address(std::string_view text);

/// How many letters at the start are the scheme of the web, or near enough, before what stands behind one: "https:", "htps://",
/// "hhttps://", "ttp:/", "hxxps://"; 0 where they are none.
std::size_t scheme_letters(std::string_view text);

/// Whether the text begins with a host of an ending that most have, and a path: "ice.gov/a.pdf".
bool begins_with_host(std::string_view text);

std::size_t find_ignoring_case(std::string_view text, std::string_view wanted, std::size_t from = 0);
bool starts_ignoring_case(std::string_view text, std::string_view start);

}  // namespace lib287g::reading
