#include <lib287g/lists/counts.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include <lib287g/error.hpp>

#include "words_of_cells.hpp"

namespace lib287g {
namespace {

std::string state_of(const ListedAgreement& agreement) {
    return agreement.state ? std::string{code(*agreement.state)} : lists::tidy(agreement.raw_state.value_or(""));
}

void expect_countable(Unit unit) {
    if (unit == Unit::agreements || unit == Unit::agencies) return;
    throw Error{"lists are counted in agreements or agencies, not in " + std::string{name(unit)}};
}

/// "JEM+TFM" for each agency.
std::map<std::string_view, std::string> combinations_of(const PublishedList& list) {
    std::map<std::string_view, std::set<AgreementType>> held;
    for (const ListedAgreement& agreement : list.agreements) {
        auto& types = held[agreement.agency_key];
        if (agreement.type) types.insert(*agreement.type);
    }
    std::map<std::string_view, std::string> combinations;
    for (const auto& [agency, types] : held) {
        std::string& combination = combinations[agency];
        for (const AgreementType type : types) {
            combination.append(combination.empty() ? "" : "+").append(code(type));
        }
    }
    return combinations;
}

bool in_scope(const ListedAgreement& agreement, const Scope& scope) {
    return (!scope.type || agreement.type == scope.type) && (!scope.state || agreement.state == scope.state);
}

}  // namespace

std::vector<Count> counts(const PublishedList& list, const std::vector<CountBy>& by, Unit unit) {
    expect_countable(unit);
    std::map<std::string_view, std::string> combinations;
    for (const CountBy key : by) {
        if (key == CountBy::combination) combinations = combinations_of(list);
    }
    const auto key_of = [&](const ListedAgreement& agreement, CountBy by_what) -> std::string {
        switch (by_what) {
            case CountBy::type:
                return agreement.type ? std::string{code(*agreement.type)}
                                      : lists::tidy(agreement.raw_type.value_or(""));
            case CountBy::state:
                return state_of(agreement);
            case CountBy::kind:
                return agreement.kind ? std::string{code(*agreement.kind)}
                                      : lists::tidy(agreement.raw_kind.value_or(""));
            case CountBy::county:
                return std::string{agreement.county.value_or("")};
            case CountBy::combination:
                return combinations.at(agreement.agency_key);
        }
        return {};
    };
    std::map<std::vector<std::string>, std::pair<std::int64_t, std::set<std::string_view>>> groups;
    if (by.empty()) groups[{}];
    for (const ListedAgreement& agreement : list.agreements) {
        std::vector<std::string> keys;
        for (const CountBy by_what : by) keys.push_back(key_of(agreement, by_what));
        auto& [agreements, agencies] = groups[keys];
        ++agreements;
        if (unit == Unit::agencies) agencies.insert(agreement.agency_key);
    }
    std::vector<Count> result;
    for (const auto& [keys, group] : groups) {
        result.push_back({keys, unit,
                          unit == Unit::agreements ? group.first
                                                   : static_cast<std::int64_t>(group.second.size())});
    }
    return result;
}

std::int64_t count(const PublishedList& list, const Scope& scope, Unit unit) {
    expect_countable(unit);
    std::int64_t agreements = 0;
    std::vector<const char*> agencies;  // a list keeps each key once, so its address tells it apart
    for (const ListedAgreement& agreement : list.agreements) {
        if (!in_scope(agreement, scope)) continue;
        ++agreements;
        if (unit == Unit::agencies) agencies.push_back(agreement.agency_key.data());
    }
    if (unit == Unit::agreements) return agreements;
    std::sort(agencies.begin(), agencies.end());
    return std::unique(agencies.begin(), agencies.end()) - agencies.begin();
}

Timeline timeline(const PublishedLists& lists, const Scope& scope, Unit unit) {
    static constexpr std::string_view source[] = {"ROSTER_RR"};
    std::vector<Observation> observations;
    for (std::size_t i = 0; i < lists.lists.size(); ++i) {
        const PublishedList& list = *lists.lists[i];
        if (!list.published) break;
        const bool last_of_day =
            i + 1 == lists.lists.size() || lists.lists[i + 1]->published != list.published;
        if (!last_of_day) continue;
        const std::int64_t value = count(list, scope, unit);
        if (!observations.empty() && observations.back().value == value) {
            observations.back().until = *list.published;
            continue;
        }
        observations.push_back({.value = value,
                                .unit = unit,
                                .low = value,
                                .high = value,
                                .exactness = Exactness::exact,
                                .confidence = Confidence::high,
                                .date = *list.published,
                                .until = *list.published,
                                .origin = list.file,
                                .sources = Texts{source}});
    }
    auto kept = std::make_shared<std::vector<std::shared_ptr<const void>>>();
    for (const auto& list : lists.lists) kept->push_back(list->storage);
    return {unit, scope, std::move(observations), Keepalive{std::shared_ptr<const void>{kept}}};
}

}  // namespace lib287g
