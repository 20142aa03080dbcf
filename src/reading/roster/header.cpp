#include "reading/roster/header.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "reading/rules/corrections.hpp"
#include "reading/rules/nothing.hpp"
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

/// Titles above the header are few; further down there is no header.
constexpr std::uint32_t rows_searched = 1000;
/// In bytes: what stands behind these is no header's.
constexpr std::size_t longest_header = 200;
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

Headers headers_in(const CellTable& table, CellRow row) {
    Headers headers;
    for (const Cell& cell : row) {
        xlsx::check_stop();
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

/// ICE's own headers first, then variants, then misspelt ones, as long as `tries` are left: each column once.
Roster header_of(const CellTable& table, std::uint32_t row, Headers headers, const Facts& facts, std::size_t& tries) {
    Roster found{.table = &table, .header_row = row, .columns = {}, .unknown = {}, .others = {}};
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
    take(column_of, {});
    take([&](std::string_view text) -> std::optional<ListColumn> {
        const auto known = facts.header(text);
        return known ? column_of(*known) : std::nullopt;
    }, IssueCode::known_variant);
    if (columns_of(found) >= 3) {
        take([&](std::string_view text) -> std::optional<ListColumn> {
            if (tries == 0) return std::nullopt;
            --tries;
            return misspelt_column(found, text);
        }, IssueCode::misspelling);
    }
    for (auto& [column, header] : headers) found.unknown.push_back(std::move(header.raw));
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
    for (const Cell& cell : roster.table->cells) {
        xlsx::check_stop();
        if (cell.row <= roster.header_row || cell.column != *roster.columns[ListColumn::moa]) continue;
        const std::string_view text = detail::tidied_in(room, roster.table->beginning(cell));
        if (!says_nothing(text) && !equal_ignoring_case(text, "link pending")) return false;
    }
    return true;
}

/// A pending list has types, and neither days of signing nor documents.
ListKind kind_of(const Roster& roster) {
    const bool typed = roster.has(ListColumn::type) || roster.type_of_sheet;
    if (!typed || roster.has(ListColumn::signed_on)) return ListKind::participating;
    return !roster.has(ListColumn::moa) || has_no_document(roster) ? ListKind::pending : ListKind::participating;
}

}  // namespace

std::optional<Roster> roster_in(const CellTable& table, const Facts& facts) {
    const auto row_at = [&](auto begin) {
        return CellRow{begin, std::find_if(begin, table.cells.end(), [&](const Cell& cell) { return cell.row != begin->row; })};
    };
    SheetName sheet{table.name, facts};
    std::size_t tries = most_misspelt;
    for (auto begin = table.cells.begin(); begin != table.cells.end() && begin->row <= rows_searched;) {
        const CellRow row = row_at(begin);
        begin += static_cast<std::ptrdiff_t>(row.size());
        Headers headers = headers_in(table, row);
        Roster found = header_of(table, row.front().row, headers, facts, tries);
        const bool may_go_on = begin != table.cells.end() && begin->row == row.front().row + 1;
        if (columns_of(found) >= 2 && may_go_on) {
            const CellRow next = row_at(begin);
            Roster both = header_of(table, next.front().row, joined(std::move(headers), headers_in(table, next)), facts, tries);
            if (columns_of(both) > columns_of(found)) found = std::move(both);
        }
        sheet.tell(found);
        if (!is_header(found)) continue;
        found.kind = kind_of(found);
        return found;
    }
    return std::nullopt;
}

}  // namespace lib287g::reading
