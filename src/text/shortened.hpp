#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/beginning.hpp"

namespace lib287g::inline v0_1::detail {

/// The text; of one longer than `most` bytes (at least 20) the beginning, and a number that tells it from others, the same on
/// every machine. What is short stays as it is, so that shortening it again changes nothing.
inline std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string{text};
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::size_t size_of_number = 17;  // with the sign in front
    std::uint64_t number = 0xcbf29ce484222325U;  // FNV-1a
    for (const char c : text) number = (number ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    std::string shorter{beginning(text, most - size_of_number)};
    shorter += '~';
    for (int shift = 60; shift >= 0; shift -= 4) shorter += digits[(number >> static_cast<unsigned>(shift)) & 15U];
    return shorter;
}

}  // namespace lib287g::detail
