#include <lib287g/lists/diff.hpp>

#include "catch2_shim.hpp"
#include "lists/made_lists.hpp"

using namespace lib287g;
using test::made_list;

TEST_CASE("added, removed and changed agreements of two lists are told apart") {
    const auto before = made_list("a05182026", {{.agency = "Ash PD"},
                                                {.agency = "Bay PD", .signed_on = "2025-03-01"},
                                                {.agency = "Elm PD"},
                                                {.agency = "Fir PD", .type = "Jail Enforcement Model"},
                                                {.agency = "Oak PD", .county = "Lake County"}});
    const auto after = made_list("a05192026", {{.agency = "Ash PD"},
                                               {.agency = "Bay Police Department", .signed_on = "2025-03-02"},
                                               {.agency = "Fir PD"},
                                               {.agency = "Oak PD", .county = "Baker County"},
                                               {.agency = "Yew PD"}});
    const auto found = diff(before, after);
    REQUIRE(found.size() == 5);
    CHECK(found[0].agency == "Bay Police Department");
    CHECK(found[0].change == Change::changed);
    CHECK(found[0].columns == "LAW ENFORCEMENT AGENCY, SIGNED");
    CHECK(found[0].signed_before == Date{2025, 3, 1});
    CHECK(found[0].signed_after == Date{2025, 3, 2});
    CHECK(found[1].agency == "Elm PD");
    CHECK(found[1].change == Change::removed);
    CHECK_FALSE(found[1].row_after.has_value());
    CHECK(found[2].columns == "SUPPORT TYPE");
    CHECK(found[2].type_before == AgreementType::jail_enforcement_model);
    CHECK(found[2].type_after == AgreementType::task_force_model);
    CHECK(found[3].columns == "COUNTY");
    CHECK(found[4].change == Change::added);
    CHECK(found[4].row_after == 6U);
    CHECK(diff(before, before).empty());
}

TEST_CASE("differences outlive the lists") {
    const auto found = diff(made_list("a", {}), made_list("b", {{.agency = "Ash PD"}}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].agency == "Ash PD");
}
