#include "reading/cell_table.hpp"

#include <lib287g/error.hpp>

namespace lib287g::reading {
namespace {

constexpr std::size_t most_characters = 0xFFFFFFFE;
constexpr std::size_t most_rows = 1'048'576;
constexpr std::size_t most_columns = 16'384;

}  // namespace

std::vector<CellTable> tables_of(const xlsx::Workbook& workbook) {
    std::vector<CellTable> tables;
    for (const xlsx::Sheet& sheet : workbook.sheets) {
        tables.push_back({sheet.name, sheet.hidden, workbook.dates_from_1904, sheet.cells, workbook.characters,
                          sheet.hyperlinks, sheet.hidden_rows});
    }
    return tables;
}

RowsOfTexts::RowsOfTexts(const std::vector<std::vector<std::string>>& rows) {
    if (rows.size() > most_rows) throw Error{"more than " + std::to_string(most_rows) + " rows"};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].size() > most_columns) {
            throw Error{"row " + std::to_string(row + 1) + " has more than " + std::to_string(most_columns) + " cells"};
        }
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const std::string& text = rows[row][column];
            if (text.empty()) continue;
            if (text.size() > most_characters - characters.size()) throw Error{"the texts are longer than 4 GiB"};
            cells.push_back({static_cast<std::uint32_t>(row + 1), static_cast<std::uint16_t>(column + 1),
                             xlsx::CellKind::text, 0, static_cast<std::uint32_t>(characters.size()),
                             static_cast<std::uint32_t>(text.size())});
            characters += text;
        }
    }
}

CellTable RowsOfTexts::table() const { return {{}, false, false, cells, characters, {}, {}}; }

}  // namespace lib287g::reading
