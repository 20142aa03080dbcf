#include <algorithm>
#include <optional>
#include <vector>

#include "reading/rules/list_name.hpp"
#include "reading/steps/steps.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

std::vector<Date> signings_of(const PublishedList& list) {
    std::vector<Date> days;
    for (const ListedAgreement& agreement : list.agreements) {
        if (agreement.signed_on) days.push_back(*agreement.signed_on);
    }
    std::sort(days.begin(), days.end());
    return days;
}

/// More signings after the day than a mistake of one row: then the list cannot be of it.
bool is_too_early(Date day, const std::vector<Date>& signings) {
    return signings.size() > 1 && signings[signings.size() - 2] > day;
}

/// The one of the days that no signing is after, with the newest at most three months before: lists follow each other.
std::optional<Date> that_fits(const std::vector<Date>& days, const std::vector<Date>& signings) {
    constexpr std::int32_t three_months = 92;
    if (signings.empty()) return std::nullopt;
    std::optional<Date> found;
    for (const Date day : days) {
        if (day < signings.back() || day - signings.back() > three_months) continue;
        if (found) return std::nullopt;
        found = day;
    }
    return found;
}

/// Whether more rows than a mistake of one have a type of which no agreement could be made on the day.
bool names_types_not_yet_there(const Draft& draft, Date day) {
    const auto& rows = draft.list.agreements;
    return std::count_if(rows.begin(), rows.end(), [&](const ListedAgreement& row) {
               return row.type && !draft.facts.could_be_signed(row.type, day);
           }) > 1;
}

/// A pending list has no signings; its types tell that the year of its name is the one before.
std::optional<Date> a_year_later(const Draft& draft, Date day) {
    const auto next_year = date_of(day.year() + 1, day.month(), day.day());
    return next_year && !names_types_not_yet_there(draft, *next_year) ? next_year : std::nullopt;
}

}  // namespace

void settle_date(Draft& draft) {
    PublishedList& list = draft.list;
    const NamedDate named = date_in_name(list.file);
    list.edition = named.edition;
    if (draft.options.published) {
        list.published = draft.options.published;
        list.basis = DateBasis::given;
        return;
    }
    const std::vector<Date> signings = signings_of(list);
    if (named.candidates.size() == 1) list.published = named.candidates.front();
    else list.published = that_fits(named.candidates, signings);
    list.basis = list.published ? named.basis : DateBasis::none;
    if (list.published && is_too_early(*list.published, signings)) {
        list.published = that_fits(days_a_digit_apart(*list.published), signings);
        list.basis = list.published ? DateBasis::corrected : DateBasis::none;
    } else if (list.published && signings.empty() && names_types_not_yet_there(draft, *list.published)) {
        list.published = a_year_later(draft, *list.published);
        list.basis = list.published ? DateBasis::corrected : DateBasis::none;
    }
    if (!list.published) draft.issue_of_file(IssueCode::undated_list);
    else if (list.basis == DateBasis::corrected) draft.issue_of_file(IssueCode::corrected_list_date);
}

}  // namespace lib287g::reading
