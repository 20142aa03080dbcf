#include "reading/words_of_cells.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <lib287g/generated/corrections.hpp>

namespace lib287g::reading {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

namespace {

/// How many bytes at the start of the text are one blank: ASCII's, or a no-break space.
std::size_t blank_size(std::string_view text) {
    if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
    return text.starts_with("\xC2\xA0") ? 2 : 0;
}

bool is_tidy(std::string_view text) {
    bool gap = true;
    for (const char c : text) {
        const bool blank = c == ' ';
        if ((blank && gap) || (c >= '\t' && c <= '\r') || c == '\xC2') return false;
        gap = blank;
    }
    return text.empty() || !gap;
}

}  // namespace

std::string tidy(std::string_view text) {
    if (is_tidy(text)) return std::string{text};
    std::string out;
    bool gap = false;
    while (!text.empty()) {
        const std::size_t blank = blank_size(text);
        if (blank == 0) {
            if (gap && !out.empty()) out += ' ';
            out += text.front();
        }
        gap = blank != 0;
        text.remove_prefix(gap ? blank : 1);
    }
    return out;
}

std::string_view tidied_in(std::string& room, std::string_view text) {
    if (is_tidy(text)) return text;
    room = tidy(text);
    return room;
}

bool is_blank(std::string_view text) {
    while (!text.empty()) {
        const std::size_t blank = blank_size(text);
        if (blank == 0) return false;
        text.remove_prefix(blank);
    }
    return true;
}

bool says_nothing(std::string_view tidied) {
    constexpr std::array<std::string_view, 6> marks{"", "#NA", "#N/A", "N/A", "NA", "-"};
    if (tidied.size() > 4) return false;
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return equal_ignoring_case(tidied, mark); });
}

std::size_t letters_apart(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> apart(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) apart[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) apart[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            apart[i][j] = std::min({apart[i - 1][j] + 1, apart[i][j - 1] + 1,
                                    apart[i - 1][j - 1] + (same ? 0U : 1U)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1])) {
                apart[i][j] = std::min(apart[i][j], apart[i - 2][j - 2] + 1);
            }
        }
    }
    return apart[a.size()][b.size()];
}

const Correction* correction(std::string_view column, std::optional<State> state, std::string_view tidied) {
    for (const Correction& row : generated::corrections) {
        if (row.raw.size() == tidied.size() && row.column == column && (!row.state || row.state == state) &&
            row.clean != tidied && equal_ignoring_case(row.raw, tidied)) {
            return &row;
        }
    }
    return nullptr;
}

}  // namespace lib287g::reading
