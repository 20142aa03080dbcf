#include <lib287g/figures/types_in_force.hpp>

#include <string>

#include <lib287g/dataset/json.hpp>
#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

namespace lib287g {
namespace {

constexpr auto jail = AgreementType::jail_enforcement_model;
constexpr auto task_force = AgreementType::task_force_model;
constexpr auto warrant = AgreementType::warrant_service_officer;

/// Two lists; in Florida task force agreements on the second alone.
Dataset two_lists() {
    return parse_json(R"({"version": "2026.11.24",
        "sources": [{"id": "ICE", "kind": "ice_list", "title": "T", "publisher": "P", "url": "u", "read": "r"}],
        "list_runs": [{"id": "r", "kind": "participating", "basis": "listed", "by_type": true, "by_state": true,
                       "sources": ["ICE"], "confidence": "high"}],
        "lists": [{"run": "r", "published": "2021-01-13", "file": "a.xlsx"}, {"run": "r", "published": "2021-02-01", "file": "b.xlsx"}],
        "list_series": [
          {"run": "r", "unit": "agreements", "changes": [["2021-01-13", 4], ["2021-02-01", 6]]},
          {"run": "r", "unit": "agencies", "changes": [["2021-01-13", 4]]},
          {"run": "r", "unit": "agreements", "type": "TFM", "state": "FL", "changes": [["2021-01-13", 0], ["2021-02-01", 2]]},
          {"run": "r", "unit": "agreements", "type": "JEM", "state": "FL", "changes": [["2021-01-13", 4]]}]})");
}

}  // namespace

TEST_CASE("before the first list the types in force are unknown, not none") {
    const auto found = types_in_force(two_lists(), State::florida, Date{2021, 1, 12});
    CHECK(found.in_force.empty());
    CHECK(found.unknown == AgreementTypes::all());
}

TEST_CASE("a type that the lists do not name in a state is not in force there") {
    const Dataset dataset = two_lists();
    CHECK(types_in_force(dataset, State::florida, Date{2021, 1, 31}) == TypesInForce{jail, {}});
    CHECK(types_in_force(dataset, State::florida, Date{2021, 2, 1}) == TypesInForce{{jail, task_force}, {}});
    CHECK(types_in_force(dataset, State::ohio, Date{2021, 2, 1}) == TypesInForce{});
}

TEST_CASE("without lists and claims nothing is known of a state") {
    CHECK(types_in_force(Dataset{}, State::florida, Date{2026, 1, 1}).unknown == AgreementTypes::all());
}

TEST_CASE("the reference says which types were in force in Florida") {
    CHECK(types_in_force(State::florida, Date{2026, 5, 18}).in_force == AgreementTypes{jail, task_force, warrant});
    CHECK(types_in_force(State::illinois, Date{2026, 5, 18}) == TypesInForce{});
}

TEST_CASE("a type of which only the most is known, and that not 0, is unknown") {
    // ICE's page prints two jail agreements of Florida, joint ones among them; in Tennessee none.
    const auto florida = types_in_force(State::florida, Date{2011, 1, 1});
    CHECK(timeline(Scope{jail, State::florida}, Unit::agreements).last_on_or_before(Date{2011, 1, 1})->exactness == Exactness::at_most);
    CHECK(florida.unknown.contains(jail));
    CHECK_FALSE(florida.in_force.contains(jail));
    const auto tennessee = types_in_force(State::tennessee, Date{2012, 10, 20});
    CHECK_FALSE(tennessee.unknown.contains(jail));
    CHECK_FALSE(tennessee.in_force.contains(jail));
}

}  // namespace lib287g
