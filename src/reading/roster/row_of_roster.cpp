#include "reading/roster/row_of_roster.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <lib287g/detail/letters.hpp>

#include "reading/rules/county/counties.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/rules/total.hpp"
#include "text/blanks.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::size_t longest_text = 40;

/// Whether a text has a letter, of any script: a number is no agency's name, nor a state or type.
bool has_letter(std::string_view raw) {
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    };
    return std::any_of(raw.begin(), raw.end(), letter) && !detail::is_blank(raw);
}

/// The columns by which a header is known again.
constexpr std::array<ListColumn, 3> telling{ListColumn::state, ListColumn::agency, ListColumn::type};

}  // namespace

RowsOfRoster::RowsOfRoster(const Roster& roster, Memory& memory) : roster_{roster}, memory_{memory}, next_row_{roster.header_row + 1} {
    for (const auto& word : words<ListColumn>) {
        const auto at = roster_.columns[word.value];
        if (!at) continue;
        if (column_at_.size() <= *at) column_at_.resize(*at + 1U);
        column_at_[*at] = word.value;
    }
    const auto& cells = roster_.table->cells;
    const auto under = std::upper_bound(cells.begin(), cells.end(), roster_.header_row,
                                        [](std::uint32_t row, const xlsx::Cell& cell) { return row < cell.row; });
    rest_ = {under, cells.end()};
    names_alone_ = has_names_alone();
    for (std::size_t i = 0; i < telling.size(); ++i) {
        std::array<bool, 256>& begins = may_begin_header_[i];
        for (std::size_t c = 0; c < begins.size(); ++c) begins[c] = c <= ' ' || c >= 0x7F;  // what is left of it when it is tidy is not known
        const auto add = [&](std::string_view header) {
            const char first = header.empty() ? ' ' : detail::lower(header.front());
            for (std::size_t c = 0; c < begins.size(); ++c) begins[c] = begins[c] || detail::lower(static_cast<char>(c)) == first;
        };
        add(name(telling[i]));
        for (const OtherHeader& other : roster_.others) {
            if (other.column == telling[i]) add(other.text);
        }
    }
}

bool RowsOfRoster::has_names_alone() {
    return std::none_of(rest_.begin(), rest_.end(), [&](const xlsx::Cell& cell) {
        const auto column = cell.column < column_at_.size() ? column_at_[cell.column] : std::nullopt;
        return column && column != ListColumn::agency && filled(&cell);
    });
}

std::string_view RowsOfRoster::tidied(std::string_view text) { return detail::tidied_in(room_, text); }

bool RowsOfRoster::filled(const xlsx::Cell* cell) {
    return cell != nullptr && (whole_size(*cell) > longest_read || !says_nothing(text(cell), room_));
}

RowOfRoster RowsOfRoster::next_stored() {
    RowOfRoster row{rest_.front().row, {}, nullptr, KindOfRow::blank, {}, rest_.front().row - next_row_};
    const xlsx::Cell* other = nullptr;
    std::size_t size = 0;
    for (; size < rest_.size() && rest_[size].row == row.number; ++size) {
        const xlsx::Cell& cell = rest_[size];
        const auto column = cell.column < column_at_.size() ? column_at_[cell.column] : std::nullopt;
        if (column) row.cells[*column] = &cell;
        else if (other == nullptr && filled(&cell)) other = &cell;
        row.has_long_cell = row.has_long_cell || (column && whole_size(cell) > longest_read);
    }
    rest_ = rest_.subspan(size);
    next_row_ = row.number + 1;
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), [&](const auto* cell) { return filled(cell); });
    row.text = text(first != row.cells.end() ? *first : other);
    return row;
}

/// The header again, as at the top of a printed page: in ICE's words, or in those that this sheet has.
bool RowsOfRoster::repeats_header(const RowCells& cells) {
    // Most rows are told by their first letters.
    std::size_t possible = 0;
    for (std::size_t i = 0; i < telling.size(); ++i) {
        const std::string_view raw = text(cells[telling[i]]);
        if (!raw.empty() && may_begin_header_[i][static_cast<unsigned char>(raw.front())]) ++possible;
    }
    if (possible < 2) return false;
    std::size_t same = 0;
    for (const ListColumn column : telling) {
        const std::string_view raw = text(cells[column]);
        if (raw.size() > longest_text) return false;
        const auto is = [&](std::string_view header) { return equal_ignoring_case(tidied(raw), header); };
        const auto is_own = [&](const OtherHeader& other) { return other.column == column && is(other.text); };
        if (is(name(column)) || std::any_of(roster_.others.begin(), roster_.others.end(), is_own)) ++same;
    }
    return same >= 2;
}

AgencyCell& RowsOfRoster::agency_of(const RowCells& cells) {
    const auto& of_sheet = roster_.state_of_sheet;
    const std::string_view state = of_sheet ? name(*of_sheet) : text(cells[ListColumn::state]);
    const std::string_view raw = text(cells[ListColumn::agency]);
    return memory_.agencies.of(state, raw, [&] {
        const auto of_county = without_county_word(tidied(raw));  // "nan County"
        return AgencyCell{.nothing = says_nothing(raw, room_) || (of_county && says_nothing(*of_county)), .letters = has_letter(raw),
                          .remark = is_total(raw) || is_total(state) || is_note(raw) || is_note(state), .agency = {}};
    });
}

KindOfRow RowsOfRoster::kind_of(const RowCells& cells, const AgencyCell& agency) {
    // A name alone is a total, or a remark.
    const bool state = filled(cells[ListColumn::state]);
    const auto has_type = [&] { return filled(cells[ListColumn::type]); };
    const bool named = agency.letters && !agency.nothing && (names_alone_ || state || has_type() || filled(cells[ListColumn::signed_on]));
    const auto in_words = [&] { return agency.letters || has_letter(text(cells[ListColumn::state])) || has_letter(text(cells[ListColumn::type])); };
    const bool unnamed = !named && (state || roster_.state_of_sheet) && has_type() && in_words();
    if ((named || unnamed) && !agency.remark && !repeats_header(cells)) return KindOfRow::agreement;
    return KindOfRow::other;
}

std::optional<RowOfRoster> RowsOfRoster::next() {
    if (rest_.empty()) return std::nullopt;
    RowOfRoster row = next_stored();
    if (row.text.empty()) return row;
    row.agency = &agency_of(row.cells);
    row.kind = kind_of(row.cells, *row.agency);
    return row;
}

}  // namespace lib287g::reading
