#pragma once

#include <charconv>
#include <concepts>
#include <limits>
#include <optional>
#include <string>

namespace lib287g::inline v0_1::detail {

/// A number as JSON and CSV write it, whatever the locale: whole ones without a point, others in the fewest
/// digits that give the same number back. Nothing for what is no number, or infinite.
inline std::optional<std::string> number_text(double value) {
    constexpr double most = std::numeric_limits<double>::max();
    if (!(value >= -most && value <= most)) return std::nullopt;
    char text[32];
    constexpr double exact = 9007199254740992.0;  // up to here each whole number is a double
    const bool whole = value > -exact && value < exact && value == static_cast<double>(static_cast<long long>(value));
    const auto end = whole ? std::to_chars(text, text + sizeof text, static_cast<long long>(value))
                           : std::to_chars(text, text + sizeof text, value);
    return std::string{text, end.ptr};
}

inline std::optional<std::string> number_text(std::integral auto value) {
    char text[24];
    return std::string{text, std::to_chars(text, text + sizeof text, value).ptr};
}

}  // namespace lib287g::detail
