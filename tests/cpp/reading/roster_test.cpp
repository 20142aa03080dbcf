#include "reading/roster/roster.hpp"

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
    [[nodiscard]] Rosters rosters() const { return find_rosters(tables, Facts{options}, "book.xlsx"); }
    lib287g::ReadOptions options{};
};

/// A new book that lives as long as the program: rosters point into it.
Book& book() {
    static std::deque<Book> books;
    return books.emplace_back();
}

const std::vector<std::string> ice{"STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED", "MOA"};

std::vector<std::string> cells_of(const std::string& agency, const std::string& type = "Task Force Model") {
    return {"FLORIDA", agency, type, "2025-02-26", "link"};
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
    const auto found = book().add("pending", {pending, {"FLORIDA", "A", "County", "Lake", "Task Force Model"}})
                           .add("signed", {ice, cells_of("A")}).rosters();
    REQUIRE(found.chosen.size() == 1);
    CHECK(found.chosen[0].table->name == "signed");
    CHECK(found.chosen[0].kind == ListKind::participating);
    CHECK(found.left_out[0].second == "a pending list");
    CHECK(book().add("p", {pending}).rosters().chosen[0].kind == ListKind::pending);
}

TEST_CASE("sheets of which no agreement is in two are one list, else the newest is") {
    const auto parts = book().add("TFM", {ice, cells_of("A")}).add("JEM", {ice, cells_of("A", "Jail Enforcement Model")}).rosters();
    CHECK(parts.chosen.size() == 2);
    CHECK(parts.left_out.empty());
    const auto versions = book().add("now", {ice, cells_of("A"), cells_of("B")}).add("then", {ice, cells_of("A")}).rosters();
    REQUIRE(versions.chosen.size() == 1);
    CHECK(versions.left_out[0].second == "an older list than that of sheet 'now'");
}

TEST_CASE("a sheet's name says the type where no column does") {
    const auto found = book().add("Task Force Model", {{"STATE", "LAW ENFORCEMENT AGENCY", "SIGNED", "MOA"}}).rosters();
    CHECK(found.chosen[0].type_of_sheet == AgreementType::task_force_model);
    const auto unknown = book().add("Sheet1", {{"STATE", "LAW ENFORCEMENT AGENCY", "SIGNED", "MOA"}}).rosters();
    CHECK_FALSE(unknown.chosen[0].type_of_sheet.has_value());
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
    CHECK(two.chosen[0].header_row == 2);
    RowTexts far_down(35, {"x"});
    far_down.push_back(ice);
    CHECK(book().add("", far_down).rosters().chosen[0].header_row == 36);
}

TEST_CASE("what has no roster is refused with what was found") {
    CHECK_THROWS_WITH(book().add("Totals", {{"State", "Count"}, {"FLORIDA", "12"}}).rosters(),
                      has("book.xlsx: no worksheet has the header STATE") && has("'Totals' begins with 'State', 'Count'"));
}
