#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include <lib287g/detail/letters.hpp>

namespace lib287g::inline v0_1::detail {

/// Whether the text is one of the words, in any case.
constexpr bool is_one_of(std::string_view text, const auto& words) {
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return equal_ignoring_case(text, word); });
}
constexpr bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return equal_ignoring_case(text, word); });
}

}  // namespace lib287g::detail
