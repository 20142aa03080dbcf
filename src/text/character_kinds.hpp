#pragma once

#include <lib287g/detail/letters.hpp>

namespace lib287g::inline v0_1::detail {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Of ASCII.
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

}  // namespace lib287g::detail
