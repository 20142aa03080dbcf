#include "xlsx/sheet/cell_reference.hpp"

#include <algorithm>

namespace lib287g::inline v0_1::xlsx {

std::optional<std::uint32_t> parse_row(std::string_view digits) {
    std::uint32_t row = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        row = row * 10 + static_cast<std::uint32_t>(digit - '0');
        if (row > last_row) return std::nullopt;
    }
    if (row == 0) return std::nullopt;
    return row;
}

std::optional<CellPlace> parse_cell_place(std::string_view text) {
    if (text.starts_with('$')) text.remove_prefix(1);
    std::uint32_t column = 0;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const auto letter = static_cast<std::uint32_t>(static_cast<unsigned char>(text[at]) & ~0x20U);
        if (letter < 'A' || letter > 'Z') break;
        column = column * 26 + (letter - 'A' + 1);
        if (column > last_column) return std::nullopt;
    }
    text.remove_prefix(at);
    if (text.starts_with('$')) text.remove_prefix(1);
    const auto row = parse_row(text);
    if (column == 0 || !row) return std::nullopt;
    return CellPlace{*row, static_cast<std::uint16_t>(column)};
}

std::optional<CellRange> parse_cell_range(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto first = parse_cell_place(text.substr(0, colon));
    if (!first) return std::nullopt;
    if (colon == std::string_view::npos) return CellRange{*first, *first};
    const auto last = parse_cell_place(text.substr(colon + 1));
    if (!last) return std::nullopt;
    const auto rows = std::minmax(first->row, last->row);
    const auto columns = std::minmax(first->column, last->column);
    return CellRange{{rows.first, columns.first}, {rows.second, columns.second}};
}

}  // namespace lib287g::xlsx
