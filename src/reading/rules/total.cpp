#include "reading/rules/total.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include <lib287g/detail/letters.hpp>

#include "text/character_kinds.hpp"
#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

using Words = std::initializer_list<std::string_view>;

constexpr std::array<std::string_view, 9> counting{"total",     "totals", "subtotal", "subtotals", "sub-total",
                                                   "sub-totals", "count",  "counts",   "sum"};

bool is_counting(std::string_view word) { return detail::is_one_of(word, counting); }

/// From the first letter to the last: "Total: 12" is "Total".
std::string_view letters_of(std::string_view text) {
    while (!text.empty() && !detail::is_letter(text.back())) text.remove_suffix(1);
    while (!text.empty() && !detail::is_letter(text.front())) text.remove_prefix(1);
    return text;
}

bool starts_with_one_of(std::string_view text, Words starts) {
    return std::ranges::any_of(starts, [&](std::string_view start) { return equal_ignoring_case(text.substr(0, start.size()), start); });
}

/// "1,903 agreements".
bool counts_with_number(std::string_view cell, std::string_view words) {
    const std::size_t first = cell.find_first_not_of(" (");
    return first != std::string_view::npos && detail::is_digit(cell[first]) &&
           detail::is_one_of(words, {"agency", "agreement", "state", "county", "counties", "row", "rows", "record", "records", "entries", "MOAs"});
}

}  // namespace

bool is_total(std::string_view cell) {
    constexpr std::size_t longest = 60;
    if (cell.size() > longest) return false;
    const std::string_view words = letters_of(cell);
    if (detail::is_one_of(words, {"agencies", "agreements", "states", "all agencies", "all states", "all agreements", "overall"})) return true;
    if (starts_with_one_of(words, {"number of ", "count of ", "sum of ", "no. of ", "sub total", "sub-total", "overall "})) return true;
    if (counts_with_number(cell, words)) return true;
    const std::string_view first = words.substr(0, words.find_first_of(" :"));
    const std::size_t before_last = words.rfind(' ');
    const std::string_view last = before_last == std::string_view::npos ? words : words.substr(before_last + 1);
    if (equal_ignoring_case(first, "grand") && is_counting(last)) return true;
    if (is_counting(first) && !equal_ignoring_case(first, "count") && !equal_ignoring_case(first, "sum")) return true;
    return is_counting(last);
}

bool is_note(std::string_view cell) {
    const std::string_view begin = cell.substr(std::min(cell.find_first_not_of(" *([\""), cell.size()));
    for (const std::string_view word : {"note", "notes", "source", "sources", "disclaimer", "footnote", "remark", "remarks", "legend", "key"}) {
        if (!starts_with_one_of(begin, {word})) continue;
        const std::string_view behind = begin.substr(word.size());
        if (behind.empty() || behind.starts_with(':') || behind.starts_with(" -") || behind.starts_with('.')) return true;
    }
    if (starts_with_one_of(begin, {"updated ", "updated:", "last updated", "last modified", "last revised", "revised ", "as of ", "data as of ",
                                   "current as of ", "continued on ", "continued from ", "see note", "end of list", "this list "})) {
        return true;
    }
    if (starts_with_one_of(begin, {"page "}) && begin.size() > 5 && detail::is_digit(begin[5])) return true;
    return detail::is_one_of(letters_of(cell), {"continued", "cont", "cont'd", "updated", "blank row"});
}

}  // namespace lib287g::reading
