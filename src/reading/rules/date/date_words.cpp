#include "reading/rules/date/date_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include <lib287g/detail/letters.hpp>

#include "reading/rules/date/month_word.hpp"
#include "text/character_kinds.hpp"
#include "text/letters_apart.hpp"
#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::array<std::string_view, 20> weekdays{"on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
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

std::string_view without_ends(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (!text.empty() && std::string_view{" .,;"}.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return text;
}

/// Without what only says that it is a day of signing: "(2/26/2025)", "Signed: 2/26/2025", "2/26/2025 (signed)", an apostrophe
/// in front with which programs keep it a text, and the zone in words that JavaScript puts behind.
std::string_view without_remarks(std::string_view text) {
    constexpr std::array<std::string_view, 6> remarks{"signed", "date", "dated", "date signed", "signed on", "signed date"};
    text = without_ends(text);
    if (text.starts_with('\'')) text = without_ends(text.substr(1));
    if (text.starts_with('(') && text.ends_with(')')) text = without_ends(text.substr(1, text.size() - 2));
    const std::size_t digit = std::min(text.find_first_of("0123456789"), text.size());
    const std::size_t word = text.substr(0, digit).find_last_not_of(": ") + 1;
    if (detail::is_one_of(text.substr(0, word), remarks)) text = text.substr(digit);
    else if (const std::size_t blank = text.find_first_of(": "); detail::is_one_of(text.substr(0, blank), remarks)) text = without_ends(text.substr(std::min(blank + 1, text.size())));
    const std::size_t open = text.rfind(" (");
    if (text.ends_with(')') && open != std::string_view::npos) {
        const std::string_view inside = text.substr(open + 2, text.size() - open - 3);
        const bool zone = inside.size() > 4 && equal_ignoring_case(inside.substr(inside.size() - 4), "time");
        if (zone || detail::is_one_of(inside, remarks)) text = without_ends(text.substr(0, open));
    }
    const std::size_t last = text.rfind(' ');
    if (last != std::string_view::npos && detail::is_one_of(text.substr(last + 1), remarks)) text = without_ends(text.substr(0, last));
    return text;
}

/// Without blanks beside what separates the parts of a day: "2 / 26 / 2025".
std::string without_gaps(std::string_view text) {
    const auto separates = [](char c) { return c == '/' || c == '-'; };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ') {
            const std::size_t next = text.find_first_not_of(' ', i);
            const bool beside = (next != std::string_view::npos && separates(text[next])) || (!out.empty() && separates(out.back()));
            if (beside) continue;
        }
        out += text[i];
    }
    return out;
}

/// The month that a word is a misspelling of: "Febuary". One is near at most.
std::optional<std::string_view> misspelt_month(std::string_view word) {
    for (const std::string_view month : month_names) {
        const std::size_t most = month.size() > 6 ? 2 : 1;
        if (month.size() > 4 && word.size() > 4 && detail::letters_apart(word, month, most) <= most) return month;
    }
    return std::nullopt;
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
    const std::string hyphened = without_gaps(without_remarks(with_hyphens(tidied)));
    std::string_view text = without_time(hyphened);
    text = text.substr(0, text.find_last_not_of("*+\xE2\x80\xA0\xA1 .,;") + 1);  // also the daggers
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
            out += misspelt_month(word).value_or(word);
        }
        i = end;
    }
    return out;
}

}  // namespace lib287g::reading
