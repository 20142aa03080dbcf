#include "reading/roster_columns.hpp"

#include <lib287g/error.hpp>
#include <lib287g/words/vocabulary.hpp>

#include "text/blanks.hpp"
#include "text/letters_apart.hpp"

namespace lib287g::reading {
namespace {

/// Titles above the header are few; a roster never starts lower.
constexpr std::uint32_t rows_searched = 30;

/// Takes headers that are not known for the missing column that alone is a letter or two away.
void take_misspelt(const Workbook& workbook, RosterColumns& found) {
    std::vector<const Cell*> unknown;
    for (const Cell* cell : found.unknown) {
        const std::string text = detail::tidy(workbook.text(*cell));
        std::optional<std::size_t> meant;
        bool several = false;
        for (std::size_t i = 0; i < column_names.size(); ++i) {
            if (found.columns[i] || detail::letters_apart(text, column_names[i], column_names[i].size() / 5) > column_names[i].size() / 5) continue;
            several = several || meant;
            meant = i;
        }
        if (!meant || several) {
            unknown.push_back(cell);
            continue;
        }
        found.columns[*meant] = cell->column;
        found.misspelt.emplace_back(cell, static_cast<Column>(*meant));
    }
    found.unknown = std::move(unknown);
}

RosterColumns header_in_row(const Workbook& workbook, const Sheet& sheet, std::uint32_t row) {
    RosterColumns found{&sheet, row, {}, {}, {}};
    for (const Cell& cell : sheet.cells) {
        if (cell.row != row) continue;
        const std::string text = detail::tidy(workbook.text(cell));
        bool known = text.empty();
        for (std::size_t i = 0; i < column_names.size() && !known; ++i) {
            if (found.columns[i] || !equal_ignoring_case(text, column_names[i])) continue;
            found.columns[i] = cell.column;
            known = true;
        }
        if (!known) found.unknown.push_back(&cell);
    }
    std::size_t exact = 0;
    for (const auto& column : found.columns) exact += column ? 1U : 0U;
    if (exact >= 3) take_misspelt(workbook, found);
    return found;
}

}  // namespace

RosterColumns find_roster(const Workbook& workbook, std::string_view file) {
    std::string seen;
    for (const Sheet& sheet : workbook.sheets) {
        std::uint32_t row = 0;
        for (const Cell& cell : sheet.cells) {
            if (cell.row == row) continue;
            row = cell.row;
            if (row > rows_searched) break;
            RosterColumns found = header_in_row(workbook, sheet, row);
            const auto& columns = found.columns;
            if (!columns[state] || !columns[agency] || !columns[type]) continue;
            if (columns[signed_on] && columns[moa]) return found;
            throw Error{std::string{file} + ": sheet '" + sheet.name + "' has no column " +
                        (columns[signed_on] ? "MOA" : "SIGNED") +
                        ": a pending list, expected a list of participating agencies"};
        }
        if (!seen.empty()) seen += "; ";
        seen += "'" + sheet.name + "'";
        for (std::size_t i = 0; i < sheet.cells.size() && i < 6; ++i) {
            seen.append(i == 0 ? " begins with " : ", ").append(detail::tidy(workbook.text(sheet.cells[i])).substr(0, 40));
        }
    }
    throw Error{std::string{file} + ": no worksheet has the header STATE, LAW ENFORCEMENT AGENCY, SUPPORT "
                "TYPE, SIGNED, MOA; found " + (seen.empty() ? "empty sheets" : seen)};
}

}  // namespace lib287g::reading
