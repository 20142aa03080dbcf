#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "reading/rules/broken_characters.hpp"
#include "reading/steps/steps.hpp"
#include "text/seeded_hash.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

struct IdHash {
    std::size_t operator()(AgencyId id) const { return detail::SeededHash{}(static_cast<std::uint64_t>(id)); }
};

/// The agencies of a list, each once.
struct Agencies {
    std::vector<const ListedAgreement*> whole{};  ///< one agreement of each
    std::unordered_set<AgencyId, IdHash> with_lost{};

    explicit Agencies(const std::vector<ListedAgreement>& agreements) {
        std::unordered_set<AgencyId, IdHash> seen;
        xlsx::StopChecks stops;
        for (const ListedAgreement& agreement : agreements) {
            stops.next();
            if (!seen.insert(agreement.agency_id).second) continue;
            if (has_lost_character(agreement.agency_key)) with_lost.insert(agreement.agency_id);
            else whole.push_back(&agreement);
        }
    }
};

/// The one of the agencies that the name can be; null where none or several can.
const ListedAgreement* whole_of(std::string_view key, const std::vector<const ListedAgreement*>& agencies) {
    const NameWithLosses name{key};
    const ListedAgreement* found = nullptr;
    xlsx::StopChecks stops;
    for (const ListedAgreement* agency : agencies) {
        stops.next();
        if (!name.may_be(agency->agency_key)) continue;
        if (found != nullptr) return nullptr;
        found = agency;
    }
    return found;
}

}  // namespace

void settle_lost_characters(Draft& draft) {
    constexpr std::size_t most = 200;              // a file that lost more is broken as a whole
    constexpr std::size_t most_pairs = 1'000'000;  // as each is held against each agency: ICE's lists have some 1,500
    const auto& issues = draft.list.issues;
    if (std::none_of(issues.begin(), issues.end(), [](const Issue& issue) { return issue.code == IssueCode::lost_characters; })) return;
    const Agencies agencies{draft.list.agreements};
    std::vector<ListedAgreement*> rows;
    for (ListedAgreement& agreement : draft.list.agreements) {
        if (agencies.with_lost.contains(agreement.agency_id)) rows.push_back(&agreement);
    }
    if (rows.size() > most || rows.size() * agencies.whole.size() > most_pairs) return;
    for (ListedAgreement* row : rows) {
        const ListedAgreement* const found = whole_of(row->agency_key, agencies.whole);
        if (found == nullptr) continue;
        row->agency_id = found->agency_id;
        row->agency_key = found->agency_key;
    }
}

}  // namespace lib287g::reading
