#pragma once

#include <optional>

namespace lib287g::inline v0_1 {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

/// The type itself, or what an optional of it holds.
template <class T>
struct Present {
    using type = T;
};
template <class T>
struct Present<std::optional<T>> {
    using type = T;
};

}  // namespace lib287g
