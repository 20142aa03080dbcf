#include "xlsx/escapes.hpp"

#include <charconv>
#include <cstdint>
#include <string_view>

#include "text/utf8_text.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

constexpr std::size_t escape_size = 7;  // _x000D_

/// The unit of the escape at the start of a text; 0 where there is none.
std::uint32_t unit_of(std::string_view text) {
    if (text.size() < escape_size || !text.starts_with("_x") || text[6] != '_') return 0;
    std::uint32_t unit = 0;
    const char* const last = text.data() + 6;
    const auto [end, error] = std::from_chars(text.data() + 2, last, unit, 16);
    return error == std::errc{} && end == last ? unit : 0;
}

bool is_first_half(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_second_half(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Appends what the escape at the start of a text stands for; returns its size, 0 where there is none.
std::size_t append_decoded(std::string& out, std::string_view text) {
    const std::uint32_t unit = unit_of(text);
    if (unit == 0 || is_second_half(unit)) return 0;
    if (!is_first_half(unit)) {
        detail::append_character(out, unit);
        return escape_size;
    }
    const std::uint32_t second = unit_of(text.substr(escape_size));
    if (!is_second_half(second)) return 0;
    detail::append_character(out, 0x10000U + ((unit - 0xD800U) << 10U) + (second - 0xDC00U));
    return 2 * escape_size;
}

}  // namespace

void decode_escapes(std::string& text) {
    const std::size_t first = text.find("_x");
    if (first == std::string::npos) return;
    std::string out = text.substr(0, first);
    for (std::string_view rest = std::string_view{text}.substr(first); !rest.empty();) {
        const std::size_t decoded = rest.front() == '_' ? append_decoded(out, rest) : 0;
        if (decoded == 0) out += rest.front();
        rest.remove_prefix(decoded == 0 ? 1 : decoded);
    }
    text = std::move(out);
}

}  // namespace lib287g::xlsx
