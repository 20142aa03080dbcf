#pragma once

#include <optional>

namespace lib287g::inline v0_1 {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

}  // namespace lib287g
