#include "reading/series/broken_names.hpp"

#include <string>
#include <vector>

#include "catch2_shim.hpp"
#include "lists/made_lists.hpp"

using namespace lib287g;
using test::shared_list;

namespace {

std::vector<SharedList> mended(std::vector<SharedList> lists) {
    reading::ListedAgencies listed;
    for (std::uint32_t i = 0; i < lists.size(); ++i) listed.add(*lists[i], i);
    reading::mend_broken_names(lists, listed);
    return lists;
}

}  // namespace

TEST_CASE("a name that a page broke keeps its ends") {
    CHECK(reading::is_broken("FL/waria labelon county sheriffs office", "FL/walton county sheriffs office"));
    CHECK_FALSE(reading::is_broken("FL/walton county sheriffs office", "FL/walton county sheriffs office"));
    CHECK_FALSE(reading::is_broken("FL/washington county sheriffs office", "FL/walton county police department"));
    CHECK_FALSE(reading::is_broken("FL/lake county sheriffs office", "GA/lake county sheriffs office"));
}

TEST_CASE("a broken name between two lists that spell it right is mended, on record") {
    const std::string whole = "Walton County Sheriff's Office";
    const std::string broken = "Waria-labelon County Sheriff's Office";
    const auto lists = mended({shared_list("a05012026am", {{.agency = whole}, {.agency = "Lake PD"}}),
                               shared_list("a05022026am", {{.agency = broken}, {.agency = "Lake PD"}}),
                               shared_list("a05032026am", {{.agency = whole}, {.agency = "Lake PD"}})});
    const ListedAgreement& row = lists[1]->agreements[0];
    CHECK(row.agency == whole);
    CHECK(row.agency_id == lists[0]->agreements[0].agency_id);
    CHECK(row.raw(ListColumn::agency) == broken);
    REQUIRE_FALSE(lists[1]->repairs.empty());
    CHECK(lists[1]->repairs.back().code == IssueCode::broken_name);
    CHECK(lists[1]->repairs.back().clean == whole);
}

TEST_CASE("a name stays where the row differs, the whole one is there too, or no list is on one side") {
    const std::string whole = "Walton County Sheriff's Office";
    const std::string broken = "Waria-labelon County Sheriff's Office";
    const auto first = shared_list("a05012026am", {{.agency = whole}});
    const auto last = shared_list("a05032026am", {{.agency = whole}});
    for (const auto& between : {shared_list("a05022026am", {{.agency = broken, .signed_on = "2025-03-01"}}),
                                shared_list("a05022026am", {{.agency = broken}, {.agency = whole, .type = "Jail Enforcement Model"}})}) {
        CHECK(mended({first, between, last})[1]->agreements[0].agency == broken);
    }
    CHECK(mended({first, shared_list("a05022026am", {{.agency = broken}})})[1]->agreements[0].agency == broken);
}

TEST_CASE("a name that lost characters is that of the list beside it") {
    const auto lists = mended({shared_list("a05012026am", {{.agency = "Walton County Sheriff's Office"}}),
                               shared_list("a05022026am", {{.agency = "Walton County Sheriff\xEF\xBF\xBDs Office"}})});
    CHECK(lists[1]->agreements[0].agency_id == lists[0]->agreements[0].agency_id);
}

TEST_CASE("a correction that matches nothing is an issue, one that does is none, also of a header") {
    ReadOptions options;
    options.corrections.push_back({.column = "COUNTY", .state = {}, .raw = "Lake County", .clean = "Lake District", .reason = "ours"});
    options.corrections.push_back({.column = "COUNTY", .state = {}, .raw = "Pond County", .clean = "Lake District", .reason = "ours"});
    options.corrections.push_back({.column = "HEADER", .state = {}, .raw = "Police", .clean = "LAW ENFORCEMENT AGENCY", .reason = "ours"});
    const auto list = read_rows({{"STATE", "Police", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA"},
                                 {"FLORIDA", "A PD", "Lake County", "Task Force Model", "2025-02-26", "link pending"}},
                                "a05022026am", options);
    REQUIRE(list.issues.size() == 1);
    CHECK(list.issues[0].code == IssueCode::unused_correction);
    CHECK(list.issues[0].column == "COUNTY");
    CHECK(list.issues[0].raw == "Pond County");
}
