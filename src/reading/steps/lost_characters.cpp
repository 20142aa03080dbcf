#include <algorithm>
#include <vector>

#include "reading/rules/broken_characters.hpp"
#include "reading/steps/steps.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {

void settle_lost_characters(Draft& draft) {
    constexpr std::size_t most = 200;  // a file that lost more is broken as a whole, and each is compared with each row
    const auto& issues = draft.list.issues;
    if (std::none_of(issues.begin(), issues.end(), [](const Issue& issue) { return issue.code == IssueCode::lost_characters; })) return;
    std::vector<ListedAgreement*> with_lost;
    for (ListedAgreement& agreement : draft.list.agreements) {
        if (has_lost_character(agreement.agency_key)) with_lost.push_back(&agreement);
    }
    if (with_lost.size() > most) return;
    for (ListedAgreement* agreement : with_lost) {
        const ListedAgreement* found = nullptr;
        bool several = false;
        xlsx::StopChecks stops;
        for (const ListedAgreement& other : draft.list.agreements) {
            stops.next();
            if (has_lost_character(other.agency_key) || !equal_but_for_lost(agreement->agency_key, other.agency_key)) continue;
            several = several || (found != nullptr && found->agency_id != other.agency_id);
            found = &other;
        }
        if (found == nullptr || several) continue;
        agreement->agency_id = found->agency_id;
        agreement->agency_key = found->agency_key;
    }
}

}  // namespace lib287g::reading
