#include <algorithm>
#include <vector>

#include "reading/rules/list_name.hpp"
#include "reading/steps/steps.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// The days of signing after the day, when they are more than a mistake of one row: then the list cannot be of it.
std::vector<Date> signed_later(const PublishedList& list, Date day) {
    std::vector<Date> later;
    for (const ListedAgreement& agreement : list.agreements) {
        if (agreement.signed_on && *agreement.signed_on > day) later.push_back(*agreement.signed_on);
    }
    if (later.size() < 2) later.clear();
    return later;
}

/// The same day a year later, where the newest of the days is of the year and at most three months before it.
std::optional<Date> a_year_later(Date day, const std::vector<Date>& later) {
    constexpr std::int32_t three_months = 92;
    const Date newest = *std::max_element(later.begin(), later.end());
    const auto next_year = date_of(day.year() + 1, day.month(), day.day());
    const bool fits = next_year && newest <= *next_year && *next_year - newest <= three_months &&
                      newest.year() == day.year();
    return fits ? next_year : std::nullopt;
}

}  // namespace

void settle_date(Draft& draft) {
    PublishedList& list = draft.list;
    NamedDate named = date_in_name(list.file);
    list.edition = named.edition;
    if (draft.options.published) {
        list.published = draft.options.published;
        list.basis = DateBasis::given;
        return;
    }
    list.published = named.date;
    list.basis = named.date ? named.basis : DateBasis::none;
    if (named.date) {
        if (const auto later = signed_later(list, *named.date); !later.empty()) {
            list.published = a_year_later(*named.date, later);
            list.basis = list.published ? DateBasis::corrected : DateBasis::none;
        }
    }
    if (!list.published) draft.issue_of_file(IssueCode::undated_list);
    else if (list.basis == DateBasis::corrected) draft.issue_of_file(IssueCode::corrected_list_date);
}

}  // namespace lib287g::reading
