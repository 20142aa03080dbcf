#include "reading/rules/county_name.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/steps/steps.hpp"
#include "text/blanks.hpp"

namespace lib287g::inline v0_1::reading {

void read_county(Draft& draft, ListedAgreement& agreement, const RowCells& cells) {
    constexpr ListColumn column = ListColumn::county;
    const std::string_view raw = draft.text(cells[column]);
    std::string room;
    const std::string_view tidied = detail::tidied_in(room, raw);
    if (tidied.empty()) return;
    if (says_nothing(tidied) || equal_ignoring_case(tidied, "County")) {
        draft.repair_to_nothing(agreement.row, name(column), raw, IssueCode::no_value_mark);
        return;
    }
    agreement.county = cleaned(draft, agreement, column, raw);
    if (!draft.strict() && names_several_counties(*agreement.county)) {
        draft.issue(agreement.row, name(column), raw, IssueCode::not_one_county);
        return;
    }
    // What a correction says is written as it should be already.
    if (*agreement.county == raw || *agreement.county == tidied) {
        CountyName county = county_name(tidied, agreement.state);
        if (county.rule) {
            agreement.county = draft.changed(agreement.row, column, raw, std::move(county.name), *county.rule);
        }
    }
    if (!draft.strict() && names_another_county(agreement.agency, *agreement.county)) {
        draft.issue(agreement.row, name(column), raw, IssueCode::other_county_than_sheriffs);
    }
}

}  // namespace lib287g::reading
