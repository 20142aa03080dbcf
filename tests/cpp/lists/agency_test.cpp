#include <lib287g/lists/agency.hpp>
#include <lib287g/lists/counts.hpp>

#include <string>
#include <thread>
#include <vector>

#include "catch2_shim.hpp"
#include "lists/made_lists.hpp"

using namespace lib287g;
using test::made_list;

TEST_CASE("spellings of one body have one id, and bodies of two states have two") {
    const auto registry = AgencyRegistry::shared();
    const AgencyId lake = registry->id("FL", "Lake County Sheriff\xE2\x80\x99s Office");
    CHECK(registry->id("FL", "LAKE COUNTY SHERIFF'S OFFICE") == lake);
    CHECK(registry->id("TX", "Lake County Sheriff's Office") != lake);
    CHECK(registry->key(lake) == "FL/lake county sheriffs office");
    CHECK(registry->slug(lake) == "fl-lake-county-sheriffs-office");
}

TEST_CASE("two keys never share a slug") {
    CHECK(agency_slug("FL/a b") == "fl-a-b");
    CHECK(agency_slug("FL/a (b)") == "fl-a-_28b_29");
    CHECK(agency_slug("FL/a_b") == "fl-a_5fb");
    CHECK(agency_slug("PR/ca\xC3\xB1o") == "pr-ca\xC3\xB1o");
}

TEST_CASE("agencies of two lists that were read apart are counted once when their rows are put together") {
    const auto one = made_list("a05182026", {{.agency = "Lake PD"}, {.agency = "Bay PD"}});
    auto both = made_list("a05192026", {{.agency = "Lake Police Department"}});
    both.agreements.insert(both.agreements.end(), one.agreements.begin(), one.agreements.end());
    CHECK(count(both, {}, Unit::agreements) == 3);
    CHECK(count(both, {}, Unit::agencies) == 2);
}

TEST_CASE("threads that name the same agencies get the same ids") {
    const auto registry = AgencyRegistry::shared();
    std::vector<std::vector<AgencyId>> found(4);
    {
        std::vector<std::thread> threads;
        for (auto& ids : found) {
            threads.emplace_back([&ids, &registry] {
                for (int i = 0; i < 500; ++i) ids.push_back(registry->id("GA", "Body " + std::to_string(i)));
            });
        }
        for (auto& thread : threads) thread.join();
    }
    for (const auto& ids : found) CHECK(ids == found.front());
}

TEST_CASE("a row outlives its list, with its raw cells") {
    ListedAgreement row;
    Issue issue;
    {
        auto list = made_list("a05182026", {{.state = "Utahj", .agency = "Lake PD"}});
        row = list.agreements.front();
        issue = list.repairs.front();
    }
    CHECK(row.agency == "Lake PD");
    CHECK(row.agency_key == "UT/lake police department");
    CHECK(row.raw(ListColumn::state) == "Utahj");
    CHECK_FALSE(row.raw(ListColumn::addendum).has_value());
    CHECK(issue.raw == "Utahj");
    CHECK(issue.clean == "Utah");
}

static_assert(sizeof(ListedAgreement) <= 176, "raw cells lie beside the row");

TEST_CASE("long texts of states and names make short keys, which still tell them apart") {
    const auto registry = AgencyRegistry::shared();
    const std::string state(990, 'q');
    const std::string name(990, 'n');
    const AgencyId one = registry->id(state + "1", name + "1");
    CHECK(registry->key(one).size() <= 281);
    CHECK(registry->id(state + "2", name + "1") != one);
    CHECK(registry->id(state + "1", name + "2") != one);
    CHECK(registry->id(state + "1", name + "1") == one);
    const std::string key = agency_key(name);
    CHECK(agency_key(key) == key);
    const std::string_view whole = registry->key(one);
    CHECK(registry->id(whole.substr(0, whole.size() - agency_key(name + "1").size() - 1), name + "1") == one);  // as what is stored is read again
    CHECK(registry->key(registry->id("FL", "Lake County Sheriff's Office")) == "FL/lake county sheriffs office");
}
