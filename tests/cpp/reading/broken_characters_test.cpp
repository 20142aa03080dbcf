#include "reading/rules/broken_characters.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <lib287g/lists/counts.hpp>

#include "catch2_shim.hpp"
#include "lists/made_lists.hpp"

using namespace lib287g;
using reading::NameWithLosses;
using reading::mended_characters;

TEST_CASE("UTF-8 that was taken for Windows-1252, and characters as HTML writes them, are what they were") {
    for (const auto& [broken, meant] : {std::pair{"Sheriff\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s Office", "Sheriff\xE2\x80\x99s Office"},
                                        std::pair{"Do\xC3\x83\xC2\xB1" "a Ana", "Do\xC3\xB1" "a Ana"},
                                        std::pair{"Do\xC3\x83\xC6\x92\xC3\x82\xC2\xB1" "a Ana", "Do\xC3\xB1" "a Ana"},
                                        std::pair{"Sheriff&#8217;s", "Sheriff\xE2\x80\x99s"}, std::pair{"Sheriff&#x27;s", "Sheriff's"},
                                        std::pair{"Fish &amp; Wildlife", "Fish & Wildlife"}, std::pair{"Do&ntilde;a Ana", "Do\xC3\xB1" "a Ana"},
                                        std::pair{"Sheriff&#146;s", "Sheriff\xE2\x80\x99s"}, std::pair{"Sheriff\xC2\x92s", "Sheriff\xE2\x80\x99s"},
                                        std::pair{"Polic\xC3\x83\xC2\xAD" "a", "Polic\xC3\xAD" "a"}, std::pair{"\xC3\x83\xC2\xA0", "\xC3\xA0"}}) {
        INFO(broken);
        CHECK(mended_characters(broken) == std::string{meant});
    }
    for (const char* whole : {"Do\xC3\xB1" "a Ana", "Sheriff\xE2\x80\x99s", "Fish & Wildlife", "Q&A; more", "A &b; c", "&#0;", "\xC3\x83 alone", "plain"}) {
        INFO(whole);
        CHECK_FALSE(mended_characters(whole));
    }
}

TEST_CASE("a name that lost characters is one that differs in these alone") {
    CHECK(NameWithLosses{"sheriff\xEF\xBF\xBDs"}.may_be("sheriffs"));
    CHECK(NameWithLosses{"do\xEF\xBF\xBD" "a"}.may_be("do\xC3\xB1" "a"));
    CHECK_FALSE(NameWithLosses{"do\xEF\xBF\xBD" "a"}.may_be("dorma"));
    CHECK_FALSE(NameWithLosses{"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"}.may_be("abcde"));
}

TEST_CASE("what broken characters are of is known before those that nobody sees go") {
    const auto list = test::made_list("a05182026", {{.agency = "Polic\xC3\xAD" "a de Ponce"}, {.agency = "Polic\xC3\x83\xC2\xAD" "a de Ponce", .type = "Jail Enforcement Model"},
                                                    {.agency = "Lake County Sheriff\xC2\x92s Office"}});
    CHECK(list.agreements[1].agency == "Polic\xC3\xAD" "a de Ponce");
    CHECK(list.agreements[2].agency == "Lake County Sheriff\xE2\x80\x99s Office");
    CHECK(count(list, {}, Unit::agencies) == 2);
    REQUIRE(list.repairs.size() == 2);
    for (const Issue& repair : list.repairs) CHECK(repair.code == IssueCode::broken_characters);
}

TEST_CASE("broken characters make no second agency, on record, and lost ones are an issue") {
    const auto list = test::made_list("a05182026", {{.agency = "Lake County Sheriff's Office"},
                                                    {.agency = "Lake County Sheriff&#8217;s Office", .type = "Jail Enforcement Model"},
                                                    {.agency = "Lake County Sheriff\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s Office", .type = "Warrant Service Officer"},
                                                    {.agency = "Lake County Sheriff\xEF\xBF\xBDs Office", .type = "Jail & Task Force"}});
    CHECK(count(list, {}, Unit::agencies) == 1);
    CHECK(list.repairs.size() == 2);
    for (const Issue& repair : list.repairs) CHECK(repair.code == IssueCode::broken_characters);
    REQUIRE(list.issues.size() == 2);  // and a joint agreement of 2025
    CHECK(list.issues[0].code == IssueCode::lost_characters);
    CHECK(list.agreements[3].agency == "Lake County Sheriff\xEF\xBF\xBDs Office");
}
