#pragma once

#include <cmath>
#include <optional>
#include <string_view>

#include <fast_float/fast_float.h>

// Standard libraries of Clang before 20 have std::from_chars for integers only.
namespace lib287g::inline v0_1::xlsx {

/// Takes a finite decimal number from the front of a text. Without one, or where it is larger than a double
/// holds, nothing is taken; one that is too small for a double is 0.
inline std::optional<double> take_double(std::string_view& text, fast_float::chars_format format) {
    double number = 0;
    const auto [end, error] = fast_float::from_chars(text.data(), text.data() + text.size(), number, format);
    if (error == std::errc::invalid_argument || !std::isfinite(number)) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

}  // namespace lib287g::xlsx
