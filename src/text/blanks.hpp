#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lib287g::inline v0_1::detail {

/// What is at the start of a text that looks like nothing, or like something else.
enum class Odd : std::uint8_t {
    none,
    blank,       ///< ASCII's blanks, and those of other widths that Unicode has
    invisible,   ///< marks of direction, joiners, selectors of variants, the soft hyphen, a byte order mark inside
    apostrophe,  ///< a letter or sign that people take for one: of another script, a prime, an accent
};

struct OddCharacter {
    Odd kind = Odd::none;
    std::size_t size = 1;  ///< in bytes
};

inline OddCharacter odd_character(std::string_view text) {
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0}; };
    switch (byte(0)) {
        case ' ': case '\t': case '\n': case '\v': case '\f': case '\r': return {Odd::blank, 1};
        case 0xC2:
            if (byte(1) == 0xA0) return {Odd::blank, 2};      // no-break space
            if (byte(1) == 0xAD) return {Odd::invisible, 2};  // soft hyphen
            if (byte(1) == 0xB4) return {Odd::apostrophe, 2};
            break;
        case 0xCA:
            if (byte(1) == 0xB9 || byte(1) == 0xBB || byte(1) == 0xBC) return {Odd::apostrophe, 2};
            break;
        case 0xD8:
            if (byte(1) == 0x9C) return {Odd::invisible, 2};  // the mark of Arabic letters
            break;
        case 0xE1:
            if (byte(1) == 0x9A && byte(2) == 0x80) return {Odd::blank, 3};
            if (byte(1) == 0xA0 && byte(2) >= 0x8B && byte(2) <= 0x8E) return {Odd::invisible, 3};
            break;
        case 0xE2:
            if (byte(1) == 0x80) {
                if (byte(2) < 0x80) break;                                       // cut off
                if (byte(2) <= 0x8A || byte(2) == 0xAF) return {Odd::blank, 3};  // U+2000 to U+200A, U+202F
                if (byte(2) == 0xA8 || byte(2) == 0xA9) return {Odd::blank, 3};  // ends of lines and paragraphs
                if (byte(2) <= 0x8F || (byte(2) >= 0xAA && byte(2) <= 0xAE)) return {Odd::invisible, 3};
                if (byte(2) == 0x9B || byte(2) == 0xB2) return {Odd::apostrophe, 3};  // a reversed one, a prime
            }
            if (byte(1) == 0x81) {
                if (byte(2) == 0x9F) return {Odd::blank, 3};
                if (byte(2) >= 0xA0 && byte(2) <= 0xAF) return {Odd::invisible, 3};
            }
            break;
        case 0xE3:
            if (byte(1) == 0x80 && byte(2) == 0x80) return {Odd::blank, 3};
            break;
        case 0xEF:
            if (byte(1) == 0xB8 && byte(2) >= 0x80 && byte(2) <= 0x8F) return {Odd::invisible, 3};  // selectors of variants
            if (byte(1) == 0xBB && byte(2) == 0xBF) return {Odd::invisible, 3};
            if (byte(1) == 0xBC && byte(2) == 0x87) return {Odd::apostrophe, 3};
            break;
        default: break;
    }
    return {};
}

/// Whether `tidy` changes nothing.
inline bool is_tidy(std::string_view text) {
    bool gap = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c > ' ' && c < '\x7F') {
            gap = false;
            continue;
        }
        const bool blank = c == ' ';
        if ((blank && gap) || (c >= '\t' && c <= '\r')) return false;
        if (static_cast<unsigned char>(c) >= 0xC2 && odd_character(text.substr(i)).kind != Odd::none) return false;
        gap = blank;
    }
    return text.empty() || !gap;
}

/// Without blanks at the ends and with single ones inside, without characters that nobody sees, and with a
/// straight apostrophe for those of other scripts (a curly one stays: it is how people write).
inline std::string tidy(std::string_view text) {
    if (is_tidy(text)) return std::string{text};
    std::string out;
    bool gap = false;
    while (!text.empty()) {
        const auto [kind, size] = odd_character(text);
        if (kind == Odd::none || kind == Odd::apostrophe) {
            if (gap && !out.empty()) out += ' ';
            out += kind == Odd::none ? text.front() : '\'';
            gap = false;
        }
        gap = gap || kind == Odd::blank;
        text.remove_prefix(size);
    }
    return out;
}

/// The same: the text itself where it is so already, else in `room`.
inline std::string_view tidied_in(std::string& room, std::string_view text) {
    if (is_tidy(text)) return text;
    room = tidy(text);
    return room;
}

/// Whether `tidy` leaves nothing of the text.
inline bool is_blank(std::string_view text) {
    while (!text.empty()) {
        const auto [kind, size] = odd_character(text);
        if (kind == Odd::none || kind == Odd::apostrophe) return false;
        text.remove_prefix(size);
    }
    return true;
}

/// Whether the text has a character that nobody sees, or an apostrophe of another script: more than blanks.
inline bool has_odd_characters(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < 0xC2) continue;
        const Odd kind = odd_character(text.substr(i)).kind;
        if (kind == Odd::invisible || kind == Odd::apostrophe) return true;
    }
    return false;
}

}  // namespace lib287g::detail
