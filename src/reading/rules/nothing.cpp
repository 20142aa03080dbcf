#include "reading/rules/nothing.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <lib287g/detail/letters.hpp>

namespace lib287g::inline v0_1::reading {
namespace {

/// Without blanks and marks: "N / A", "n.a." and "#N/A" are "na". In order.
constexpr std::array<std::string_view, 27> words_for_nothing{
    "0",          "00",           "blank",        "missing",     "na",           "nan",          "nat",           "nil",
    "none",       "nonelisted",   "notapplicable", "notavailable", "notgiven",    "notknown",     "notlisted",     "notprovided",
    "notspecified", "null",       "tba",          "tbc",         "tbd",          "tobeannounced", "tobeconfirmed", "tobedetermined",
    "undetermined", "unk",        "unknown"};
static_assert(std::ranges::is_sorted(words_for_nothing));
constexpr std::size_t longest_word = 14;

/// The size of a mark or blank at the start of a text, which says nothing; 0 where there is none.
std::size_t mark_at(std::string_view text) {
    constexpr std::string_view marks = " #/\\()[]<>.,;:*?!-_'\"";
    if (marks.find(text.front()) != std::string_view::npos) return 1;
    if (text.size() < 3 || !text.starts_with("\xE2\x80")) return text.starts_with("\xE2\x88\x92") ? 3 : 0;  // the minus sign
    // U+2010 to U+2015, dashes of every length, and the three points in one.
    return (text[2] >= '\x90' && text[2] <= '\x95') || text[2] == '\xA6' ? 3 : 0;
}

}  // namespace

bool says_nothing(std::string_view tidied) {
    constexpr std::size_t longest = 40;  // with marks and blanks between
    if (tidied == "\\N") return true;  // of databases
    if (tidied.size() > longest) return false;
    std::array<char, longest_word> letters{};
    std::size_t size = 0;
    while (!tidied.empty()) {
        const std::size_t mark = mark_at(tidied);
        if (mark == 0 && size == letters.size()) return false;
        if (mark == 0) letters[size++] = detail::lower(tidied.front());
        tidied.remove_prefix(std::max<std::size_t>(mark, 1));
    }
    return size == 0 || std::ranges::binary_search(words_for_nothing, std::string_view{letters.data(), size});
}

}  // namespace lib287g::reading
