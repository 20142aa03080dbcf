#include "csv/csv_separator.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lib287g::inline v0_1::csv {
namespace {

constexpr std::string_view separators = ",;\t|";
constexpr std::size_t rows_looked_at = 40;
constexpr std::size_t bytes_looked_at = 64 * 1024;

using Counts = std::array<std::size_t, separators.size()>;

/// How often each separator is in the first row of a text, outside quotations; takes the row from it.
Counts take_row(std::string_view& text) {
    Counts counts{};
    bool quoted = false;
    std::size_t at = 0;
    for (; at < text.size() && (quoted || (text[at] != '\n' && text[at] != '\r')); ++at) {
        if (text[at] == '"') quoted = !quoted;
        const std::size_t which = separators.find(text[at]);
        if (!quoted && which != std::string_view::npos) ++counts[which];
    }
    text.remove_prefix(std::min(at + 1, text.size()));
    return counts;
}

}  // namespace

char separator_of(std::string_view text) {
    text = text.substr(0, bytes_looked_at);
    std::array<Counts, rows_looked_at> rows{};
    std::size_t count = 0;
    while (!text.empty() && count < rows_looked_at) rows[count++] = take_row(text);
    std::size_t best = 0;
    std::size_t best_score = 0;
    for (std::size_t which = 0; which < separators.size(); ++which) {
        // How many rows have it as often as any one row does, times how often that is.
        for (std::size_t row = 0; row < count; ++row) {
            const std::size_t often = rows[row][which];
            const auto alike = std::count_if(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count),
                                             [&](const Counts& counts) { return counts[which] == often; });
            const std::size_t score = often * static_cast<std::size_t>(alike);
            if (score > best_score) {
                best = which;
                best_score = score;
            }
        }
    }
    return separators[best];
}

}  // namespace lib287g::csv
