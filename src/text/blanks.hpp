#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lib287g::detail {

/// How many bytes at the start of the text are one blank: ASCII's, or a no-break space.
inline std::size_t blank_size(std::string_view text) {
    if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
    return text.starts_with("\xC2\xA0") ? 2 : 0;
}

/// Whether `tidy` changes nothing.
inline bool is_tidy(std::string_view text) {
    bool gap = true;
    for (const char c : text) {
        const bool blank = c == ' ';
        if ((blank && gap) || (c >= '\t' && c <= '\r') || c == '\xC2') return false;
        gap = blank;
    }
    return text.empty() || !gap;
}

/// Without blanks and no-break spaces at the ends, single blanks inside.
inline std::string tidy(std::string_view text) {
    if (is_tidy(text)) return std::string{text};
    std::string out;
    bool gap = false;
    while (!text.empty()) {
        const std::size_t blank = blank_size(text);
        if (blank == 0) {
            if (gap && !out.empty()) out += ' ';
            out += text.front();
        }
        gap = blank != 0;
        text.remove_prefix(gap ? blank : 1);
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
        const std::size_t blank = blank_size(text);
        if (blank == 0) return false;
        text.remove_prefix(blank);
    }
    return true;
}

}  // namespace lib287g::detail
