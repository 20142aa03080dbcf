#include "reading/roster/roster.hpp"

#include "reading/roster/known_header.hpp"
#include "reading/roster/words_in_name.hpp"

#include <lib287g/error.hpp>

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "catch2_shim.hpp"

using namespace lib287g;
using namespace lib287g::reading;

namespace {

using RowTexts = std::vector<std::vector<std::string>>;

/// Sheets, which live as long as it.
struct Book {
    std::vector<std::unique_ptr<RowsOfCells>> sheets;
    std::vector<CellTable> tables;

    Book& add(std::string_view name, const RowTexts& rows, bool hidden = false) {
        std::vector<lib287g::GivenRow> given;
        for (const auto& row : rows) given.emplace_back(row.begin(), row.end());
        sheets.push_back(std::make_unique<RowsOfCells>(given));
        tables.push_back(sheets.back()->table());
        tables.back().name = name;
        tables.back().hidden = hidden;
        return *this;
    }
    [[nodiscard]] Rosters rosters() const {
        Memory memory{std::make_shared<lib287g::AgencyRegistry>()};
        return find_rosters(tables, Facts{options}, memory, {1996, 2026}, "book.xlsx");
    }
    lib287g::ReadOptions options{};
};

/// A new book that lives as long as the program: rosters point into it.
Book& book() {
    static std::deque<Book> books;
    return books.emplace_back();
}

const std::vector<std::string> ice{"STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED", "MOA"};

std::vector<std::string> cells_of(const std::string& agency, const std::string& type = "Task Force Model", const std::string& day = "2025-02-26") {
    return {"FLORIDA", agency, type, day, "link"};
}

std::vector<std::string> names_of(const Rosters& rosters) {
    std::vector<std::string> names;
    for (const Roster& roster : rosters.chosen) names.emplace_back(roster.table->name);
    return names;
}

}  // namespace

TEST_CASE("a roster that can be seen comes before a hidden one, which is named") {
    const auto found = book().add("old", {ice, cells_of("A")}, true).add("new", {ice, cells_of("A"), cells_of("B")}).rosters();
    REQUIRE(found.chosen.size() == 1);
    CHECK(found.chosen[0].table->name == "new");
    REQUIRE(found.left_out.size() == 1);
    CHECK(found.left_out[0].second == "a hidden sheet");
    CHECK(book().add("only", {ice, cells_of("A")}, true).rosters().chosen.size() == 1);
}

TEST_CASE("a pending sheet in front does not make the file a pending list") {
    const std::vector<std::string> pending{"STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE"};
    const auto found = book().add("first", {pending, {"FLORIDA", "A", "County", "Lake", "Task Force Model"}})
                           .add("signed", {ice, cells_of("A")}).rosters();
    REQUIRE(found.chosen.size() == 1);
    CHECK(found.chosen[0].table->name == "signed");
    CHECK(found.chosen[0].kind == ListKind::participating);
    CHECK(found.left_out[0].second == "a pending list");
    CHECK(book().add("p", {pending}).rosters().chosen[0].kind == ListKind::pending);
}

TEST_CASE("sheets are parts of one list unless most agreements of one stand on another") {
    const auto parts = book().add("TFM", {ice, cells_of("A")}).add("JEM", {ice, cells_of("A", "Jail Enforcement Model")}).rosters();
    CHECK(parts.chosen.size() == 2);
    CHECK(parts.left_out.empty());
    const std::vector<std::string> total{"Total", "1"};
    const auto states = book().add("Florida", {ice, cells_of("A"), cells_of("B"), cells_of("C"), total})
                            .add("Texas", {ice, cells_of("C"), cells_of("D"), cells_of("E"), total, ice}).rosters();
    CHECK(names_of(states) == std::vector<std::string>{"Florida", "Texas"});
    // What a sheet's name says is of its agreements.
    const std::vector<std::string> untyped{"STATE", "LAW ENFORCEMENT AGENCY", "SIGNED", "MOA"};
    const std::vector<std::string> row{"FLORIDA", "A", "2025-02-26", "link"};
    CHECK(book().add("TFM", {untyped, row}).add("WSO", {untyped, row}).rosters().chosen.size() == 2);
}

TEST_CASE("of editions of one roster the current one is the list, for the reason that is given") {
    const auto kept = [](const Rosters& rosters) { return names_of(rosters).front() + ": " + rosters.left_out.at(0).second; };
    CHECK(kept(book().add("a", {ice, cells_of("A"), cells_of("B", "TFM", "5/11/2026")}).add("b", {ice, cells_of("A")}).rosters()) ==
          "a: an older list than that of sheet 'a'");
    CHECK(kept(book().add("05.01.2026", {ice, cells_of("A"), cells_of("B")}).add("05.18.2026", {ice, cells_of("A")}).rosters()) ==
          "05.18.2026: an older list than that of sheet '05.18.2026'");
    CHECK(kept(book().add("now", {ice, cells_of("A"), cells_of("B")}).add("then", {ice, cells_of("A")}).rosters()) ==
          "now: a shorter list than that of sheet 'now', with the same newest signing");
    CHECK(kept(book().add("one", {ice, cells_of("A")}).add("two", {ice, cells_of("A")}).rosters()) ==
          "two: the same agreements as sheet 'two'");
    // An older edition of the whole does not take the parts with it that are newer.
    const auto parts = book().add("all", {ice, cells_of("A"), cells_of("B", "WSO")}).add("TFM", {ice, cells_of("A"), cells_of("C", "TFM", "2026-01-01")})
                           .add("WSO", {ice, cells_of("B", "WSO", "2026-01-01")}).rosters();
    CHECK(names_of(parts) == std::vector<std::string>{"TFM", "WSO"});
}

TEST_CASE("a sheet that says something and is no roster is named with its rows") {
    const auto found = book().add("", {ice, cells_of("A")}).add("Part 2", {cells_of("B"), cells_of("C")}).add("Empty", {{" "}}).rosters();
    REQUIRE(found.left_out.size() == 1);
    CHECK(found.left_out[0].first->name == "Part 2");
    CHECK(found.left_out[0].second == "no header of a list with state and agency; 2 rows");
}

TEST_CASE("a sheet's name says the type where no column does") {
    const auto found = book().add("Task Force Model", {{"STATE", "LAW ENFORCEMENT AGENCY", "SIGNED", "MOA"}}).rosters();
    CHECK(found.chosen[0].type_of_sheet.word == AgreementType::task_force_model);
    const auto unknown = book().add("Sheet1", {{"STATE", "LAW ENFORCEMENT AGENCY", "SIGNED", "MOA"}}).rosters();
    CHECK_FALSE(unknown.chosen[0].type_of_sheet.word.has_value());
    CHECK(unknown.chosen[0].kind == ListKind::participating);
}

TEST_CASE("headers are read in other words, over two rows, with breaks and underscores, and far down") {
    const auto columns = [](const Rosters& found) {
        std::size_t count = 0;
        for (const auto& column : found.chosen[0].columns) count += column ? 1U : 0U;
        return count;
    };
    CHECK(columns(book().add("", {{"State", "Agency", "Type", "County", "Model", "Date Signed", "MOA Link"}}).rosters()) == 7);
    CHECK(columns(book().add("", {{"state", "law_enforcement_agency", "support_type", "date_signed", "moa_name"}}).rosters()) == 5);
    CHECK(columns(book().add("", {{"STATE", "LAW ENFORCEMENT\nAGENCY", "SUPPORT\nTYPE", "SIGNED", "MOA"}}).rosters()) == 5);
    const auto two = book().add("", {{"STATE", "LAW ENFORCEMENT", "TYPE", "SUPPORT", "SIGNED", "MOA"},
                                     {"", "AGENCY", "", "TYPE"}, cells_of("A")}).rosters();
    CHECK(columns(two) == 6);
    const auto three = book().add("", {{"", "LAW", "", "SUPPORT", "", ""}, {"", "ENFORCEMENT", "", "", "", ""},
                                       {"STATE", "AGENCY", "TYPE", "TYPE", "SIGNED", "MOA"}, cells_of("A")}).rosters();
    CHECK(columns(three) == 6);
    CHECK(three.chosen[0].header_row == 3);
    CHECK(columns(book().add("Florida", {{"287(g) agreements", "", "as of May"}, ice}).rosters()) == 5);  // a title is no part of it
    const auto filter = book().add("", {{"State", "Agency"}, {"All", "All"}, {}, ice, cells_of("A")}).rosters();
    CHECK(filter.chosen[0].header_row == 4);
    CHECK(columns(book().add("", {{"State:", "Law Enforcement Agency *", "Support Type (model)", "SIGNED**", "MOA:", "County :"}}).rosters()) == 6);
    CHECK(columns(book().add("", {{"ST", "Agency", "287(g) Type", "County/Parish", "Signing Date", "Link"}}).rosters()) == 6);
    CHECK(columns(book().add("", {{"ST", "Agency", "287g Model", "Date of Signature", "MOA (Link)"}}).rosters()) == 5);
    CHECK(two.chosen[0].header_row == 2);
    RowTexts far_down(35, {"x"});
    far_down.push_back(ice);
    CHECK(book().add("", far_down).rosters().chosen[0].header_row == 36);
}

TEST_CASE("what has no roster is refused with what was found") {
    CHECK_THROWS_WITH(book().add("Totals", {{"State", "Count"}, {"FLORIDA", "12"}}).rosters(),
                      has("book.xlsx: no worksheet has the header STATE") && has("'Totals' begins with 'State', 'Count'"));
}

TEST_CASE("a name names a type or a state where exactly one is in it, in whole words") {
    const lib287g::ReadOptions options;
    const Facts facts{options};
    const auto type = [&](std::string_view name) { return type_in_name(name, facts); };
    for (const std::string_view name : {"JEM (2)", "1-JEM", "JEMs", "287g JEM", "JEM_05182026", "Jail", "287(g) Jail Enforcement Models"}) {
        CHECK(type(name) == AgreementType::jail_enforcement_model);
    }
    CHECK(type("Jail and Task Force") == AgreementType::jail_and_task_force);
    for (const std::string_view name : {"JEM and TFM", "Jail, Warrant", "Jailers", "Sheet1", ""}) CHECK_FALSE(type(name));
    const auto state = [&](std::string_view name) { return state_in_name(name, facts); };
    for (const std::string_view name : {"Florida Agencies", "FL (2)", "State of Florida", "Fla.", "FL TFM", "Florida (2)"}) CHECK(state(name) == State::florida);
    CHECK(state("West Virginia 2") == State::west_virginia);
    CHECK(state("Agencies of W.Va.") == State::west_virginia);
    for (const std::string_view name : {"Florida and Texas", "Washington County", "Notes in OR out", "Kansas City", "List in", "Sheet1"}) CHECK_FALSE(state(name));
}

TEST_CASE("a name says that what is under it is not in force") {
    for (const std::string_view name : {"Terminated", "Expired MOAs", "Removed since last list", "INACTIVE", "archive_2025", "No longer participating"}) {
        CHECK(named_as(name) == NamedAs::former);
    }
    CHECK(named_as("Pending MOAs") == NamedAs::pending);
    CHECK(named_as("Active") == NamedAs::current);
    CHECK(named_as("Template") == NamedAs::example);
    for (const std::string_view name : {"Sheet1", "Interactive", "Formerville", "List"}) CHECK(named_as(name) == NamedAs::nothing);
}

TEST_CASE("a header is known by ICE's words, by others, and with marks or other signs between") {
    const lib287g::ReadOptions options;
    const Facts facts{options};
    const auto column = [&](std::string_view header) {
        const auto known = known_header(folded_header(header), facts);
        return known ? std::optional{known->column} : std::nullopt;
    };
    for (const std::string_view header : {"SIGNED", "Date", "sign_date", "SignedDate", "Signed.Date", "DATE SIGNED BY ICE", "Date of MOA (text)"}) {
        CHECK(column(header) == ListColumn::signed_on);
    }
    for (const std::string_view header : {"LEA NAME", "Law Enf. Agency", "lawEnforcementAgency", "AGENCY (cont.)"}) CHECK(column(header) == ListColumn::agency);
    for (const std::string_view header : {"Date requested", "Phone", "", "STATEMENT"}) CHECK_FALSE(column(header));
}
