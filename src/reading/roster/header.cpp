#include "reading/roster/header.hpp"

#include <algorithm>
#include <map>
#include <span>

#include <lib287g/detail/letters.hpp>

#include "reading/rules/corrections.hpp"
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
};
/// The headers by the column of the sheet.
using Headers = std::map<std::uint16_t, Header>;
using CellRow = std::span<const Cell>;

/// Fewer can be of a filter, or of a summary, above the header itself.
constexpr std::size_t enough_columns = 4;

/// Titles above the header are few; further down there is no header.
constexpr std::uint32_t rows_searched = 1000;
/// In bytes: what stands behind these is no header's.
constexpr std::size_t longest_header = 200;
/// In cells: what stands behind these is no header's either.
constexpr std::size_t widest_header = 250;
/// Different headers of a sheet that are asked for misspelt ones, which is dear: no sheet has so many.
constexpr std::size_t most_misspelt = 1000;

/// As ICE's headers are written: capitals, single blanks; underscores of derived files are blanks.
std::string folded(std::string_view text) {
    std::string out{text};
    std::replace(out.begin(), out.end(), '_', ' ');
    out = detail::tidy(out);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    }
    return out;
}

/// Without what people put behind a header: a colon, footnote marks, a remark in brackets.
std::string_view undecorated(std::string_view folded) {
    while (!folded.empty()) {
        const std::size_t open = folded.ends_with(')') ? folded.rfind('(') : std::string_view::npos;
        if (open != std::string_view::npos && open > 0) folded = folded.substr(0, open);
        const std::size_t end = folded.find_last_not_of(":*.#+ \xE2\x80\xA0\xA1") + 1;  // also the daggers
        if (end == folded.size()) break;
        folded = folded.substr(0, end);
    }
    return folded;
}

Headers headers_in(const CellTable& table, CellRow row) {
    Headers headers;
    xlsx::StopChecks stops;
    for (const Cell& cell : row.first(std::min(row.size(), widest_header))) {
        stops.next();
        const std::string_view raw = detail::beginning(table.text(cell), longest_header);
        std::string text = folded(raw);
        if (!text.empty()) headers.emplace(cell.column, Header{std::string{raw}, std::move(text)});
    }
    return headers;
}

/// Two rows read together: "LAW ENFORCEMENT" above "AGENCY".
Headers joined(Headers above, const Headers& below) {
    for (const auto& [column, header] : below) {
        Header& both = above[column];
        const char* between = both.raw.empty() ? "" : " ";
        both.raw += between + header.raw;
        both.folded += between + header.folded;
    }
    return above;
}

std::optional<ListColumn> column_of(std::string_view header) {
    for (const auto& word : words<ListColumn>) {
        if (header == word.name) return word.value;
    }
    return std::nullopt;
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
        return [&facts, column](const auto& header) {
            const auto known = facts.header(header.second.folded);
            return header.second.folded == name(column) || (known && *known == name(column));
        };
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
            const std::optional<ListColumn> column = column_by(header->second.folded);
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
    take(column_of, {});
    const auto known_as = [&](std::string_view text) -> std::optional<ListColumn> {
        const auto known = facts.header(text);
        return known ? column_of(*known) : std::nullopt;
    };
    take(known_as, IssueCode::known_variant);
    take([&](std::string_view text) {
        const std::string_view bare = undecorated(text);
        const auto column = column_of(bare);
        return column ? column : known_as(bare);
    }, IssueCode::known_variant);
    if (columns_of(found) >= 3) {
        take([&](std::string_view text) -> std::optional<ListColumn> {
            if (tries == 0) return std::nullopt;
            --tries;
            return misspelt_column(found, undecorated(text));
        }, IssueCode::misspelling);
    }
    for (auto& [column, header] : headers) {
        if (!found.status && is_status_header(undecorated(header.folded))) found.status = {column, header.raw};
        found.unknown.push_back(std::move(header.raw));
        found.unknown_columns.push_back(column);
    }
    return found;
}

/// What the sheet's name says of all its rows, where they have no column for it; worked out when it is first asked for.
class SheetName {
  public:
    SheetName(std::string_view sheet, const Facts& facts) : sheet_{sheet}, facts_{facts} {}

    void tell(Roster& found) {
        if (!found.has(ListColumn::state)) found.state_of_sheet = word(state_, ListColumn::state);
        if (!found.has(ListColumn::type)) found.type_of_sheet = word(type_, ListColumn::type);
    }

  private:
    template <class Enum>
    std::optional<Enum> word(std::optional<Understood<Enum>>& known, ListColumn column) {
        if (!known) known = understand<Enum>(facts_.corrections(), name(column), sheet_);
        return known->word;
    }

    std::string_view sheet_;
    const Facts& facts_;
    std::optional<Understood<State>> state_;
    std::optional<Understood<AgreementType>> type_;
};

bool is_header(const Roster& found) {
    return found.has(ListColumn::agency) && columns_of(found) >= 2 &&
           (found.has(ListColumn::state) || found.state_of_sheet);
}

/// Whether every cell of the MOA column under the header is empty, or says that the link is pending.
bool has_no_document(const Roster& roster) {
    std::string room;
    xlsx::StopChecks stops;
    for (const Cell& cell : roster.table->cells) {
        stops.next();
        if (cell.row <= roster.header_row || cell.column != *roster.columns[ListColumn::moa]) continue;
        const std::string_view text = detail::tidied_in(room, roster.table->beginning(cell));
        if (!says_nothing(text) && !equal_ignoring_case(text, "link pending")) return false;
    }
    return true;
}

/// What the column of states says of all rows: pending where no row is signed; nothing where it says neither.
std::optional<ListKind> kind_by_status(const Roster& roster) {
    if (!roster.status) return std::nullopt;
    std::string room;
    std::optional<ListKind> kind;
    xlsx::StopChecks stops;
    for (const Cell& cell : roster.table->cells) {
        stops.next();
        if (cell.row <= roster.header_row || cell.column != roster.status->column) continue;
        const SaidOfSigning said = said_of_signing(roster.table->beginning(cell), room);
        if (said == SaidOfSigning::is_signed) return ListKind::participating;
        if (said == SaidOfSigning::is_pending) kind = ListKind::pending;
    }
    return kind;
}

/// A pending list says so row by row, or has types, and neither days of signing nor documents.
ListKind kind_of(const Roster& roster) {
    if (const auto said = kind_by_status(roster)) return *said;
    const bool typed = roster.has(ListColumn::type) || roster.type_of_sheet;
    if (!typed || roster.has(ListColumn::signed_on)) return ListKind::participating;
    return !roster.has(ListColumn::moa) || has_no_document(roster) ? ListKind::pending : ListKind::participating;
}

using Row = std::span<const Cell>::iterator;

CellRow row_at(const CellTable& table, Row begin) {
    return {begin, std::find_if(begin, table.cells.end(), [&](const Cell& cell) { return cell.row != begin->row; })};
}

/// The header that begins with the row, over so many rows that it has the most columns: more than each of them has alone.
Roster header_at(const CellTable& table, Row begin, const Facts& facts, std::size_t& tries) {
    constexpr int most_rows = 3;
    CellRow row = row_at(table, begin);
    Headers headers = headers_in(table, row);
    Roster best = header_of(table, row.front().row, headers, facts, tries);
    std::size_t most = columns_of(best);
    const auto is_whole = [&] { return most >= enough_columns && best.unknown.empty() && best.has(ListColumn::agency); };
    for (int rows = 1; rows < most_rows && !is_whole(); ++rows) {
        begin += static_cast<std::ptrdiff_t>(row.size());
        if (begin == table.cells.end() || begin->row != row.front().row + 1) break;
        row = row_at(table, begin);
        Headers below = headers_in(table, row);
        headers = joined(std::move(headers), below);
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
    SheetName sheet{table.name, facts};
    std::size_t tries = most_misspelt;
    std::optional<Roster> found;
    xlsx::StopChecks stops;
    for (auto begin = table.cells.begin(); begin != table.cells.end() && begin->row <= rows_searched;) {
        stops.next();
        if (found && begin->row > found->header_row + rows_below_few) break;
        Roster next = header_at(table, begin, facts, tries);
        begin += static_cast<std::ptrdiff_t>(row_at(table, begin).size());
        sheet.tell(next);
        if (!is_header(next) || (found && columns_of(next) <= columns_of(*found))) continue;
        found = std::move(next);
        if (columns_of(*found) >= enough_columns) break;
    }
    if (found) found->kind = kind_of(*found);
    return found;
}

std::string missing_columns(const CellTable& table, const Facts& facts) {
    std::size_t most = 1;
    std::string missing;
    std::size_t tries = most_misspelt;
    for (auto cell = table.cells.begin(); cell != table.cells.end() && cell->row <= rows_searched;) {
        const auto end = std::find_if(cell, table.cells.end(), [&](const Cell& other) { return other.row != cell->row; });
        const Roster found = header_of(table, cell->row, headers_in(table, {cell, end}), facts, tries);
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
