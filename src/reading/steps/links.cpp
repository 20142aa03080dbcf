#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

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

/// For each agreement the link on its cell in a column of the sheet: of several the last. Links that cover the same
/// rows cost no more than one: a row that has its link is passed over.
std::vector<const xlsx::Hyperlink*> links_on(std::span<const ListedAgreement> agreements,
                                             std::span<const xlsx::Hyperlink> links, std::uint16_t column) {
    std::vector<const xlsx::Hyperlink*> found(agreements.size());
    std::vector<std::size_t> next_free(agreements.size() + 1);  // the first without a link from here on
    std::iota(next_free.begin(), next_free.end(), std::size_t{0});
    const auto free_from = [&](std::size_t at) {
        while (next_free[at] != at) at = next_free[at] = next_free[next_free[at]];
        return at;
    };
    for (auto link = links.rbegin(); link != links.rend(); ++link) {
        if (link->target.empty() || link->target.front() == '#') continue;  // an anchor inside the workbook
        if (column < link->first_column || column > link->last_column) continue;
        const auto first = std::ranges::lower_bound(agreements, link->first_row, {}, &ListedAgreement::row);
        for (auto at = free_from(static_cast<std::size_t>(first - agreements.begin()));
             at < agreements.size() && agreements[at].row <= link->last_row; at = free_from(at)) {
            found[at] = &*link;
            next_free[at] = at + 1;
        }
    }
    return found;
}

void attach(Draft& draft, ListColumn column) {
    const auto agreements = std::span{draft.list.agreements}.subspan(draft.first_of_roster());
    const auto at = draft.roster().columns[column];
    if (!at) return;
    const auto links = links_on(agreements, draft.roster().table->hyperlinks, *at);
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (links[i] == nullptr) continue;
        const xlsx::Hyperlink& link = *links[i];
        const std::string_view address =
            link.location.empty() ? link.target : draft.keep(link.target + "#" + link.location);
        link_of(agreements[i], column) = unwrapped(draft, agreements[i].row, column, address);
    }
}

}  // namespace

void attach_links(Draft& draft) {
    attach(draft, ListColumn::moa);
    attach(draft, ListColumn::addendum);
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
