#include <algorithm>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>

#include "catch2_shim.hpp"
#include "temporary_folder.hpp"
#include <lib287g/error.hpp>
#include <lib287g/reading/read_list.hpp>
#include <lib287g/reading/read_lists.hpp>
#include "xlsx/workbook_writer.hpp"

namespace {

using namespace std::string_view_literals;
using lib287g::Issue;
using lib287g::IssueCode;
using lib287g::PublishedList;
using lib287g::test::WorkbookWriter;

const std::string header = "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA\n";
const std::string adams = "FLORIDA,Adams County Sheriff's Office,County,Adams County,Task Force Model,2/26/2025,none\n";

PublishedList read(std::string_view bytes, std::string_view name = "list05182026.xlsx") {
    return lib287g::read_list(std::as_bytes(std::span{bytes}), name);
}

std::string error_of(std::string_view bytes, std::string_view name = "list05182026.xlsx") {
    try {
        read(bytes, name);
    } catch (const lib287g::Error& error) {
        return error.what();
    }
    return "no error";
}

std::string zip_of(const std::string& path, const std::string& text) {
    WorkbookWriter writer;
    for (const char* part : {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
                             "xl/styles.xml", "xl/worksheets/sheet1.xml"}) {
        writer.without(part);
    }
    const auto bytes = writer.part(path, text).part("[Content_Types].xml", "<Types/>").bytes();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

PublishedList read(const WorkbookWriter& writer) { return lib287g::read_list(writer.bytes(), "list05182026.xlsx"); }

std::string cell(const std::string& place, const std::string& text) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

std::string roster_row(int number, const std::string& state, const std::string& agency) {
    const std::string at = std::to_string(number);
    const bool is_header = number == 1;
    return "<row r=\"" + at + "\">" + (state.empty() ? "" : cell("A" + at, state)) + cell("B" + at, agency) +
           cell("C" + at, is_header ? "SUPPORT TYPE" : "Task Force Model") +
           cell("D" + at, is_header ? "SIGNED" : "2/26/2025") + cell("E" + at, is_header ? "MOA" : "none") + "</row>";
}

std::size_t count(const std::vector<Issue>& issues, IssueCode code) {
    return static_cast<std::size_t>(std::ranges::count(issues, code, &Issue::code));
}

}  // namespace

TEST_CASE("a list in text is told by its bytes, whatever its name is") {
    for (const char* name : {"list05182026.csv", "list05182026.tsv", "list05182026.txt", "list05182026.xlsx", "list"}) {
        CHECK(read(header + adams, name).agreements.size() == 1);
    }
    std::string tabs = header + adams;
    std::ranges::replace(tabs, ',', '\t');
    const PublishedList list = read(tabs);
    CHECK(list.agreements.size() == 1);
    CHECK(count(list.repairs, IssueCode::text_separator) == 1);
}

TEST_CASE("other formats are refused with what they are and what to do") {
    CHECK_THAT(error_of(""), has("list05182026.xlsx: the file is an empty file"));
    CHECK_THAT(error_of("\x1F\x8B\x08\0\0"sv), has("packed by gzip: unpack it"));
    CHECK_THAT(error_of("%PDF-1.7\n"), has("a PDF document"));
    CHECK_THAT(error_of("version https://git-lfs.github.com/spec/v1\noid sha256:0\n"), has("a Git LFS pointer") && has("git lfs pull"));
    CHECK_THAT(error_of("<table><tr><th>STATE</th></tr></table>", "list.xls"), has("a table of a web page"));
    CHECK_THAT(error_of("\n<!DOCTYPE html><p>"), has("a web page (HTML)"));
    CHECK_THAT(error_of("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"),
               has("an XML spreadsheet of 2003: save it as .xlsx or .csv"));
    CHECK_THAT(error_of("{\"rows\": []}"), has("JSON"));
    CHECK_THAT(error_of("[\n  {\n    \"STATE\": \"FLORIDA\"\n  }\n]\n"), has("JSON"));
    CHECK_THAT(error_of("a.csv" + std::string(252, '\0') + "ustar"), has("an archive (tar): unpack it"));
    CHECK_THAT(error_of("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"), has("a saved web page (MHTML)"));
    CHECK_THAT(error_of("/annex/objects/SHA256E-s1--0.xlsx\n"), has("a git-annex pointer") && has("git annex get"));
    CHECK_THAT(error_of("[InternetShortcut]\r\nURL=https://www.ice.gov/a.xlsx\r\n"), has("a shortcut to a web page (.url)"));
    CHECK_THAT(error_of("\xEF\xBB\xBF%PDF-1.7\n"), has("a PDF document"));
    CHECK_THAT(error_of("\r\nPK\x03\x04"), has("with other bytes in front: download it again"));
    const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
    CHECK_THAT(error_of(compound), has("an old Excel workbook (.xls)") && has("save it as .xlsx or .csv"));
    CHECK_THAT(error_of(compound + std::string{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv}), has("an encrypted workbook: save it without a password"));
    CHECK_THAT(error_of(zip_of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
               has("an OpenDocument spreadsheet (.ods): save it as .xlsx or .csv"));
    CHECK_THAT(error_of(zip_of("xl/workbook.bin", "x")), has("a binary workbook (.xlsb): save it as .xlsx or .csv"));
    CHECK_THAT(error_of(zip_of("word/document.xml", "<a/>")), has("a text document (.docx)"));
    CHECK_THAT(error_of(zip_of("list.xlsx", "x")), has("a zip archive around 'list.xlsx': unpack it"));
}

TEST_CASE("an error is short and valid UTF-8, whatever the file is called") {
    CHECK_THAT(error_of("%PDF", "\xFF\x1B[31mxx"), has("\\xFF\\x1B[31mxx"));
    const std::string message = error_of("%PDF", "\xFF\x1B[31m" + std::string(5'000, 'x') + "05182026.xlsx");
    CHECK_THAT(message, has("xxx05182026.xlsx: "));  // the end of a path says which file it is
    CHECK(message.size() < 250);
    std::string accents;
    for (int i = 0; i < 100; ++i) accents += "\xC3\xA9";
    CHECK(error_of("%PDF", accents).starts_with("...\xC3\xA9"));
}

TEST_CASE("in a folder nothing is skipped in silence but what certainly is no list") {
    const lib287g::test::TemporaryFolder folder;
    std::filesystem::create_directories(folder.path / "deeper.xlsx");
    const auto write = [&](const std::string& name, std::string_view text) { folder.write(name, text); };
    write("deeper.xlsx/list05182026.tsv", header + adams);
    write("list05192026.ods", "PK\3\4");
    write("list05202026.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    write("list05212026.csv.gz", "\x1F\x8B");
    for (const char* none : {"README.txt", "readme.md", ".hidden.csv", "~$list05182026.xlsx", "notes.md", "Thumbs.db"}) {
        write(none, "words");
    }
    write("index.py", "words");
    const auto lists = lib287g::read_lists({folder.path});
    CHECK(lists.lists.size() == 1);
    CHECK(count(lists.issues, IssueCode::unreadable_file) == 5);  // with the folder that is named as a list
    CHECK(lists.issues.size() == 5);
}

TEST_CASE("what is odd in a workbook is an issue with its place, and an error cell reads as empty") {
    const PublishedList list = read(WorkbookWriter{}.rows(
        roster_row(1, "STATE", "LAW ENFORCEMENT AGENCY") +
        R"(<row r="2"><c r="A2" t="e"><v>#REF!</v></c>)" + cell("B2", "Adams County Sheriff's Office") +
        cell("C2", "Task Force Model") + R"(<c r="D2"><v>NaN</v></c></row>)" + roster_row(3, "FLORIDA", "Baker Police")));
    REQUIRE(list.agreements.size() == 2);
    CHECK_FALSE(list.agreements[0].state);
    CHECK_FALSE(list.agreements[0].signed_on);
    const auto error = std::ranges::find(list.issues, IssueCode::error_cell, &Issue::code);
    REQUIRE(error != list.issues.end());
    CHECK(error->row == 2);
    CHECK(error->column == "STATE");
    CHECK(error->raw == "#REF!");
    CHECK(count(list.issues, IssueCode::unreadable_cell) == 1);
}

TEST_CASE("the word for an error reads as empty where it is a text too, in any case and a letter off") {
    const PublishedList list = read(header + "FLORIDA,#REF!,County,#value!,Task Force Model,#NAME,none\n" +
                                    "FLORIDA,Baker Police,#DIV/0!,#N/A,Task Force Model,#GETTING_DATA,none\n");
    REQUIRE(list.agreements.size() == 2);
    CHECK(list.agreements[0].agency.empty());
    CHECK_FALSE(list.agreements[0].county);
    CHECK_FALSE(list.agreements[0].signed_on);
    CHECK_FALSE(list.agreements[1].kind);
    CHECK_FALSE(list.agreements[1].county);
    CHECK_FALSE(list.agreements[1].signed_on);
    CHECK(count(list.issues, IssueCode::error_cell) == 5);
    CHECK(count(list.issues, IssueCode::missing_cell) == 3);
    CHECK(list.agreements[0].raw(lib287g::ListColumn::agency) == "#REF!");
    const PublishedList book = read(WorkbookWriter{}.rows(roster_row(1, "STATE", "LAW ENFORCEMENT AGENCY") + roster_row(2, "FLORIDA", "#SPILL!")));
    CHECK(count(book.issues, IssueCode::error_cell) == 1);
    CHECK(book.agreements[0].agency.empty());
}

TEST_CASE("a formula for a link that is a text shows its text and leads to its address") {
    const std::string agency = R"csv("=HYPERLINK(""https://example.org"",""Adams Police"")")csv";
    const std::string moa = R"csv("=HYPERLINK(""https://www.ice.gov/A.pdf"",""the """"link"""""")")csv";
    const PublishedList list = read(header + "FLORIDA," + agency + ",County,Adams County,Task Force Model,2/26/2025," + moa + "\n" +
                                    "FLORIDA,Baker Police,County,,Task Force Model,2/26/2025,=HYPERLINK(B2)\n" +
                                    "FLORIDA,Clay Police,County,,Task Force Model,2/26/2025,\"'=hyperlink(\"\"https://www.ice.gov/C.pdf\"\")\"\n");
    REQUIRE(list.agreements.size() == 3);
    CHECK(list.agreements[0].agency == "Adams Police");
    CHECK(list.agreements[0].moa_link == "https://www.ice.gov/A.pdf");
    CHECK(list.agreements[0].raw(lib287g::ListColumn::moa) == "the \"link\"");
    CHECK(count(list.repairs, IssueCode::mended_link) == 3);
    CHECK_FALSE(list.agreements[1].moa_link);
    CHECK(count(list.issues, IssueCode::computed_link) == 1);
    CHECK(list.agreements[2].moa_link == "https://www.ice.gov/C.pdf");
    const PublishedList given = lib287g::read_rows({{"STATE", "AGENCY", "SUPPORT TYPE", "MOA"}, {"FLORIDA", "A PD", "TFM", "=HYPERLINK(\"https://www.ice.gov/A.pdf\")"}}, "a");
    CHECK(given.agreements[0].moa_link == "https://www.ice.gov/A.pdf");
}

TEST_CASE("a bad cell of another sheet is no issue of the list, and a sheet that is not there is one of the file") {
    const PublishedList list = read(
        WorkbookWriter{}
            .rows(roster_row(1, "STATE", "LAW ENFORCEMENT AGENCY") + roster_row(2, "FLORIDA", "Baker Police"))
            .part("xl/workbook.xml", WorkbookWriter::workbook(R"(<sheet name="First" r:id="s1"/>)"
                                                              R"(<sheet name="Two" r:id="s2"/><sheet name="Macros"/>)"))
            .part("xl/_rels/workbook.xml.rels", WorkbookWriter::relationships({{"s1", "worksheet", "worksheets/sheet1.xml"},
                                                                               {"s2", "worksheet", "worksheets/two.xml"}}))
            .part("xl/worksheets/two.xml",
                  WorkbookWriter::worksheet("<sheetData><row><c><v>NaN</v></c></row></sheetData>")));
    CHECK(list.agreements.size() == 1);
    CHECK(count(list.issues, IssueCode::unreadable_cell) == 0);
    const auto missing = std::ranges::find(list.issues, IssueCode::missing_part, &Issue::code);
    REQUIRE(missing != list.issues.end());
    CHECK(missing->raw == "Macros");
}

TEST_CASE("a merged cell's value holds in each of its rows that has other cells") {
    const PublishedList list = read(WorkbookWriter{}.sheet(
        "<sheetData>" + roster_row(1, "STATE", "LAW ENFORCEMENT AGENCY") + roster_row(2, "FLORIDA", "Lake Police") +
        roster_row(3, "", "Polk Police") + roster_row(4, "OHIO", "Union Police") + roster_row(7, "", "Lake Police") +
        R"(</sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A4:A1048576"/></mergeCells>)"));
    REQUIRE(list.agreements.size() == 4);
    CHECK(list.agreements[1].state == lib287g::State::florida);
    CHECK(list.agreements[3].state == lib287g::State::ohio);
    CHECK(list.blank_rows == 2);
}

TEST_CASE("of links on one cell the last counts, and each cell is repaired once") {
    const auto writer =
        WorkbookWriter{}
            .sheet("<sheetData>" + roster_row(1, "STATE", "LAW ENFORCEMENT AGENCY") + roster_row(2, "FLORIDA", "A Police") +
                   roster_row(3, "FLORIDA", "B Police") + roster_row(4, "FLORIDA", "C Police") +
                   R"(</sheetData><hyperlinks><hyperlink ref="E:E" r:id="a"/><hyperlink ref="E2:E3" r:id="a"/>)"
                   R"(<hyperlink ref="E3" r:id="b"/><hyperlink ref="E2" location="First!A1"/></hyperlinks>)")
            .sheet_links({{"a", "hyperlink", "https://www.ice.gov/a.pdf", true}, {"b", "hyperlink", "https://www.ice.gov/b.pdf", true}});
    const PublishedList list = read(writer);
    REQUIRE(list.agreements.size() == 3);
    CHECK(list.agreements[0].moa_link == "https://www.ice.gov/a.pdf");
    CHECK(list.agreements[1].moa_link == "https://www.ice.gov/b.pdf");
    CHECK(list.agreements[2].moa_link == "https://www.ice.gov/a.pdf");
}

TEST_CASE("the name of a file is shown as a text, whatever its bytes and its length are") {
    const PublishedList list = read(header + adams, "participating\xFF\x1B" "Agencies05182026.csv");
    CHECK(list.file == "participating\\xFF\\x1BAgencies05182026.csv");
    CHECK(list.published == lib287g::Date{2026, 5, 18});
    CHECK(read(header + adams, std::string(5'000, 'n') + ".csv").file.size() < 500);
    for (const Issue& issue : read(header + "x", std::string(5'000, 'n')).issues) {
        CHECK(issue.file.size() < 500);
        CHECK(issue.raw.size() < 500);
    }
}

TEST_CASE("files of a series are named by texts, and their days given by the names that they have") {
    const lib287g::test::TemporaryFolder folder;
    folder.write("list\xFF.csv", header + adams);
    folder.write("no\xFElist.csv", "nothing");
    lib287g::SeriesOptions options;
    options.published["list\xFF.csv"] = lib287g::Date{2026, 5, 18};
    const auto all = lib287g::read_lists({folder.path, folder.path / "none\xFF"}, options);
    REQUIRE(all.size() == 1);
    CHECK((*all.begin())->file == "list\\xFF.csv");
    CHECK((*all.begin())->published == lib287g::Date{2026, 5, 18});
    for (const Issue& issue : all.issues) {
        CHECK((std::string{issue.file} + std::string{issue.raw}).find_first_of("\xFE\xFF") == std::string::npos);
    }
    CHECK(std::ranges::count(all.issues, IssueCode::unreadable_file, &Issue::code) == 2);
}
