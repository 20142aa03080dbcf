#include "xlsx/sheet/cell_reference.hpp"

#include <algorithm>
#include <string>

#include <lib287g/detail/letters.hpp>

namespace lib287g::inline v0_1::xlsx {
namespace {

/// Takes a column's letters from the front of a text, behind a $; 0 where there is none.
std::uint16_t take_column(std::string_view& text) {
    if (text.starts_with('$')) text.remove_prefix(1);
    std::uint32_t column = 0;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const auto letter = static_cast<std::uint32_t>(static_cast<unsigned char>(text[at]) & ~0x20U);
        if (letter < 'A' || letter > 'Z') break;
        column = column * 26 + (letter - 'A' + 1);
        if (column > last_column) return 0;
    }
    text.remove_prefix(at);
    return static_cast<std::uint16_t>(column);
}

std::optional<std::uint32_t> row_behind_dollar(std::string_view text) {
    if (text.starts_with('$')) text.remove_prefix(1);
    return parse_row(text);
}

/// A corner of a range: a cell, or a whole column or row, of which the other number is 0.
std::optional<CellPlace> parse_corner(std::string_view text) {
    if (const auto row = row_behind_dollar(text)) return CellPlace{*row, 0};
    const std::uint16_t column = take_column(text);
    if (column == 0) return std::nullopt;
    if (text.empty()) return CellPlace{0, column};
    const auto row = row_behind_dollar(text);
    if (!row) return std::nullopt;
    return CellPlace{*row, column};
}

}  // namespace

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
    const std::uint16_t column = take_column(text);
    const auto row = row_behind_dollar(text);
    if (column == 0 || !row) return std::nullopt;
    return CellPlace{*row, column};
}

std::optional<CellRange> parse_cell_range(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        const auto place = parse_cell_place(text);
        if (!place) return std::nullopt;
        return CellRange{*place, *place};
    }
    const auto first = parse_corner(text.substr(0, colon));
    const auto last = parse_corner(text.substr(colon + 1));
    if (!first || !last) return std::nullopt;
    if ((first->row == 0) != (last->row == 0) || (first->column == 0) != (last->column == 0)) return std::nullopt;
    auto rows = std::minmax({first->row, last->row});
    auto columns = std::minmax({first->column, last->column});
    if (first->row == 0) rows = {1, last_row};
    if (first->column == 0) columns = {1, last_column};
    return CellRange{{rows.first, columns.first}, {rows.second, columns.second}};
}

std::optional<std::string_view> without_sheet_name(std::string_view reference, std::string_view sheet) {
    const std::size_t mark = reference.rfind('!');
    if (mark == std::string_view::npos) return reference;
    std::string named{reference.substr(0, mark)};
    if (named.size() >= 2 && named.starts_with('\'') && named.ends_with('\'')) {
        named = named.substr(1, named.size() - 2);
        // Inside quotes, two are one.
        for (std::size_t at = named.find("''"); at != std::string::npos; at = named.find("''", at + 1)) named.erase(at, 1);
    }
    if (!equal_ignoring_case(named, sheet)) return std::nullopt;
    return reference.substr(mark + 1);
}

}  // namespace lib287g::xlsx
