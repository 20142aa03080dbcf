#include "reading/roster/header.hpp"

#include <algorithm>
#include <map>
#include <span>

#include <lib287g/detail/letters.hpp>

#include "reading/roster/known_header.hpp"
#include "reading/roster/words_in_name.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/rules/said_of_signing.hpp"
#include "reading/rules/understand.hpp"
#include "text/beginning.hpp"
#include "text/blanks.hpp"
#include "text/letters_apart.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

using xlsx::Cell;
struct Header {
    std::string raw;
    std::string folded;
    std::optional<KnownHeader> known{};
};
/// The headers by the column of the sheet.
using Headers = std::map<std::uint16_t, Header>;
using CellRow = std::span<const Cell>;

/// Fewer can be of a filter, or of a summary, above the header itself.
constexpr std::size_t enough_columns = 4;

/// Titles above the header are few; further down there is no header.
constexpr std::uint32_t rows_searched = 1000;
/// In cells: what stands behind these is no header's either.
constexpr std::size_t widest_header = 250;
/// Different headers of a sheet that are asked for misspelt ones, which is dear: no sheet has so many.
constexpr std::size_t most_misspelt = 1000;

Headers headers_in(const CellTable& table, CellRow row, KnownHeaders& known) {
    Headers headers;
    xlsx::StopChecks stops;
    for (const Cell& cell : row.first(std::min(row.size(), widest_header))) {
        stops.next();
        const std::string_view raw = detail::beginning(table.text(cell), longest_header);
        std::string text = known.folded(cell, raw);
        if (text.empty()) continue;
        const auto meaning = known.of(text);
        headers.emplace(cell.column, Header{std::string{raw}, std::move(text), meaning});
    }
    return headers;
}

/// Two rows read together: "LAW ENFORCEMENT" above "AGENCY".
Headers joined(Headers above, const Headers& below, KnownHeaders& known) {
    for (const auto& [column, header] : below) {
        Header& both = above[column];
        const char* between = both.raw.empty() ? "" : " ";
        both.raw += between + header.raw;
        both.folded += between + header.folded;
        both.known = known.of(both.folded);
    }
    return above;
}

/// The one missing column that a header, which is not known, alone is a letter or two away from.
std::optional<ListColumn> misspelt_column(const Roster& found, std::string_view header) {
    std::optional<ListColumn> meant;
    for (const auto& word : words<ListColumn>) {
        const std::size_t most = word.name.size() / 5;
        if (found.has(word.value) || detail::letters_apart(header, word.name, most) > most) continue;
        if (meant) return std::nullopt;
        meant = word.value;
    }
    return meant;
}

std::size_t columns_of(const Roster& roster) {
    return static_cast<std::size_t>(std::count_if(roster.columns.begin(), roster.columns.end(),
                                                  [](const auto& column) { return column.has_value(); }));
}

/// Whether the cells under a header name support types.
bool has_support_types(const CellTable& table, std::uint32_t row, std::uint16_t column, const Facts& facts) {
    constexpr std::size_t cells_looked_at = 2000;
    constexpr std::size_t enough = 20;
    const auto under = std::ranges::upper_bound(table.cells, row, {}, &Cell::row);
    const auto last = under + std::min<std::ptrdiff_t>(cells_looked_at, table.cells.end() - under);
    std::size_t types = 0;
    for (auto cell = under; cell != last && types < enough; ++cell) {
        if (cell->column != column || says_nothing(detail::tidy(table.beginning(*cell)))) continue;
        if (!understand<AgreementType>(facts.corrections(), name(ListColumn::type), table.beginning(*cell)).word) return false;
        ++types;
    }
    return types > 0;
}

/// Derived tables, our own among them, call the support type "type", which on ICE's lists is the kind of agency: the cells
/// tell.
void take_type_by_its_cells(Roster& found, Headers& headers, const Facts& facts) {
    const auto stands_for = [&](ListColumn column) {
        return [column](const auto& header) { return header.second.known && header.second.known->column == column; };
    };
    if (std::ranges::any_of(headers, stands_for(ListColumn::type))) return;
    const auto header = std::ranges::find_if(headers, [](const auto& each) { return each.second.folded == name(ListColumn::kind); });
    if (header == headers.end() || !has_support_types(*found.table, found.header_row, header->first, facts)) return;
    const auto take = [&](Headers::iterator taken, ListColumn column) {
        found.columns[column] = taken->first;
        found.others.push_back({taken->second.raw, column, IssueCode::known_variant});
        headers.erase(taken);
    };
    take(header, ListColumn::type);
    const auto kind = std::ranges::find_if(headers, [](const auto& each) { return equal_ignoring_case(each.second.folded, code(ListColumn::kind)); });
    if (kind != headers.end()) take(kind, ListColumn::kind);
}

/// ICE's own headers first, then variants, then misspelt ones, as long as `tries` are left: each column once.
Roster header_of(const CellTable& table, std::uint32_t row, Headers headers, const Facts& facts, std::size_t& tries) {
    Roster found{.table = &table, .header_row = row, .columns = {}, .unknown = {}, .unknown_columns = {}, .others = {}};
    const auto take = [&](auto column_by, std::optional<IssueCode> rule) {
        for (auto header = headers.begin(); header != headers.end();) {
            const std::optional<ListColumn> column = column_by(header->second);
            if (!column || found.has(*column)) {
                ++header;
                continue;
            }
            found.columns[*column] = header->first;
            if (rule) found.others.push_back({header->second.raw, *column, *rule});
            header = headers.erase(header);
        }
    };
    take_type_by_its_cells(found, headers, facts);
    const auto take_known = [&](HeaderWords words, std::optional<IssueCode> rule) {
        take([words](const Header& header) {
            return header.known && header.known->words == words ? std::optional{header.known->column} : std::nullopt;
        }, rule);
    };
    take_known(HeaderWords::own, {});
    for (const HeaderWords words : {HeaderWords::kindred, HeaderWords::variant, HeaderWords::decorated}) {
        take_known(words, IssueCode::known_variant);
    }
    if (columns_of(found) >= 3) {
        take([&](const Header& header) -> std::optional<ListColumn> {
            if (tries == 0) return std::nullopt;
            --tries;
            return misspelt_column(found, undecorated(header.folded));
        }, IssueCode::misspelling);
    }
    for (auto& [column, header] : headers) {
        if (!found.status && is_status_header(undecorated(header.folded))) found.status = {column, header.raw};
        found.unknown.push_back(std::move(header.raw));
        found.unknown_columns.push_back(column);
    }
    return found;
}

/// Whether there are rows under the header, and none says anything there.
bool is_empty(const Roster& found, ListColumn column, const Facts& facts) {
    if (found.table->cells.back().row <= found.header_row) return false;
    std::string room;
    return std::none_of(found.table->cells.begin(), found.table->cells.end(), [&](const Cell& cell) {
        return cell.row > found.header_row && cell.column == *found.columns[column] && !says_nothing(found.table->beginning(cell), room) &&
               !known_header(folded_header(found.table->beginning(cell)), facts);
    });
}

/// The only cell of a row that says anything.
const Cell* title_in(const CellTable& table, CellRow row) {
    const Cell* title = nullptr;
    for (const Cell& cell : row) {
        if (detail::is_blank(table.text(cell))) continue;
        if (title != nullptr) return nullptr;
        title = &cell;
    }
    return title;
}

/// What the sheet's name, or else a title above the header, says of all its rows, where they have no column for it or an
/// empty one.
template <class Enum, class InName>
void take_words(Roster& found, ListColumn column, SaidOfAll<Enum>& said, std::uint32_t first_row, const Facts& facts, const InName& in_name) {
    constexpr int most_titles = 10;
    if (said.word || (found.has(column) && !is_empty(found, column, facts))) return;
    const auto take = [&](std::optional<Enum> word, std::string_view text, std::uint32_t row) {
        if (word) said = {word, text, row};
        return word.has_value();
    };
    const std::string_view sheet = found.table->name;
    bool is_said = take(understand<Enum>(facts.corrections(), name(column), sheet).word, sheet, found.header_row) ||
                   take(in_name(sheet, facts), sheet, found.header_row);
    const auto& cells = found.table->cells;
    int rows = 0;
    for (auto end = std::ranges::lower_bound(cells, first_row, {}, &Cell::row); !is_said && end != cells.begin() && rows < most_titles; ++rows) {
        const auto begin = std::ranges::lower_bound(cells.begin(), end, (end - 1)->row, {}, &Cell::row);
        if (const Cell* const title = title_in(*found.table, {begin, end})) {
            const std::string_view text = found.table->beginning(*title);
            is_said = take(in_name(text, facts), text, title->row);
        }
        end = begin;
    }
    if (is_said) found.columns[column].reset();
}

bool is_header(const Roster& found) {
    return found.has(ListColumn::agency) && columns_of(found) >= 2 &&
           (found.has(ListColumn::state) || found.state_of_sheet.word);
}

using Row = std::span<const Cell>::iterator;

CellRow row_at(const CellTable& table, Row begin) {
    return {begin, std::find_if(begin, table.cells.end(), [&](const Cell& cell) { return cell.row != begin->row; })};
}

/// The header that begins with the row, over so many rows that it has the most columns: more than each of them has alone.
Roster header_at(const CellTable& table, Row begin, const Facts& facts, KnownHeaders& known, std::size_t& tries) {
    constexpr int most_rows = 3;
    CellRow row = row_at(table, begin);
    Headers headers = headers_in(table, row, known);
    Roster best = header_of(table, row.front().row, headers, facts, tries);
    std::size_t most = columns_of(best);
    const auto is_whole = [&] { return most >= enough_columns && best.unknown.empty() && best.has(ListColumn::agency); };
    for (int rows = 1; rows < most_rows && !is_whole(); ++rows) {
        begin += static_cast<std::ptrdiff_t>(row.size());
        if (begin == table.cells.end() || begin->row != row.front().row + 1) break;
        row = row_at(table, begin);
        Headers below = headers_in(table, row, known);
        headers = joined(std::move(headers), below, known);
        most = std::max(most, columns_of(header_of(table, row.front().row, std::move(below), facts, tries)));
        Roster both = header_of(table, row.front().row, headers, facts, tries);
        if (columns_of(both) <= most) continue;
        most = columns_of(both);
        best = std::move(both);
    }
    return best;
}

}  // namespace

std::optional<Roster> roster_in(const CellTable& table, const Facts& facts) {
    constexpr std::uint32_t rows_below_few = 30;
    std::size_t tries = most_misspelt;
    KnownHeaders known{facts};
    std::optional<Roster> found;
    std::uint32_t begins = 0;  // its header, of several rows
    xlsx::StopChecks stops;
    for (auto begin = table.cells.begin(); begin != table.cells.end() && begin->row <= rows_searched;) {
        stops.next();
        if (found && begin->row > found->header_row + rows_below_few) break;
        Roster next = header_at(table, begin, facts, known, tries);
        const std::uint32_t first_row = begin->row;
        begin += static_cast<std::ptrdiff_t>(row_at(table, begin).size());
        if (!next.has(ListColumn::agency)) continue;
        if (!next.has(ListColumn::state)) take_words(next, ListColumn::state, next.state_of_sheet, first_row, facts, state_in_name);
        if (!is_header(next) || (found && columns_of(next) <= columns_of(*found))) continue;
        found = std::move(next);
        begins = first_row;
        if (columns_of(*found) >= enough_columns) break;
    }
    if (!found) return found;
    take_words(*found, ListColumn::state, found->state_of_sheet, begins, facts, state_in_name);
    take_words(*found, ListColumn::type, found->type_of_sheet, begins, facts, type_in_name);
    return found;
}

std::string missing_columns(const CellTable& table, const Facts& facts) {
    std::size_t most = 1;
    std::string missing;
    std::size_t tries = most_misspelt;
    KnownHeaders known{facts};
    for (auto cell = table.cells.begin(); cell != table.cells.end() && cell->row <= rows_searched;) {
        const auto end = std::find_if(cell, table.cells.end(), [&](const Cell& other) { return other.row != cell->row; });
        const Roster found = header_of(table, cell->row, headers_in(table, {cell, end}, known), facts, tries);
        cell = end;
        if (columns_of(found) <= most) continue;
        most = columns_of(found);
        missing.clear();
        for (const ListColumn column : {ListColumn::state, ListColumn::agency}) {
            if (!found.has(column)) missing.append(missing.empty() ? "" : " and ").append(name(column));
        }
    }
    return missing;
}

}  // namespace lib287g::reading
