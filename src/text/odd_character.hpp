#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <lib287g/detail/utf8.hpp>

namespace lib287g::inline v0_1::detail {

/// What is at the start of a text that looks like nothing, or like something else.
enum class Odd : std::uint8_t {
    none,
    blank,       ///< ASCII's blanks, and those of other widths that Unicode has
    invisible,   ///< Unicode's characters of format and those that a font without them may leave out
    apostrophe,  ///< a letter or sign that people take for one: of another script, a prime, an accent
    hyphen,      ///< a sign that people take for one: of another width, a minus
    accent,      ///< one that belongs to the letter before it
};

struct OddCharacter {
    Odd kind = Odd::none;
    std::size_t size = 1;  ///< in bytes
};

struct OddRange {
    char32_t first;
    char32_t last;
    Odd kind;
};

/// Beyond ASCII, in order: general category Cf and property Default_Ignorable_Code_Point of Unicode 15, and what looks like
/// a blank, an apostrophe or a hyphen.
inline constexpr std::array<OddRange, 59> odd_ranges{{
    {0xA0, 0xA0, Odd::blank}, {0xAD, 0xAD, Odd::invisible}, {0xB4, 0xB4, Odd::apostrophe},
    {0x2B9, 0x2B9, Odd::apostrophe}, {0x2BB, 0x2BF, Odd::apostrophe}, {0x2C8, 0x2C8, Odd::apostrophe},
    {0x2CA, 0x2CB, Odd::apostrophe}, {0x2D7, 0x2D7, Odd::hyphen}, {0x300, 0x34E, Odd::accent},
    {0x34F, 0x34F, Odd::invisible}, {0x350, 0x36F, Odd::accent}, {0x384, 0x384, Odd::apostrophe},
    {0x55A, 0x55A, Odd::apostrophe}, {0x5F3, 0x5F3, Odd::apostrophe}, {0x600, 0x605, Odd::invisible},
    {0x61C, 0x61C, Odd::invisible}, {0x6DD, 0x6DD, Odd::invisible}, {0x70F, 0x70F, Odd::invisible},
    {0x890, 0x891, Odd::invisible}, {0x8E2, 0x8E2, Odd::invisible}, {0x115F, 0x1160, Odd::invisible},
    {0x1680, 0x1680, Odd::blank}, {0x17B4, 0x17B5, Odd::invisible}, {0x180B, 0x180F, Odd::invisible},
    {0x1FBD, 0x1FBD, Odd::apostrophe}, {0x1FBF, 0x1FBF, Odd::apostrophe}, {0x1FEF, 0x1FEF, Odd::apostrophe},
    {0x1FFD, 0x1FFE, Odd::apostrophe}, {0x2000, 0x200A, Odd::blank}, {0x200B, 0x200F, Odd::invisible},
    {0x2010, 0x2012, Odd::hyphen}, {0x201A, 0x201B, Odd::apostrophe}, {0x2028, 0x2029, Odd::blank},
    {0x202A, 0x202E, Odd::invisible}, {0x202F, 0x202F, Odd::blank}, {0x2032, 0x2032, Odd::apostrophe},
    {0x2035, 0x2035, Odd::apostrophe}, {0x205F, 0x205F, Odd::blank}, {0x2060, 0x206F, Odd::invisible},
    {0x2212, 0x2212, Odd::hyphen}, {0x275B, 0x275C, Odd::apostrophe}, {0x2800, 0x2800, Odd::blank},
    {0x3000, 0x3000, Odd::blank}, {0x3164, 0x3164, Odd::invisible}, {0xA78C, 0xA78C, Odd::apostrophe},
    {0xFE00, 0xFE0F, Odd::invisible}, {0xFE63, 0xFE63, Odd::hyphen}, {0xFEFF, 0xFEFF, Odd::invisible},
    {0xFF07, 0xFF07, Odd::apostrophe}, {0xFF0D, 0xFF0D, Odd::hyphen}, {0xFF40, 0xFF40, Odd::apostrophe},
    {0xFFA0, 0xFFA0, Odd::invisible}, {0xFFF0, 0xFFFB, Odd::invisible}, {0x110BD, 0x110BD, Odd::invisible},
    {0x110CD, 0x110CD, Odd::invisible}, {0x13430, 0x1343F, Odd::invisible}, {0x1BCA0, 0x1BCA3, Odd::invisible},
    {0x1D173, 0x1D17A, Odd::invisible}, {0xE0000, 0xE0FFF, Odd::invisible}}};
static_assert(std::ranges::is_sorted(odd_ranges, {}, &OddRange::first));

constexpr Odd odd_kind(char32_t code) {
    const auto range = std::ranges::lower_bound(odd_ranges, code, {}, &OddRange::last);
    return range != odd_ranges.end() && range->first <= code ? range->kind : Odd::none;
}

constexpr OddCharacter odd_character(std::string_view text) {
    if (text.empty()) return {};
    const auto first = static_cast<unsigned char>(text.front());
    if (first == ' ' || (first >= '\t' && first <= '\r')) return {Odd::blank, 1};
    if (first < 0xC2) return {};
    const Character next = first_character(text);
    const Odd kind = next.valid ? odd_kind(next.code) : Odd::none;
    return {kind, kind == Odd::none ? 1 : next.size};
}

}  // namespace lib287g::detail
