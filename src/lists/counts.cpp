#include <lib287g/lists/counts.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <lib287g/error.hpp>
#include <lib287g/figures/from_dataset.hpp>

#include "text/blanks.hpp"

namespace lib287g::inline v0_1 {
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
    throw Error{"unit: found " + std::string{code(unit)} + ", expected agreements or agencies: lists name no others"};
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
    const bool joint = scope.with_joint && agreement.type == AgreementType::jail_and_task_force;
    return (!scope.type || agreement.type == scope.type || joint) && (!scope.state || agreement.state == scope.state);
}

}  // namespace

std::vector<CountBy> with_state(std::vector<CountBy> by) {
    const auto county = std::find(by.begin(), by.end(), CountBy::county);
    if (county != by.end() && std::find(by.begin(), by.end(), CountBy::state) == by.end()) {
        by.insert(county, CountBy::state);
    }
    return by;
}

std::vector<Count> counts(const PublishedList& list, const std::vector<CountBy>& asked, Unit unit) {
    expect_countable(unit);
    const std::vector<CountBy> by = with_state(asked);
    const std::string day = list.published ? text(*list.published) : std::string{};
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
            case CountBy::date: return day;
            case CountBy::combination: break;
        }
        return combinations.at(agreement.agency_id);
    };
    std::map<std::vector<std::string_view>, Group> groups;
    if (std::ranges::all_of(by, [](CountBy key) { return key == CountBy::date; })) {
        groups[std::vector<std::string_view>(by.size(), day)];  // also of a list without rows: there is one, of none
    }
    std::vector<std::string_view> keys(by.size());
    for (const ListedAgreement& agreement : list.agreements) {
        if (agreement.repeats) continue;
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

namespace {

/// The last list of each day.
std::vector<const PublishedList*> last_of_days(const PublishedLists& lists) {
    std::vector<const PublishedList*> last;
    for (const SharedList& list : lists) {
        if (!last.empty() && last.back()->published == list->published) last.back() = list.get();
        else last.push_back(list.get());
    }
    return last;
}

}  // namespace

std::vector<Count> counts(const PublishedLists& lists, const std::vector<CountBy>& by, Unit unit, ListKind kind) {
    expect_countable(unit);
    const PublishedLists of_one_kind = of_kind(lists, kind);
    const auto days = last_of_days(of_one_kind);
    const bool dated = std::find(by.begin(), by.end(), CountBy::date) != by.end();
    if (days.size() > 1 && !dated) {
        throw Error{"counts of " + std::to_string(days.size()) + " days need `date` among what they are by: the lists "
                    "name the same agreements"};
    }
    std::vector<Count> all;
    for (const PublishedList* list : days) {
        for (Count& each : counts(*list, by, unit)) all.push_back(std::move(each));
    }
    return all;
}

std::int64_t count(const PublishedList& list, const Scope& scope, Unit unit) {
    expect_countable(unit);
    std::int64_t agreements = 0;
    std::vector<AgencyId> agencies;
    for (const ListedAgreement& agreement : list.agreements) {
        if (agreement.repeats || !in_scope(agreement, scope)) continue;
        ++agreements;
        if (unit == Unit::agencies) agencies.push_back(agreement.agency_id);
    }
    if (unit == Unit::agreements) return agreements;
    return distinct(agencies);
}

namespace {

/// The fewest agencies of a scope that it can be: those of which an issue says that they may be one body taken for one.
std::int64_t fewest_in(const PublishedList& list, const Scope& scope, std::int64_t agencies) {
    std::set<std::pair<AgencyId, AgencyId>> pairs;
    for (const Issue& issue : list.issues) {
        if (issue.code != IssueCode::two_names || !issue.clean) continue;
        const ListedAgreement* named = nullptr;
        const ListedAgreement* other = nullptr;
        for (const ListedAgreement& each : list.agreements) {
            if (!in_scope(each, scope)) continue;
            if (each.row == issue.row && each.sheet == issue.sheet) named = &each;
            if (each.agency == *issue.clean && (other == nullptr || other->state != each.state)) other = &each;
        }
        if (named == nullptr || other == nullptr || named->agency_id == other->agency_id) continue;
        pairs.insert(std::minmax(named->agency_id, other->agency_id));
    }
    return agencies - static_cast<std::int64_t>(pairs.size());
}

/// Adds a figure behind one that it follows; the same one was observed again.
void add(std::vector<Observation>& figures, const Observation& figure) {
    if (!figures.empty()) {
        Observation& before = figures.back();
        const bool again = before.value == figure.value && before.low == figure.low && before.high == figure.high &&
                           before.basis == figure.basis && before.sources == figure.sources;
        if (again) {
            before.until = figure.until;
            return;
        }
        if (before.until >= figure.date.last()) before.until = figure.date.last() - 1;
    }
    figures.push_back(figure);
}

/// A figure for each of the lists, which live as long as `kept`.
std::vector<Observation> figures_of(const std::shared_ptr<const PublishedLists>& kept, const Scope& scope, Unit unit) {
    const SourceIds source{kept->source};
    std::vector<Observation> figures;
    for (const PublishedList* list : last_of_days(*kept)) {
        const std::int64_t value = count(*list, scope, unit);
        const std::int64_t fewest = unit == Unit::agencies ? fewest_in(*list, scope, value) : value;
        figures.push_back(listed_figure(value, fewest, unit, scope, *list->published, list->file, source));
        figures.back().storage = Keepalive{kept};
    }
    return figures;
}

/// The figure, and the same one of each list that gave it again, if that goes on to the day.
void add_each(std::vector<Observation>& figures, const Dataset& dataset, Observation figure, Date day) {
    const Date last = figure.until;
    const ListRun* const run = figure.date.last() < last && last >= day ? detail::run_of(dataset, figure) : nullptr;
    if (run != nullptr) figure.until = figure.date.last();
    figures.push_back(figure);
    for (const CountedList& list : dataset.lists) {
        const bool again = run != nullptr && list.run == run->id && list.published.first() > figure.until && list.published.last() <= last;
        if (!again) continue;
        figure.date = list.published;
        figure.until = list.published.last();
        figure.origin = list.file;
        figures.push_back(figure);
    }
}

/// Whether the figure lies within what the bound says.
bool within(const Observation& figure, const Observation& bound) {
    if (bound.low && (!lowest(figure) || *lowest(figure) < *bound.low)) return false;
    return !bound.high || (highest(figure) && *highest(figure) <= *bound.high);
}

}  // namespace

Timeline timeline(const PublishedLists& lists, const Scope& scope, Unit unit) {
    expect_countable(unit);
    std::vector<Observation> figures;
    for (const Observation& figure : figures_of(std::make_shared<const PublishedLists>(of_kind(lists, scope.kind)), scope, unit)) {
        add(figures, figure);
    }
    return {unit, scope, std::move(figures)};
}

Timeline timeline(const Dataset& dataset, const PublishedLists& lists, const Scope& scope, Unit unit) {
    Timeline shipped = timeline(dataset, scope, unit);
    std::optional<Date> newest;
    for (const Observation& each : shipped) {
        if (each.basis == Basis::listed) newest = each.until;
    }
    PublishedLists newer{{}, {}, {}, lists.source};
    for (const SharedList& list : lists) {
        if (!newest || *list->published > *newest) newer.lists.push_back(list);
    }
    const auto own = std::make_shared<const PublishedLists>(of_kind(newer, scope.kind));
    std::vector<Observation> all = figures_of(own, scope, unit);
    if (all.empty()) return shipped;
    const Date first = all.front().until;
    for (const Observation& each : shipped) add_each(all, dataset, each, first);
    // Of one day the caller's own comes first, and stays.
    detail::in_order_of_days(all);
    std::vector<Observation> figures;
    for (const Observation& each : all) {
        const bool behind_own = !figures.empty() && figures.back().sources == SourceIds{own->source};
        const bool known = behind_own && (figures.back().until == each.date.last() ||
                                          (each.basis == Basis::implied && within(figures.back(), each)));
        if (!known) add(figures, each);
    }
    return {unit, scope, std::move(figures), dataset.storage};
}

}  // namespace lib287g
