#include <lib287g/figures/conflicts.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/dataset/json.hpp>
#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"
#include "figures/made_figures.hpp"

using namespace lib287g;
using lib287g::test::figure;

namespace {

constexpr PartialDate new_year = Date{2020, 1, 1};
constexpr auto exactly_150 = figure(150, new_year);
constexpr auto exactly_160 = figure(160, new_year);
constexpr auto about_150 = figure(150, new_year, Exactness::approximate);
constexpr auto at_least_155 = figure(155, new_year, Exactness::at_least);
constexpr auto at_most_149 = figure(149, new_year, Exactness::at_most);
static_assert(disagree(exactly_150, exactly_160) && disagree(exactly_160, exactly_150));
static_assert(!disagree(exactly_150, exactly_150));
static_assert(disagree(at_least_155, exactly_150) && !disagree(at_least_155, exactly_160));
static_assert(disagree(at_most_149, exactly_150) && disagree(at_most_149, at_least_155));
// "About 150" is 145 to 155, "about 37" 36 to 38.
static_assert(lowest(about_150) == 145 && highest(about_150) == 155);
static_assert(reach_of_about(37) == 1 && reach_of_about(1000) == 500 && reach_of_about(0) == 1);
static_assert(!disagree(about_150, at_least_155) && disagree(about_150, exactly_160));
static_assert(can_be_of_one_day(figure(1, PartialDate{2011}), figure(2, Date{2011, 12, 31})));
static_assert(!can_be_of_one_day(figure(1, PartialDate{2011}), figure(2, Date{2012, 1, 1})));

/// Claims as JSON members behind "unit", agencies of the whole program.
Dataset with_claims(const std::vector<std::string>& rows, const std::string& more = "") {
    std::string claims;
    int number = 0;
    for (const std::string& row : rows) {
        claims += (claims.empty() ? "" : ",") + std::string{R"({"id": ")"} + std::to_string(number++) +
                  R"(", "confidence": "high", )" + row + "}";
    }
    return parse_json(R"({"version": "1", "sources": [
        {"id": "ICE", "kind": "ice_list", "title": "T", "publisher": "P", "url": "u", "read": "r"},
        {"id": "GAO", "kind": "government", "title": "T", "publisher": "P", "url": "u", "read": "r"},
        {"id": "PRESS", "kind": "press", "title": "T", "publisher": "P", "url": "u", "read": "r"}],
        "claims": [)" + claims + "]" + more + "}");
}

std::string exact(int value, const std::string& date, const std::string& by = "PRESS", const std::string& more = R"("unit": "agencies")") {
    const std::string number = std::to_string(value);
    return R"("value": )" + number + R"(, "low": )" + number + R"(, "high": )" + number + R"(, "exactness": "exact", "date": ")" +
           date + R"(", "sources": [")" + by + R"("], )" + more;
}

std::string about(int value, const std::string& date) {
    return R"("value": )" + std::to_string(value) + R"(, "exactness": "approximate", "date": ")" + date +
           R"(", "sources": ["PRESS"], "unit": "agencies")";
}

std::vector<std::string> origins(const Conflict& conflict) {
    std::vector<std::string> found;
    for (const Observation& each : conflict.observations) found.emplace_back(each.origin);
    return found;
}

using Origins = std::vector<std::string>;

/// Lists of two months, with 34 agencies and then 36.
constexpr const char* lists = R"(, "list_runs": [{"id": "r", "kind": "participating", "basis": "listed", "unit": "agencies", "sources": ["ICE"], "confidence": "high"}],
    "lists": [{"run": "r", "published": "2017-01-10", "file": "a"}, {"run": "r", "published": "2017-01-29", "file": "b"},
              {"run": "r", "published": "2017-03-05", "file": "c"}],
    "list_series": [{"run": "r", "unit": "agencies", "changes": [["2017-01-10", 34], ["2017-01-29", 36]]}])";

}  // namespace

TEST_CASE("figures of one day that differ are a conflict, the preferred first with its rule") {
    const auto found = conflicts(with_claims({exact(1, "2020-01-01"), exact(2, "2020-01-01", "GAO"), exact(3, "2020-01-01")}));
    REQUIRE(found.size() == 1);
    CHECK(origins(found[0]) == Origins{"1", "0", "2"});
    CHECK(found[0].preferred_by == PreferredBy::kind_of_source);
    CHECK(found[0].unit == Unit::agencies);
    const auto by_order = conflicts(with_claims({exact(1, "2020-01-01"), exact(2, "2020-01-01")}));
    REQUIRE(by_order.size() == 1);
    CHECK(by_order[0].preferred_by == PreferredBy::order);
}

TEST_CASE("parts, other units, states and days, and about within its bounds are none") {
    CHECK(conflicts(with_claims({exact(10, "2020-01-01"), exact(11, "2020-01-01", "GAO", R"("unit": "agreements")"),
                                 exact(12, "2020-01-01", "GAO", R"("unit": "agencies", "type": "JEM")"),
                                 exact(13, "2020-01-01", "GAO", R"("unit": "agencies", "state": "OH")"),
                                 exact(14, "2020-01-02"), about(9, "2020-01-01"),
                                 exact(55, "2020-01-01", "ICE", R"("unit": "agencies", "not_in_timelines": "a part")")}))
              .empty());
}

TEST_CASE("a figure of a month or year is of any of its days") {
    CHECK(conflicts(with_claims({exact(1, "2020-01-01"), exact(2, "2020", "GAO"), exact(3, "2020-12-31")})).size() == 1);
    CHECK(conflicts(with_claims({exact(1, "2020-02"), exact(2, "2020-03")})).empty());
}

TEST_CASE("lists that follow each other are one statement") {
    const auto with_lists = [](const std::string& row) { return conflicts(with_claims({row}, lists)); };
    CHECK(with_lists(exact(34, "2017-01")).empty());
    CHECK(with_lists(exact(36, "2017-01")).empty());
    CHECK(with_lists(exact(35, "2017-02-01")).size() == 1);  // between two lists with 36
    CHECK(with_lists(exact(35, "2017-01-20")).empty());       // between 34 and 36: no list is of the day
    CHECK(with_lists(about(35, "2017")).empty());
    CHECK(with_lists(about(60, "2017")).size() == 1);
    const auto found = with_lists(exact(35, "2017-01", "GAO"));
    REQUIRE(found.size() == 1);
    // The nearest of the lists of the month stand for all; equally near ones all.
    CHECK(origins(found[0]) == Origins{"a", "b", "0"});
    CHECK(found[0].preferred_by == PreferredBy::kind_of_source);
}

TEST_CASE("a figure of a day is one of all days on which it was observed") {
    // Two lists of one source, and a count that held on the days of both: of the first it is contradicted.
    constexpr const char* held = R"(, "list_runs": [
        {"id": "r", "kind": "participating", "basis": "listed", "unit": "agencies", "sources": ["ICE"], "confidence": "high"},
        {"id": "s", "kind": "participating", "basis": "signings", "unit": "agencies", "sources": ["GAO"], "confidence": "high"}],
        "lists": [{"run": "r", "published": "2017-01-10", "file": "a"}, {"run": "r", "published": "2017-01-29", "file": "b"},
                  {"run": "s", "published": "2017-01-05", "file": "c"}, {"run": "s", "published": "2017-03-05", "file": "c"}],
        "list_series": [{"run": "r", "unit": "agencies", "changes": [["2017-01-10", 0], ["2017-01-29", 1]]},
                        {"run": "s", "unit": "agencies", "changes": [["2017-01-05", 1], ["2017-03-05", 2]]}])";
    const auto found = conflicts(with_claims({}, held));  // of scopes that no claim is about
    REQUIRE(found.size() == 1);
    CHECK(origins(found[0]) == Origins{"a", "c"});
    CHECK(found[0].observations[1].until == Date{2017, 3, 4});  // until the next signing
}

TEST_CASE("what is known of each figure stands beside it") {
    const auto found = conflicts(with_claims({exact(1, "2020-01-01"), exact(2, "2020-01-01", "GAO", R"("unit": "agencies", "note": "of another day")")}));
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].notes.size() == 2);
    CHECK(found[0].notes[0] == "of another day");
    CHECK(found[0].notes[1] == std::nullopt);
}

TEST_CASE("of more agencies than agreements on one day the preferred figure stays and bounds the other") {
    const auto shown = [](const Dataset& dataset, Unit unit) { return timeline(dataset, Scope{}, unit).last(); };
    const auto check = [&](const Dataset& dataset, bool agencies_stay) {
        const auto agencies = shown(dataset, Unit::agencies);
        const auto agreements = shown(dataset, Unit::agreements);
        REQUIRE((agencies && agreements));
        CHECK(agencies->value == (agencies_stay ? 9 : 7));
        CHECK(agreements->value == agencies->value);
        CHECK((agencies->basis == Basis::stated) == agencies_stay);
        CHECK((agreements->basis == Basis::stated) != agencies_stay);
        CHECK((agencies_stay ? agreements->exactness == Exactness::at_least : agencies->exactness == Exactness::at_most));
    };
    const std::string in_agreements = R"("unit": "agreements")";
    check(with_claims({exact(9, "2020-01-01", "GAO"), exact(7, "2020-01-01", "PRESS", in_agreements)}), true);
    check(with_claims({exact(9, "2020-01-01", "PRESS"), exact(7, "2020-01-01", "GAO", in_agreements)}), false);
    check(with_claims({exact(9, "2020-01-01", "GAO"), exact(7, "2020-01-01", "GAO", in_agreements)}), true);  // the earlier
    check(with_claims({exact(7, "2020-01-01", "GAO", in_agreements), exact(9, "2020-01-01", "GAO")}), false);
    // Of different days each stands from its own: the later figure is news.
    const Dataset later = with_claims({exact(9, "2020-01-01", "GAO"), exact(7, "2020-02-01", "PRESS", in_agreements)});
    CHECK(timeline(later, Scope{}, Unit::agencies).first()->value == 9);
    CHECK(shown(later, Unit::agreements)->value == 7);
    CHECK(shown(later, Unit::agencies)->exactness == Exactness::at_most);
}

TEST_CASE("conflicts are filtered by scope, unit, source and dates") {
    const Dataset dataset = with_claims({exact(1, "2020-01-01"), exact(2, "2020-01-01", "GAO")});
    CHECK(conflicts(dataset, {.unit = Unit::agreements}).empty());
    CHECK(conflicts(dataset, {.source = "GAO"}).size() == 1);
    CHECK(conflicts(dataset, {.source = "ICE"}).empty());
    CHECK(conflicts(dataset, {.since = Date{2020, 1, 2}}).empty());
    CHECK(conflicts(dataset, {.until = Date{2020, 1, 1}}).size() == 1);
}

TEST_CASE("each conflict of the reference is of one scope and unit, and its figures contradict each other") {
    const auto found = conflicts();
    CHECK(found.size() >= 5);
    for (const Conflict& conflict : found) {
        REQUIRE(conflict.observations.size() > 1);
        for (const Observation& each : conflict.observations) {
            CHECK(each.unit == conflict.unit);
            CHECK(main_source_kind(reference, conflict.observations.front()) <= main_source_kind(reference, each));
            CHECK(std::ranges::any_of(conflict.observations, [&](const Observation& other) {
                return can_be_of_one_day(each, other) && disagree(each, other);
            }));
        }
    }
}

TEST_CASE("the contradictions that reports have with ICE's own lists are found") {
    const auto holds = [](std::string_view source, std::int64_t value, std::int64_t listed) {
        return std::ranges::any_of(conflicts(), [&](const Conflict& conflict) {
            const auto says = [&](std::int64_t number, std::string_view by) {
                return std::ranges::any_of(conflict.observations, [&](const Observation& each) {
                    return each.value == number && cites(each, by);
                });
            };
            return says(value, source) && says(listed, conflict.observations.front().sources.front());
        });
    };
    CHECK(holds("GAO21", 35, 36));
    CHECK(holds("DHS25SEP", 958, 957));
    CHECK(holds("CRSIF", 72, 69));
    CHECK(holds("NUSA07", 23, 27));
    CHECK(holds("DDP_CRS09", 29, 28));
    const auto of_state = [](std::string_view state) { return conflicts({.unit = Unit::agencies, .state = *parse<State>(state)}).size(); };
    CHECK(of_state("AZ") == 1);  // ICE's page of 2008-03-10 lags behind signings
    CHECK(of_state("VA") == 1);
    CHECK(of_state("NM") == 1);
    CHECK(of_state("OH") == 0);
}
