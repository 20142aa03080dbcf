#include <algorithm>
#include <span>

#include "reading/rules/wrapped_link.hpp"
#include "reading/steps/steps.hpp"
#include "text/blanks.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// The address that a mail program wrapped, on record; any other as it is.
std::string_view unwrapped(Draft& draft, std::uint32_t row, ListColumn column, std::string_view address) {
    auto inside = unwrapped_link(address);
    if (!inside) return address;
    return draft.changed(row, column, address, std::move(*inside), IssueCode::wrapped_link);
}

std::optional<std::string_view>& link_of(ListedAgreement& agreement, ListColumn column) {
    return column == ListColumn::moa ? agreement.moa_link : agreement.addendum_link;
}

void attach(Draft& draft, const xlsx::Hyperlink& link) {
    if (link.target.empty() || link.target.front() == '#') return;  // an anchor inside the workbook
    const auto agreements = std::span{draft.list.agreements}.subspan(draft.first_of_roster());
    auto agreement = std::lower_bound(agreements.begin(), agreements.end(), link.first_row,
                                      [](const ListedAgreement& each, std::uint32_t row) { return each.row < row; });
    for (; agreement != agreements.end() && agreement->row <= link.last_row; ++agreement) {
        for (const ListColumn column : {ListColumn::moa, ListColumn::addendum}) {
            const auto at = draft.roster().columns[column];
            if (!at || *at < link.first_column || *at > link.last_column) continue;
            const std::string_view address =
                link.location.empty() ? link.target : draft.keep(link.target + "#" + link.location);
            link_of(*agreement, column) = unwrapped(draft, agreement->row, column, address);
        }
    }
}

}  // namespace

void attach_links(Draft& draft) {
    for (const xlsx::Hyperlink& link : draft.roster().table->hyperlinks) attach(draft, link);
    for (ListedAgreement& agreement : std::span{draft.list.agreements}.subspan(draft.first_of_roster())) {
        for (const ListColumn column : {ListColumn::moa, ListColumn::addendum}) {
            const auto raw = agreement.raw(column);
            if (!link_of(agreement, column) && raw && raw->starts_with("http")) link_of(agreement, column) = raw;
        }
        const auto raw = agreement.raw(ListColumn::moa);
        if (!agreement.moa_link && raw && equal_ignoring_case(draft.tidied(*raw), "link")) {
            draft.issue(agreement.row, name(ListColumn::moa), *raw, IssueCode::missing_link);
        }
    }
}

}  // namespace lib287g::reading
