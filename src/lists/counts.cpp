#include <lib287g/lists/counts.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include <lib287g/error.hpp>

#include "text/blanks.hpp"

namespace lib287g {
namespace {

/// Agreements of one combination of keys.
struct Group {
    std::int64_t agreements = 0;
    std::vector<AgencyId> agencies;
};

std::int64_t distinct(std::vector<AgencyId>& agencies) {
    std::sort(agencies.begin(), agencies.end());
    return std::unique(agencies.begin(), agencies.end()) - agencies.begin();
}

void expect_countable(Unit unit) {
    if (unit == Unit::agreements || unit == Unit::agencies) return;
    throw Error{"lists are counted in agreements or agencies, not in " + std::string{name(unit)}};
}

/// "JEM+TFM" for each agency.
std::map<AgencyId, std::string> combinations_of(const PublishedList& list) {
    std::map<AgencyId, std::set<AgreementType>> held;
    for (const ListedAgreement& agreement : list.agreements) {
        auto& types = held[agreement.agency_id];
        if (agreement.type) types.insert(*agreement.type);
    }
    std::map<AgencyId, std::string> combinations;
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
    std::map<AgencyId, std::string> combinations;
    for (const CountBy key : by) {
        if (key == CountBy::combination) combinations = combinations_of(list);
    }
    std::deque<std::string> tidied;  // raw texts of what is unknown: few
    const auto word_or_raw = [&](const auto& word, const std::optional<std::string_view>& raw) -> std::string_view {
        if (word) return code(*word);
        return tidied.emplace_back(detail::tidy(raw.value_or("")));
    };
    const auto key_of = [&](const ListedAgreement& agreement, CountBy by_what) -> std::string_view {
        switch (by_what) {
            case CountBy::type: return word_or_raw(agreement.type, agreement.raw(ListColumn::type));
            case CountBy::state: return word_or_raw(agreement.state, agreement.raw(ListColumn::state));
            case CountBy::kind: return word_or_raw(agreement.kind, agreement.raw(ListColumn::kind));
            case CountBy::county: return agreement.county.value_or("");
            case CountBy::combination: break;
        }
        return combinations.at(agreement.agency_id);
    };
    std::map<std::vector<std::string_view>, Group> groups;
    if (by.empty()) groups[{}];
    std::vector<std::string_view> keys(by.size());
    for (const ListedAgreement& agreement : list.agreements) {
        for (std::size_t i = 0; i < by.size(); ++i) keys[i] = key_of(agreement, by[i]);
        Group& group = groups[keys];
        ++group.agreements;
        if (unit == Unit::agencies) group.agencies.push_back(agreement.agency_id);
    }
    std::vector<Count> result;
    for (auto& [words, group] : groups) {
        Count& count = result.emplace_back();
        for (const std::string_view word : words) {
            count.keys.push_back(word.empty() ? std::nullopt : std::optional{std::string{word}});
        }
        count.unit = unit;
        count.value = unit == Unit::agreements ? group.agreements : distinct(group.agencies);
    }
    return result;
}

std::int64_t count(const PublishedList& list, const Scope& scope, Unit unit) {
    expect_countable(unit);
    std::int64_t agreements = 0;
    std::vector<AgencyId> agencies;
    for (const ListedAgreement& agreement : list.agreements) {
        if (!in_scope(agreement, scope)) continue;
        ++agreements;
        if (unit == Unit::agencies) agencies.push_back(agreement.agency_id);
    }
    if (unit == Unit::agreements) return agreements;
    return distinct(agencies);
}

Timeline timeline(const PublishedLists& lists, const Scope& scope, Unit unit) {
    // The text of the id, and the lists whose files the figures name.
    const auto kept = std::make_shared<const PublishedLists>(lists);
    const SourceIds source{kept->source};
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
        observations.push_back(listed_figure(value, unit, *list.published, list.file, source));
    }
    return {unit, scope, std::move(observations), Keepalive{kept}};
}

}  // namespace lib287g
