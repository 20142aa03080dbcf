#include "reading/roster/row_of_roster.hpp"

#include <algorithm>

#include <lib287g/detail/letters.hpp>

#include "reading/rules/nothing.hpp"
#include "reading/rules/total.hpp"
#include "text/blanks.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::size_t longest_header = 40;

/// Whether a text has a letter, of any script: a number is no agency's name.
bool has_letter(std::string_view raw) {
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    };
    return std::any_of(raw.begin(), raw.end(), letter) && !detail::is_blank(raw);
}

/// Whether the text may be a header's, by its first letter: most are not, and need no closer look.
bool may_be(std::string_view raw, std::string_view header) {
    const char first = raw.empty() ? ' ' : raw.front();
    return first <= ' ' || first >= '\x7F' || detail::lower(first) == detail::lower(header.front());
}

}  // namespace

RowsOfRoster::RowsOfRoster(Draft& draft) : draft_{draft}, next_row_{draft.roster().header_row + 1} {
    const Roster& roster = draft.roster();
    for (const auto& word : words<ListColumn>) {
        const auto at = roster.columns[word.value];
        if (!at) continue;
        if (column_at_.size() <= *at) column_at_.resize(*at + 1U);
        column_at_[*at] = word.value;
    }
    const auto& cells = roster.table->cells;
    const auto under = std::upper_bound(cells.begin(), cells.end(), roster.header_row,
                                        [](std::uint32_t row, const xlsx::Cell& cell) { return row < cell.row; });
    rest_ = {under, cells.end()};
    names_alone_ = has_names_alone();
}

bool RowsOfRoster::has_names_alone() const {
    return std::none_of(rest_.begin(), rest_.end(), [&](const xlsx::Cell& cell) {
        const auto column = cell.column < column_at_.size() ? column_at_[cell.column] : std::nullopt;
        return column && column != ListColumn::agency && filled(&cell);
    });
}

bool RowsOfRoster::filled(const xlsx::Cell* cell) const {
    return cell != nullptr && (whole_size(*cell) > longest_read || !detail::is_blank(draft_.text(cell)));
}

std::size_t RowsOfRoster::whole_size(const xlsx::Cell& cell) const { return draft_.roster().table->text(cell).size(); }

std::optional<RowsOfRoster::Row> RowsOfRoster::next_stored() {
    if (rest_.empty()) {
        draft_.list.rows += next_row_ - draft_.roster().header_row - 1;
        return std::nullopt;
    }
    Row row{rest_.front().row, {}, nullptr};
    std::size_t size = 0;
    for (; size < rest_.size() && rest_[size].row == row.number; ++size) {
        const xlsx::Cell& cell = rest_[size];
        const auto column = cell.column < column_at_.size() ? column_at_[cell.column] : std::nullopt;
        if (column) row.cells[*column] = &cell;
        else if (filled(&cell)) row.other = &cell;
        if (column && whole_size(cell) > longest_read_of(*column)) {
            draft_.issue(row.number, name(*column), draft_.text(&cell), IssueCode::long_cell);
        }
    }
    rest_ = rest_.subspan(size);
    draft_.list.blank_rows += row.number - next_row_;  // rows that are not stored at all
    next_row_ = row.number + 1;
    return row;
}

/// The header again, as at the top of a printed page: in ICE's words, or in those that this sheet has.
bool RowsOfRoster::repeats_header(const RowCells& cells) {
    const Roster& roster = draft_.roster();
    std::size_t same = 0;
    for (const ListColumn column : {ListColumn::state, ListColumn::agency, ListColumn::type}) {
        const std::string_view raw = draft_.text(cells[column]);
        if (raw.size() > longest_header) return false;
        const auto is = [&](std::string_view header) {
            return may_be(raw, header) && equal_ignoring_case(draft_.tidied(raw), header);
        };
        const auto is_own = [&](const OtherHeader& other) { return other.column == column && is(other.text); };
        if (is(name(column)) || std::any_of(roster.others.begin(), roster.others.end(), is_own)) ++same;
    }
    return same >= 2;
}

AgencyCell& RowsOfRoster::agency_of(const RowCells& cells) {
    const auto& of_sheet = draft_.roster().state_of_sheet;
    const std::string_view state = of_sheet ? name(*of_sheet) : draft_.text(cells[ListColumn::state]);
    const std::string_view raw = draft_.text(cells[ListColumn::agency]);
    return draft_.memory.agencies.of(state, raw, [&] {
        return AgencyCell{.nothing = says_nothing(draft_.tidied(raw)), .letters = has_letter(raw),
                          .total = is_total(raw) || is_total(state), .agency = {}};
    });
}

bool RowsOfRoster::names_agreement(const Row& row, const AgencyCell& agency) {
    const auto& cells = row.cells;
    const auto first = std::find_if(cells.begin(), cells.end(), [&](const auto* cell) { return filled(cell); });
    if (first == cells.end() && row.other == nullptr) {
        ++draft_.list.blank_rows;
        return false;
    }
    // A name alone is a total, or a remark.
    const bool state = filled(cells[ListColumn::state]) || draft_.roster().state_of_sheet;
    const bool type = filled(cells[ListColumn::type]);
    const bool named = agency.letters && !agency.nothing &&
                       (names_alone_ || filled(cells[ListColumn::state]) || type || filled(cells[ListColumn::signed_on]));
    if ((named || (state && type)) && !agency.total && !repeats_header(cells)) return true;
    ++draft_.list.other_rows;
    draft_.issue(row.number, {}, draft_.text(first != cells.end() ? *first : row.other),
                 IssueCode::row_without_agreement);
    return false;
}

std::optional<RowOfRoster> RowsOfRoster::next() {
    while (const auto row = next_stored()) {
        AgencyCell& agency = agency_of(row->cells);
        if (names_agreement(*row, agency)) return RowOfRoster{row->number, row->cells, &agency};
    }
    return std::nullopt;
}

}  // namespace lib287g::reading
