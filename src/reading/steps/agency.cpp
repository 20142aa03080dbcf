#include "reading/rules/corrections.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/steps/steps.hpp"
#include "text/blanks.hpp"

namespace lib287g::inline v0_1::reading {

std::string_view cleaned(Draft& draft, const ListedAgreement& agreement, ListColumn column, std::string_view raw) {
    if (const auto own = draft.own_correction(column, raw, agreement.state)) {
        const auto kept = draft.keep(std::string{*own});
        draft.repair(agreement.row, name(column), raw, IssueCode::known_variant, kept);
        return kept;
    }
    const std::string_view tidied = draft.tidied(raw);
    if (const Correction* known = correction(draft.facts.corrections(), name(column), agreement.state, tidied)) {
        return draft.changed(agreement.row, column, raw, std::string{known->clean}, IssueCode::known_variant);
    }
    if (tidied == raw) return raw;
    return draft.changed(agreement.row, column, raw, std::string{tidied},
                         detail::has_odd_characters(raw) ? IssueCode::odd_characters : IssueCode::blanks);
}

void read_agency(Draft& draft, ListedAgreement& agreement, const RowCells& cells) {
    const std::string_view raw = draft.text(cells[ListColumn::agency]);
    if (says_nothing(draft.tidied(raw))) draft.issue(agreement.row, name(ListColumn::agency), raw, IssueCode::missing_cell);
    else agreement.agency = cleaned(draft, agreement, ListColumn::agency, raw);
    const std::string_view state = agreement.state ? code(*agreement.state)
                                                   : draft.tidied(draft.text(cells[ListColumn::state]));
    const auto [id, key] = draft.names.known(state, agreement.agency);
    agreement.agency_id = id;
    agreement.agency_key = key;
}

}  // namespace lib287g::reading
