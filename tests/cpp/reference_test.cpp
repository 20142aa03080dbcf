#include <lib287g/reference.hpp>

#include <chrono>
#include <string_view>

#include "catch2_shim.hpp"

using namespace lib287g;
using namespace std::chrono_literals;

namespace {

constexpr auto jail = AgreementType::jail_enforcement_model;
constexpr auto task_force = AgreementType::task_force_model;
constexpr auto warrant = AgreementType::warrant_service_officer;

static_assert(grant(warrant, Power::question_about_status)->answer == Answer::no);
static_assert(training(jail)->hours == 160);
static_assert(timeline({task_force, {}}, Unit::agencies).last_on_or_before(2026y / 6 / 5)->value == 1220);

static_assert(grant(jail, Power::arrest_without_state_charges)->answer == Answer::no);
static_assert(grant(reference, jail, Power::arrest_without_state_charges, "WATCH_JEM")->answer ==
              Answer::yes);
static_assert(grant(reference, jail, Power::question_about_status, "NOBODY") == nullptr);
static_assert(grant(AgreementType::jail_and_task_force, Power::question_about_status) == nullptr);
static_assert(training(task_force)->hours == 40 && training(warrant)->hours == 8);
static_assert(training(reference, jail, "CRSIF")->weeks == 4 &&
              !training(reference, jail, "CRSIF")->hours);
static_assert(training(AgreementType::jail_and_task_force) == nullptr);
static_assert(inspection(jail)->interval_years == 2.0);
static_assert(inspection(warrant)->scheduled == Answer::no);
static_assert(inspection(task_force)->scheduled == Answer::unclear);
static_assert(model(jail)->setting == Place::facility && model(task_force)->setting == Place::anywhere);
static_assert(model(warrant)->setting == Place::facility);
static_assert(model(AgreementType::jail_and_task_force)->periods.front().until == Date{2012, 12, 31});
static_assert(source("ROSTER_RR")->kind == SourceKind::ice_list && source("roster_rr") == nullptr);
// The lists of 2017 are of the whole country and have none.
static_assert(timeline({warrant, {}}, Unit::agreements).last_on_or_before(Date{2019, 4, 23})->value == 0);

static_assert(said_by(*training(jail), {}) && said_by(*training(jail), "WATCH_JEM"));
static_assert(!said_by(*training(jail), "GAO21"));

}  // namespace

TEST_CASE("every type but the joint one has a grant for every power") {
    for (const AgreementType type : {jail, task_force, warrant}) {
        for (const auto& power : words<Power>) {
            INFO(code(type) << " " << power.code);
            CHECK(grant(type, power.value) != nullptr);
        }
    }
}

TEST_CASE("every type is described") {
    for (const auto& type : words<AgreementType>) {
        INFO(type.code);
        REQUIRE(model(type.value) != nullptr);
        CHECK(model(type.value)->type == type.value);
    }
}

TEST_CASE("the rows of a type are those that name it") {
    const auto courses = of_type(reference.training, warrant);
    CHECK(courses.size() == 4);
    for (const Training& course : courses) CHECK(course.type == warrant);
    std::size_t all = of_type(reference.training, jail).size() +
                      of_type(reference.training, task_force).size() + courses.size() +
                      of_type(reference.training, AgreementType::jail_and_task_force).size();
    for (const Training& course : reference.training) all += course.type ? 0 : 1;
    CHECK(all == reference.training.size());
}

TEST_CASE("on ICE's lists the agreements of all types make the program's total") {
    for (const Date date : {Date{2021, 1, 13}, Date{2024, 6, 30}, Date{2025, 3, 17}, Date{2025, 9, 9},
                            Date{2026, 1, 26}, Date{2026, 5, 18}}) {
        std::int64_t sum = 0;
        for (const auto& type : words<AgreementType>) {
            if (const auto figure = timeline({type.value, {}}, Unit::agreements).last_on_or_before(date))
                sum += figure->value;
        }
        INFO(text(date));
        CHECK(sum == timeline(Unit::agreements).last_on_or_before(date)->value);
    }
}

TEST_CASE("agencies never outnumber the agreements of the same list") {
    for (const Claim& agencies : claims({.unit = Unit::agencies, .source = "ROSTER_RR"})) {
        for (const Claim& agreements : claims({.unit = Unit::agreements, .source = "ROSTER_RR"})) {
            if (agencies.date != agreements.date || agencies.type != agreements.type) continue;
            INFO(agencies.id);
            CHECK(agencies.value <= agreements.value);
        }
    }
}

TEST_CASE("the version is the day of a change, and the facts are there") {
    CHECK(reference.version.size() == std::string_view{"2026.11.24"}.size());
    CHECK(reference.version.substr(0, 2) == "20");
    CHECK_FALSE(reference.sources.empty());
    CHECK_FALSE(reference.events.empty());
    CHECK_FALSE(reference.findings.empty());
    CHECK_FALSE(reference.statutes.empty());
    CHECK_FALSE(reference.glossary.empty());
}
