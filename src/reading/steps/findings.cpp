#include "reading/steps/steps.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

void note(Draft& draft, const Finding& found, std::string_view column) {
    const std::string_view text = draft.keep(std::string{found.text});
    if (found.mended) draft.repair_to_nothing(found.row, column, text, found.code);
    else draft.issue(found.row, column, text, found.code);
}

/// The header of a column; empty where the roster has none there.
std::string_view header_of(const Roster& roster, std::uint16_t column) {
    for (const auto& word : words<ListColumn>) {
        if (column != 0 && roster.columns[word.value] == column) return word.name;
    }
    return {};
}

}  // namespace

void note_findings(Draft& draft, const std::vector<Finding>& of_file) {
    for (const Finding& found : of_file) note(draft, found, {});
}

void note_findings(Draft& draft, const CellTable& table) {
    for (const Finding& found : table.findings) note(draft, found, header_of(draft.roster(), found.column));
    if (table.more_findings > 0) {
        draft.issue(0, {}, draft.keep(std::to_string(table.more_findings) + " more"), IssueCode::unreadable_cell);
    }
}

}  // namespace lib287g::reading
