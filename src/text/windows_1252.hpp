#pragma once

#include <array>
#include <cstdint>
#include <optional>

namespace lib287g::inline v0_1::detail {

/// The characters of the bytes 0x80 to 0x9F; 0 where Windows-1252 has none. Those above are Unicode's.
inline constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that a character above ASCII is in Windows-1252; that of a control character is its own number.
constexpr std::optional<std::uint8_t> byte_in_windows_1252(char32_t code) {
    if (code >= 0x80 && code <= 0xFF) return static_cast<std::uint8_t>(code);
    for (std::size_t i = 0; i < windows_1252.size(); ++i) {
        if (windows_1252[i] != 0 && windows_1252[i] == code) return static_cast<std::uint8_t>(0x80 + i);
    }
    return std::nullopt;
}

}  // namespace lib287g::detail
