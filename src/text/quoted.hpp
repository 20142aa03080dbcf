#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <lib287g/detail/utf8.hpp>

namespace lib287g::inline v0_1::detail {

/// A text found in a file, as a message can show it: at most `longest` bytes of it, cut between characters and
/// then with "..."; a control character, a mark of direction, or a byte that is not UTF-8, as \x1B.
inline std::string shown(std::string_view text, std::size_t longest) {
    std::string out;
    for (std::string_view rest = text; !rest.empty();) {
        const Character next = first_character(rest);
        const bool plain = next.valid && !is_control(next.code);
        if (out.size() + (plain ? next.size : 4 * next.size) > longest) return out + "...";
        if (plain) out += rest.substr(0, next.size);
        else append_escaped(out, rest.substr(0, next.size));
        rest.remove_prefix(next.size);
    }
    return out;
}

/// The same in quotes, of the first 60 bytes.
inline std::string quoted(std::string_view text) { return "'" + shown(text, 60) + "'"; }

/// The name of a file, or its path, at the beginning of a message: of a long one the last 80 bytes, which say which it is.
inline std::string shown_name(std::string_view name) {
    constexpr std::size_t longest = 80;
    std::string whole = shown(name, 4 * name.size());
    if (whole.size() <= longest) return whole;
    std::size_t begin = whole.size() - (longest - 3);
    while (begin < whole.size() && (static_cast<unsigned char>(whole[begin]) & 0xC0U) == 0x80U) ++begin;  // within a character
    return "..." + whole.substr(begin);
}

/// The name of a file or sheet as a list and its issues have it: valid UTF-8 without control characters, as long as disks allow.
inline std::string kept_name(std::string_view name) { return shown(name, 400); }

}  // namespace lib287g::detail
