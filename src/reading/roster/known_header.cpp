#include "reading/roster/known_header.hpp"

#include <algorithm>

#include <lib287g/detail/letters.hpp>

#include "reading/rules/corrections.hpp"
#include "text/blanks.hpp"
#include "text/character_kinds.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

std::optional<ListColumn> column_of(std::string_view header) {
    for (const auto& word : words<ListColumn>) {
        if (equal_ignoring_case(header, word.name)) return word.value;
    }
    return std::nullopt;
}

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

/// The column of ICE's header, or of that of the table, which has the same letters.
std::optional<ListColumn> column_like(std::string_view header, const Facts& facts) {
    for (const auto& word : words<ListColumn>) {
        if (is_same_header(header, word.name)) return word.value;
    }
    for (const Correction& known : facts.corrections()) {
        if (is_of_headers(known) && is_same_header(header, known.raw)) return column_of(known.clean);
    }
    return std::nullopt;
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
    if (const auto own = column_of(folded)) return KnownHeader{*own, HeaderWords::own};
    const auto variant = [&](std::string_view text) -> std::optional<ListColumn> {
        const auto known = facts.header(text);
        return known ? column_of(*known) : std::nullopt;
    };
    if (const auto column = variant(folded)) {
        return KnownHeader{*column, has_word_of(folded, name(*column)) ? HeaderWords::kindred : HeaderWords::variant};
    }
    const std::string_view bare = undecorated(folded);
    if (bare.empty()) return std::nullopt;
    std::optional<ListColumn> column = column_of(bare);
    if (!column) column = variant(bare);
    if (!column) column = column_like(bare, facts);
    if (!column) return std::nullopt;
    return KnownHeader{*column, HeaderWords::decorated};
}

}  // namespace lib287g::reading
