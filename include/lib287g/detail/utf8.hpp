#pragma once

#include <cstddef>
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

}  // namespace lib287g::detail
