#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lib287g::inline v0_1::detail {

/// Numbers in texts have 92 digits: what prints, but for the comma and the bar, which separate.
inline constexpr std::int32_t digit_base = 92;

/// The value of a digit; of another character a number of no meaning.
constexpr std::int32_t known_digit(char c) { return c - '!' - (c > ',' ? 1 : 0) - (c > '|' ? 1 : 0); }
/// The value of a digit; -1 of another character.
constexpr std::int32_t digit(char c) {
    const bool other = c <= ' ' || c > '~' || c == ',' || c == '|';
    return other ? -1 : known_digit(c);
}
constexpr char digit_of(std::int32_t value) {
    char c = '!';
    while (digit(c) != value) ++c;
    return c;
}

/// Sizes from here on are written with 3 digits, or 5, behind this digit or the next.
inline constexpr std::int32_t long_size = 90;

/// The size that the text begins with, which is taken off; of what is none, a size of no meaning.
constexpr std::size_t take_size(std::string_view& text) {
    std::int64_t size = text.empty() ? 0 : known_digit(text[0]);
    std::size_t used = text.empty() ? 0 : 1;
    if (size >= long_size) {
        const std::size_t end = size == long_size ? 4 : 6;
        for (size = 0; used < end && used < text.size(); ++used) size = size * digit_base + known_digit(text[used]);
    }
    text.remove_prefix(used);
    return size < 0 ? 0 : static_cast<std::size_t>(size);
}

/// A text behind its size, which is less than 6 GB.
inline std::string sized(std::string_view text) {
    auto rest = static_cast<std::int64_t>(text.size());
    const int digits = rest < long_size ? 1 : rest < std::int64_t{digit_base} * digit_base * digit_base ? 3 : 5;
    std::string out(static_cast<std::size_t>(digits), '!');
    for (auto at = out.rbegin(); at != out.rend(); ++at, rest /= digit_base) *at = digit_of(static_cast<std::int32_t>(rest % digit_base));
    if (digits != 1) out.insert(out.begin(), digit_of(digits == 3 ? long_size : long_size + 1));
    return out.append(text);
}

/// The text behind its size that the text begins with, which is taken off.
constexpr std::string_view take_sized(std::string_view& text) {
    const std::size_t size = take_size(text);
    const std::string_view taken = text.substr(0, size);
    text.remove_prefix(taken.size());
    return taken;
}

}  // namespace lib287g::detail
