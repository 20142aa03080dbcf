#include "reading/roster/known_header.hpp"

#include <algorithm>

#include <lib287g/detail/letters.hpp>

#include "text/blanks.hpp"
#include "text/character_kinds.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

bool has_word_of(std::string_view header, std::string_view own) {
    while (!own.empty()) {
        const std::string_view word = own.substr(0, own.find(' '));
        if (const auto at = header.find(word); at != std::string_view::npos && word != "TYPE") {
            const std::size_t end = at + word.size();
            if ((at == 0 || header[at - 1] == ' ') && (end == header.size() || header[end] == ' ')) return true;
        }
        own.remove_prefix(std::min(own.size(), word.size() + 1));
    }
    return false;
}

bool is_between(char c) { return static_cast<unsigned char>(c) < 0x80 && !detail::is_letter(c) && !detail::is_digit(c); }

}  // namespace

std::string folded_header(std::string_view text) {
    std::string out{text};
    std::replace(out.begin(), out.end(), '_', ' ');
    out = detail::tidy(out);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    }
    return out;
}

std::string_view undecorated(std::string_view folded) {
    while (!folded.empty()) {
        const std::size_t open = folded.ends_with(')') ? folded.rfind('(') : std::string_view::npos;
        if (open != std::string_view::npos && open > 0) folded = folded.substr(0, open);
        const std::size_t end = folded.find_last_not_of(":*.#+ \xE2\x80\xA0\xA1") + 1;  // also the daggers
        if (end == folded.size()) break;
        folded = folded.substr(0, end);
    }
    return folded;
}

bool is_same_header(std::string_view a, std::string_view b) {
    std::size_t at = 0;
    for (const char c : a) {
        if (is_between(c)) continue;
        while (at < b.size() && is_between(b[at])) ++at;
        if (at == b.size() || detail::lower(b[at]) != detail::lower(c)) return false;
        ++at;
    }
    while (at < b.size() && is_between(b[at])) ++at;
    return at == b.size();
}

std::optional<KnownHeader> known_header(std::string_view folded, const Facts& facts) {
    if (folded.empty() || folded.size() > longest_header) return std::nullopt;
    const Facts::Header* known = facts.header_like(folded);
    if (known == nullptr) known = facts.header_like(undecorated(folded));
    if (known == nullptr) return std::nullopt;
    const std::string_view own = name(known->column);
    if (folded == own) return KnownHeader{known->column, HeaderWords::own};
    if (!equal_ignoring_case(folded, known->text)) return KnownHeader{known->column, HeaderWords::decorated};
    return KnownHeader{known->column, has_word_of(folded, own) ? HeaderWords::kindred : HeaderWords::variant};
}

}  // namespace lib287g::reading
