#include "reading/list_of_input.hpp"

#include <algorithm>

#include "reading/draft.hpp"
#include "reading/roster.hpp"
#include "reading/row_of_roster.hpp"
#include "reading/steps/steps.hpp"

namespace lib287g::reading {
namespace {

void note_headers(Draft& draft) {
    const Roster& roster = draft.roster;
    for (const xlsx::Cell* cell : roster.unknown) {
        draft.issue(roster.header_row, {}, draft.text(cell), IssueCode::unknown_column);
    }
    for (const auto& [cell, column] : roster.misspelt) {
        draft.repair(roster.header_row, {}, draft.text(cell), IssueCode::misspelling, name(column));
    }
}

void read_rows_of(Draft& draft) {
    Meanings meanings{draft};
    RowsOfRoster rows{draft};
    while (const auto row = rows.next()) {
        ListedAgreement& agreement = draft.add(row->number, row->cells);
        meanings.read_words(agreement, row->cells);
        read_agency(draft, agreement, row->cells);
        read_county(draft, agreement, row->cells);
        read_signing(draft, agreement, row->cells);
    }
}

}  // namespace

PublishedList list_of(Input input, const ReadOptions& options, const Facts& facts, detail::AgencyNames& names) {
    const Roster roster = find_roster(input.tables, input.file);
    Draft draft{input.file, roster, std::move(input.storage), options, facts, names};
    draft.list.content = std::move(input.content);
    note_headers(draft);
    read_rows_of(draft);
    attach_links(draft);
    settle_date(draft);
    check_signings(draft);
    return draft.finish();
}

}  // namespace lib287g::reading
