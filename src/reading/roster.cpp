#include "reading/roster.hpp"

#include <algorithm>
#include <span>
#include <string>

#include <lib287g/error.hpp>

#include "text/blanks.hpp"
#include "text/letters_apart.hpp"

namespace lib287g::reading {
namespace {

using xlsx::Cell;

/// Titles above the header are few; a roster never starts lower.
constexpr std::uint32_t rows_searched = 30;

/// The one missing column that a header, which is not known, alone is a letter or two away from.
std::optional<ListColumn> misspelt_column(const Roster& found, std::string_view header) {
    std::optional<ListColumn> meant;
    for (const auto& word : words<ListColumn>) {
        const std::size_t most = word.name.size() / 5;
        if (found.columns[word.value] || detail::letters_apart(header, word.name, most) > most) continue;
        if (meant) return std::nullopt;
        meant = word.value;
    }
    return meant;
}

void take_misspelt(Roster& found) {
    std::vector<const Cell*> unknown;
    for (const Cell* cell : found.unknown) {
        const auto meant = misspelt_column(found, detail::tidy(found.table->text(*cell)));
        if (!meant) {
            unknown.push_back(cell);
            continue;
        }
        found.columns[*meant] = cell->column;
        found.misspelt.emplace_back(cell, *meant);
    }
    found.unknown = std::move(unknown);
}

Roster header_in_row(const CellTable& table, std::span<const Cell> row) {
    Roster found{&table, row.front().row, {}, {}, {}};
    for (const Cell& cell : row) {
        const std::string text = detail::tidy(table.text(cell));
        if (text.empty()) continue;
        const auto is_header = [&](const auto& word) {
            return !found.columns[word.value] && equal_ignoring_case(text, word.name);
        };
        const auto known = std::find_if(std::begin(words<ListColumn>), std::end(words<ListColumn>), is_header);
        if (known != std::end(words<ListColumn>)) found.columns[known->value] = cell.column;
        else found.unknown.push_back(&cell);
    }
    const auto exact = std::count_if(found.columns.begin(), found.columns.end(),
                                     [](const auto& column) { return column.has_value(); });
    if (exact >= 3) take_misspelt(found);
    return found;
}

/// The roster of one table; nothing where no row is a header. Throws Error for a pending list.
std::optional<Roster> roster_of(const CellTable& table, std::string_view file) {
    for (auto begin = table.cells.begin(); begin != table.cells.end() && begin->row <= rows_searched;) {
        const auto end = std::find_if(begin, table.cells.end(), [&](const Cell& cell) { return cell.row != begin->row; });
        Roster found = header_in_row(table, {begin, end});
        begin = end;
        const auto& columns = found.columns;
        if (!columns[ListColumn::state] || !columns[ListColumn::agency] || !columns[ListColumn::type]) continue;
        if (columns[ListColumn::signed_on] && columns[ListColumn::moa]) return found;
        throw Error{std::string{file} + ": sheet '" + std::string{table.name} + "' has no column " +
                    (columns[ListColumn::signed_on] ? "MOA" : "SIGNED") +
                    ": a pending list, expected a list of participating agencies"};
    }
    return std::nullopt;
}

/// "'Sheet2' begins with State, Total", for a message.
std::string beginning_of(const CellTable& table) {
    std::string seen = "'" + std::string{table.name} + "'";
    for (std::size_t i = 0; i < table.cells.size() && i < 6; ++i) {
        seen.append(i == 0 ? " begins with " : ", ").append(detail::tidy(table.text(table.cells[i])).substr(0, 40));
    }
    return seen;
}

}  // namespace

Roster find_roster(const std::vector<CellTable>& tables, std::string_view file) {
    std::string seen;
    for (const CellTable& table : tables) {
        if (auto found = roster_of(table, file)) return std::move(*found);
        seen.append(seen.empty() ? "" : "; ").append(beginning_of(table));
    }
    throw Error{std::string{file} + ": no worksheet has the header STATE, LAW ENFORCEMENT AGENCY, SUPPORT "
                "TYPE, SIGNED, MOA; found " + (seen.empty() ? "empty sheets" : seen)};
}

}  // namespace lib287g::reading
