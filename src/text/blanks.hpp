#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/composed.hpp"
#include "text/odd_character.hpp"
#include "text/utf8_text.hpp"

namespace lib287g::inline v0_1::detail {

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

/// The hyphen that a soft one is where it joins two words, as in "Miami-Dade": nobody writes a capital within a word.
inline bool joins_words(std::string_view before, std::string_view soft_hyphen) {
    constexpr std::size_t size = 2;
    if (!soft_hyphen.starts_with("\xC2\xAD") || before.empty() || soft_hyphen.size() == size) return false;
    const char next = soft_hyphen[size];
    return before.back() >= 'a' && before.back() <= 'z' && next >= 'A' && next <= 'Z';
}

/// Without blanks at the ends and with single ones inside, without characters that nobody sees, and with a straight
/// apostrophe and a hyphen for signs that look so (a curly one stays, and so does a dash: it is how people write). A letter
/// and the accent behind it are one character.
inline std::string tidy(std::string_view text) {
    if (is_tidy(text)) return std::string{text};
    std::string out;
    bool gap = false;
    while (!text.empty()) {
        auto [kind, size] = odd_character(text);
        if (kind == Odd::invisible && joins_words(out, text)) kind = Odd::hyphen;
        if (kind != Odd::blank && kind != Odd::invisible) {
            if (gap && !out.empty()) out += ' ';
            const auto letter = kind == Odd::accent && !gap && !out.empty() ? composed(out.back(), first_character(text).code) : std::nullopt;
            if (letter) {
                out.pop_back();
                append_character(out, *letter);
            } else if (kind == Odd::apostrophe || kind == Odd::hyphen) {
                out += kind == Odd::hyphen ? '-' : '\'';
            } else {
                out += text.substr(0, size);
            }
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
        if (kind != Odd::blank && kind != Odd::invisible) return false;
        text.remove_prefix(size);
    }
    return true;
}

/// Whether the text has a character that nobody sees, or one that looks like another: more than blanks.
inline bool has_odd_characters(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < 0xC2) continue;
        const Odd kind = odd_character(text.substr(i)).kind;
        if (kind != Odd::none && kind != Odd::blank) return true;
    }
    return false;
}

}  // namespace lib287g::detail
