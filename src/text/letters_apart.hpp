#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <lib287g/detail/letters.hpp>

namespace lib287g::inline v0_1::detail {

/// The longest text that `letters_apart` looks at: no word, header, state or county has more letters.
inline constexpr std::size_t longest_compared = 64;

/// How many letters differ: inserted, left out, replaced, or swapped with a neighbour; `most + 1` where it is
/// more than `most`, or a text is longer than `longest_compared`. The cost does not depend on the texts.
inline std::size_t letters_apart(std::string_view a, std::string_view b, std::size_t most) {
    const std::size_t more = most + 1;
    if (a.size() > longest_compared || b.size() > longest_compared) return more;
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return more;
    using Row = std::array<std::size_t, longest_compared + 1>;
    Row before_last{};
    Row last{};
    Row row{};
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1])) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last = std::exchange(last, row);
    }
    return std::min(last[b.size()], more);
}

}  // namespace lib287g::detail
