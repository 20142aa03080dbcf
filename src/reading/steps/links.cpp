#include <algorithm>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reading/rules/link/address_in_text.hpp"
#include "reading/rules/link/web_address.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/steps/steps.hpp"
#include "text/beginning.hpp"
#include "text/seeded_hash.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

std::optional<std::string_view>& link_of(ListedAgreement& agreement, ListColumn column) {
    return column == ListColumn::moa ? agreement.moa_link : agreement.addendum_link;
}

/// Gives the agreement its link, on record where it was not on the web as it stands. `raw` is what stands there, and the
/// address, or where it starts, is in it. Returns whether anything was said of it.
bool give_link(Draft& draft, ListedAgreement& agreement, ListColumn column, std::string_view raw, std::string_view address) {
    if (raw.size() == address.size() && is_web_address(address)) {
        link_of(agreement, column) = address;
        return false;
    }
    const std::string_view looked_at = address.substr(0, longest_address + 1);  // what follows makes no difference
    const WebAddress& found = draft.memory.links.of({}, looked_at, [&] { return web_address(looked_at); });
    if (!found.address) {
        draft.issue_on(agreement, name(column), raw, IssueCode::no_web_address);
        return true;
    }
    const bool as_it_stands = !found.rule && raw.size() == address.size();
    if (found.several) draft.issue_on(agreement, name(column), raw, IssueCode::several_links, draft.keep(*found.address));
    if (as_it_stands) link_of(agreement, column) = address;
    else if (found.several) link_of(agreement, column) = draft.keep(*found.address);
    else link_of(agreement, column) = draft.changed(agreement.row, column, raw, *found.address, found.rule.value_or(IssueCode::mended_link));
    return !as_it_stands;
}

/// What a correction of the caller's says of the cell, by its text or by the address of its link. Returns whether there
/// is one.
bool give_corrected(Draft& draft, ListedAgreement& agreement, ListColumn column, std::string_view stored) {
    if (draft.options.corrections.empty()) return false;
    std::string_view raw = agreement.raw(column).value_or(std::string_view{});
    auto own = draft.own_correction(column, raw, agreement.state);
    if (!own) own = draft.own_correction(column, raw = stored, agreement.state);
    if (!own) return false;
    const std::string_view clean = draft.corrected(agreement.row, column, raw, *own);
    if (is_web_address(clean)) link_of(agreement, column) = clean;
    else if (!says_nothing(clean)) draft.issue_on(agreement, name(column), raw, IssueCode::no_web_address, clean);
    return true;
}

/// Whether it leads to a place in the workbook. Some programs store an address where such a place belongs.
bool leads_inside(const xlsx::Hyperlink& link) {
    return link.target.starts_with('#') || (link.target.empty() && !address_in_text(link.location));
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
    std::size_t first = agreements.size();
    xlsx::StopChecks stops;
    for (auto link = links.rbegin(); link != links.rend(); ++link) {
        stops.next();
        if (column < link->first_column || column > link->last_column || leads_inside(*link)) continue;
        // Most links follow each other, row by row.
        if (first == 0 || agreements[--first].row != link->first_row) {
            first = static_cast<std::size_t>(std::ranges::lower_bound(agreements, link->first_row, {}, &ListedAgreement::row) - agreements.begin());
        }
        for (auto at = free_from(first);
             at < agreements.size() && agreements[at].row <= link->last_row; at = free_from(at)) {
            found[at] = &*link;
            next_free[at] = at + 1;
        }
    }
    return found;
}

/// The links of rows, each worked out once: many rows may have one, or one text.
class Addresses {
  public:
    explicit Addresses(Draft& draft) : draft_{draft} {}

    /// As it is stored, and no more of it than tells that it is too long; empty where there is no link.
    std::string_view of(const xlsx::Hyperlink* link) {
        if (link == nullptr) return {};
        if (link->target.empty()) return link->location;
        return link->location.empty() || link->target.size() > longest_address ? link->target : with_location(*link);
    }

    /// What a cell's text has of an address.
    struct InText {
        std::optional<std::string_view> address{};  ///< from where one starts
        bool elsewhere = false;                     ///< it leads to what is on no web
        bool says_link = false;                     ///< it only says that there is one
    };
    const InText& in_text(std::string_view raw) {
        if (last_in_text_ != nullptr && raw.data() == last_text_.data() && raw.size() == last_text_.size()) return *last_in_text_;
        const auto [found, is_new] = in_texts_.try_emplace(raw);
        if (is_new && raw.size() <= longest_address) {  // where a longer one's would end is not known
            found->second.address = address_in_text(raw);
            const std::string_view tidied = draft_.tidied(raw);
            found->second.elsewhere = !found->second.address && leads_elsewhere(tidied);
            found->second.says_link = !found->second.address && equal_ignoring_case(tidied, "link");
        }
        last_text_ = raw;
        last_in_text_ = &found->second;
        return *last_in_text_;
    }

  private:
    std::string_view with_location(const xlsx::Hyperlink& link) {
        const auto [found, is_new] = with_location_.try_emplace(&link);
        if (is_new) {
            const std::size_t left = longest_address + 1 - link.target.size();
            found->second = draft_.keep(std::string{link.target}.append("#").append(detail::beginning(link.location, left)));
        }
        return found->second;
    }

    Draft& draft_;
    std::unordered_map<const xlsx::Hyperlink*, std::string_view> with_location_;
    std::string_view last_text_;
    const InText* last_in_text_ = nullptr;
    std::unordered_map<std::string_view, InText, detail::SeededHash, std::equal_to<>> in_texts_;
};

void attach(Draft& draft, ListColumn column) {
    const auto agreements = std::span{draft.list.agreements}.subspan(draft.first_of_roster());
    const auto at = draft.roster().columns[column];
    if (!at) return;
    const auto links = links_on(agreements, draft.roster().table->hyperlinks, *at);
    Addresses addresses{draft};
    xlsx::StopChecks stops;
    for (std::size_t i = 0; i < links.size(); ++i) {
        stops.next();
        ListedAgreement& agreement = agreements[i];
        const std::string_view stored = addresses.of(links[i]);
        if (give_corrected(draft, agreement, column, stored)) continue;
        const bool remarked = !stored.empty() && give_link(draft, agreement, column, stored, stored);
        if (link_of(agreement, column) || remarked) continue;
        const auto raw = agreement.raw(column);
        if (!raw) continue;
        const Addresses::InText& written = addresses.in_text(*raw);
        if (written.address) give_link(draft, agreement, column, *raw, *written.address);
        else if (written.elsewhere) draft.issue(agreement.row, name(column), *raw, IssueCode::no_web_address);
        else if (column == ListColumn::moa && written.says_link) draft.issue(agreement.row, name(column), *raw, IssueCode::missing_link);
    }
}

/// One note for the list: the documents are those of ICE as an archive has them.
void note_archived(Draft& draft, std::span<const ListedAgreement> agreements) {
    std::size_t archived = 0;
    xlsx::StopChecks stops;
    for (const ListedAgreement& agreement : agreements) {
        stops.next();
        if (agreement.moa_link && archived_address(*agreement.moa_link)) ++archived;
        if (agreement.addendum_link && archived_address(*agreement.addendum_link)) ++archived;
    }
    if (archived == 0) return;
    draft.issue(0, {}, draft.keep(std::to_string(archived) + (archived == 1 ? " link" : " links")), IssueCode::archived_links);
}

}  // namespace

void attach_links(Draft& draft) {
    attach(draft, ListColumn::moa);
    attach(draft, ListColumn::addendum);
    note_archived(draft, std::span{draft.list.agreements}.subspan(draft.first_of_roster()));
}

}  // namespace lib287g::reading
