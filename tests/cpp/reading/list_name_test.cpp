#include "reading/rules/date/list_name.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "catch2_shim.hpp"
#include "lists/made_lists.hpp"

using namespace lib287g;
using reading::date_in_name;

TEST_CASE("the name of a file says the list's day in the forms that people give it") {
    for (const std::string_view name :
         {"participatingAgencies05182026am.xlsx", "participatingAgencies-20260518120000.xlsx", "participatingAgencies_2026-05-18.xlsx",
          "participatingAgencies 05-18-2026.xlsx", "participatingAgencies5182026am.xlsx", "287g_May 18 2026.csv", "287g May 18, 2026.csv",
          "287g-18-May-2026.csv", "participatingAgencies202605181200.xlsx", "participatingAgencies_5.18.26.xlsx", "list051826.csv",
          "participatingAgencies20260518.xlsx", "ICE 287(g) 2026_05_18 final.xlsx"}) {
        INFO(name);
        CHECK(date_in_name(name).candidates == std::vector{Date{2026, 5, 18}});
    }
    CHECK(date_in_name("participatingAgencies05182026am.xlsx").edition == "am");
    CHECK(date_in_name("participatingAgencies-20260518120000.xlsx").edition == "120000");
    CHECK(date_in_name("participatingAgencies-20260518120000.xlsx").basis == DateBasis::capture_time);
    CHECK(date_in_name("list of 287g agencies.xlsx").candidates.empty());
}

TEST_CASE("a name that can mean several days is settled by the signings inside") {
    const auto list_named = [](const std::string& name, const std::string& signed_on) {
        return test::made_list(name, {{.agency = "A PD", .signed_on = signed_on}, {.agency = "B PD", .signed_on = signed_on}});
    };
    CHECK(list_named("participatingAgencies041720263pm", "2026-04-15").published == Date{2026, 4, 17});
    CHECK(list_named("participatingAgencies041720263pm", "2026-04-15").basis == DateBasis::corrected);
    CHECK_FALSE(list_named("participatingAgencies041720263pm", "").published);
    CHECK(list_named("participatingAgencies1112025am", "2025-01-09").published == Date{2025, 1, 11});
    CHECK(list_named("participatingAgencies08022025pm", "2025-08-29").published == Date{2025, 9, 2});
    CHECK(list_named("participatingAgencies01092025pm", "2026-01-08").published == Date{2026, 1, 9});
    CHECK_FALSE(list_named("participatingAgencies01092025pm", "2026-06-08").published);
    // No list is of a day that is far ahead of all that is in it, and of today.
    CHECK(list_named("participatingAgencies04172062am", "2026-04-15").published == Date{2026, 4, 17});
    CHECK(list_named("participatingAgencies04172062am", "2026-04-15").basis == DateBasis::corrected);
    CHECK_FALSE(list_named("participatingAgencies04172062am", "2025-12-01").published);
    CHECK_FALSE(list_named("pendingAgencies04172062am", "").published);
}
