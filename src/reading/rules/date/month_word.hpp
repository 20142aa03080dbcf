#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <lib287g/detail/letters.hpp>

namespace lib287g::inline v0_1::reading {

inline constexpr std::array<std::string_view, 12> month_names{"january", "february", "march",     "april",   "may",      "june",
                                                         "july",    "august",   "september", "october", "november", "december"};

/// The month that a word names: whole, or its first three letters, or "Sept"; in any case.
inline std::optional<int> month_of_word(std::string_view word) {
    for (std::size_t i = 0; i < month_names.size(); ++i) {
        const bool is_short = (word.size() == 3 || (i == 8 && word.size() == 4)) &&
                              equal_ignoring_case(word, month_names[i].substr(0, word.size()));
        if (is_short || equal_ignoring_case(word, month_names[i])) return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

}  // namespace lib287g::reading
