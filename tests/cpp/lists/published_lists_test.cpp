#include <lib287g/lists/counts.hpp>
#include <lib287g/lists/placed_agreement.hpp>
#include <lib287g/lists/published_lists.hpp>
#include <lib287g/reading/read_lists.hpp>

#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "catch2_shim.hpp"
#include "lists/made_lists.hpp"

using namespace lib287g;
using test::shared_list;

namespace {

PublishedLists collection(std::vector<SharedList> lists) {
    return collected(std::move(lists), {}, "OURS");
}

Issue issue_of(std::string_view file, IssueCode code) {
    Issue issue;
    issue.file = file;
    issue.code = code;
    return issue;
}

const auto may = shared_list("a05182026am", {{.agency = "Lake PD"}});
const auto later_in_may = shared_list("a05182026pm", {{.agency = "Lake PD"}, {.agency = "Bay PD"}});
const auto june = shared_list("a06012026", {{.agency = "Lake PD"}, {.agency = "Bay PD"}, {.agency = "Pine PD"}});
const auto undated = shared_list("a", {{.agency = "Elm PD"}});

}  // namespace

TEST_CASE("lists are in order of date and edition, those without a date apart") {
    const auto all = collection({undated, june, later_in_may, may, june});
    CHECK(all.lists == std::vector<SharedList>{may, later_in_may, june});
    CHECK(all.undated == std::vector<SharedList>{undated});
    CHECK(std::distance(all.begin(), all.end()) == 3);
}

TEST_CASE("the list in force on a day is the last one on or before it, of its kind") {
    const auto all = collection({june, later_in_may, may});
    CHECK(on(all, Date{2026, 5, 17}) == nullptr);
    CHECK(on(all, Date{2026, 5, 18}) == later_in_may);
    CHECK(on(all, Date{2026, 5, 31}) == later_in_may);
    CHECK(on(all, Date{2026, 12, 31}) == june);
    CHECK(on(all, Date{2026, 12, 31}, ListKind::pending) == nullptr);
    CHECK(of_kind(all, ListKind::participating).size() == 3);
}

TEST_CASE("two collections together have each list once, and what is left is their difference") {
    const auto both = merged(collection({may, june}), collection({june, undated, later_in_may}));
    CHECK(both.lists == std::vector<SharedList>{may, later_in_may, june});
    CHECK(both.undated == std::vector<SharedList>{undated});
    CHECK(both.source == "OURS");
    const auto rest = difference(both, collection({june, may}));
    CHECK(rest.lists == std::vector<SharedList>{later_in_may});
    CHECK(rest.undated == std::vector<SharedList>{undated});
}

TEST_CASE("figures of a collection cite its source and outlive it") {
    const Timeline figures = timeline(collection({may, june}), {}, Unit::agencies);
    REQUIRE(figures.last());
    CHECK(figures.last()->value == 3);
    CHECK(figures.last()->sources.front() == "OURS");
    CHECK(figures.last()->origin == "a06012026");
}

TEST_CASE("the newest list is one of a kind, and the lists between two dates are a part") {
    const auto pending = test::shared_list("pending06102026", {{.agency = "Oak PD", .signed_on = "", .moa = ""}});
    PublishedList waiting = *pending;
    waiting.kind = ListKind::pending;
    const auto all = collection({undated, june, later_in_may, may, std::make_shared<const PublishedList>(waiting)});
    CHECK(latest(all) == june);
    CHECK(latest(all, ListKind::pending)->file == "pending06102026");
    CHECK(latest(collection({undated})) == nullptr);
    CHECK(between(all, *parse_date("2026-05"), *parse_date("2026-06-01")).lists == std::vector<SharedList>{may, later_in_may, june});
    CHECK(between(all, std::nullopt, Date{2026, 5, 31}).lists == std::vector<SharedList>{may, later_in_may});
    CHECK(between(all, *parse_date("2026-06"), std::nullopt).size() == 2);
    CHECK(between(all, *parse_date("2027"), std::nullopt).empty());
    CHECK(between(all, {}, {}).undated.empty());
}

TEST_CASE("a part has the issues of files that are its own, a kind all but those of the other") {
    const std::vector<Issue> of_files{issue_of("a05182026pm", IssueCode::repeated_content), issue_of("a06012026", IssueCode::replaced_list),
                                      issue_of("a06012026", IssueCode::unreadable_file), issue_of("broken", IssueCode::unreadable_file)};
    const PublishedLists all = collected({may, later_in_may, june}, of_files);
    CHECK(between(all, Date{2026, 6, 1}, std::nullopt).issues == std::vector<Issue>{of_files[1]});
    CHECK(between(all, *parse_date("2027"), std::nullopt).issues.empty());
    CHECK(of_kind(all, ListKind::participating).issues == of_files);
    CHECK(of_kind(all, ListKind::pending).issues == std::vector<Issue>{of_files[3]});
    CHECK(difference(all, collection({june})).issues == std::vector<Issue>{of_files[0], of_files[3]});
}

TEST_CASE("issues, repairs and agreements of all lists are one after the other, each with its list") {
    const auto odd = shared_list("b05202026", {{.state = "FLORDIA", .agency = "Elm PD", .county = "Nowhere County"}});
    const auto all = collected({undated, odd, may}, {issue_of("broken", IssueCode::unreadable_file)});
    std::vector<Issue> issues{all.issues};
    for (const SharedList& list : {may, odd, undated}) issues.insert(issues.end(), list->issues.begin(), list->issues.end());
    CHECK(all_issues(all) == issues);
    CHECK(all_repairs(all) == odd->repairs);
    const std::vector<PlacedAgreement> agreements = all_agreements(collection({undated, odd, may}));
    REQUIRE(agreements.size() == 3);
    CHECK(agreements[0].file == "a05182026am");
    CHECK(agreements[1].published == Date{2026, 5, 20});
    CHECK(agreements[1].agency == "Elm PD");
    CHECK(agreements[2].published == std::nullopt);
    CHECK(agreements[2].list_kind == ListKind::participating);
}

TEST_CASE("a list without rows counts none by its date alone, and is in no other count") {
    const auto empty = shared_list("a06052026", {});
    CHECK(counts(*empty, {}, Unit::agencies).at(0).value == 0);
    const std::vector<Count> by_date = counts(collection({june, empty}), {CountBy::date}, Unit::agencies);
    REQUIRE(by_date.size() == 2);
    CHECK(by_date[1].keys == std::vector<std::optional<std::string>>{"2026-06-05"});
    CHECK(by_date[1].value == 0);
    CHECK(counts(*empty, {CountBy::date, CountBy::type}, Unit::agencies).empty());
}
