#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lib287g::inline v0_1::detail {

/// A character of UTF-8 and how many bytes it takes. `valid` is false for one byte that begins none; its
/// code is then that of the replacement character.
struct Character {
    char32_t code = U'\uFFFD';
    std::size_t size = 1;
    bool valid = false;
};

/// The character at the start of a text that is not empty.
constexpr Character first_character(std::string_view text) {
    const auto byte = [&text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const char32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t size = lead >= 0xC2 && lead < 0xE0   ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
    if (size == 0 || size > text.size()) return {};
    char32_t code = lead & (0xFFU >> (size + 1));
    for (std::size_t at = 1; at < size; ++at) {
        if ((byte(at) & 0xC0U) != 0x80U) return {};
        code = code << 6U | (byte(at) & 0x3FU);
    }
    const bool overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
    return {code, size, true};
}

/// Whether a terminal or a page acts on the character in place of showing it: a control character, or a mark that turns the
/// direction of what stands behind it.
constexpr bool is_control(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x61C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// Appends each byte as \x1B.
inline void append_escaped(std::string& out, std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        (out += "\\x").append({digits[byte >> 4U], digits[byte & 15U]});
    }
}

}  // namespace lib287g::detail
