#pragma once

#include <string>

namespace lib287g::inline v0_1::detail {

/// Appends a character, by its code up to U+10FFFF, in UTF-8.
inline void append_character(std::string& out, char32_t code) {
    const auto add = [&out](char32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) return add(code);
    if (code < 0x800) {
        add(0xC0U | code >> 6U);
    } else if (code < 0x10000) {
        add(0xE0U | code >> 12U);
        add(0x80U | (code >> 6U & 0x3FU));
    } else {
        add(0xF0U | code >> 18U);
        add(0x80U | (code >> 12U & 0x3FU));
        add(0x80U | (code >> 6U & 0x3FU));
    }
    add(0x80U | (code & 0x3FU));
}

}  // namespace lib287g::detail
