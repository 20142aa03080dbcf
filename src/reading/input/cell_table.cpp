#include "reading/input/cell_table.hpp"

#include <charconv>
#include <variant>

#include <lib287g/error.hpp>
#include <lib287g/xlsx/serial.hpp>

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::size_t most_characters = 0xFFFFFFFE;
constexpr std::size_t most_rows = 1'048'576;
constexpr std::size_t most_columns = 16'384;

/// The shortest digits that give the number again.
std::string digits_of(double number) {
    char digits[32];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    return {digits, end};
}

}  // namespace

void RowsOfCells::add(std::size_t row, std::size_t column, xlsx::CellKind kind, double number, std::string_view text) {
    if (text.empty()) return;
    if (column >= most_columns) {
        throw Error{"row " + std::to_string(row + 1) + " has more than " + std::to_string(most_columns) + " cells"};
    }
    if (text.size() > most_characters - characters.size()) throw Error{"the texts are longer than 4 GiB"};
    cells.push_back({static_cast<std::uint32_t>(row + 1), static_cast<std::uint16_t>(column + 1), kind, number,
                     static_cast<std::uint32_t>(characters.size()), static_cast<std::uint32_t>(text.size())});
    characters += text;
}

RowsOfCells::RowsOfCells(std::span<const GivenRow> rows) {
    if (rows.size() > most_rows) throw Error{"more than " + std::to_string(most_rows) + " rows"};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const GivenCell& cell = rows[row][column];
            if (const auto* text = std::get_if<std::string>(&cell)) add(row, column, xlsx::CellKind::text, 0, *text);
            if (const auto* number = std::get_if<double>(&cell)) {
                add(row, column, xlsx::CellKind::number, *number, digits_of(*number));
            }
            if (const auto* day = std::get_if<Date>(&cell)) {
                add(row, column, xlsx::CellKind::date, xlsx::serial_of_date(*day, false), text(*day));
            }
        }
    }
}

CellTable RowsOfCells::table() const { return {{}, false, false, cells, characters, {}, {}, {}, 0}; }

}  // namespace lib287g::reading
