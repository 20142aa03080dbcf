#include "reading/roster/row_of_roster.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <iterator>

#include <lib287g/detail/letters.hpp>

#include "reading/roster/known_header.hpp"
#include "reading/roster/words_in_name.hpp"
#include "reading/rules/corrections.hpp"
#include "reading/rules/county/counties.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/rules/total.hpp"
#include "text/blanks.hpp"
#include "text/character_kinds.hpp"
#include "text/one_of.hpp"

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

/// The columns by which a header is known again, beside the agency's.
constexpr std::array<ListColumn, 2> telling{ListColumn::state, ListColumn::type};

/// The columns whose cells can be words of a header: of the others, "Link" is the text of a link.
constexpr std::array<ListColumn, 6> in_headers{ListColumn::state, ListColumn::agency, ListColumn::kind,
                                               ListColumn::county, ListColumn::type, ListColumn::signed_on};

/// The first three letters or digits of a text in one number; nothing where others stand between.
std::optional<std::uint32_t> beginning_of(std::string_view text) {
    if (text.size() < 3) return std::nullopt;
    std::uint32_t begin = 0;
    for (const char c : text.substr(0, 3)) {
        if (!detail::is_letter(c) && !detail::is_digit(c)) return std::nullopt;
        begin = begin << 8U | static_cast<unsigned char>(detail::lower(c));
    }
    return begin;
}

/// The name of a state or a type.
bool names_place(std::string_view raw) {
    constexpr std::size_t longest = 24;
    if (raw.size() > longest) return false;
    const std::string tidied = detail::tidy(raw);
    return std::ranges::any_of(words<State>, [&](const auto& word) { return equal_ignoring_case(tidied, word.name); }) ||
           std::ranges::any_of(words<AgreementType>, [&](const auto& word) { return equal_ignoring_case(tidied, word.name); });
}

constexpr std::string_view pending = "a pending list";
constexpr std::string_view former = "agreements that are no longer in force";
constexpr std::string_view other_columns = "a table with other columns";

bool has_digit(std::string_view text) { return std::ranges::any_of(text, detail::is_digit); }

/// Digits, with points and commas between: a count.
bool is_bare_number(std::string_view tidied) {
    return !tidied.empty() && std::ranges::all_of(tidied, [](char c) { return detail::is_digit(c) || c == '.' || c == ','; });
}

/// What a row below the header says of the columns: "(A)", "text", "date".
bool is_form(std::string_view tidied) {
    const auto letter = [](char c) { return detail::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
    while (!tidied.empty() && !letter(tidied.front())) tidied.remove_prefix(1);
    while (!tidied.empty() && !letter(tidied.back())) tidied.remove_suffix(1);
    return tidied.size() < 2 || detail::is_one_of(tidied, {"text", "string", "str", "date", "datetime", "date/time", "url", "uri", "link", "hyperlink",
                                                           "number", "integer", "int", "varchar", "char", "character", "object", "category",
                                                           "timestamp", "general", "required", "optional", "free text", "short text", "long text",
                                                           "plain text", "datetime64[ns]", "datetime64[ns", "column", "col", "field"});
}

}  // namespace

RowsOfRoster::RowsOfRoster(const Roster& roster, const Facts& facts, Memory& memory)
    : roster_{roster}, facts_{facts}, memory_{memory}, state_{roster.state_of_sheet.word}, type_{roster.type_of_sheet.word},
      next_row_{roster.header_row + 1} {
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
    const auto add_beginning = [&](std::string_view header) {
        std::string letters;
        std::ranges::copy_if(header, std::back_inserter(letters), [](char c) { return detail::is_letter(c) || detail::is_digit(c); });
        if (const auto begin = beginning_of(letters)) beginnings_.push_back(*begin);
    };
    for (const auto& word : words<ListColumn>) add_beginning(word.name);
    for (const Correction& known : facts_.corrections()) {
        if (is_of_headers(known)) add_beginning(known.raw);
    }
    std::ranges::sort(beginnings_);
    for (std::size_t i = 0; i < telling.size(); ++i) {
        std::array<bool, 256>& begins = may_begin_header_[i];
        for (std::size_t c = 0; c < begins.size(); ++c) begins[c] = c <= ' ' || c >= 0x7F;  // what is left of it when it is tidy is not known
        const auto add = [&](std::string_view header) {
            const char first = header.empty() ? ' ' : detail::lower(header.front());
            begins[static_cast<unsigned char>(first)] = true;
            if (first >= 'a' && first <= 'z') begins[static_cast<unsigned char>(first - 32)] = true;
        };
        add(name(telling[i]));
        for (const Correction& known : facts_.corrections()) {
            if (is_of_headers(known) && known.clean == name(telling[i])) add(known.raw);
        }
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
    if (cell == nullptr) return false;
    return whole_size(*cell) > longest_read || !nothing_.of(*cell, [&] { return says_nothing(text(cell), room_); });
}

RowOfRoster RowsOfRoster::next_stored() {
    RowOfRoster row{.number = rest_.front().row, .cells = {}, .agency = nullptr, .kind = KindOfRow::blank, .text = {},
                    .blank_before = rest_.front().row - next_row_};
    const xlsx::Cell* other = nullptr;
    std::size_t size = 0;
    for (; size < rest_.size() && rest_[size].row == row.number; ++size) {
        const xlsx::Cell& cell = rest_[size];
        const auto column = cell.column < column_at_.size() ? column_at_[cell.column] : std::nullopt;
        if (column) {
            row.cells[*column] = &cell;
        } else {
            if (other == nullptr && filled(&cell)) other = &cell;
            if (roster_.status && cell.column == roster_.status->column) row.status = &cell;
        }
        row.has_long_cell = row.has_long_cell || (column && whole_size(cell) > longest_read);
    }
    stored_ = rest_.first(size);
    rest_ = rest_.subspan(size);
    next_row_ = row.number + 1;
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), [&](const auto* cell) { return filled(cell); });
    row.text = text(first != row.cells.end() ? *first : other);
    return row;
}

std::optional<ListColumn> RowsOfRoster::says_header(const RowCells& cells, ListColumn column) {
    const std::string_view raw = text(cells[column]);
    if (raw.empty() || raw.size() > longest_text) return std::nullopt;
    const std::string folded = folded_header(raw);
    const auto is_own = [&](const OtherHeader& other) { return other.column == column && is_same_header(folded, other.text); };
    if (std::ranges::any_of(roster_.others, is_own)) return column;
    const auto known = known_header(folded, facts_);
    return known ? std::optional{known->column} : std::nullopt;
}

bool RowsOfRoster::repeats_header(const RowCells& cells, const AgencyCell& agency) {
    // Most rows are told by the agency's name, and by the first letters of the others.
    const auto may_be = [&](std::size_t i) {
        const std::string_view raw = text(cells[telling[i]]);
        return !raw.empty() && may_begin_header_[i][static_cast<unsigned char>(raw.front())];
    };
    if (!agency.header && !(may_be(0) && may_be(1))) return false;
    const auto own = std::ranges::count_if(in_headers, [&](ListColumn column) { return is_header(cells, column); });
    if (own >= 2 && (is_header(cells, ListColumn::state) || is_header(cells, ListColumn::agency))) return true;
    // In other places, or the second line of one in two.
    const auto said = std::ranges::count_if(in_headers, [&](ListColumn column) { return says_header(cells, column).has_value(); });
    const auto says = std::ranges::count_if(in_headers, [&](ListColumn column) { return filled(cells[column]); });
    return said >= 3 || (said == 2 && says == 2);
}

bool RowsOfRoster::may_be_header(std::string_view raw) const {
    if (raw.size() > longest_text || raw.empty()) return false;
    const auto begin = beginning_of(raw);
    return !begin || std::ranges::binary_search(beginnings_, *begin);
}

AgencyCell& RowsOfRoster::agency_of(const RowCells& cells) {
    const std::string_view state = state_ ? name(*state_) : text(cells[ListColumn::state]);
    const std::string_view raw = text(cells[ListColumn::agency]);
    return memory_.agencies.of(state, raw, [&] {
        const auto of_county = without_county_word(tidied(raw));  // "nan County"
        const bool no_county = of_county && says_nothing(*of_county);
        return AgencyCell{.nothing = no_county || says_nothing(raw, room_), .letters = has_letter(raw),
                          .remark = is_total(raw) || is_total(state) || is_note(raw) || is_note(state),
                          .header = may_be_header(raw) && known_header(folded_header(raw), facts_).has_value(),
                          .place = names_place(raw), .agency = {}};
    });
}

bool RowsOfRoster::counts(const xlsx::Cell* cell) {
    constexpr double first_day = 20'000;  // 1954: fewer are no day of an agreement, and no list has so many
    if (cell == nullptr) return false;
    if (cell->kind == xlsx::CellKind::date || cell->kind == xlsx::CellKind::number) return cell->number < first_day;
    const std::string_view said = tidied(text(cell));
    return is_total(said) || (is_bare_number(said) && said.size() <= 5 && std::strtod(std::string{said}.c_str(), nullptr) < first_day);
}

bool RowsOfRoster::says_agreement(const RowCells& cells) {
    const xlsx::Cell* const type = cells[ListColumn::type];
    const std::string_view state = text(cells[ListColumn::state]);
    if (!filled(type) || !has_letter(text(type)) || counts(type)) return false;
    if (!state_ && (!filled(cells[ListColumn::state]) || !has_letter(state))) return false;
    if (filled(cells[ListColumn::signed_on]) && !counts(cells[ListColumn::signed_on])) return true;
    if (!state_ && std::ranges::any_of(state, detail::is_digit)) return false;  // "FLORIDA: 2"
    return std::ranges::none_of(cells, [&](const xlsx::Cell* cell) { return filled(cell) && counts(cell); });
}

KindOfRow RowsOfRoster::kind_of(const RowCells& cells, const AgencyCell& agency) {
    // A name alone is a total, or a remark.
    const bool state = filled(cells[ListColumn::state]);
    const auto has_type = [&] { return filled(cells[ListColumn::type]); };
    const bool named = agency.letters && !agency.nothing && (names_alone_ || state || has_type() || filled(cells[ListColumn::signed_on]));
    if (agency.remark || repeats_header(cells, agency)) return KindOfRow::other;
    if (!named) return says_agreement(cells) ? KindOfRow::agreement : KindOfRow::other;
    // "Florida" or "Average" beside a number are names of no agency.
    const bool is_counted = (agency.place || (!state && !state_)) && counts(cells[ListColumn::type]);
    return is_counted ? KindOfRow::other : KindOfRow::agreement;
}

bool RowsOfRoster::tells_form(const RowOfRoster& row) {
    if (row.number != roster_.header_row + 1) return false;
    const auto says = std::ranges::count_if(stored_, [&](const xlsx::Cell& cell) { return filled(&cell); });
    return says >= 2 && std::ranges::none_of(stored_, [&](const xlsx::Cell& cell) { return filled(&cell) && !is_form(tidied(text(&cell))); });
}

void RowsOfRoster::read_title(RowOfRoster& row) {
    constexpr std::size_t longest = 60;
    if (titles_left_ == 0 || row.text.size() > longest || is_total(row.text) || is_note(row.text) || row.text.front() == '*' || row.text.back() == '.') return;
    --titles_left_;
    const NamedAs named = named_as(row.text);
    if (named != NamedAs::nothing) {
        other_by_title_ = named == NamedAs::pending ? pending : named == NamedAs::former ? former : std::string_view{};
        other_is_told_ = false;
    }
    if (!roster_.has(ListColumn::state)) {
        if (const auto state = state_in_name(row.text, facts_)) state_ = row.state_of_title = state;
    }
    if (!roster_.has(ListColumn::type)) {
        if (const auto type = type_in_name(row.text, facts_)) type_ = row.type_of_title = type;
    }
}

void RowsOfRoster::read_heading(RowOfRoster& row) {
    const auto says = std::ranges::count_if(stored_, [&](const xlsx::Cell& cell) { return filled(&cell); });
    if (says == 1) return read_title(row);
    if (row.agency->remark || !repeats_header(row.cells, *row.agency)) return;
    const auto moved = std::ranges::count_if(in_headers, [&](ListColumn column) {
        const auto said = says_header(row.cells, column);
        return said && *said != column;
    });
    const bool is_whole = std::ranges::all_of(std::array{ListColumn::state, ListColumn::agency, ListColumn::type}, [&](ListColumn column) {
        return !roster_.has(column) || is_header(row.cells, column);
    });
    if (!is_whole && moved < 2) return;
    const bool dated = roster_.has(ListColumn::signed_on) || roster_.has(ListColumn::moa);
    const bool is_pending = dated && !filled(row.cells[ListColumn::signed_on]) && !filled(row.cells[ListColumn::moa]);
    other_by_header_ = moved >= 2 ? other_columns : is_pending ? pending : std::string_view{};
    other_is_told_ = false;
}

bool RowsOfRoster::is_of_other_table(const RowCells& cells) {
    const std::string_view why = other_by_header_ == other_columns || other_by_title_.empty() ? other_by_header_ : other_by_title_;
    if (why.empty()) return false;
    // What is signed is not pending.
    const xlsx::Cell* const day = cells[ListColumn::signed_on];
    return why != pending || !filled(day) || counts(day) || !has_digit(text(day));
}

std::optional<RowOfRoster> RowsOfRoster::next() {
    if (rest_.empty()) return std::nullopt;
    RowOfRoster row = next_stored();
    if (row.text.empty()) return row;
    row.agency = &agency_of(row.cells);
    row.kind = tells_form(row) ? KindOfRow::other : kind_of(row.cells, *row.agency);
    if (row.kind == KindOfRow::other) read_heading(row);
    row.state = state_;
    row.type = type_;
    if (row.kind == KindOfRow::agreement && (!other_by_header_.empty() || !other_by_title_.empty()) && is_of_other_table(row.cells)) {
        row.kind = KindOfRow::other;
        if (!other_is_told_) row.begins_other = other_by_header_ == other_columns || other_by_title_.empty() ? other_by_header_ : other_by_title_;
        other_is_told_ = true;
    }
    return row;
}

}  // namespace lib287g::reading
