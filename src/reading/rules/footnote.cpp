#include "reading/rules/footnote.hpp"

#include <algorithm>
#include <array>

#include <lib287g/detail/letters.hpp>

#include "text/character_kinds.hpp"
#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::array<std::string_view, 24> note_marks{"*", "\u2020", "\u2021", "\u00A7", "\u00B6", "\u00B9", "\u00B2", "\u00B3", "\u2070", "\u2074", "\u2075", "\u2076", "\u2077",
                                                 "\u2078", "\u2079", "\u2217", "\uFF0A", "\u204E", "\u2731", "\u00AE", "\u2122", "\u00B0", "\u00BA", "\u00AA"};
constexpr std::array<std::string_view, 18> bullets{"\u2022", "\u00B7", "\u25AA", "\u25AB", "\u25CF", "\u25CB", "\u25A0", "\u25A1", "\u25BA",
                                                   "\u25B6", "\u25E6", "\u2023", "\u2043", "\u27A2", "\u2713", "\u2714", "\uF0B7", "\u2219"};

std::string_view without_blanks(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// Whether what stands in brackets is a mark: a number of a note, a letter, a star, "new".
bool is_mark_in_brackets(std::string_view inside, std::optional<State> state) {
    inside = without_blanks(inside);
    if (inside.size() < 3 && !inside.empty() && std::ranges::all_of(inside, detail::is_digit)) return true;
    if (inside.size() == 1 && detail::is_letter(inside.front())) return true;
    if (!inside.empty() && std::ranges::find(note_marks, inside) != note_marks.end()) return true;
    if (state && (equal_ignoring_case(inside, code(*state)) || equal_ignoring_case(inside, name(*state)))) return true;
    return detail::is_one_of(inside, {"new", "new!", "updated", "amended", "revised", "renewed", "see note", "see notes", "see footnote", "note"});
}

std::string_view without_one_at_end(std::string_view text, std::optional<State> state) {
    for (const std::string_view mark : note_marks) {
        if (text.ends_with(mark)) return text.substr(0, text.size() - mark.size());
    }
    for (const std::string_view bullet : bullets) {
        if (text.ends_with(bullet)) return text.substr(0, text.size() - bullet.size());
    }
    if (text.ends_with(')') || text.ends_with(']')) {
        const std::size_t open = text.rfind(text.back() == ')' ? '(' : '[');
        const bool mark = open != std::string_view::npos && is_mark_in_brackets(text.substr(open + 1, text.size() - open - 2), state);
        return mark ? text.substr(0, open) : text;
    }
    if (const std::size_t sign = text.rfind('^'); sign != std::string_view::npos && sign + 1 < text.size() && text.size() - sign < 4 &&
                                                  std::ranges::all_of(text.substr(sign + 1), detail::is_digit)) {
        return text.substr(0, sign);
    }
    const std::size_t comma = text.rfind(',');
    if (state && comma != std::string_view::npos) {
        std::string_view behind = without_blanks(text.substr(comma + 1));
        if (behind.ends_with('.')) behind.remove_suffix(1);
        if (equal_ignoring_case(behind, code(*state)) || equal_ignoring_case(behind, name(*state))) return text.substr(0, comma);
    }
    return text;
}

std::string_view without_one_at_start(std::string_view text, std::optional<State> state) {
    for (const std::string_view mark : note_marks) {
        if (text.starts_with(mark)) return text.substr(mark.size());
    }
    for (const std::string_view bullet : bullets) {
        if (text.starts_with(bullet)) return text.substr(bullet.size());
    }
    if (text.starts_with('(') || text.starts_with('[')) {
        const std::size_t close = text.find(text.front() == '(' ? ')' : ']');
        if (close != std::string_view::npos && is_mark_in_brackets(text.substr(1, close - 1), state)) return text.substr(close + 1);
    }
    if (text.starts_with("- ")) return text.substr(2);
    return text;
}

/// By its ends, whether a text may have a mark: most names have none.
bool may_have_marks(std::string_view text) {
    const auto is_of_name = [](char c) { return detail::is_letter(c) || detail::is_digit(c) || c == '.'; };
    return !is_of_name(text.front()) || !is_of_name(text.back()) || text.find_first_of(",^") != std::string_view::npos;
}

}  // namespace

std::string_view without_footnotes(std::string_view tidied, std::optional<State> state) {
    if (tidied.empty() || !may_have_marks(tidied)) return tidied;
    std::string_view text = tidied;
    for (;;) {
        const std::string_view before = text;
        text = without_blanks(without_one_at_start(without_blanks(without_one_at_end(text, state)), state));
        if (text.empty()) return tidied;  // nothing else is left
        if (text.size() == before.size()) return text;
    }
}

}  // namespace lib287g::reading
