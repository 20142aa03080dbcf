#include <lib287g/error.hpp>
#include <lib287g/reading/read_list.hpp>
#include <lib287g/reading/read_lists.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <span>
#include <string>

#include "catch2_shim.hpp"
#include "temporary_folder.hpp"
#include "xlsx/workbook_writer.hpp"

using namespace lib287g;

namespace {

/// A folder of CSV lists of a row each.
struct Folder : test::TemporaryFolder {
    void write(const std::string& name, const std::string& row) const {
        TemporaryFolder::write(name, "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED,MOA\n" + row + "\n");
    }
};

bool has_issue(const std::vector<Issue>& issues, IssueCode code, std::string_view raw) {
    return std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
        return issue.code == code && issue.raw.find(raw) != std::string_view::npos;
    });
}

constexpr const char* florida = "FLORIDA,Lake PD,Task Force Model,2025-02-26,link pending";

}  // namespace

TEST_CASE("days are given by the files' names, and one day for all is refused") {
    const Folder folder;
    folder.write("a.csv", florida);
    folder.write("b.csv", florida);
    SeriesOptions options;
    options.published = {{"a.csv", Date{2026, 5, 18}}, {"b.csv", Date{2026, 5, 19}}};
    const auto lists = read_lists({folder.path}, options);
    REQUIRE(lists.size() == 2);
    CHECK(lists.lists[0]->published == Date{2026, 5, 18});
    CHECK(lists.lists[0]->basis == DateBasis::given);
    CHECK(lists.lists[1]->published == Date{2026, 5, 19});
    options.each.published = Date{2026, 5, 18};
    CHECK_THROWS_AS(read_lists({folder.path}, options), Error);
}

TEST_CASE("the name of a sheet is shown as those of files are, and as long as these at most") {
    const std::string long_name = "First&#x202E;" + std::string(10'000, 'x');
    const auto book = test::WorkbookWriter{}
                          .part("xl/workbook.xml", test::WorkbookWriter::workbook("<sheet name=\"" + long_name + "\" sheetId=\"1\" r:id=\"rId1\"/>"))
                          .rows("<row><c t=\"str\"><v>STATE</v></c><c t=\"str\"><v>LAW ENFORCEMENT AGENCY</v></c></row>"
                                "<row><c t=\"str\"><v>FLORIDA</v></c><c t=\"str\"><v>Lake PD</v></c></row>")
                          .bytes();
    const auto list = read_list(book, "a05182026.xlsx");
    REQUIRE(list.agreements.size() == 1);
    CHECK(list.sheet.starts_with("First\\xE2\\x80\\xAExxx"));
    CHECK(list.sheet.size() < 410);
    CHECK(list.agreements.front().sheet == list.sheet);
}

TEST_CASE("a cell longer than names and words is read as far as these go, on record") {
    const Folder folder;
    const std::string name = "Lake Police " + std::string(2'000, 'x');
    const std::string moa = std::string(9'000, 'y');
    folder.write("a05182026.csv", "FLORIDA," + name + ",Task Force Model,2025-02-26," + moa);
    const auto list = read_list(folder.path / "a05182026.csv");
    REQUIRE(list.agreements.size() == 1);
    const ListedAgreement& agreement = list.agreements.front();
    CHECK(agreement.agency == std::string_view{name}.substr(0, 1'000));
    CHECK(agreement.raw(ListColumn::agency) == std::string_view{name}.substr(0, 1'004));
    CHECK(agreement.raw(ListColumn::moa)->size() < 2'100);
    CHECK(name.starts_with(agreement.agency));
    CHECK(std::ranges::count(list.issues, IssueCode::long_cell, &Issue::code) == 2);
    CHECK(has_issue(list.issues, IssueCode::long_cell, "Lake Police"));
}

TEST_CASE("a folder without lists and a bad file are issues, and the others are read") {
    const Folder folder;
    std::filesystem::create_directories(folder.path / "empty");
    folder.write("a05182026.csv", florida);
    std::filesystem::create_directories(folder.path / "x.xlsx");
    const auto lists = read_lists({folder.path / "empty", folder.path, folder.path / "none.xlsx"});
    REQUIRE(lists.size() == 1);
    CHECK(has_issue(lists.issues, IssueCode::unreadable_file, "a folder without workbooks"));
    CHECK(has_issue(lists.issues, IssueCode::unreadable_file, "there is no such file"));
    CHECK(has_issue(lists.issues, IssueCode::unreadable_file, "a directory"));
}

TEST_CASE("what becomes of a list that is not trusted is an option") {
    const Folder folder;
    const auto rows = [](const std::string& day) {
        std::string all;
        for (const char* body : {"A", "B", "C"}) {
            all.append(all.empty() ? "" : "\n").append("FLORIDA,").append(body).append(" PD,Task Force Model,").append(day).append(",link pending");
        }
        return all;
    };
    folder.write("a07012025.csv", rows("2025-06-01"));
    folder.write("a07022025.csv", rows("2025-03-01"));
    folder.write("a07032025.csv", rows("2025-06-01"));
    SeriesOptions options;
    const auto undated = read_lists({folder.path}, options);
    REQUIRE(undated.undated.size() == 1);
    CHECK(undated.size() == 2);
    CHECK(undated.undated.back()->file == "a07022025.csv");
    CHECK(has_issue(undated.undated.back()->issues, IssueCode::out_of_series, "a07022025.csv"));
    options.distrusted = Distrusted::kept;
    const auto kept = read_lists({folder.path}, options);
    CHECK(kept.lists[1]->published == Date{2025, 7, 2});
    CHECK(kept.lists[1]->trust.has(Doubt::older_contents));
    options.distrusted = Distrusted::left_out;
    const auto left = read_lists({folder.path}, options);
    CHECK(left.size() == 2);
    CHECK(has_issue(left.issues, IssueCode::left_out, "newest signing 2025-03-01"));
}

TEST_CASE("corrections and periods are those of the caller's dataset where there is one") {
    const Correction correction{.column = "LAW ENFORCEMENT AGENCY", .state = {}, .raw = "Lake PD", .clean = "Pond PD", .reason = "test"};
    Dataset dataset{};
    dataset.corrections = Rows<Correction>{&correction, 1};
    const Folder folder;
    folder.write("a05182026.csv", "FLORIDA,Lake PD,Warrant Service Officer,2019-02-01,link pending");
    const auto list = read_list(folder.path / "a05182026.csv", {.dataset = dataset});
    CHECK(list.agreements.front().agency == "Pond PD");
    CHECK_FALSE(has_issue(list.issues, IssueCode::date_outside_program, ""));
    const auto shipped = read_list(folder.path / "a05182026.csv");
    CHECK(shipped.agreements.front().agency == "Lake PD");
    CHECK(has_issue(shipped.issues, IssueCode::date_outside_program, ""));
}

TEST_CASE("signings before and between the periods of their type are flagged") {
    const Folder folder;
    folder.write("a05182026.csv", "FLORIDA,A,Jail & Task Force,2020-02-01,link\nFLORIDA,B,Jail Enforcement Model,2003-02-01,link\n"
                                  "FLORIDA,C,Task Force Model,2014-02-01,link\nFLORIDA,D,Jail Enforcement Model,2020-02-01,link");
    const auto list = read_list(folder.path / "a05182026.csv");
    std::vector<std::uint32_t> flagged;
    for (const Issue& issue : list.issues) {
        if (issue.code == IssueCode::date_outside_program) flagged.push_back(issue.row);
    }
    CHECK(flagged == std::vector<std::uint32_t>{2, 3, 4});
}

TEST_CASE("a list is read from memory as from its file") {
    const std::string csv = std::string{"STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED,MOA\n"} + florida + "\n";
    const auto list = read_list(std::as_bytes(std::span{csv}), "a05182026.csv");
    CHECK(list.published == Date{2026, 5, 18});
    CHECK(list.agreements.size() == 1);
    CHECK(read_list(std::as_bytes(std::span{csv}), "a05182026.xlsx").agreements.size() == 1);
}

TEST_CASE("any mix of paths, bytes, lists and series is the series of the same files") {
    const Folder folder;
    folder.write("a05172026.csv", florida);
    folder.write("a05182026.csv", florida);
    folder.write("a05192026.csv", florida);
    const auto by_paths = read_lists({folder.path});
    const auto first = std::make_shared<const PublishedList>(read_list(folder.path / "a05172026.csv"));
    const std::string second = std::string{"STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED,MOA\n"} + florida + "\n";
    const auto last = read_lists({folder.path / "a05192026.csv"});
    const auto mixed = read_lists({last, NamedBytes{std::as_bytes(std::span{second}), "a05182026.csv"}, first});
    REQUIRE(mixed.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) CHECK(*mixed.lists[i] == *by_paths.lists[i]);
    CHECK(mixed.issues == by_paths.issues);
    CHECK(merged(mixed, by_paths).issues == by_paths.issues);
    const auto unread = read_lists({first, UnreadSource{"gone.csv", "it was deleted"}});
    CHECK(has_issue(unread.issues, IssueCode::unreadable_file, "gone.csv: it was deleted"));
}

TEST_CASE("a corrected list replaces the one of its file, and the list of a day is of a kind") {
    const Folder folder;
    folder.write("a05182026.csv", florida);
    ReadOptions options;
    options.corrections.push_back({.column = "LAW ENFORCEMENT AGENCY", .state = {}, .raw = "Lake PD", .clean = "Pond PD", .reason = "ours"});
    const auto fixed = std::make_shared<const PublishedList>(read_list(folder.path / "a05182026.csv", options));
    for (const auto& lists : {read_lists({fixed, folder.path}), read_lists({folder.path, fixed})}) {
        REQUIRE(lists.size() == 1);
        CHECK(lists.lists[0]->agreements[0].agency == "Pond PD");
        CHECK(has_issue(lists.issues, IssueCode::replaced_list, "1 agreement; in its place: 2026-05-18, 1 agreement, corrected"));
        CHECK(of_day(lists, Date{2026, 5, 18}) == lists.lists[0]);
        CHECK_THROWS_AS(of_day(lists, Date{2026, 5, 18}, ListKind::pending), Error);
        CHECK_THROWS_AS(of_day(lists, Date{2026, 5, 19}), Error);
    }
    SeriesOptions series;
    series.each.corrections = options.corrections;
    CHECK_THROWS_AS(read_lists({fixed}, series), Error);
}
