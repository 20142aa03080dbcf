#include <chrono>

#include <lib287g/xlsx/serial.hpp>

#include "reading/rules/list_name.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/rules/signing_date.hpp"
#include "reading/steps/steps.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// The last year in which an agreement of the list can have been signed: a list whose name is a year early is
/// settled later.
int last_year_of(const Draft& draft) {
    if (draft.options.published) return draft.options.published->year();
    if (const auto named = date_in_name(draft.list.file).date) return named->year() + 1;
    return Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())}.year();
}

/// Years that cannot be: before section 287(g), or after any list.
void mend_year(Draft& draft, ListedAgreement& agreement, std::string_view raw) {
    constexpr int no_list_yet = 2100;
    const int year = agreement.signed_on->year();
    if (year >= draft.facts.first_year() && year < no_list_yet) return;
    const auto mended = draft.strict()
                            ? std::nullopt
                            : with_year_retyped(*agreement.signed_on, draft.facts.first_year(), last_year_of(draft));
    agreement.signed_on = mended;
    const std::string_view column = name(ListColumn::signed_on);
    if (mended) draft.repair(agreement.row, column, raw, IssueCode::year_typo, draft.keep(text(*mended)));
    else draft.issue(agreement.row, column, raw, IssueCode::unreadable_date);
}

}  // namespace

void read_signing(Draft& draft, ListedAgreement& agreement, const RowCells& cells) {
    const xlsx::Cell* cell = cells[ListColumn::signed_on];
    const std::string_view raw = draft.text(cell);
    const std::string_view column = name(ListColumn::signed_on);
    const std::string_view tidied = draft.tidied(raw);
    if (!draft.roster().has(ListColumn::signed_on)) return;
    if (cell == nullptr || says_nothing(tidied)) {
        draft.issue(agreement.row, column, raw, IssueCode::missing_cell);
        return;
    }
    const bool from_1904 = draft.roster().table->dates_from_1904;
    const bool numeric = cell->kind == xlsx::CellKind::date || cell->kind == xlsx::CellKind::number;
    const SigningDate read = numeric ? SigningDate{xlsx::date_of_serial(cell->number, from_1904), {}}
                                     : date_of_text(tidied, from_1904);
    if (!read.date || (read.rule && draft.strict())) {
        draft.issue(agreement.row, column, raw, read.date ? *read.rule : IssueCode::unreadable_date);
        return;
    }
    agreement.signed_on = read.date;
    if (read.rule) draft.repair(agreement.row, column, raw, *read.rule, draft.keep(text(*read.date)));
    mend_year(draft, agreement, raw);
}

void check_signings(Draft& draft) {
    for (const ListedAgreement& agreement : draft.list.agreements) {
        if (!agreement.signed_on) continue;
        const Date day = *agreement.signed_on;
        const std::string_view column = name(ListColumn::signed_on);
        const std::string_view raw = agreement.raw(ListColumn::signed_on).value_or("");
        if (draft.list.published && day > *draft.list.published) {
            draft.issue_on(agreement, column, raw, IssueCode::signed_after_list);
        }
        if (!draft.facts.could_be_signed(agreement.type, day)) {
            draft.issue_on(agreement, column, raw, IssueCode::date_outside_program);
        }
    }
}

}  // namespace lib287g::reading
