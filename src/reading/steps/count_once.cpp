#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "reading/steps/steps.hpp"
#include "text/blanks.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// Agency, type and day of signing in one number.
std::uint64_t identity_of(const ListedAgreement& agreement) {
    const auto type = agreement.type ? static_cast<std::uint64_t>(*agreement.type) + 1 : 0;
    const auto day = static_cast<std::uint32_t>(agreement.signed_on->days()) & 0xFFFFFFU;
    return static_cast<std::uint64_t>(agreement.agency_id) << 32U | type << 24U | day;
}

/// Whether it says enough to be told from another: a name, a type and a day.
bool is_told_apart(const ListedAgreement& agreement) {
    return agreement.signed_on && agreement.type && !agreement.agency.empty();
}

/// The key without the words that the same body goes with and without: "FL/city of x police department".
std::string_view core_of(std::string_view key) {
    const std::size_t slash = key.find('/');
    std::string_view name = key.substr(slash + 1);
    for (const std::string_view word : {"city of ", "town of ", "village of ", "borough of ", "township of ", "county of ", "the "}) {
        if (name.starts_with(word)) name.remove_prefix(word.size());
    }
    return name;
}

void mark_repeated(Draft& draft) {
    auto& agreements = draft.list.agreements;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> identities;
    identities.reserve(agreements.size());
    for (std::uint32_t i = 0; i < agreements.size(); ++i) {
        if (is_told_apart(agreements[i])) identities.emplace_back(identity_of(agreements[i]), i);
    }
    std::sort(identities.begin(), identities.end());
    std::size_t first = 0;
    for (std::size_t i = 1; i < identities.size(); ++i) {
        if (identities[i].first != identities[first].first) {
            first = i;
            continue;
        }
        ListedAgreement& agreement = agreements[identities[i].second];
        draft.issue_on(agreement, name(ListColumn::agency), agreement.agency, IssueCode::repeated_agreement);
        if (!draft.strict()) agreement.repeats = agreements[identities[first].second].row;
    }
}

/// Where two bodies of a state have the same county, type and day of signing, and names that a word like "City of"
/// alone tells apart.
void note_two_names(Draft& draft) {
    using Place = std::tuple<std::string_view, std::optional<State>, std::optional<std::string_view>, std::uint64_t>;
    std::vector<std::pair<Place, const ListedAgreement*>> places;
    for (const ListedAgreement& agreement : draft.list.agreements) {
        if (agreement.repeats || !is_told_apart(agreement)) continue;
        const std::uint64_t type_and_day = identity_of(agreement) & 0xFFFFFFFFU;
        places.emplace_back(Place{core_of(agreement.agency_key), agreement.state, agreement.county, type_and_day}, &agreement);
    }
    std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second->row) < std::tie(b.first, b.second->row);
    });
    for (std::size_t i = 1; i < places.size(); ++i) {
        const ListedAgreement& one = *places[i - 1].second;
        const ListedAgreement& other = *places[i].second;
        if (places[i].first != places[i - 1].first || one.agency_id == other.agency_id) continue;
        draft.issue_on(other, name(ListColumn::agency), other.agency, IssueCode::two_names, one.agency);
    }
}

}  // namespace

void count_once(Draft& draft) {
    mark_repeated(draft);
    note_two_names(draft);
}

}  // namespace lib287g::reading
