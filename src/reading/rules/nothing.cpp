#include "reading/rules/nothing.hpp"

#include <array>

#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::array<std::string_view, 34> marks{
    "",      "#NA",  "#N/A", "N/A",   "NA",   "N.A.", "N.A", "<NA>", "NaN",     "NaT", "None", "Null",
    "(none)", "nil", "TBD",  "T.B.D.", "TBA", "unknown", "(unknown)", "unk", "unk.", "not applicable", "not available",
    "not known", "undetermined", "blank", "(blank)", "?", "??", "???", "0", "0.0", ".", "*"};

/// Dashes of every length, and nothing else.
bool is_dashes(std::string_view text) {
    while (!text.empty()) {
        if (text.front() == '-' || text.front() == '_') text.remove_prefix(1);
        // U+2010 to U+2015, and the minus sign.
        else if (text.size() >= 3 && text.starts_with("\xE2\x80") && text[2] >= '\x90' && text[2] <= '\x95') text.remove_prefix(3);
        else if (text.starts_with("\xE2\x88\x92")) text.remove_prefix(3);
        else return false;
    }
    return true;
}

}  // namespace

bool says_nothing(std::string_view tidied) {
    constexpr std::size_t longest = 14;
    if (tidied.size() > longest) return false;
    if (is_dashes(tidied)) return true;
    return detail::is_one_of(tidied, marks);
}

}  // namespace lib287g::reading
