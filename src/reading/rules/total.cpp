#include "reading/rules/total.hpp"

#include <array>

#include <lib287g/detail/letters.hpp>

#include "text/character_kinds.hpp"
#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::array<std::string_view, 9> counting{"total",     "totals", "subtotal", "subtotals", "sub-total",
                                                   "sub-totals", "count",  "counts",   "sum"};

bool is_counting(std::string_view word) { return detail::is_one_of(word, counting); }

/// From the first letter to the last: "Total: 12" is "Total".
std::string_view letters_of(std::string_view text) {
    while (!text.empty() && !detail::is_letter(text.back())) text.remove_suffix(1);
    while (!text.empty() && !detail::is_letter(text.front())) text.remove_prefix(1);
    return text;
}

}  // namespace

bool is_total(std::string_view cell) {
    constexpr std::size_t longest = 60;
    if (cell.size() > longest) return false;
    const std::string_view words = letters_of(cell);
    if (equal_ignoring_case(words, "all agencies") || equal_ignoring_case(words, "all states")) return true;
    const std::string_view first = words.substr(0, words.find_first_of(" :"));
    const std::size_t before_last = words.rfind(' ');
    const std::string_view last = before_last == std::string_view::npos ? words : words.substr(before_last + 1);
    if (equal_ignoring_case(first, "grand") && is_counting(last)) return true;
    if (is_counting(first) && !equal_ignoring_case(first, "count") && !equal_ignoring_case(first, "sum")) return true;
    return is_counting(last);
}

}  // namespace lib287g::reading
