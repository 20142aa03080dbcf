#pragma once

#include <cstddef>
#include <string_view>

namespace lib287g::inline v0_1 {
namespace detail {

/// The small letter of an ASCII capital; any other byte as it is. No locale has a say.
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace detail

/// Equal but for the case of ASCII letters.
constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (detail::lower(a[i]) != detail::lower(b[i])) return false;
    }
    return true;
}

}  // namespace lib287g
