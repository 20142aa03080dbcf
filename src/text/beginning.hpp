#pragma once

#include <cstddef>
#include <string_view>

namespace lib287g::inline v0_1::detail {

/// The first `most` bytes of a text, or a few fewer: it is cut between characters.
inline std::string_view beginning(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t size = most;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
    return text.substr(0, size);
}

}  // namespace lib287g::detail
