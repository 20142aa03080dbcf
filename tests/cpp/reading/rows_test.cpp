#include <lib287g/lists/counts.hpp>
#include <lib287g/reading/read_list.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "catch2_shim.hpp"
#include "lists/made_lists.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/rules/total.hpp"
#include "text/blanks.hpp"

using namespace lib287g;
using test::made_list;
using test::MadeRow;

namespace {

std::size_t count_of(const std::vector<Issue>& issues, IssueCode code) {
    return static_cast<std::size_t>(std::count_if(issues.begin(), issues.end(), [&](const Issue& issue) { return issue.code == code; }));
}

}  // namespace

TEST_CASE("words that say that there is nothing are known in one place, in any case") {
    for (const char* word : {"", "#N/A", "n/a", "NA", "n.a.", "None", "nan", "NaT", "<NA>", "NULL", "TBD", "Unknown", "-", "--",
                             "\xE2\x80\x94", "\xE2\x80\x93", "Not applicable", "?", "0", "(null)", "Not listed", "not provided", "Not specified",
                             "not available", "TBC", "T.B.D.", "To be determined", "Not applicable.", "none.", "NA.", "\\N", "\xE2\x80\xA6", "- -",
                             "missing", "N / A", "#n?A", "[blank]", "Not Reported", "No data", "-1", "~", "\xE2\x80\xA2", "N/A (State)",
                             "Not Applicable (N/A)", "U/K", "pd.NA"}) {
        INFO(word);
        CHECK(reading::says_nothing(word));
    }
    for (const char* word : {"Nance", "Nantucket", "None County", "10", "A", "Na Pali", "Not", "Missing County", "NA 1", "(State)", "- (Lee County)", "1"}) {
        INFO(word);
        CHECK_FALSE(reading::says_nothing(word));
    }
}

TEST_CASE("a text says nothing, or something, before it is tidy as after") {
    std::string room;
    std::vector<std::string> texts{"\xC2\xA0", "\xE2\x80\x8BNone", "N\xE2\x80\x8B/A", "\\N", "NO", "NA", "Na Pali", "Tbilisi", "Nantucket", "0", "00", "007"};
    // Every two characters, which tell most texts, with what makes a word of them.
    for (int first = 0; first < 128; ++first) {
        for (int second = 0; second < 128; ++second) {
            for (const char* rest : {"", "one", "known", " "}) texts.push_back(std::string{static_cast<char>(first), static_cast<char>(second)} + rest);
        }
    }
    std::size_t nothing = 0;
    for (const std::string& text : texts) {
        const bool says_nothing = reading::says_nothing(detail::tidy(text));
        nothing += says_nothing ? 1 : 0;
        if (reading::says_nothing(text, room) != says_nothing) FAIL_CHECK("of \"" << text << "\"");
    }
    CHECK(nothing > 100);
}

TEST_CASE("no county and no kind are made of words that say nothing, on record") {
    const auto list = made_list("a05182026", {{.agency = "Some PD", .county = "nan"}, {.agency = "Other PD", .county = "Unknown"}});
    for (const ListedAgreement& row : list.agreements) CHECK_FALSE(row.county.has_value());
    CHECK(count_of(list.repairs, IssueCode::no_value_mark) == 2);
}

TEST_CASE("a word that says nothing before the word for a county is no county") {
    const auto list = made_list("a05182026", {{.agency = "A PD", .county = "nan County"}, {.agency = "B PD", .county = "None County"},
                                              {.agency = "C PD", .county = "Unknown County"}, {.agency = "D PD", .county = "N/A County"}});
    for (const ListedAgreement& row : list.agreements) CHECK_FALSE(row.county.has_value());
    CHECK(count_of(list.repairs, IssueCode::no_value_mark) == 4);
}

TEST_CASE("a row of words that say nothing is blank") {
    const auto list = made_list("a05182026", {{.agency = "A PD"}, {.state = "nan", .agency = "nan", .type = "None", .signed_on = "NaT", .county = "nan", .moa = "nan"}});
    CHECK(list.agreements.size() == 1);
    CHECK(list.other_rows == 1);  // TYPE says County
    const auto blank = read_rows({{"STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE"}, {"FLORIDA", "A PD", "TFM"}, {"nan", "nan", "nan"}}, "a05182026");
    CHECK(blank.agreements.size() == 1);
    CHECK(blank.blank_rows == 1);
}

TEST_CASE("characters that nobody sees and other apostrophes make no second agency, on record") {
    const auto list = made_list("a05182026", {{.agency = "Lake County Sheriff's Office"},
                                              {.agency = "Lake County\xE2\x80\x8B Sheriff\xCA\xBCs Office", .type = "Jail Enforcement Model"},
                                              {.agency = "Lake\xE2\x80\xAF" "County Sheriff\xC2\xB4s Office", .type = "Warrant Service Officer"},
                                              {.state = "FLOR\xC2\xADIDA\xE2\x80\x8E", .agency = "\xEF\xBB\xBFLake County Sheriff\xEF\xBC\x87s Office",
                                               .type = "Jail & Task Force"}});
    CHECK(count(list, {}, Unit::agencies) == 1);
    CHECK(count(list, {{}, State::florida}, Unit::agreements) == 4);
    CHECK(count_of(list.repairs, IssueCode::odd_characters) == 4);
    CHECK(list.agreements[1].raw(ListColumn::agency)->find("\xE2\x80\x8B") != std::string_view::npos);
}

TEST_CASE("a curly apostrophe and other scripts are text like any other") {
    CHECK(detail::is_tidy("Sheriff\xE2\x80\x99s"));
    CHECK(detail::is_tidy("Ca\xC3\xB1" "on City"));
    CHECK(detail::tidy("\xE3\x80\x80 A\xE2\x80\x82\xE2\x80\x8B B ") == "A B");
    CHECK(detail::is_blank("\xC2\xA0\xE2\x80\x8B"));
}

TEST_CASE("marks of scripts and selectors of variants are not seen, ends of lines are blanks, and a reversed quotation mark is an apostrophe") {
    CHECK(detail::tidy("Lake\xD8\x9C \xE1\xA0\x8E" "County\xEF\xB8\x8F") == "Lake County");
    CHECK(detail::tidy("Lake\xE2\x80\xA8" "County\xE2\x80\xA9") == "Lake County");
    CHECK(detail::tidy("Sheriff\xE2\x80\x9Bs Sheriff\xCA\xBBs") == "Sheriff's Sheriff's");
}

TEST_CASE("rows that count others are no agreements, in any wording") {
    for (const char* total : {"FLORIDA Count", "Grand Total", "TOTAL", "Total: 12", "Sub-total (3)", "FLORIDA TOTAL", "All agencies", "Totals", "\xC2\xA0 Total 12 ",
                              "Number of agencies: 12", "12 agencies", "1,903 agreements", "Count of agencies", "Sum of agreements", "Overall", "Sub total - TFM"}) {
        INFO(total);
        CHECK(reading::is_total(total));
    }
    for (const char* name : {"Countess Police Department", "County", "Summit County Sheriff's Office", "Sumter Total Care District", "Florida"}) {
        INFO(name);
        CHECK_FALSE(reading::is_total(name));
    }
    for (const char* note : {"Note: updated weekly", "Notes", "Updated 5/18/2026", "Last updated: May 18", "Source: ICE", "(continued)", "Page 2 of 9", "* Note: x"}) {
        INFO(note);
        CHECK(reading::is_note(note));
    }
    for (const char* name : {"Notasulga Police Department", "Page Police Department", "Key West Police Department", "Source Township", "Updateville PD"}) {
        INFO(name);
        CHECK_FALSE(reading::is_note(name));
    }
    const auto notes = made_list("a05182026", {{.agency = "Lake PD"}, {.state = "Note: updated weekly", .agency = "see ice.gov"},
                                               {.state = "1", .agency = "2", .type = "5", .signed_on = "6", .county = "4", .moa = "7"}});
    CHECK(notes.agreements.size() == 1);
    CHECK(count_of(notes.issues, IssueCode::row_without_agreement) == 2);
    const auto list = made_list("a05182026", {{.agency = "Lake PD"}, {.state = "TOTAL", .agency = "ALL AGENCIES", .signed_on = "2"},
                                              {.state = "Florida", .agency = "Total", .signed_on = ""}});
    CHECK(list.agreements.size() == 1);
    CHECK(list.other_rows == 2);
}

TEST_CASE("one agreement on two rows counts once, and two days of signing are two agreements") {
    const std::vector<MadeRow> rows{{.agency = "Fort Walton Beach PD"}, {.agency = "Ft. Walton Beach Police Department", .county = ""},
                                    {.agency = "Saint Cloud PD"}, {.agency = "St. Cloud PD", .signed_on = "2025-03-01"},
                                    {.agency = "No Day PD", .signed_on = ""}, {.agency = "No Day PD", .signed_on = "", .county = "Lee County"}};
    const auto list = made_list("a05182026", rows);
    CHECK(list.agreements.size() == 6);
    CHECK(list.agreements[1].repeats == list.agreements[0].row);
    CHECK_FALSE(list.agreements[3].repeats.has_value());
    CHECK(count(list, {}, Unit::agreements) == 5);
    REQUIRE(count_of(list.issues, IssueCode::repeated_agreement) == 1);
    const auto strict = made_list("a05182026", rows, {.cleaning = Cleaning::strict});
    CHECK(count(strict, {}, Unit::agreements) == 6);
    CHECK(count_of(strict.issues, IssueCode::repeated_agreement) == 1);
}

TEST_CASE("two rows without a day are one agreement where they agree in all else, as in a pending list") {
    const auto list = made_list("a05182026", {{.agency = "A PD", .signed_on = ""}, {.agency = "A PD", .signed_on = ""},
                                              {.agency = "B PD", .signed_on = "soon"}, {.agency = "B PD", .signed_on = "soon"}, {.agency = "B PD", .signed_on = "later"}});
    CHECK(count(list, {}, Unit::agreements) == 3);
    CHECK(list.agreements[1].repeats == list.agreements[0].row);
    CHECK(count_of(list.issues, IssueCode::repeated_agreement) == 2);
    const auto pending = read_rows({{"STATE", "LAW ENFORCEMENT AGENCY", "COUNTY", "SUPPORT TYPE"}, {"FLORIDA", "A PD", "Lake County", "TFM"},
                                    {"FLORIDA", "A PD", "Lake County", "TFM"}, {"FLORIDA", "A PD", "Lake County", "WSO"}}, "pending05182026");
    CHECK(pending.kind == ListKind::pending);
    CHECK(count(pending, {}, Unit::agreements) == 2);
}

TEST_CASE("a cell with two days says so, and one without a header is named once for its column") {
    const auto list = made_list("a05182026", {{.agency = "A PD", .signed_on = "2/26/2025 (amended 3/1/2025)"}});
    REQUIRE(list.issues.size() == 1);
    CHECK(list.issues[0].code == IssueCode::two_dates);
    CHECK_FALSE(list.agreements[0].signed_on);
    const auto wide = read_rows({{"STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED", "MOA"},
                                 {"FLORIDA", "A PD", "TFM", "2025-02-26", "", "extra", "n/a"}, {"FLORIDA", "B PD", "TFM", "2025-02-26", "", "more"}}, "a05182026");
    REQUIRE(wide.issues.size() == 1);
    CHECK(wide.issues[0].code == IssueCode::cell_without_header);
    CHECK(wide.issues[0].row == 2);
    CHECK(wide.issues[0].raw == "extra");
}

TEST_CASE("one body that may stand under two names is an issue and stays two") {
    const auto list = made_list("a05182026", {{.agency = "City of Lake Police Department"}, {.agency = "Lake Police Department"},
                                              {.agency = "Town of Bay Police Department"}, {.agency = "Bay Police Department", .signed_on = "2025-03-01"}});
    CHECK(list.agreements.size() == 4);
    REQUIRE(count_of(list.issues, IssueCode::two_names) == 1);
    const auto shorter = made_list("a05182026", {{.agency = "Hialeah Police"}, {.agency = "Hialeah Police Department"}, {.agency = "Baker County Sheriff's Office"},
                                                 {.agency = "Baker County Sheriff"}, {.agency = "Bay Police"}, {.agency = "Bay Sheriff"}});
    CHECK(count(shorter, {}, Unit::agencies) == 6);
    CHECK(count_of(shorter.issues, IssueCode::two_names) == 2);
}

TEST_CASE("a missing column is one issue, named as what it is") {
    const auto list = read_rows({{"STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED"},
                                 {"FLORIDA", "Lake PD", "Task Force Model", "2025-02-26"},
                                 {"FLORIDA", "Bay PD", "Task Force Model", "2025-02-26"}}, "a05182026");
    CHECK(list.kind == ListKind::participating);
    CHECK(list.agreements.size() == 2);
    REQUIRE(count_of(list.issues, IssueCode::missing_column) == 1);
    CHECK(list.issues.front().column == "MOA");
}

TEST_CASE("a list with types and neither days of signing nor documents is a pending one") {
    const auto list = read_rows({{"STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "MOA"},
                                 {"FLORIDA", "Lake PD", "Municipality", "Lake County", "Task Force Model", "link pending"}},
                                "participatingAgencies09222025pm");
    CHECK(list.kind == ListKind::pending);
    CHECK(list.issues.empty());
    const auto with_link = read_rows({{"STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "MOA"},
                                      {"FLORIDA", "Lake PD", "Task Force Model", "https://www.ice.gov/a.pdf"}}, "a05182026");
    CHECK(with_link.kind == ListKind::participating);
}

TEST_CASE("cells that are more than texts are what they are, also strictly") {
    const std::vector<GivenRow> rows{{"STATE", "LAW ENFORCEMENT AGENCY", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA"},
                                     {"FLORIDA", "Lake PD", {}, "Task Force Model", Date{2025, 2, 26}, {}},
                                     {"FLORIDA", "Bay PD", {}, "Task Force Model", 45714.0, {}}, {{}, {}, {}}};
    const auto list = read_rows(std::span{rows}, "a05182026", {.cleaning = Cleaning::strict});
    REQUIRE(list.agreements.size() == 2);
    CHECK(list.agreements[0].signed_on == Date{2025, 2, 26});
    CHECK(list.agreements[1].signed_on == Date{2025, 2, 26});
    CHECK(list.agreements[1].raw(ListColumn::signed_on) == "45714");
    CHECK(list.blank_rows == 0);
    CHECK(list.issues.empty());
}

TEST_CASE("a column that says what is signed keeps pending rows out of a participating list, each an issue") {
    const auto read = [](const std::vector<std::string>& statuses, const std::string& header = "Status") {
        std::vector<std::vector<std::string>> rows{{"STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED", header}};
        for (std::size_t i = 0; i < statuses.size(); ++i) {
            rows.push_back({"FLORIDA", "Town " + std::string(1, static_cast<char>('A' + i)) + " PD", "Task Force Model", "2025-02-26", statuses[i]});
        }
        return read_rows(rows, "a05182026");
    };
    const auto list = read({"signed", "Pending", "NOT YET SIGNED", "", "Active", "signature pending", "terminated"}, "agreement_status");
    CHECK(list.kind == ListKind::participating);
    CHECK(list.agreements.size() == 4);
    CHECK(list.other_rows == 3);
    CHECK(list.rows == 7);
    std::vector<std::string> kept_out;
    for (const Issue& issue : list.issues) {
        if (issue.code == IssueCode::row_without_agreement) {
            kept_out.push_back(std::to_string(issue.row) + " " + std::string{issue.column} + ": " + std::string{issue.raw});
        }
    }
    CHECK(kept_out == std::vector<std::string>{"3 agreement_status: Pending", "4 agreement_status: NOT YET SIGNED",
                                               "7 agreement_status: signature pending"});
    const auto unknown = std::ranges::find(list.issues, IssueCode::unknown_word, &Issue::code);
    REQUIRE(unknown != list.issues.end());
    CHECK(unknown->raw == "terminated");
    CHECK(read({"pending", "Pending signature"}).kind == ListKind::pending);
    CHECK(read({"pending", "Pending signature"}).agreements.size() == 2);
    CHECK(read({"", ""}).agreements.size() == 2);
}
