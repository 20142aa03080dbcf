#include "reading/list_of_input.hpp"

#include <algorithm>

#include "reading/draft.hpp"
#include "reading/roster/roster.hpp"
#include "reading/roster/row_of_roster.hpp"
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
    if (roster.state_of_sheet) {
        draft.repair(row, name(ListColumn::state), draft.keep(std::string{roster.table->name}), IssueCode::words_of_sheet,
                     name(*roster.state_of_sheet));
    }
    if (roster.type_of_sheet) {
        draft.repair(row, name(ListColumn::type), draft.keep(std::string{roster.table->name}), IssueCode::words_of_sheet,
                     name(*roster.type_of_sheet));
    }
    for (const auto& column : words<ListColumn>) {
        const bool said = (column.value == ListColumn::state && roster.state_of_sheet) ||
                          (column.value == ListColumn::type && roster.type_of_sheet);
        if (is_expected(column.value, roster.kind) && !roster.has(column.value) && !said) {
            draft.issue(row, column.name, {}, IssueCode::missing_column);
        }
    }
}

void note_left_out(Draft& draft, const Rosters& rosters) {
    for (const auto& [table, reason] : rosters.left_out) {
        draft.issue(0, {}, draft.keep(detail::quoted(table->name) + ": " + reason), IssueCode::left_out_sheet);
    }
}

void read_rows_of(Draft& draft) {
    Meanings meanings{draft};
    RowsOfRoster rows{draft};
    Signings signings{draft};
    while (const auto row = rows.next()) {
        xlsx::check_stop();
        ListedAgreement& agreement = draft.add(row->number, row->cells);
        meanings.read_words(agreement, row->cells);
        const AgencyCell::Agency& agency = read_agency(draft, agreement, row->cells, *row->agency);
        read_county(draft, agreement, row->cells, agency);
        signings.read(agreement, row->cells);
    }
}

}  // namespace

PublishedList list_of(Input input, const ReadOptions& options, const Facts& facts, Memory& memory) {
    const Rosters rosters = find_rosters(input.tables, facts, input.file);
    Draft draft{input.file, rosters.chosen, std::move(input.storage), options, facts, memory};
    draft.list.content = std::move(input.content);
    note_left_out(draft, rosters);
    note_findings(draft, input.findings);
    for (const Roster& roster : rosters.chosen) {
        draft.turn_to(roster);
        note_findings(draft, *roster.table);
        note_headers(draft);
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
