#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
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

/// The folded name; the state's code in front of it has two letters, as a rule.
std::string_view name_of(std::string_view key) {
    return key.substr((key.size() > 2 && key[2] == '/' ? 2 : key.find('/')) + 1);
}

/// The key without the words that the same body goes with and without: "FL/city of x police department".
std::string_view core_of(std::string_view key) {
    std::string_view name = name_of(key);
    for (const std::string_view word : {"city of ", "town of ", "village of ", "borough of ", "township of ", "county of ", "the "}) {
        if (name.starts_with(word)) name.remove_prefix(word.size());
    }
    return name;
}

/// The agreements of each agency, one linked to the one before it: agencies have few.
class OfAgency {
  public:
    /// Calls `visit` with the earlier agreements of the agency, the last first, until it gives true; then the
    /// agreement is one of them too.
    template <class Visit>
    void add(AgencyId agency, std::uint32_t index, const Visit& visit) {
        const auto id = static_cast<std::size_t>(agency);
        if (last_.size() <= id) last_.resize(id + 1 + id / 2, none);
        for (std::uint32_t earlier = last_[id]; earlier != none && !visit(earlier); earlier = before_[earlier]) {}
        before_.resize(index + 1, none);
        before_[index] = std::exchange(last_[id], index);
    }

  private:
    static constexpr std::uint32_t none = UINT32_MAX;
    std::vector<std::uint32_t> last_;    // by agency
    std::vector<std::uint32_t> before_;  // by agreement
};

void mark_repeated(Draft& draft) {
    auto& agreements = draft.list.agreements;
    OfAgency known;
    for (std::uint32_t i = 0; i < agreements.size(); ++i) {
        ListedAgreement& agreement = agreements[i];
        if (!is_told_apart(agreement)) continue;
        const ListedAgreement* first = nullptr;
        known.add(agreement.agency_id, i, [&](std::uint32_t earlier) {
            if (identity_of(agreements[earlier]) != identity_of(agreement)) return false;
            first = &agreements[earlier];
            return true;
        });
        if (first == nullptr) continue;
        draft.issue_on(agreement, name(ListColumn::agency), agreement.agency, IssueCode::repeated_agreement);
        if (!draft.strict()) agreement.repeats = first->repeats.value_or(first->row);
    }
}

/// The key of a sheriff without the word that is the same body either way: "TX/walker county"; empty for others.
std::string_view sheriff_of(std::string_view key) {
    for (const std::string_view word : {" sheriffs office", " sheriffs department"}) {
        if (key.ends_with(word)) return key.substr(0, key.size() - word.size());
    }
    return {};
}

/// A county has one sheriff: where a list has the office and the department, they are one agency under two names.
void join_sheriffs(Draft& draft) {
    std::unordered_map<std::string_view, const ListedAgreement*, detail::SeededHash, std::equal_to<>> offices;
    for (ListedAgreement& agreement : draft.list.agreements) {
        const std::string_view sheriff = sheriff_of(agreement.agency_key);
        if (sheriff.empty()) continue;
        const ListedAgreement& first = *offices.emplace(sheriff, &agreement).first->second;
        if (first.agency_id == agreement.agency_id) continue;
        draft.issue_on(agreement, name(ListColumn::agency), agreement.agency, IssueCode::two_names, first.agency);
        if (draft.strict()) continue;
        agreement.agency_id = first.agency_id;
        agreement.agency_key = first.agency_key;
    }
}

/// Where two bodies of a state have the same county, type and day of signing, and names that a word like "City of"
/// alone tells apart.
void note_two_names(Draft& draft) {
    const auto& agreements = draft.list.agreements;
    const auto same_place = [](const ListedAgreement& a, const ListedAgreement& b) {
        return a.state == b.state && a.county == b.county && a.type == b.type && a.signed_on == b.signed_on;
    };
    // Names without such a word are looked up by those with one: these are few.
    std::unordered_multimap<std::string_view, const ListedAgreement*, detail::SeededHash, std::equal_to<>> with_a_word;
    for (const ListedAgreement& agreement : agreements) {
        if (agreement.repeats || !is_told_apart(agreement)) continue;
        const std::string_view core = core_of(agreement.agency_key);
        if (core.data() != name_of(agreement.agency_key).data()) with_a_word.emplace(core, &agreement);
    }
    if (with_a_word.empty()) return;
    for (const ListedAgreement& agreement : agreements) {
        if (agreement.repeats || !is_told_apart(agreement)) continue;
        const auto [begin, end] = with_a_word.equal_range(core_of(agreement.agency_key));
        for (auto other = begin; other != end; ++other) {
            const ListedAgreement& named = *other->second;
            const bool is_first = core_of(agreement.agency_key).data() == name_of(agreement.agency_key).data() || &named > &agreement;
            if (named.agency_id == agreement.agency_id || !is_first || !same_place(named, agreement)) continue;
            draft.issue_on(named, name(ListColumn::agency), named.agency, IssueCode::two_names, agreement.agency);
        }
    }
}

}  // namespace

void count_once(Draft& draft) {
    join_sheriffs(draft);
    mark_repeated(draft);
    note_two_names(draft);
}

}  // namespace lib287g::reading
