#pragma once

#include <string>
#include <string_view>

namespace lib287g::inline v0_1::detail {

/// A text found in a file, in quotes for a message: the first 60 bytes of it, cut between
/// characters.
inline std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) return "'" + std::string{text} + "'";
    std::size_t cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
    return "'" + std::string{text.substr(0, cut)} + "...'";
}

}  // namespace lib287g::detail
