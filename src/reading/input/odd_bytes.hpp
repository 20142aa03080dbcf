#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace lib287g::inline v0_1::reading {

/// Whether a byte is a control character of ASCII that no text has, or may begin half a pair of UTF-16.
constexpr bool may_be_odd(char c) {
    const auto byte = static_cast<unsigned char>(c);
    // No branch: whole texts are looked through.
    return ((byte < 0x20) & (c != '\t') & (c != '\n') & (c != '\r')) | (byte == 0x7F) | (byte == 0xED);
}

/// Whether there may be such a byte in a text; most have none.
constexpr bool may_have_odd_bytes(std::string_view text) {
    constexpr std::size_t block = 256;
    for (; !text.empty(); text.remove_prefix(std::min(block, text.size()))) {
        bool odd = false;
        for (const char c : text.substr(0, block)) odd |= may_be_odd(c);
        if (odd) return true;
    }
    return false;
}

constexpr bool is_half_of_pair(std::string_view text) {
    return text.size() > 2 && text[0] == '\xED' && static_cast<unsigned char>(text[1]) >= 0xA0;
}

/// Whether a text has a control character.
constexpr bool has_control_character(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c != '\xED' && may_be_odd(c); });
}

/// Whether a text has half a pair of UTF-16, which is no character.
constexpr bool has_half_of_pair(std::string_view text) {
    for (; !text.empty(); text.remove_prefix(1)) {
        if (is_half_of_pair(text)) return true;
    }
    return false;
}

/// Makes blanks of control characters and U+FFFD of halves, each in its place: sizes stay.
inline void replace_odd_bytes(std::string& text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!may_be_odd(text[at])) continue;
        if (text[at] != '\xED') text[at] = ' ';
        else if (is_half_of_pair(std::string_view{text}.substr(at))) text.replace(at, 3, "\xEF\xBF\xBD");
    }
}

}  // namespace lib287g::reading
