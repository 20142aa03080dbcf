#include <lib287g/figures/from_dataset.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/dataset/json.hpp>
#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

namespace lib287g {
namespace {

/// Whether the timelines of the scope are the same, be the figures in the other unit read in full or not.
bool same_in_full(const Dataset& dataset, const Scope& scope) {
    for (const Unit unit : {Unit::agreements, Unit::agencies}) {
        const bool same = detail::figures(dataset, scope, unit) == detail::figures(dataset, scope, unit, {}, true);
        if (!same) return false;
    }
    return true;
}

std::vector<Scope> every_scope() {
    std::vector<Scope> scopes;
    std::vector<std::optional<State>> states{std::nullopt};
    for (const auto& state : words<State>) states.emplace_back(state.value);
    for (const auto& kind : words<ListKind>) {
        for (const auto& state : states) {
            scopes.push_back({{}, state, kind.value});
            for (const auto& type : words<AgreementType>) scopes.push_back({type.value, state, kind.value});
            scopes.push_back({AgreementType::jail_enforcement_model, state, kind.value, true});
        }
    }
    return scopes;
}

/// Three lists of a run with these figures in both units, beside other runs, their lists and series, and claims.
Dataset three_lists(const std::string& agreements, const std::string& agencies, const std::string& runs = "",
                    const std::string& lists = "", const std::string& series = "", const std::string& claims = "") {
    return parse_json(R"({"version": "2026.11.24",
        "sources": [{"id": "ICE", "kind": "ice_list", "title": "T", "publisher": "P", "url": "u", "read": "r"},
                    {"id": "CRS", "kind": "government", "title": "T", "publisher": "P", "url": "u", "read": "r"}],
        "list_runs": [{"id": "r", "kind": "participating", "basis": "listed", "by_type": true, "sources": ["ICE"], "confidence": "high"})" +
                      runs + R"(],
        "lists": [{"run": "r", "published": "2021-01-13", "file": "a.xlsx"}, {"run": "r", "published": "2021-03-01", "file": "b.xlsx"},
                  {"run": "r", "published": "2021-06-01", "file": "c.xlsx"})" + lists + R"(],
        "list_series": [{"run": "r", "unit": "agreements", "changes": )" + agreements + R"(},
                        {"run": "r", "unit": "agencies", "changes": )" + agencies + "}" + series + R"(],
        "claims": [)" + claims + "]}");
}

const std::string growing = R"([["2021-01-13", 10], ["2021-03-01", 12], ["2021-06-01", 20]])";
const std::string fewer = R"([["2021-01-13", 9], ["2021-03-01", 11], ["2021-06-01", 15]])";

std::vector<std::int64_t> values(const Timeline& timeline) {
    std::vector<std::int64_t> all;
    for (const Observation& each : timeline) all.push_back(each.value);
    return all;
}

}  // namespace

TEST_CASE("the other unit's figures in a run of lists change no timeline of the reference") {
    for (const Scope& scope : every_scope()) {
        INFO((scope.type ? code(*scope.type) : "") << " " << (scope.state ? code(*scope.state) : "") << " " << code(scope.kind));
        CHECK(same_in_full(reference, scope));
    }
}

TEST_CASE("where lists contradict themselves, or are bounded by others, each of their figures counts") {
    const Dataset plain = three_lists(growing, fewer);
    CHECK(values(timeline(plain, {}, Unit::agencies)) == std::vector<std::int64_t>{9, 11, 15});
    CHECK(same_in_full(plain, {}));
    // More agencies than agreements on the list between.
    const Dataset impossible = three_lists(growing, R"([["2021-01-13", 9], ["2021-03-01", 14], ["2021-06-01", 15]])");
    CHECK(same_in_full(impossible, {}));
    CHECK(timeline(impossible, {}, Unit::agreements).last_on_or_before(Date{2021, 3, 1})->value >=
          timeline(impossible, {}, Unit::agencies).last_on_or_before(Date{2021, 3, 1})->value);
    // What later lists name as signed by April, more than the list before has.
    const Dataset bounded = three_lists(
        growing, fewer, R"(, {"id": "s", "kind": "participating", "basis": "signings", "sources": ["CRS"], "confidence": "low"})",
        R"(, {"run": "s", "published": "2021-04-01", "file": "s.csv"})",
        R"(, {"run": "s", "unit": "agreements", "changes": [["2021-04-01", 16]]}, {"run": "s", "unit": "agencies", "changes": [["2021-04-01", 14]]})");
    CHECK(same_in_full(bounded, {}));
    CHECK(timeline(bounded, {}, Unit::agreements).last_on_or_before(Date{2021, 4, 2})->value == 16);
    CHECK(timeline(bounded, {}, Unit::agencies).last_on_or_before(Date{2021, 4, 2})->value == 14);
    // Claims of the other unit around the lists, of the month in which the last change is too.
    const Dataset claimed = three_lists(growing, fewer, "", "", "", R"(
        {"id": "m", "unit": "agencies", "value": 25, "low": 25, "high": 25, "date": "2021-06", "exactness": "exact", "sources": ["CRS"], "confidence": "high"},
        {"id": "y", "unit": "agencies", "value": 30, "low": 30, "high": 30, "date": "2022-01-01", "exactness": "exact", "sources": ["CRS"], "confidence": "high"})");
    CHECK(same_in_full(claimed, {}));
    CHECK(timeline(claimed, {}, Unit::agreements).last_on_or_before(Date{2022, 1, 2})->value == 30);
}

}  // namespace lib287g
