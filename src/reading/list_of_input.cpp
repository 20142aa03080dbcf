#include "reading/list_of_input.hpp"

#include <algorithm>
#include <vector>

#include "reading/draft.hpp"
#include "reading/input/once_per_text.hpp"
#include "reading/roster/roster.hpp"
#include "reading/roster/row_of_roster.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/rules/said_of_signing.hpp"
#include "reading/steps/steps.hpp"
#include "text/quoted.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// The columns that lists of the kind always had. TYPE, COUNTY and ADDENDUM came later.
bool is_expected(ListColumn column, ListKind kind) {
    if (column == ListColumn::state || column == ListColumn::type) return true;
    return kind == ListKind::participating && (column == ListColumn::signed_on || column == ListColumn::moa);
}

template <class Enum>
void note_said_of_all(Draft& draft, ListColumn column, const SaidOfAll<Enum>& said) {
    if (!said.word) return;
    draft.repair(said.row, name(column), draft.keep(std::string{said.text}), IssueCode::words_of_sheet, name(*said.word));
}

void note_title(Draft& draft, const RowOfRoster& row) {
    note_said_of_all<State>(draft, ListColumn::state, {row.state_of_title, row.text, row.number});
    note_said_of_all<AgreementType>(draft, ListColumn::type, {row.type_of_title, row.text, row.number});
}

void note_headers(Draft& draft) {
    const Roster& roster = draft.roster();
    const std::uint32_t row = roster.header_row;
    for (const std::string& text : roster.unknown) draft.issue(row, {}, draft.keep(text), IssueCode::unknown_column);
    for (const OtherHeader& other : roster.others) {
        const bool misspelt = other.rule == IssueCode::misspelling;
        draft.repair(row, {}, draft.keep(other.text), misspelt ? IssueCode::misspelling : IssueCode::other_header,
                     name(other.column));
        draft.use_header(other.text);
    }
    note_said_of_all(draft, ListColumn::state, roster.state_of_sheet);
    note_said_of_all(draft, ListColumn::type, roster.type_of_sheet);
    for (const auto& column : words<ListColumn>) {
        const bool said = (column.value == ListColumn::state && roster.state_of_sheet.word) ||
                          (column.value == ListColumn::type && roster.type_of_sheet.word);
        if (is_expected(column.value, roster.kind) && !roster.has(column.value) && !said) {
            draft.issue(row, column.name, {}, IssueCode::missing_column);
        }
    }
}

/// What stands under no header is not read: the first of each column says so.
void note_cells_without_header(Draft& draft) {
    const Roster& roster = draft.roster();
    std::string room;
    std::vector<bool> passed;  // by column
    const auto pass = [&](std::uint16_t column) {
        if (passed.size() <= column) passed.resize(column + std::size_t{1});
        passed[column] = true;
    };
    for (const auto& column : roster.columns) {
        if (column) pass(*column);
    }
    for (const std::uint16_t column : roster.unknown_columns) pass(column);
    OncePerText<bool> nothing;
    xlsx::StopChecks stops;
    for (const xlsx::Cell& cell : roster.table->cells) {
        stops.next();
        if (cell.row <= roster.header_row || (cell.column < passed.size() && passed[cell.column])) continue;
        if (nothing.of(cell, [&] { return says_nothing(draft.text(&cell), room); })) continue;
        draft.issue(cell.row, {}, draft.text(&cell), IssueCode::cell_without_header);
        pass(cell.column);
    }
}

void note_left_out(Draft& draft, const Rosters& rosters) {
    for (const auto& [table, reason] : rosters.left_out) {
        draft.issue(0, {}, draft.keep(detail::quoted(table->name) + ": " + reason), IssueCode::left_out_sheet);
    }
}

void note_long_cells(Draft& draft, const RowOfRoster& row) {
    for (const auto& column : words<ListColumn>) {
        const xlsx::Cell* const cell = row.cells[column.value];
        if (cell == nullptr || draft.roster().table->text(*cell).size() <= longest_read_of(column.value)) continue;
        draft.issue(row.number, column.name, draft.text(cell), IssueCode::long_cell);
    }
}

/// What a column of the file's own says of each row: one whose agreement is not signed is none of a participating list.
class Statuses {
  public:
    explicit Statuses(Draft& draft)
        : draft_{draft}, header_{draft.roster().status ? draft.keep(draft.roster().status->header) : std::string_view{}} {}

    /// Whether the row is kept out, which is an issue; so is a word that says neither.
    bool keeps_out(const RowOfRoster& row) {
        if (row.status == nullptr) return false;
        const std::string_view text = draft_.text(row.status);
        const SaidOfSigning said = said_of_signing(text, room_);
        if (said == SaidOfSigning::unknown) draft_.issue(row.number, header_, text, IssueCode::unknown_word);
        if (said != SaidOfSigning::is_pending || draft_.roster().kind == ListKind::pending) return false;
        draft_.issue(row.number, header_, text, IssueCode::row_without_agreement);
        return true;
    }

  private:
    Draft& draft_;
    std::string_view header_;
    std::string room_;
};

void read_rows_of(Draft& draft) {
    Statuses statuses{draft};
    Meanings meanings{draft};
    RowsOfRoster rows{draft.roster(), draft.facts, draft.memory};
    Signings signings{draft};
    xlsx::StopChecks stops;
    while (const auto row = rows.next()) {
        stops.next();
        if (row->has_long_cell) note_long_cells(draft, *row);
        draft.list.blank_rows += row->blank_before + (row->kind == KindOfRow::blank ? 1 : 0);
        if (row->kind == KindOfRow::other) {
            ++draft.list.other_rows;
            draft.issue(row->number, {}, row->text, IssueCode::row_without_agreement);
            note_title(draft, *row);
            if (!row->begins_other.empty()) draft.issue(row->number, {}, row->begins_other, IssueCode::left_out_sheet);
        }
        if (row->kind != KindOfRow::agreement) continue;
        if (statuses.keeps_out(*row)) {
            ++draft.list.other_rows;
            continue;
        }
        ListedAgreement& agreement = draft.add(row->number, row->cells);
        meanings.read_words(agreement, *row);
        const AgencyCell::Agency& agency = read_agency(draft, agreement, row->cells, *row->agency);
        read_county(draft, agreement, row->cells, agency);
        signings.read(agreement, row->cells);
    }
    draft.list.rows += rows.count();
}

}  // namespace

PublishedList list_of(Input input, const ReadOptions& options, const Facts& facts, Memory& memory) {
    const Rosters rosters = find_rosters(input.tables, facts, memory, years_of(options, input.file, facts), input.file);
    Draft draft{input.file, rosters.chosen, std::move(input.storage), options, facts, memory};
    draft.list.content = std::move(input.content);
    note_left_out(draft, rosters);
    note_findings(draft, input.findings);
    for (const Roster& roster : rosters.chosen) {
        draft.turn_to(roster);
        note_findings(draft, *roster.table);
        note_headers(draft);
        note_cells_without_header(draft);
        read_rows_of(draft);
        attach_links(draft);
    }
    settle_lost_characters(draft);
    count_once(draft);
    settle_date(draft);
    check_signings(draft);
    return draft.finish();
}

}  // namespace lib287g::reading
