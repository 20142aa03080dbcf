#include "reading/rules/date/date_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <lib287g/detail/letters.hpp>

#include "reading/rules/date/month_word.hpp"
#include "text/character_kinds.hpp"
#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::array<std::string_view, 19> weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                                                    "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun", "of"};
constexpr std::array<std::string_view, 4> ordinals{"st", "nd", "rd", "th"};
constexpr std::array<std::string_view, 18> of_time{"a", "p", "m", "am", "pm", "z", "t", "utc", "gmt", "est", "edt", "cst",
                                                   "cdt", "mst", "mdt", "pst", "pdt", "et"};

std::string with_hyphens(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view three = text.substr(i, 3);
        const bool dash = (three.size() == 3 && three.starts_with("\xE2\x80") && three[2] >= '\x90' && three[2] <= '\x95') ||
                          three == "\xE2\x88\x92";
        if (dash) i += 2;
        out += dash ? '-' : text[i];
    }
    return out;
}

/// Without the time of day, where the rest is one.
std::string_view without_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return text;
    const std::size_t cut = text.find_last_of(" Tt", colon);
    if (cut == std::string_view::npos) return text;
    for (std::size_t i = cut; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && detail::is_letter(text[end])) ++end;
        if (end > i) {
            if (!detail::is_one_of(text.substr(i, end - i), of_time)) return text;
            i = end;
            continue;
        }
        if (!detail::is_digit(text[i]) && std::string_view{" :.+-,"}.find(text[i]) == std::string_view::npos) return text;
        ++i;
    }
    return text.substr(0, cut);
}

}  // namespace

std::string plain_date(std::string_view tidied) {
    const std::string hyphened = with_hyphens(tidied);
    std::string_view text = without_time(hyphened);
    text = text.substr(0, text.find_last_not_of("*+\xE2\x80\xA0\xA1 ") + 1);  // also the daggers
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && detail::is_letter(text[end])) ++end;
        if (end == i) {
            out += text[i++];
            continue;
        }
        const std::string_view word = text.substr(i, end - i);
        const bool behind_digit = i > 0 && detail::is_digit(text[i - 1]);
        if (detail::is_one_of(word, weekdays) && !behind_digit) {
            end = std::min(text.find_first_not_of("., ", end), text.size());
        } else if (month_of_word(word)) {
            out += word.size() == 4 && equal_ignoring_case(word, "sept") ? std::string_view{"Sep"} : word;
            if (end < text.size() && text[end] == '.' && word.size() < 5) ++end;
        } else if (!(behind_digit && detail::is_one_of(word, ordinals))) {
            out += word;
        }
        i = end;
    }
    return out;
}

}  // namespace lib287g::reading
