#include <lib287g/error.hpp>
#include <lib287g/figures/growth.hpp>
#include <lib287g/lists/agency.hpp>
#include <lib287g/lists/counts.hpp>
#include <lib287g/reading/read_list.hpp>
#include <lib287g/lists/reconcile.hpp>
#include <lib287g/reference.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "catch2_shim.hpp"

using namespace lib287g;

namespace {

using TextTable = std::vector<std::vector<std::string>>;

const std::vector<std::string> header{"STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY",
                                      "SUPPORT TYPE", "SIGNED", "MOA"};

std::vector<std::string> row(std::string state, std::string agency, std::string type,
                             std::string signed_on = "2025-02-26") {
    return {std::move(state), std::move(agency), "County", "Lake County", std::move(type), std::move(signed_on), "link pending"};
}

PublishedList list_of(const std::string& name, TextTable rows, const ReadOptions& options = {}) {
    rows.insert(rows.begin(), header);
    return read_rows(rows, name, options);
}

PublishedLists three_lists() {
    PublishedLists lists;
    TextTable rows;
    for (const auto& [name, state] : {std::pair{"participatingAgencies05012026am", "FLORIDA"},
                                      std::pair{"participatingAgencies05042026am", "FLORIDA"},
                                      std::pair{"participatingAgencies05062026am", "TEXAS"}}) {
        if (rows.empty() || rows.back()[0] != state) rows.push_back(row(state, "Lake County Sheriff", "Task Force Model"));
        lists.lists.push_back(std::make_shared<const PublishedList>(list_of(name, rows)));
    }
    return lists;
}

}  // namespace

TEST_CASE("rows become agreements, issues and blank rows, which add up") {
    const auto list = list_of("participatingAgencies05182026am",
                              {row("FLORIDA", "A", "Task Force Model"), {}, {"", "", "", "Total: 1"},
                               row("Utahj ", "B", "Jail Enforcment Model", "05/082025")});
    CHECK(list.published == Date{2026, 5, 18});
    CHECK(list.edition == "am");
    CHECK(list.rows == 4);
    CHECK(list.agreements.size() + list.blank_rows + list.other_rows == list.rows);
    REQUIRE(list.agreements.size() == 2);
    CHECK(list.agreements[1].state == State::utah);
    CHECK(list.agreements[1].raw(ListColumn::state) == "Utahj ");
    CHECK(list.agreements[1].type == AgreementType::jail_enforcement_model);
    CHECK(list.agreements[1].signed_on == Date{2025, 5, 8});
    REQUIRE(list.issues.size() == 2);
    CHECK(list.issues[0].code == IssueCode::row_without_agreement);
    CHECK(list.issues[0].row == 4);
    CHECK(list.issues[1].code == IssueCode::unknown_county);  // Lake County, in Utah
    CHECK(list.issues[1].row == 5);
    CHECK(list.repairs.size() == 3);
}

TEST_CASE("agreements and agencies are counted apart") {
    const auto list = list_of("a05182026", {row("FLORIDA", "Lake PD", "Task Force Model"),
                                            row("FLORIDA", "Lake Police Department", "Jail Enforcement Model"),
                                            row("TEXAS", "Lake PD", "Task Force Model")});
    CHECK(count(list, {}, Unit::agreements) == 3);
    CHECK(count(list, {}, Unit::agencies) == 2);
    CHECK(count(list, {AgreementType::task_force_model, State::florida}, Unit::agencies) == 1);
    const auto combinations = counts(list, {CountBy::state, CountBy::combination}, Unit::agencies);
    REQUIRE(combinations.size() == 2);
    CHECK(combinations[0].keys == std::vector<std::optional<std::string>>{"FL", "JEM+TFM"});
    CHECK_THROWS_AS(count(list, {}, Unit::officers), Error);
    CHECK(agency_key("St. Mary\xE2\x80\x99s County  Sheriff's Dept.") == "saint marys county sheriffs department");
}

TEST_CASE("lists give the same timeline that the reference gives") {
    const PublishedLists lists = three_lists();
    const Timeline figures = timeline(lists, {AgreementType::task_force_model, {}}, Unit::agencies);
    REQUIRE(figures.observations().size() == 2);
    CHECK(figures.observations()[0].until == Date{2026, 5, 4});
    CHECK(figures.last_on_or_before(Date{2026, 5, 5})->age_days() == 1);
    CHECK(growth(figures, Date{2026, 5, 1}, Date{2026, 5, 6}).factor == 2.0);
}

TEST_CASE("claims stand beside the lists of their days") {
    const PublishedLists lists = three_lists();
    const SourceIds by{"S"};
    const Claim claims[] = {{.id = "equal", .value = 1, .exactness = Exactness::exact, .unit = Unit::agencies,
                             .date = Date{2026, 5, 4}, .sources = by, .confidence = Confidence::high},
                            {.id = "off", .value = 5, .exactness = Exactness::exact, .unit = Unit::agreements,
                             .date = Date{2026, 5, 7}, .sources = by, .confidence = Confidence::high},
                            {.id = "far", .value = 5, .exactness = Exactness::exact, .unit = Unit::agreements,
                             .date = Date{2026, 6, 7}, .sources = by, .confidence = Confidence::high}};
    Dataset dataset{};
    dataset.claims = Rows<Claim>{claims};
    const auto found = reconcile(dataset, lists);
    REQUIRE(found.size() == 3);
    CHECK(found[0].verdict == Verdict::equal);
    CHECK(found[1].verdict == Verdict::off);
    CHECK(found[1].off_by == 3);
    CHECK(found[1].published == Date{2026, 5, 6});
    CHECK(found[2].verdict == Verdict::no_list_near);
    CHECK_FALSE(found[2].listed.has_value());
}

TEST_CASE("corrections of the caller come before those of the library") {
    ReadOptions options;
    options.corrections.push_back({.column = "county", .state = {}, .raw = "lake county", .clean = "Lake District", .reason = "ours"});
    const auto list = list_of("a", {row("FLORIDA", "A", "Task Force Model")}, options);
    CHECK(list.agreements[0].county == "Lake District");
    CHECK_FALSE(list.published.has_value());
    REQUIRE(list.repairs.size() == 1);
    CHECK(list.repairs[0].code == IssueCode::known_variant);
}

TEST_CASE("a correction of a state is for its rows only, in every column") {
    ReadOptions options;
    for (const char* column : {"COUNTY", "LAW ENFORCEMENT AGENCY"}) {
        options.corrections.push_back({.column = column, .state = State::florida, .raw = "Lake County", .clean = "Lake District", .reason = "ours"});
    }
    const auto list = list_of("a", {row("FLORIDA", "Lake County", "Task Force Model"),
                                    row("TEXAS", "Lake County", "Task Force Model")}, options);
    CHECK(list.agreements[0].county == "Lake District");
    CHECK(list.agreements[0].agency == "Lake District");
    CHECK(list.agreements[1].county == "Lake County");
    CHECK(list.agreements[1].agency == "Lake County");
}

TEST_CASE("rows without ICE's headers are refused with what was found") {
    CHECK_THROWS_WITH(read_rows({{"a", "b"}, {"1", "2"}}, "mine.csv"),
                      has("mine.csv: no worksheet has the header STATE") &&
                          has("begins with 'a', 'b'"));
}

TEST_CASE("a state has a timeline without any list") {
    const Timeline florida = timeline({AgreementType::task_force_model, State::florida}, Unit::agencies);
    REQUIRE_FALSE(florida.empty());
    const auto listed = florida.last_on_or_before(Date{2026, 5, 18});
    CHECK(listed->until == Date{2026, 5, 18});
    CHECK(listed->origin.ends_with(".xlsx"));
}
