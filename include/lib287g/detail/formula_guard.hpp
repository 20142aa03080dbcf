#pragma once

#include <string>
#include <string_view>

#include <lib287g/detail/utf8.hpp>

namespace lib287g::inline v0_1::detail {

/// What a spreadsheet takes for the beginning of a formula, in ASCII and in the wide and small forms that
/// Excel reads alike.
constexpr bool begins_formula(char32_t code) {
    for (const char32_t sign : std::u32string_view{U"=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212"}) {
        if (code == sign) return true;
    }
    return false;
}

/// What can stand before a formula without being seen: blanks, controls, marks that have no width or turn the
/// direction, variation selectors and tags; quotes, which a reader may take off.
constexpr bool is_unseen(char32_t code) {
    constexpr char32_t ranges[][2] = {
        {0x00, 0x20},     {0x22, 0x22},     {0x7F, 0xA0},     {0xAD, 0xAD},     {0x34F, 0x34F},
        {0x61C, 0x61C},   {0x115F, 0x1160}, {0x1680, 0x1680}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
        {0x2000, 0x200F}, {0x2028, 0x202F}, {0x205F, 0x206F}, {0x2800, 0x2800}, {0x3000, 0x3000},
        {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFD},
        {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};
    for (const auto& [first, last] : ranges) {
        if (code >= first && code <= last) return true;
    }
    return false;
}

/// What a spreadsheet may split a cell at, set up for another separator than the comma.
constexpr bool is_other_separator(char32_t code) {
    return code == ';' || code == '|' || code == '\t' || code == '\n' || code == '\r';
}

/// The text with an apostrophe before what a spreadsheet would take for a formula: at its start, behind what
/// is not seen, and where the text would be split. A tab or line break at its start gets one too.
inline std::string without_formulas(std::string_view text) {
    std::string out;
    std::size_t start = 0;    // of the text, or of what follows a separator
    bool only_unseen = true;  // since then
    while (!text.empty()) {
        const Character character = first_character(text);
        const bool separator = is_other_separator(character.code);
        const bool begins = begins_formula(character.code) || (separator && start == 0 && character.code < 0x20);
        if (only_unseen && begins) out.insert(start, 1, '\'');
        out += text.substr(0, character.size);
        only_unseen = separator || (only_unseen && !begins && is_unseen(character.code));
        if (separator) start = out.size();
        text.remove_prefix(character.size);
    }
    return out;
}

}  // namespace lib287g::detail
