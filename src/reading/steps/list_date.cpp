#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "reading/rules/date/list_name.hpp"
#include "reading/steps/steps.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// The newest day of signing and, as one may be a mistake, the newest but one: of two rows they may be one day.
struct Newest {
    std::optional<Date> first;
    std::optional<Date> second;

    explicit Newest(const PublishedList& list) {
        for (const ListedAgreement& agreement : list.agreements) {
            const auto& day = agreement.signed_on;
            if (!day) continue;
            if (!first || *day > *first) second = std::exchange(first, day);
            else if (!second || *day > *second) second = day;
        }
    }
};

/// More signings after the day than a mistake of one row: then the list cannot be of it.
bool is_too_early(Date day, const Newest& signings) { return signings.second && *signings.second > day; }

/// More than a year after all signings, and a month after today, as clocks are: no list is published ahead.
bool is_too_late(Date day, const Newest& signings) {
    constexpr std::int32_t month = 31;
    constexpr std::int32_t year = 366;
    const Date today{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    return day - today > month && day - signings.first.value_or(today) > year;
}

/// The one of the days that no signing is after, with the newest at most three months before: lists follow each other.
std::optional<Date> that_fits(const std::vector<Date>& days, const Newest& signings) {
    constexpr std::int32_t three_months = 92;
    if (!signings.first) return std::nullopt;
    std::optional<Date> found;
    for (const Date day : days) {
        if (day < *signings.first || day - *signings.first > three_months) continue;
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
    const Newest signings{list};
    if (named.candidates.size() == 1 && !named.doubtful) list.published = named.candidates.front();
    else list.published = that_fits(named.candidates, signings);
    list.basis = list.published ? named.basis : DateBasis::none;
    if (list.published && (is_too_early(*list.published, signings) || is_too_late(*list.published, signings))) {
        list.published = that_fits(days_mistyped_as(*list.published), signings);
        list.basis = list.published ? DateBasis::corrected : DateBasis::none;
    } else if (list.published && !signings.first && names_types_not_yet_there(draft, *list.published)) {
        list.published = a_year_later(draft, *list.published);
        list.basis = list.published ? DateBasis::corrected : DateBasis::none;
    }
    if (named.other_before && list.published) draft.repair(0, {}, list.file, IssueCode::corrected_list_date, draft.keep(text(*list.published)));
    if (!list.published) draft.issue_of_file(IssueCode::undated_list);
    else if (list.basis == DateBasis::corrected) draft.issue_of_file(IssueCode::corrected_list_date);
}

}  // namespace lib287g::reading
