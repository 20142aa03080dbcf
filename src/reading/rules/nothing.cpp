#include "reading/rules/nothing.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <lib287g/detail/letters.hpp>

#include "text/blanks.hpp"
#include "text/character_kinds.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// Without blanks and marks: "N / A", "n.a." and "#N/A" are "na". In order.
constexpr std::array<std::string_view, 58> words_for_nothing{
    "0", "00", "blank", "datanotavailable", "dataunavailable", "empty", "missing", "na", "nan", "nat", "nil", "nodata",
    "nodataavailable", "noentry", "noinformation", "none", "noneavailable", "nonegiven", "nonelisted", "noneprovided",
    "nonereported", "nonespecified", "notapplicable", "notassigned", "notavail", "notavailable", "notdetermined",
    "notentered", "notgiven", "notknown", "notlisted", "notprovided", "notrecorded", "notreported", "notspecified",
    "notstated", "notyetassigned", "notyetavailable", "notyetdetermined", "notyetknown", "notyetreported", "novalue",
    "npnan", "null", "pdna", "tba", "tbc", "tbd", "tobeannounced", "tobeconfirmed", "tobedetermined", "uk", "unavailable",
    "undefined", "undetermined", "unk", "unknown", "unspecified"};
static_assert(std::ranges::is_sorted(words_for_nothing));
constexpr std::size_t longest_word = 16;

constexpr std::array<bool, 256> marks = [] {
    std::array<bool, 256> is_mark{};
    for (const char c : std::string_view{" #/\\()[]<>.,;:*?!-_~'\""}) is_mark[static_cast<unsigned char>(c)] = true;
    return is_mark;
}();

/// The size of a mark or blank at the start of a text, which says nothing; 0 where there is none.
std::size_t mark_at(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80) return marks[first] ? 1 : 0;
    if (text.size() < 3 || !text.starts_with("\xE2\x80")) return text.starts_with("\xE2\x88\x92") ? 3 : 0;  // the minus sign
    // U+2010 to U+2015, dashes of every length, a bullet, and the three points in one.
    return (text[2] >= '\x90' && text[2] <= '\x95') || text[2] == '\xA2' || text[2] == '\xA6' ? 3 : 0;
}

/// The place of a letter or digit in a table of 37; 36 for all others.
constexpr std::size_t place_of(char c) {
    const char lower = detail::lower(c);
    if (lower >= 'a' && lower <= 'z') return static_cast<std::size_t>(lower - 'a');
    return c >= '0' && c <= '9' ? static_cast<std::size_t>(26 + c - '0') : 36;
}

/// By the first two characters of a text, whether it can say nothing.
constexpr std::array<std::array<bool, 37>, 37> may_say_nothing = [] {
    std::array<std::array<bool, 37>, 37> may{};
    may[36].fill(true);  // a mark
    for (const std::string_view word : words_for_nothing) {
        std::array<bool, 37>& begun = may[place_of(word[0])];
        begun[36] = true;  // what follows is a mark, or nothing
        if (word.size() > 1) begun[place_of(word[1])] = true;
    }
    return may;
}();

/// Whether a word for nothing begins with these letters.
bool begins_nothing(std::string_view letters) {
    const auto word = std::ranges::lower_bound(words_for_nothing, letters);
    return word != words_for_nothing.end() && word->starts_with(letters);
}

}  // namespace

bool says_nothing(std::string_view text, std::string& room) {
    // Most texts are told by their first letters, and need not be made tidy for it.
    if (text.size() > 1 && !may_say_nothing[place_of(text[0])][place_of(text[1])]) return false;
    return says_nothing(detail::tidied_in(room, text));
}

bool says_nothing(std::string_view tidied) {
    constexpr std::size_t longest = 40;  // with marks and blanks between
    if (tidied == "\\N" || tidied == "-1") return true;  // of databases
    if (tidied.size() > longest) return false;
    // "N/A (State)": what is added in brackets makes no value of it.
    const std::size_t open = tidied.ends_with(')') ? tidied.find(" (") : std::string_view::npos;
    if (open != std::string_view::npos && std::any_of(tidied.begin(), tidied.begin() + static_cast<std::ptrdiff_t>(open), detail::is_letter)) {
        return says_nothing(tidied.substr(0, open));
    }
    std::array<char, longest_word> letters{};
    std::size_t size = 0;
    while (!tidied.empty()) {
        const std::size_t mark = mark_at(tidied);
        if (mark == 0 && size == letters.size()) return false;
        if (mark == 0) {
            letters[size++] = detail::lower(tidied.front());
            if (size <= 3 && !begins_nothing({letters.data(), size})) return false;
        }
        tidied.remove_prefix(std::max<std::size_t>(mark, 1));
    }
    return size == 0 || std::ranges::binary_search(words_for_nothing, std::string_view{letters.data(), size});
}

}  // namespace lib287g::reading
