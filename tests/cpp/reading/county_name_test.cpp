#include "reading/rules/county/county_name.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <lib287g/lists/counts.hpp>

#include "catch2_shim.hpp"
#include "lists/made_lists.hpp"
#include "reading/rules/county/counties.hpp"

using namespace lib287g;
using reading::county_name;

namespace {

struct Case {
    State state;
    std::string_view text;
    std::string_view name;
    std::optional<IssueCode> rule;
};

}  // namespace

TEST_CASE("a county is the one that its state has, on record where the text is not its name") {
    const auto suffix = IssueCode::county_suffix;
    const auto misspelt = IssueCode::misspelling;
    for (const auto& [state, text, name, rule] : {
             Case{State::florida, "Lake County", "Lake County", {}},
             Case{State::florida, "Lake", "Lake County", suffix},
             Case{State::florida, "Lake Cty.", "Lake County", suffix},
             Case{State::louisiana, "Allen County", "Allen Parish", suffix},
             Case{State::virginia, "Hopewell", "Hopewell city", suffix},
             Case{State::virginia, "Hopewell County", "Hopewell city", suffix},
             Case{State::virginia, "Henrico", "Henrico County", suffix},
             Case{State::alaska, "Anchorage", "Anchorage Municipality", suffix},
             Case{State::nevada, "Carson City", "Carson City", {}},
             Case{State::puerto_rico, "Bayamon", "Bayam\xC3\xB3n Municipio", suffix},
             Case{State::connecticut, "Capitol Region", "Capitol Planning Region", suffix},
             Case{State::connecticut, "Hartford County", "Hartford County", {}},
             Case{State::missouri, "Saint Charles", "St. Charles County", IssueCode::saint_written_out},
             Case{State::indiana, "Stueben County", "Steuben County", misspelt},
             Case{State::kentucky, "Whitely County", "Whitley County", misspelt},
             Case{State::michigan, "Berrian County", "Berrien County", misspelt},
             Case{State::pennsylvania, "Miffin", "Mifflin County", misspelt},
             Case{State::tennessee, "Green County", "Greene County", misspelt},
         }) {
        INFO(text);
        const auto found = county_name(text, state);
        CHECK(found.name == name);
        CHECK(found.rule == rule);
        CHECK(found.known);
    }
}

TEST_CASE("spellings that differ in capitals, blanks, points and accents are of one county, by its own name") {
    for (const auto& [state, text, name] :
         {std::tuple{State::new_mexico, "Dona Ana County", "Do\xC3\xB1" "a Ana County"}, std::tuple{State::texas, "De Witt County", "DeWitt County"},
          std::tuple{State::tennessee, "Dekalb County", "DeKalb County"}, std::tuple{State::florida, "LAKE COUNTY", "Lake County"},
          std::tuple{State::florida, "LakeCounty", "Lake County"}, std::tuple{State::maryland, "Prince Georges County", "Prince George's County"},
          std::tuple{State::maryland, "Prince George\xE2\x80\x99s County", "Prince George's County"},
          std::tuple{State::maryland, "Prince George's County*", "Prince George's County"}, std::tuple{State::louisiana, "La Salle Parish", "LaSalle Parish"}}) {
        INFO(text);
        const auto found = county_name(text, state);
        CHECK(found.name == name);
        CHECK(found.rule == IssueCode::county_spelling);
        CHECK(found.known);
    }
    const auto list = test::made_list("a05182026", {{.state = "MARYLAND", .agency = "A PD", .county = "Prince George's County"},
                                                    {.state = "MARYLAND", .agency = "B PD", .county = "Prince Georges County"},
                                                    {.state = "MARYLAND", .agency = "C PD", .county = "PRINCE GEORGE'S COUNTY"}});
    CHECK(counts(list, {CountBy::county}, Unit::agreements).size() == 1);
    CHECK(list.repairs.size() == 2);
    CHECK(list.agreements[1].raw(ListColumn::county) == "Prince Georges County");
}

TEST_CASE("the word in front, the row's state behind and the nearest of several names are understood") {
    const auto list = test::made_list("a05182026", {{.agency = "A PD", .county = "Lee County (FL)"}, {.agency = "B PD", .county = "County of Lee"},
                                                    {.agency = "C PD", .county = "Lee County, Florida"}, {.agency = "D PD", .county = "Martn"},
                                                    {.agency = "E PD", .county = "Lee County (GA)"}});
    for (const std::size_t row : {0U, 1U, 2U}) CHECK(list.agreements[row].county == "Lee County");
    CHECK(list.agreements[3].county == "Martin County");
    CHECK(list.repairs.size() == 4);
    CHECK(list.agreements[4].county == "Lee County (GA)");
    CHECK(list.issues.size() == 1);
    CHECK_FALSE(county_name("City of Orange", State::texas).known);
    CHECK(county_name("City of Hopewell", State::virginia).name == "Hopewell city");
}

TEST_CASE("what the state has not stays as it stands, also where another state has it or two are as near") {
    for (const auto& [state, text] : {std::pair{State::texas, "Overton County"}, std::pair{State::massachusetts, "Crow Wing County"},
                                      std::pair{State::oklahoma, "Wichita County"}, std::pair{State::north_carolina, "Albemarle County"},
                                      std::pair{State::guam, "Kattan District"}, std::pair{State::florida, "Lane"},
                                      std::pair{State::tennessee, "Sparta-White County"}, std::pair{State::missouri, "North County"}}) {
        INFO(text);
        const auto found = county_name(text, state);
        CHECK(found.name == text);
        CHECK_FALSE(found.rule);
        CHECK_FALSE(found.known);
    }
    CHECK(county_name("Anything", std::nullopt).known);
}

TEST_CASE("the counties of the fifty states and the District of Columbia are those of 2020, and Connecticut's regions") {
    std::size_t count = 0;
    for (const auto& word : words<State>) {
        if (!is_territory(word.value)) count += reading::counties_of(word.value).size();
    }
    CHECK(count == 3143 + 9);
}

TEST_CASE("a county that is none in its state is an issue of the row that keeps its text") {
    const auto list = test::made_list("a05182026", {{.agency = "Some PD", .county = "Crow Wing"}, {.agency = "Other PD", .county = "Flagger"}});
    CHECK(list.agreements[0].county == "Crow Wing");
    CHECK(list.agreements[1].county == "Flagler County");
    REQUIRE(list.issues.size() == 1);
    CHECK(list.issues[0].code == IssueCode::unknown_county);
    CHECK(list.issues[0].column == "COUNTY");
    REQUIRE(list.repairs.size() == 1);
    CHECK(list.repairs[0].code == IssueCode::misspelling);
}
