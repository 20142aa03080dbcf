#include <lib287g/xlsx/workbook.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "catch2_shim.hpp"
#include "temporary_folder.hpp"
#include <lib287g/error.hpp>
#include "xlsx/workbook_writer.hpp"

namespace {

using lib287g::xlsx::Cell;
using lib287g::xlsx::CellKind;
using lib287g::Error;
using lib287g::xlsx::read_workbook;
using lib287g::xlsx::Sheet;
using lib287g::xlsx::Workbook;
using lib287g::xlsx::WorkbookLimits;
using lib287g::test::WorkbookWriter;

Workbook read(const WorkbookWriter& writer, const WorkbookLimits& limits = {}) {
    return read_workbook(writer.bytes(), "list.xlsx", limits);
}

Workbook read_rows(const std::string& rows) { return read(WorkbookWriter{}.rows(rows)); }

std::string error_of(const std::vector<std::byte>& bytes, const WorkbookLimits& limits = {}) {
    try {
        read_workbook(bytes, "list.xlsx", limits);
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

std::string error_of(const WorkbookWriter& writer, const WorkbookLimits& limits = {}) {
    return error_of(writer.bytes(), limits);
}

std::string error_of_rows(const std::string& rows) { return error_of(WorkbookWriter{}.rows(rows)); }

std::string error_of_text(std::string_view text) {
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    return error_of(std::vector<std::byte>(first, first + text.size()));
}

// The texts of a sheet's cells as "B2=text;", in their order.
std::string show(const Workbook& workbook, std::size_t sheet = 0) {
    std::string shown;
    for (const Cell& cell : workbook.sheets.at(sheet).cells) {
        shown += std::string(1, static_cast<char>('A' + cell.column - 1)) + std::to_string(cell.row) +
                 "=" + std::string{workbook.text(cell)} + ";";
    }
    return shown;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t time = 0; time < times; ++time) all += text;
    return all;
}

// The problems of the first sheet and of the workbook as "A1 error_cell #N/A;", in their order.
std::string problems_of(const Workbook& workbook) {
    constexpr std::array<const char*, 8> names{"unreadable_cell", "error_cell", "formula_without_value", "computed_link",
                                               "unreadable_link", "missing_part", "unreadable_part", "repeated_part"};
    std::string shown;
    for (const auto& [row, column, text, what] : workbook.sheets.at(0).problems.listed) {
        shown += (column > 0 ? std::string(1, static_cast<char>('A' + column - 1)) : std::string{"row "}) +
                 std::to_string(row) + " " + names.at(static_cast<std::size_t>(what)) + " " + text + ";";
    }
    for (const auto& problem : workbook.problems.listed) {
        shown += "book " + std::string{names.at(static_cast<std::size_t>(problem.what))} + " " + problem.text + ";";
    }
    return shown;
}

const std::string one_number = R"(<row r="1"><c r="A1"><v>1</v></c></row>)";

}  // namespace

TEST_CASE("shared strings are read with their runs together and without phonetic runs") {
    const auto workbook = read(
        WorkbookWriter{}
            .strings("<si><t>plain</t></si>"
                     "<si><r><rPr><b/></rPr><t>rich </t></r><r><t xml:space=\"preserve\"> text</t></r>"
                     "<rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh></si><si><t/></si>")
            .rows(R"(<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c>)"
                  R"(<c r="C1" t="s"><v>2</v></c></row>)"));
    CHECK(show(workbook) == "A1=rich  text;B1=plain;C1=;");
    CHECK(workbook.sheets[0].cells[0].kind == CellKind::text);
}

TEST_CASE("inline strings and the texts of formulas are read") {
    const auto workbook = read_rows(
        R"(<row r="1"><c r="A1" t="inlineStr"><is><t>in</t></is></c>)"
        R"(<c r="B1" t="inlineStr"><is><r><t>li</t></r><r><t>ne</t></r><rPh><t>x</t></rPh></is></c>)"
        R"(<c r="C1" t="str"><f>A1&amp;"x"</f><v>inx</v></c>)"
        R"(<c r="D1" t="inlineStr"><v>7</v><is><t>own</t></is></c></row>)");
    CHECK(show(workbook) == "A1=in;B1=line;C1=inx;D1=own;");
}

TEST_CASE("text is kept exactly as stored") {
    const auto workbook = read_rows(
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v> a\u00A0b &amp; &#233;&#13;\n<![CDATA[<c>]]>"
        "<!-- no --> </v></c></row>");
    CHECK(show(workbook) == "A1= a\u00A0b & \u00E9\r\n<c> ;");
}

TEST_CASE("escapes of UTF-16 units are decoded in every text, and guarded ones stay") {
    const auto workbook = read(WorkbookWriter{}
                                   .strings("<si><t>a_x000D_b _x005F_x000D_ x005F_ _x00A0_</t></si><si><t>_xD83D__xDE00_ "
                                            "_xD83D_ _xDE00_ _x0000_ _x00g0_ _x41_</t></si>")
                                   .rows(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
                                         R"(<c r="C1" t="str"><v>_x0041_</v></c>)"
                                         R"(<c r="D1" t="inlineStr"><is><t>_x00e9_</t></is></c></row>)"));
    CHECK(show(workbook) == "A1=a\rb _x000D_ x005F_ \u00A0;B1=\U0001F600 _xD83D_ _xDE00_ _x0000_ _x00g0_ _x41_;"
                            "C1=A;D1=\u00E9;");
}

TEST_CASE("numbers keep their digits and their value") {
    const auto workbook =
        read_rows(R"(<row r="1"><c r="A1"><v>44197.50</v></c><c r="B1" t="n"><v>-1.5E-3</v></c>)"
                  R"(<c r="C1"><v> +7 </v></c></row>)");
    CHECK(show(workbook) == "A1=44197.50;B1=-1.5E-3;C1= +7 ;");
    const auto& cells = workbook.sheets[0].cells;
    CHECK(cells[0].kind == CellKind::number);
    CHECK(cells[0].number == 44197.5);
    CHECK(cells[1].number == -0.0015);
    CHECK(cells[2].number == 7);
}

TEST_CASE("booleans and errors have kinds of their own") {
    const auto workbook =
        read_rows(R"(<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c>)"
                  R"(<c r="C1" t="e"><v>#N/A</v></c></row>)");
    const auto& cells = workbook.sheets[0].cells;
    CHECK(cells[0].kind == CellKind::boolean);
    CHECK(cells[0].number == 1);
    CHECK(cells[1].number == 0);
    CHECK(cells[2].kind == CellKind::error);
    CHECK(show(workbook) == "A1=1;B1=false;C1=#N/A;");
}

TEST_CASE("cells without a value are not stored, and empty strings are") {
    const auto workbook =
        read(WorkbookWriter{}
                 .strings("<si><t></t></si>")
                 .rows(R"(<row r="1"><c r="A1" s="3"/><c r="B1"><v></v></c><c r="C1"><f>A1</f></c>)"
                       R"(<c r="D1" t="str"><v/></c><c r="E1" t="inlineStr"/>)"
                       R"(<c r="F1" t="inlineStr"><is/></c><c r="G1" t="s"><v>0</v></c></row>)"));
    CHECK(show(workbook) == "F1=;G1=;");
}

TEST_CASE("each distinct text is kept once") {
    const auto workbook = read(
        WorkbookWriter{}
            .strings("<si><t>same</t></si><si><r><t>sa</t></r><r><t>me</t></r></si>")
            .rows(
                R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
                R"(<c r="C1" t="str"><v>same</v></c><c r="D1"><v>5</v></c><c r="E1"><v>5</v></c></row>)"));
    CHECK(show(workbook) == "A1=same;B1=same;C1=same;D1=5;E1=5;");
    CHECK(workbook.characters == "same5");
}

TEST_CASE("many distinct texts are all found again") {
    std::string rows;
    for (int row = 1; row <= 20'000; ++row) {
        rows += "<row><c t=\"str\"><v>text " + std::to_string(row / 2) + "</v></c></row>";
    }
    const auto workbook = read_rows(rows);
    const auto& cells = workbook.sheets[0].cells;
    REQUIRE(cells.size() == 20'000);
    CHECK(std::ranges::all_of(cells, [&](const Cell& cell) {
        return workbook.text(cell) == "text " + std::to_string(cell.row / 2);
    }));
}

TEST_CASE("dates are told from numbers by the built-in formats of their style") {
    const auto is_date = [](int format) {
        const auto workbook =
            read(WorkbookWriter{}
                     .styles("<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf/>"
                             "<xf numFmtId=\"" +
                             std::to_string(format) + "\"/></cellXfs>")
                     .rows(R"(<row r="1"><c r="A1" s="1"><v>44197</v></c></row>)"));
        return workbook.sheets[0].cells[0].kind == CellKind::date;
    };
    for (const int format : {14, 15, 17, 22, 27, 36, 45, 46, 47, 50, 58}) CHECK(is_date(format));
    for (const int format : {0, 1, 13, 23, 26, 37, 44, 48, 49, 59, 164}) CHECK_FALSE(is_date(format));
}

TEST_CASE("dates are told from numbers by the code of a custom format") {
    const auto is_date = [](const std::string& code) {
        const auto workbook =
            read(WorkbookWriter{}
                     .styles("<cellXfs><xf numFmtId=\"164\"/></cellXfs><numFmts><numFmt "
                             "numFmtId=\"164\" formatCode=\"" +
                             code +
                             "\"/></numFmts><dxfs><dxf><numFmt numFmtId=\"164\" "
                             "formatCode=\"0\"/></dxf></dxfs>")
                     .rows(R"(<row r="1"><c r="A1" s="0"><v>44197.25</v></c></row>)"));
        const Cell& cell = workbook.sheets[0].cells[0];
        CHECK(cell.number == 44197.25);
        CHECK(workbook.text(cell) == "44197.25");
        return cell.kind == CellKind::date;
    };
    for (const char* code : {"yyyy\\-mm\\-dd", "[$-409]m/d/yy h:mm AM/PM;@", "[h]:mm", "[ss]", "[Red]d",
                             "0\\xd", "&quot;open d", "[open d", "_&quot;x&quot;xd", "M/D/YYYY"}) {
        INFO(code);
        CHECK(is_date(code));
    }
    for (const char* code : {"General", "0.00", "&quot;days&quot; 0", "[Red]0", "[HH]", "[$-409]0",
                             "0\\d", "0_d", "_&quot;x&quot;d", "0;d", ""}) {
        INFO(code);
        CHECK_FALSE(is_date(code));
    }
}

TEST_CASE("a custom code replaces a built-in format, and of two codes the last counts") {
    const auto workbook = read(
        WorkbookWriter{}
            .styles(R"(<numFmts><numFmt numFmtId="14" formatCode="0"/>)"
                    R"(<numFmt numFmtId="1" formatCode="0"/><numFmt numFmtId="1" formatCode="d"/>)"
                    R"(</numFmts><cellXfs><xf numFmtId="14"/><xf numFmtId="1"/></cellXfs>)")
            .rows(R"(<row><c s="0"><v>1</v></c><c s="1"><v>1</v></c><c s="9"><v>1</v></c></row>)"));
    const auto& cells = workbook.sheets[0].cells;
    CHECK(cells[0].kind == CellKind::number);
    CHECK(cells[1].kind == CellKind::date);
    CHECK(cells[2].kind == CellKind::number);
}

TEST_CASE("ISO dates become serials of the workbook's date system") {
    const auto serial = [](const std::string& text, bool from_1904 = false) {
        const std::string system = from_1904 ? "<workbookPr date1904=\"1\"/>" : "<workbookPr/>";
        const auto workbook =
            read(WorkbookWriter{}
                     .part("xl/workbook.xml",
                           WorkbookWriter::workbook(R"(<sheet name="A" r:id="rId1"/>)", system))
                     .rows("<row><c t=\"d\"><v>" + text + "</v></c></row>"));
        CHECK(workbook.dates_from_1904 == from_1904);
        CHECK(show(workbook) == "A1=" + text + ";");
        CHECK(workbook.sheets[0].cells[0].kind == CellKind::date);
        return workbook.sheets[0].cells[0].number;
    };
    CHECK(serial("2021-01-01") == 44197);
    CHECK(serial("2021-01-01T12:00:00Z") == 44197.5);
    CHECK(serial("2021-01-01T06:00") == 44197.25);
    CHECK(serial("2021-01-01T06:00:00+00:00") == 44197.25);
    CHECK(serial("2021-01-01T06:00-0500") == 44197.25);
    CHECK(serial("2021-01-01Z") == 44197);
    CHECK(serial("1900-01-01") == 1);
    CHECK(serial("1900-02-28") == 59);
    CHECK(serial("1900-03-01") == 61);
    CHECK(serial("18:00") == 0.75);
    CHECK(serial("00:00:43.2") == Approx(0.0005));
    CHECK(serial("PT36H") == 1.5);
    CHECK(serial("PT1H30M36S") == Approx(0.0629166667));
    CHECK(serial("1904-01-02", true) == 1);
    for (const char* wrong : {"2021-02-29", "2021-13-01", "21-01-01", "24:00", "12:60", "P", "PT",
                              "2021-01-01T", "2021-01-01T06:00+1", "2021-01-01 12:00", "yesterday", "2021-01-01x"}) {
        INFO(wrong);
        const auto workbook = read_rows("<row><c t=\"d\"><v>" + std::string{wrong} + "</v></c></row>");
        CHECK(workbook.sheets[0].cells[0].kind == CellKind::error);
        CHECK(problems_of(workbook) == "A1 unreadable_cell " + std::string{wrong} + ";");
    }
}

TEST_CASE("cells and rows without a reference follow the ones before") {
    const auto workbook = read_rows(
        R"(<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>)"
        R"(<row r="9"><c><v>5</v></c></row><row><c r="b10"><v>6</v></c></row>)");
    CHECK(show(workbook) == "A1=1;D1=2;E1=3;A2=4;A9=5;B10=6;");
}

TEST_CASE("cells out of order are put in order, and of two values the last counts") {
    const auto workbook =
        read_rows(R"(<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row>)"
                  R"(<row r="1" hidden="1"><c r="C1"><v>3</v></c><c r="C1"><v>4</v></c></row>)"
                  R"(<row r="1" hidden="true"/><row r="2" hidden="0"><c r="A3"><v>5</v></c></row>)");
    CHECK(show(workbook) == "C1=4;A3=5;B3=1;");
    CHECK(workbook.sheets[0].hidden_rows == std::vector<std::uint32_t>{1});
}

TEST_CASE("the last cell of a sheet is read, and cells beyond are left out on record") {
    const auto workbook = read_rows(R"(<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>)");
    CHECK(workbook.sheets[0].cells[0].row == 1'048'576);
    CHECK(workbook.sheets[0].cells[0].column == 16'384);
    for (const char* reference : {"XFE1", "A1048577", "A0", "A", "1", "A1B", "AAAAAAAAAA1", "A-1",
                                  "A99999999999999999999", "\u00C91"}) {
        INFO(reference);
        const auto odd = read_rows("<row r=\"1\"><c r=\"" + std::string{reference} +
                                   "\"><v>1</v></c><c r=\"C1\"><v>2</v></c></row>");
        CHECK(show(odd) == "C1=2;");
        CHECK(problems_of(odd) == "row 1 unreadable_cell " + std::string{reference} + ";");
    }
    for (const char* row : {"0", "1048577", "-1", "x", "4294967297"}) {
        const auto odd = read_rows("<row r=\"" + std::string{row} + "\"><c r=\"B7\"><v>1</v></c><c r=\"C7\"/></row>"
                                   "<row><c><v>2</v></c></row>");
        CHECK(show(odd) == "A1=2;B7=1;");
        CHECK(problems_of(odd) == "row 0 unreadable_cell row " + std::string{row} + ";");
    }
    CHECK(problems_of(read_rows("<row r=\"1048576\"/><row><c><v>1</v></c></row>")) ==
          "row 1048576 unreadable_cell row ;row 1048576 unreadable_cell ;");
    CHECK(problems_of(read_rows("<row><c r=\"XFD1\"/><c><v>1</v></c></row>")) == "row 1 unreadable_cell ;");
}

TEST_CASE("an absurd dimension does no harm") {
    const auto workbook = read(WorkbookWriter{}.sheet(
        "<dimension ref=\"A1:ZZZZ99999999\"/><sheetData>" + one_number + "</sheetData>"));
    CHECK(show(workbook) == "A1=1;");
}

TEST_CASE("hyperlinks are read from relationships, ranges and locations") {
    const auto workbook = read(
        WorkbookWriter{}
            .sheet(R"(<sheetData/><hyperlinks><hyperlink ref="A1" r:id="rId2" location="page=3"/>)"
                   R"(<hyperlink ref="C4:B2" r:id="rId1"/><hyperlink ref="$D$5" location="First!A1"/>)"
                   R"(<hyperlink ref="A1:XFD1048576" r:id="rId9"/><hyperlink ref="E1" r:id="rId1"/>)"
                   R"(</hyperlinks>)")
            .sheet_links({{"rId1", "hyperlink", "https://one.example/?a=1&amp;b=2", true},
                          {"rId2", "hyperlink", "https://two.example/", true},
                          {"rId2", "hyperlink", "https://again.example/", true}}));
    const auto& links = workbook.sheets[0].hyperlinks;
    REQUIRE(links.size() == 5);
    CHECK(links[0].target == "https://two.example/");
    CHECK(links[0].location == "page=3");
    CHECK(links[1].target == "https://one.example/?a=1&b=2");
    CHECK(links[1].first_row == 2);
    CHECK(links[1].last_row == 4);
    CHECK(links[1].first_column == 2);
    CHECK(links[1].last_column == 3);
    CHECK(links[2].target.empty());
    CHECK(links[2].location == "First!A1");
    CHECK(links[3].target.empty());
    CHECK(links[3].last_row == 1'048'576);
    CHECK(links[3].last_column == 16'384);
    CHECK(links[4].target == "https://one.example/?a=1&b=2");
}

TEST_CASE("hyperlinks of a sheet without relationships have no target") {
    const auto workbook =
        read(WorkbookWriter{}.sheet(R"(<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>)"));
    REQUIRE(workbook.sheets[0].hyperlinks.size() == 1);
    CHECK(workbook.sheets[0].hyperlinks[0].target.empty());
}

TEST_CASE("a hyperlink may be on columns, rows, several ranges and cells with the sheet's name") {
    const auto ranges = [](const std::string& reference) {
        const auto workbook =
            read(WorkbookWriter{}.sheet("<hyperlinks><hyperlink ref=\"" + reference + "\" r:id=\"a\"/></hyperlinks>"));
        std::string shown;
        for (const auto& link : workbook.sheets[0].hyperlinks) {
            shown += std::to_string(link.first_row) + "-" + std::to_string(link.last_row) + "," +
                     std::to_string(link.first_column) + "-" + std::to_string(link.last_column) + ";";
        }
        return shown + problems_of(workbook);
    };
    CHECK(ranges("G:G") == "1-1048576,7-7;");
    CHECK(ranges("$H:G") == "1-1048576,7-8;");
    CHECK(ranges("3:2") == "2-3,1-16384;");
    CHECK(ranges("First!G2") == "2-2,7-7;");
    CHECK(ranges("'first'!G2:G3") == "2-3,7-7;");
    CHECK(ranges("G2  G3:H4") == "2-2,7-7;3-4,7-8;");
    CHECK(ranges("G2 #REF!") == "2-2,7-7;row 0 unreadable_link #REF!;");
    for (const std::string reference : {"", "A1:XFE1", "A1:", ":A1", "A:1", "#REF!", "Other!G2", "G"}) {
        CHECK(ranges(reference) == "row 0 unreadable_link " + reference + ";");
    }
}

TEST_CASE("hyperlinks that are too long together are refused") {
    WorkbookLimits limits;
    limits.text_bytes = 20'000;
    const auto writer =
        WorkbookWriter{}
            .sheet("<hyperlinks>" + repeated("<hyperlink ref=\"A1\" r:id=\"a\"/>", 100) +
                   "</hyperlinks>")
            .sheet_links({{"a", "hyperlink", repeated("x", 1000), true}});
    CHECK_THAT(error_of(writer, limits), has("the hyperlinks are longer than the limit"));
}

TEST_CASE("all worksheets are read, hidden ones are marked and chart sheets are left out") {
    const auto workbook = read(
        WorkbookWriter{}
            .part(
                "xl/workbook.xml",
                WorkbookWriter::workbook(
                    R"(<sheet name="A &amp; B" r:id="s1"/><sheet name="H" state="hidden" r:id="s2"/>)"
                    R"(<sheet name="Chart" r:id="s3"/><sheet name="V" state="veryHidden" r:id="s4"/>)"))
            .part("xl/_rels/workbook.xml.rels",
                  WorkbookWriter::relationships({{"s1", "worksheet", "worksheets/sheet1.xml"},
                                                 {"s2", "worksheet", "/xl/worksheets/two.xml"},
                                                 {"s3", "chartsheet", "chartsheets/sheet1.xml"},
                                                 {"s4", "worksheet", "./a/../worksheets/two.xml"}}))
            .part("xl/worksheets/two.xml",
                  WorkbookWriter::worksheet("<sheetData>" + one_number + "</sheetData>")));
    REQUIRE(workbook.sheets.size() == 3);
    CHECK(workbook.sheets[0].name == "A & B");
    CHECK_FALSE(workbook.sheets[0].hidden);
    CHECK(workbook.sheets[1].hidden);
    CHECK(workbook.sheets[2].name == "V");
    CHECK(workbook.sheets[2].hidden);
    CHECK(show(workbook, 2) == "A1=1;");
}

TEST_CASE("strict workbooks and any namespace prefix are read") {
    const auto workbook = read(
        WorkbookWriter{}
            .part("_rels/.rels",
                  R"(<p:Relationships xmlns:p="x"><p:Relationship Id="r" Target="xl/workbook.xml" )"
                  R"(Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"/>)"
                  R"(</p:Relationships>)")
            .part("xl/workbook.xml",
                  R"(<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" )"
                  R"(xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets>)"
                  R"(<x:sheet name="S" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>)")
            .part("xl/worksheets/sheet1.xml",
                  R"(<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">)"
                  R"(<x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>s</x:v></x:c></x:row>)"
                  R"(</x:sheetData></x:worksheet>)"));
    CHECK(show(workbook) == "A1=s;");
}

TEST_CASE("elements count only in their own place") {
    const auto workbook = read(WorkbookWriter{}.sheet(
        "<sheetData>" + one_number + R"(</sheetData><extLst><ext><sheetData><row r="2"><c r="A2">)" +
        R"(<v>2</v></c></row></sheetData><hyperlink ref="?"/></ext></extLst><row r="x"/>)"));
    CHECK(show(workbook) == "A1=1;");
}

TEST_CASE("parts are found whatever the case and the slashes of their names") {
    auto writer = WorkbookWriter{}
                      .rows(one_number)
                      .renamed("xl/worksheets/sheet1.xml", "XL\\Worksheets\\Sheet1.XML")
                      .renamed("xl/styles.xml", "/xl/styles.xml");
    CHECK(show(read(writer)) == "A1=1;");
}

TEST_CASE("without package relationships the main part is xl/workbook.xml") {
    CHECK(show(read(WorkbookWriter{}.rows(one_number).without("_rels/.rels"))) == "A1=1;");
    CHECK(show(read(WorkbookWriter{}
                        .rows(one_number)
                        .part("_rels/.rels", WorkbookWriter::relationships(
                                                 {{"a", "officeDocument", "gone.xml"}})))) == "A1=1;");
}

TEST_CASE("a main part elsewhere is found through the package relationships") {
    auto writer =
        WorkbookWriter{}
            .rows(one_number)
            .part("_rels/.rels",
                  WorkbookWriter::relationships({{"a", "officeDocument", "/deep/er/book.xml"}}));
    writer.renamed("xl/workbook.xml", "deep/er/book.xml")
        .without("xl/_rels/workbook.xml.rels")
        .part("deep/er/_rels/book.xml.rels",
              WorkbookWriter::relationships({{"rId1", "worksheet", "../../xl/worksheets/sheet1.xml"}}));
    CHECK(show(read(writer)) == "A1=1;");
}

TEST_CASE("what is not a workbook is named for what it looks like") {
    CHECK_THAT(error_of_text("\n<!DOCTYPE html><html><body>Not found"), has("web page"));
    CHECK_THAT(error_of_text("  <HTML>"), has("list.xlsx: the file is a web page (HTML)"));
    CHECK_THAT(error_of_text("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"), has("(.xls)"));
    CHECK_THAT(error_of_text(""), has("an empty file"));
    CHECK_THAT(error_of_text("a,b,c\n1,2,3\n"), has("not a zip container"));
    CHECK_THAT(error_of_text("PK\3\4 nothing"), has("truncated or damaged"));
    CHECK_THAT(error_of_text("PK" + repeated(std::string{"PK\5\6"} + std::string(18, '\0'), 9)),
               has("several end records"));
}

TEST_CASE("a workbook cut off anywhere is an error") {
    const auto whole = WorkbookWriter{}.rows(one_number).bytes();
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        const std::vector<std::byte> part(whole.begin(),
                                          whole.begin() + static_cast<std::ptrdiff_t>(size));
        CHECK(error_of(part) != "no error");
    }
}

TEST_CASE("damaged data is an error that names the part") {
    auto bytes = WorkbookWriter{}.rows(repeated(one_number, 500)).bytes();
    std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const auto at = text.find("xl/worksheets/sheet1.xml");
    for (std::size_t offset = 60; offset < 70; ++offset) bytes[at + offset] ^= std::byte{0x55};
    CHECK_THAT(error_of(bytes), has("part xl/worksheets/sheet1.xml"));
}

TEST_CASE("encrypted parts are refused") {
    CHECK_THAT(error_of(WorkbookWriter{}.encrypted("xl/worksheets/sheet1.xml")),
               has("part xl/worksheets/sheet1.xml") && has("encrypted") && has("password"));
}

TEST_CASE("a part whose size, checksum or method is another than declared is refused") {
    const auto whole = WorkbookWriter{}.rows(repeated(one_number, 500)).bytes();
    const std::string text(reinterpret_cast<const char*>(whole.data()), whole.size());
    // Of the last part in the directory of the container; all of these parts are read.
    const auto entry = text.rfind("PK\1\2");
    const auto with = [&](std::size_t offset, std::uint32_t change, std::size_t size = 4) {
        auto bytes = whole;
        std::uint32_t value = 0;
        std::memcpy(&value, bytes.data() + entry + offset, size);
        value += change;
        std::memcpy(bytes.data() + entry + offset, &value, size);
        return error_of(bytes);
    };
    CHECK(with(24, 0) == "no error");
    CHECK_THAT(with(16, 1), has("part xl/") && has("its checksum is another"));
    CHECK_THAT(with(24, 1), has("part xl/") && has("does not inflate to the size it declares"));
    CHECK_THAT(with(24, std::uint32_t{0} - 1), has("does not inflate to the size it declares"));
    CHECK_THAT(with(24, 100'000'000), has("its sizes cannot be"));
    CHECK_THAT(with(20, 100'000'000), has("its sizes cannot be"));
    CHECK_THAT(with(10, 1, 2), has("part xl/") && has("cannot be opened"));
}

TEST_CASE("parts that are stored as they are, or packed by another method, can be read") {
    for (const zip_int32_t method : {ZIP_CM_STORE, ZIP_CM_BZIP2}) {
        if (zip_compression_method_supported(method, 1) == 0) continue;
        const auto workbook = read(WorkbookWriter{}.packed_by(method).rows(repeated(one_number, 500)));
        CHECK(workbook.sheets.front().cells.size() == 1);
    }
}

TEST_CASE("a stored part with more data than it declares is refused") {
    auto bytes = WorkbookWriter{}.packed_by(ZIP_CM_STORE).rows(one_number).bytes();
    const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const auto entry = text.rfind("PK\1\2");
    std::uint32_t size = 0;
    std::memcpy(&size, bytes.data() + entry + 24, sizeof size);
    --size;
    std::memcpy(bytes.data() + entry + 24, &size, sizeof size);
    CHECK_THAT(error_of(bytes), has("damaged"));
}

TEST_CASE("the limits hold for the bytes that come out, not for those declared") {
    WorkbookLimits limits;
    limits.part_bytes = 100'000;
    const auto writer = WorkbookWriter{}.rows(std::string(1'000'000, ' '));
    CHECK_THAT(error_of(writer, limits), has("limit for a part"));

    auto bytes = writer.bytes();
    std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const std::uint32_t small = 10;
    for (auto at = text.find("PK\1\2"); at != std::string::npos; at = text.find("PK\1\2", at + 1)) {
        std::memcpy(bytes.data() + at + 24, &small, sizeof small);
    }
    CHECK(error_of(bytes, limits) != "no error");

    limits = {};
    limits.total_bytes = 500'000;
    CHECK_THAT(error_of(writer, limits), has("limit for all parts"));
    limits = {};
    limits.file_bytes = 100;
    CHECK_THAT(error_of(writer, limits), has("expected at most 100"));
}

TEST_CASE("the limits on cells, strings and sheets hold") {
    WorkbookLimits limits;
    limits.cells = 2;
    const std::string three = "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>";
    CHECK_THAT(error_of(WorkbookWriter{}.rows(three), limits), has("more cells"));
    limits = {};
    limits.hyperlinks = 2;
    CHECK_THAT(error_of(WorkbookWriter{}.sheet("<hyperlinks>" + repeated("<hyperlink ref=\"A1\"/>", 3) +
                                               "</hyperlinks>"),
                        limits),
               has("hyperlinks than the limit"));
    limits = {};
    limits.strings = 2;
    CHECK_THAT(error_of(WorkbookWriter{}.strings("<si/><si/><si/>"), limits),
               has("more than 2 shared strings"));
    limits = {};
    limits.sheets = 1;
    CHECK_THAT(
        error_of(WorkbookWriter{}.part("xl/workbook.xml", WorkbookWriter::workbook(repeated(
                                                              "<sheet name=\"a\" r:id=\"rId1\"/>", 2))),
                 limits),
        has("more than 1 sheets"));
}

TEST_CASE("the limits on texts hold for cells, shared strings, formulas and links") {
    WorkbookLimits limits;
    limits.cell_bytes = 10;
    const std::string eleven = "12345678901";
    const std::string inlined = "<row><c t=\"inlineStr\"><is><t>" + eleven + "</t></is></c></row>";
    CHECK_THAT(error_of(WorkbookWriter{}.rows(inlined), limits), has("a cell has more than 10 bytes of text"));
    CHECK_THAT(error_of(WorkbookWriter{}.strings("<si><t>" + eleven + "</t></si>"), limits), has("more than 10 bytes of text"));
    CHECK_THAT(error_of(WorkbookWriter{}.rows("<row><c><f>" + eleven + "</f></c></row>"), limits), has("more than 10 bytes of text"));
    CHECK(show(read(WorkbookWriter{}.strings("<si><t>1234567890</t></si>").rows(R"(<row><c t="s"><v>0</v></c></row>)"))) == "A1=1234567890;");
    limits = {};
    limits.text_bytes = 20;
    const std::string links = "<hyperlinks><hyperlink ref=\"A1\" location=\"" + eleven + "\"/><hyperlink ref=\"A2\" location=\"" + eleven + "\"/></hyperlinks>";
    CHECK_THAT(error_of(WorkbookWriter{}.sheet(links), limits), has("limit for texts"));
    CHECK_THAT(error_of(WorkbookWriter{}.strings("<si><t>" + eleven + "</t></si><si><t>2" + eleven + "</t></si>"), limits),
               has("more than 20 bytes"));
    CHECK(error_of(WorkbookWriter{}.strings(repeated("<si><t>" + eleven + "</t></si>", 3)), limits) == "no error");
}

TEST_CASE("a bracket of a number format that nothing closes is a character like others") {
    const auto kind = [](const std::string& code) {
        const auto book = read(WorkbookWriter{}
                                   .styles("<numFmts><numFmt numFmtId=\"200\" formatCode=\"" + code + "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs>")
                                   .rows("<row><c s=\"0\"><v>45714</v></c></row>"));
        return book.sheets.front().cells.front().kind;
    };
    CHECK(kind("[Red]0") == CellKind::number);
    CHECK(kind("[Red]yyyy") == CellKind::date);
    CHECK(kind("[Red]0[yyyy") == CellKind::date);
    CHECK(kind("[[[[0") == CellKind::number);
    CHECK(kind("[yyyy]0") == CellKind::number);
}

TEST_CASE("declared counts of shared strings are not believed") {
    const auto workbook =
        read(WorkbookWriter{}
                 .part("xl/sharedStrings.xml",
                       R"(<sst count="99999999999" uniqueCount="4294967295"><si><t>a</t></si></sst>)")
                 .rows(R"(<row><c t="s"><v>0</v></c></row>)"));
    CHECK(show(workbook) == "A1=a;");
}

TEST_CASE("a cell whose shared string is not there is an error cell on record") {
    for (const char* index : {"1", "-1", "x", "1.0", "99999999999999999999"}) {
        const auto workbook =
            read(WorkbookWriter{}
                     .strings("<si><t>a</t></si>")
                     .rows("<row><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>" + std::string{index} + "</v></c></row>"));
        CHECK(show(workbook) == "B1=a;C1=" + std::string{index} + ";");
        CHECK(workbook.sheets[0].cells[1].kind == CellKind::error);
        CHECK(problems_of(workbook) == "C1 unreadable_cell " + std::string{index} + ";");
    }
}

TEST_CASE("a value that does not fit the type of its cell is an error cell on record, and costs no other") {
    const auto odd = [](const std::string& cell) {
        const auto workbook = read_rows("<row>" + cell + "<c r=\"B1\"><v>7</v></c></row>");
        REQUIRE(workbook.sheets[0].cells.size() == 2);
        CHECK(workbook.sheets[0].cells[0].kind == CellKind::error);
        CHECK(workbook.sheets[0].cells[1].number == 7);
        return problems_of(workbook);
    };
    for (const std::string value : {"1,5", "NaN", "nan", "inf", "1e999", " "}) {
        CHECK(odd("<c><v>" + value + "</v></c>") == "A1 unreadable_cell " + value + ";");
    }
    CHECK(odd("<c t=\"b\"><v>2</v></c>") == "A1 unreadable_cell 2;");
    CHECK(odd("<c t=\"z\"><v>2</v></c>") == "A1 unreadable_cell 2;");
    CHECK(odd("<c t=\"e\"><v>#REF!</v></c>") == "A1 error_cell #REF!;");
    const auto styled = read_rows("<row><c s=\"x\"><v>2</v></c></row>");
    CHECK(styled.sheets[0].cells[0].number == 2);
    CHECK(problems_of(styled) == "A1 unreadable_cell x;");
}

TEST_CASE("numbers are read as they are written, in any form that workbooks use") {
    const auto number = [](const std::string& text) {
        return read_rows("<row><c><v>" + text + "</v></c></row>").sheets.at(0).cells.at(0).number;
    };
    CHECK(number("+45000.5") == 45000.5);
    CHECK(number("-1.5E-3") == -0.0015);
    CHECK(number("0.30000000000000004") == 0.1 + 0.2);
    CHECK(number("2.2250738585072014e-308") == 2.2250738585072014e-308);
    CHECK(number("1e-400") == 0);
}

TEST_CASE("a problem shows 200 bytes of a text, cut between its characters") {
    const auto workbook = read_rows("<row><c><v>x" + repeated("\u00E9", 200) + "</v></c></row>");
    CHECK(problems_of(workbook) == "A1 unreadable_cell x" + repeated("\u00E9", 99) + "...;");
}

TEST_CASE("beyond the limit problems are counted, not listed") {
    WorkbookLimits limits;
    limits.problems = 3;
    const auto workbook = read(WorkbookWriter{}.rows("<row>" + repeated("<c t=\"e\"><v>#N/A</v></c>", 10) + "</row>"), limits);
    CHECK(workbook.sheets[0].problems.listed.size() == 3);
    CHECK(workbook.sheets[0].problems.more == 7);
}

TEST_CASE("a sheet or main part that is missing is named where nothing else is there") {
    for (const char* path : {"xl/workbook.xml", "xl/worksheets/sheet1.xml"}) {
        CHECK_THAT(error_of(WorkbookWriter{}.without(path)),
                   has("list.xlsx: part " + std::string{path} + ": it is missing"));
    }
    CHECK_THAT(error_of(WorkbookWriter{}.without("xl/_rels/workbook.xml.rels")),
               has("the sheet 'First' is not linked to a part"));
}

TEST_CASE("a part that no cell needs may be missing or damaged") {
    for (const char* path : {"xl/sharedStrings.xml", "xl/styles.xml"}) {
        const auto workbook = read(WorkbookWriter{}.rows(one_number).without(path));
        CHECK(show(workbook) == "A1=1;");
        CHECK(problems_of(workbook).empty());
    }
    const auto workbook = read(WorkbookWriter{}.rows(one_number).part("xl/sharedStrings.xml", "<a/>"));
    CHECK(show(workbook) == "A1=1;");
}

TEST_CASE("what needs a missing part is on record") {
    const auto texts = read(WorkbookWriter{}.rows(R"(<row><c t="s"><v>0</v></c></row>)").without("xl/sharedStrings.xml"));
    CHECK(problems_of(texts) == "A1 unreadable_cell 0;");
    const auto dates = read(WorkbookWriter{}.rows(R"(<row><c s="1"><v>45714</v></c></row>)").without("xl/styles.xml"));
    CHECK(dates.sheets[0].cells[0].number == 45714);
    CHECK(problems_of(dates) == "book missing_part xl/styles.xml;");
    CHECK_THAT(error_of(WorkbookWriter{}
                            .rows(R"(<row><c t="s"><v>0</v></c></row>)")
                            .part("xl/sharedStrings.xml", "<a/>")),
               has("part xl/sharedStrings.xml") && has("expected a table of shared strings"));
}

TEST_CASE("a sheet that is missing, unlinked or damaged costs no other") {
    const auto writer = [] {
        return WorkbookWriter{}
            .rows(one_number)
            .part("xl/workbook.xml", WorkbookWriter::workbook(R"(<sheet name="Macros" state="veryHidden"/>)"
                                                              R"(<sheet name="First" r:id="s1"/>)"
                                                              R"(<sheet name="Two" r:id="s2"/>)"))
            .part("xl/_rels/workbook.xml.rels",
                  WorkbookWriter::relationships({{"s1", "worksheet", "worksheets/sheet1.xml"},
                                                 {"s2", "worksheet", "worksheets/two.xml"}}));
    };
    const auto missing = read(writer());
    REQUIRE(missing.sheets.size() == 1);
    CHECK(show(missing) == "A1=1;");
    CHECK(problems_of(missing) == "book missing_part Macros;book missing_part Two;");
    const auto damaged = read(writer().part("xl/worksheets/two.xml", "<worksheet><row>"));
    REQUIRE(damaged.sheets.size() == 1);
    REQUIRE(damaged.problems.listed.size() == 2);
    CHECK_THAT(damaged.problems.listed[1].text, has("part xl/worksheets/two.xml, byte "));
    CHECK(damaged.problems.listed[1].what == lib287g::xlsx::Oddity::unreadable_part);
}

TEST_CASE("a formula's link is a hyperlink of its cell, and a computed one is on record") {
    const auto workbook = read_rows(
        R"(<row><c t="str"><f>HYPERLINK("https://one.example/?a=""b""","Link")</f><v>Link</v></c>)"
        R"(<c><f> hyperlink( "https://two.example/" , "shown" ) </f></c>)"
        R"(<c t="str"><f>HYPERLINK(A1,"Link")</f><v>Link</v></c>)"
        R"(<c t="str"><f>IF(TRUE,HYPERLINK("https://three.example/"))</f><v>x</v></c>)"
        R"(<c t="str"><f>"HYPERLINK"</f><v>HYPERLINK</v></c>)"
        R"(<c t="str"><f>HYPERLINK("https://four.example/",A1)</f><v>y</v></c></row>)");
    CHECK(show(workbook) == "A1=Link;B1=shown;C1=Link;D1=x;E1=HYPERLINK;F1=y;");
    const auto& links = workbook.sheets[0].hyperlinks;
    REQUIRE(links.size() == 3);
    CHECK(links[0].target == "https://one.example/?a=\"b\"");
    CHECK(links[1].target == "https://two.example/");
    CHECK(links[1].first_column == 2);
    CHECK(links[2].target == "https://four.example/");
    CHECK(problems_of(workbook) == "C1 computed_link HYPERLINK(A1,\"Link\");"
                                   "D1 computed_link IF(TRUE,HYPERLINK(\"https://three.example/\"));");
}

TEST_CASE("a formula without a stored value is on record") {
    const auto workbook = read_rows(R"(<row><c><f>A2&amp;"x"</f></c><c><f>B2</f><v></v></c>)"
                                    R"(<c t="str"><f>C2</f><v></v></c><c><f>D2</f><v>4</v></c></row>)");
    CHECK(show(workbook) == "D1=4;");
    CHECK(problems_of(workbook) == "A1 formula_without_value A2&\"x\";B1 formula_without_value B2;");
}

TEST_CASE("merged ranges are read, and those of no cells are on record") {
    const auto workbook = read(WorkbookWriter{}.sheet(
        R"(<sheetData/><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="D4:B1"/><mergeCell ref="x"/></mergeCells>)"));
    const auto& merged = workbook.sheets[0].merged;
    REQUIRE(merged.size() == 2);
    CHECK(merged[0].first_row == 2);
    CHECK(merged[0].last_row == 3);
    CHECK(merged[1].first_column == 2);
    CHECK(merged[1].last_column == 4);
    CHECK(problems_of(workbook) == "row 0 unreadable_cell x;");
}

TEST_CASE("rows hidden by default are hidden unless they say otherwise") {
    const auto workbook = read(WorkbookWriter{}.sheet(
        R"(<sheetFormatPr zeroHeight="1"/><sheetData><row r="1"/><row r="2" hidden="0"/><row r="3" ht="15"/>)"
        R"(<row r="4" hidden="1"/></sheetData>)"));
    CHECK(workbook.sheets[0].hidden_rows == std::vector<std::uint32_t>{1, 4});
}

TEST_CASE("of two parts with one name the last is read, on record") {
    auto bytes = WorkbookWriter{}
                     .rows(one_number)
                     .part("xl/worksheets/sheet0.xml", WorkbookWriter::worksheet("<sheetData><row><c><v>2</v></c></row></sheetData>"))
                     .bytes();
    std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const std::string other = "xl/worksheets/sheet0.xml";
    for (auto at = text.find(other); at != std::string::npos; at = text.find(other, at)) text.replace(at, other.size(), "xl/worksheets/sheet1.xml");
    std::memcpy(bytes.data(), text.data(), text.size());
    const auto workbook = read_workbook(bytes, "list.xlsx");
    CHECK(show(workbook) == "A1=1;");  // the writer puts sheet1 behind sheet0
    CHECK(problems_of(workbook) == "book repeated_part xl/worksheets/sheet1.xml;");
}

TEST_CASE("parts whose names differ in their letters or slashes are one part that is there twice, on record") {
    for (const char* other : {"xl/worksheets/Sheet1.xml", "/xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml"}) {
        const auto workbook = read_workbook(WorkbookWriter{}.rows(one_number).part(other, "<other/>").bytes(), "list.xlsx");
        CHECK(show(workbook) == "A1=1;");
        const std::string problems = problems_of(workbook);
        CHECK(problems.find("book repeated_part ") == 0);
        CHECK(problems.find(';') + 1 == problems.size());
    }
}

TEST_CASE("a workbook without a worksheet is refused") {
    CHECK_THAT(error_of(WorkbookWriter{}.part("xl/workbook.xml", WorkbookWriter::workbook(""))),
               has("part xl/workbook.xml: it has no worksheet"));
}

TEST_CASE("parts that are some other document are refused") {
    CHECK_THAT(error_of(WorkbookWriter{}.part("xl/workbook.xml", "<html/>")),
               has("expected a workbook"));
    CHECK_THAT(problems_of(read(WorkbookWriter{}.part("xl/styles.xml", "<a/>"))),
               has("book unreadable_part part xl/styles.xml") && has("expected styles"));
    CHECK_THAT(problems_of(read(WorkbookWriter{}.styles("<cellXfs><xf numFmtId=\"x\"/></cellXfs>"))),
               has("part xl/styles.xml") && has("number format id is 'x'"));
    CHECK_THAT(error_of(WorkbookWriter{}.part("xl/worksheets/sheet1.xml", "<a/>")),
               has("expected a worksheet"));
    CHECK_THAT(error_of(WorkbookWriter{}.part("_rels/.rels", "<a/>")),
               has("part _rels/.rels") && has("expected a list of Relationships"));
}

TEST_CASE("broken XML and invalid UTF-8 are refused") {
    for (const char* broken : {"<worksheet>", "<worksheet></row>", "", "text", "<worksheet a=1/>",
                               "<worksheet>\xC3\x28</worksheet>", "<worksheet>\xFF</worksheet>",
                               "<worksheet>&undefined;</worksheet>", "<worksheet/><worksheet/>",
                               "<worksheet a=\"1\" a=\"2\"/>", "<worksheet>&#0;</worksheet>",
                               "<?xml version=\"1.0\" encoding=\"secret\"?><worksheet/>"}) {
        INFO(broken);
        CHECK_THAT(error_of(WorkbookWriter{}.part("xl/worksheets/sheet1.xml", broken)),
                   has("part xl/worksheets/sheet1.xml, byte ") && has("expected well-formed XML"));
    }
}

TEST_CASE("a row, a tag, a character or a reference may end anywhere in a part") {
    const std::string text = "\u00E9 &amp; \r\n&#x20AC;<![CDATA[ & </row> ]]>\U0001F600<!-- </row> -->";
    const std::string row = "<x:row ><x:c t = 'str' ><x:v >" + text + "</x:v></x:c></x:row>";
    const std::string start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><x:worksheet><x:sheetData>";
    for (std::size_t shift = 0; shift < row.size(); ++shift) {
        const auto workbook = read(WorkbookWriter{}.part(
            "xl/worksheets/sheet1.xml",
            start + std::string(shift, ' ') + repeated(row, 120) + "</x:sheetData></x:worksheet>"));
        const auto& cells = workbook.sheets[0].cells;
        REQUIRE(cells.size() == 120);
        REQUIRE(workbook.characters == "\u00E9 & \n\u20AC & </row> \U0001F600");
        REQUIRE(cells.back().row == 120);
    }
}

TEST_CASE("a row of all columns is read") {
    const auto workbook =
        read_rows("<row>" + repeated("<c t=\"inlineStr\"><is><t>some text</t></is></c>", 16'384) +
                  "</row><row><c><v>1</v></c></row>");
    const auto& cells = workbook.sheets[0].cells;
    REQUIRE(cells.size() == 16'385);
    CHECK(cells[16'383].column == 16'384);
    CHECK(cells[16'384].row == 2);
}

TEST_CASE("long comments, CDATA sections, instructions and values may look like rows") {
    const std::string rows = repeated("</v></c></row><row><c><v>9</v></c></row>", 1'000);
    const auto workbook = read_rows("<row><c><v>1</v></c></row><!--" + rows + "--><row><?note " + rows +
                                    "?><c t=\"str\"><v><![CDATA[" + rows + "]]></v></c><c note=\"" +
                                    std::string(50'000, '>') + "\"><v>2</v></c></row>");
    REQUIRE(workbook.sheets[0].cells.size() == 3);
    CHECK(workbook.characters == "1" + rows + "2");
}

TEST_CASE("hyperlinks and shared strings of more than one piece are read") {
    const auto workbook =
        read(WorkbookWriter{}
                 .strings(repeated("<si><r><t>a</t></r><r><t>b</t></r></si><si/>", 2'000))
                 .sheet("<sheetData><row><c t=\"s\"><v>3998</v></c><c t=\"s\"><v>3999</v></c></row>"
                        "</sheetData><hyperlinks>" +
                        repeated("<hyperlink ref=\"B1\" r:id=\"rId1\"/>", 2'000) + "</hyperlinks>")
                 .sheet_links({{"rId1", "hyperlink", "https://one.example/", true}}));
    CHECK(show(workbook) == "A1=ab;B1=;");
    REQUIRE(workbook.sheets[0].hyperlinks.size() == 2'000);
    CHECK(workbook.sheets[0].hyperlinks.back().target == "https://one.example/");
}

TEST_CASE("broken XML is refused wherever it is in a part") {
    const std::string rows = repeated(one_number, 1'000);
    for (const char* broken : {"</row>",
                               "<row>",
                               "</c>",
                               "<row></x:row>",
                               "<!--",
                               "<![CDATA[",
                               "<a b='",
                               "&undefined;",
                               "&",
                               "&#0;",
                               "&#xD800;",
                               "&#1114112;",
                               "&amp",
                               "\xED\xA0\x80",
                               "\x01",
                               "<a b='1' b='2'/>",
                               "<?xml?>",
                               "<!DOCTYPE a>",
                               "<1/>",
                               "< a/>",
                               "</sheetData></worksheet>"}) {
        INFO(broken);
        CHECK_THAT(error_of_rows(rows + broken + rows), has("part xl/worksheets/sheet1.xml, byte "));
    }
    CHECK_THAT(error_of_rows(std::string{"<row/>\0<row/>", 13}), has("expected well-formed XML"));
    CHECK(error_of_rows("<!-- &undefined; --><![CDATA[&undefined;]]><?a &undefined; ?>") == "no error");
}

TEST_CASE("parts that are not in UTF-8 are refused") {
    const std::string latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet/>";
    CHECK_THAT(error_of(WorkbookWriter{}.part("xl/worksheets/sheet1.xml", latin)),
               has("the encoding is 'iso-8859-1', not UTF-8"));
    const std::string wide{"\xFF\xFE<\0a\0/\0>\0", 10};
    CHECK_THAT(error_of(WorkbookWriter{}.part("xl/worksheets/sheet1.xml", wide)), has("not UTF-8"));
    CHECK(error_of(WorkbookWriter{}.part("xl/worksheets/sheet1.xml", "\xEF\xBB\xBF<worksheet/>")) ==
          "no error");
}

TEST_CASE("a tag with too many attributes is refused") {
    std::string tag = "<a";
    for (int number = 0; number < 257; ++number) tag += " b" + std::to_string(number) + "=''";
    CHECK_THAT(error_of(WorkbookWriter{}.sheet(tag + "/>")), has("more than 256 attributes"));
}

TEST_CASE("document types are refused, so that no entity is ever expanded") {
    for (const char* doctype :
         {"<!DOCTYPE worksheet>", "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">",
          "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"}) {
        CHECK_THAT(error_of(WorkbookWriter{}.part("xl/worksheets/sheet1.xml",
                                                  std::string{doctype} + "<worksheet>&b;</worksheet>")),
                   has("external entities and document types are not read"));
    }
}

TEST_CASE("deeply nested elements are refused") {
    CHECK(error_of(WorkbookWriter{}.sheet(repeated("<a>", 200) + repeated("</a>", 200))) == "no error");
    CHECK_THAT(error_of(WorkbookWriter{}.sheet(repeated("<a>", 100'000))),
               has("nested more than 256 deep"));
}

TEST_CASE("endless tags are refused before they cost time") {
    const std::string endless(20'000'000, 'x');
    const auto start = std::chrono::steady_clock::now();
    CHECK_THAT(error_of(WorkbookWriter{}.sheet("<a b=\"" + endless)), has("longer than 256 KiB"));
    CHECK_THAT(error_of(WorkbookWriter{}.sheet("<!--" + endless)), has("longer than 256 KiB"));
    for (const char* opening : {"<!--", "<?xml ", "<a b='", "<"}) {
        CHECK_THAT(error_of(WorkbookWriter{}.part("xl/worksheets/sheet1.xml", opening + endless)),
                   has("longer than 256 KiB"));
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{10});
}

TEST_CASE("a long text is read in full") {
    const std::string text(1'000'000, 'x');
    const auto workbook = read_rows("<row><c t=\"str\"><v>" + text + "</v></c></row>");
    CHECK(workbook.characters == text);
}

TEST_CASE("a container with too many parts or relationships is refused") {
    WorkbookWriter parts;
    for (int number = 0; number < 10'001; ++number) parts.part("p" + std::to_string(number), "");
    CHECK_THAT(error_of(parts), has("more than 10000 parts"));
    std::vector<WorkbookWriter::Link> links(10'001, {"a", "worksheet", "b"});
    CHECK_THAT(error_of(WorkbookWriter{}.part("_rels/.rels", WorkbookWriter::relationships(links))),
               has("more than 10000 relationships"));
}

TEST_CASE("a workbook is read from a file, and missing files are named") {
    const lib287g::test::TemporaryFolder folder;
    const auto path = folder.path / "list.xlsx";
    const auto bytes = WorkbookWriter{}.rows(one_number).bytes();
    std::ofstream{path, std::ios::binary}.write(reinterpret_cast<const char*>(bytes.data()),
                                                static_cast<std::streamsize>(bytes.size()));
    CHECK(show(read_workbook(path)) == "A1=1;");
    WorkbookLimits limits;
    limits.file_bytes = 10;
    CHECK_THROWS_WITH(read_workbook(path, limits), has(path.string()) && has("at most 10"));
    std::filesystem::remove(path);
    CHECK_THROWS_WITH(read_workbook(path), has(path.string() + ": there is no such file"));
    CHECK_THROWS_AS(read_workbook(folder.path), Error);
}

TEST_CASE("workbooks are read by several threads at once") {
    const auto bytes =
        WorkbookWriter{}.rows(repeated("<row><c t=\"str\"><v>x</v></c></row>", 500)).bytes();
    std::vector<std::size_t> counts(4);
    std::vector<std::thread> threads;
    for (auto& count : counts) {
        threads.emplace_back([&bytes, &count] {
            for (int time = 0; time < 20; ++time) {
                count += read_workbook(bytes, "list.xlsx").sheets[0].cells.size();
            }
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(counts == std::vector<std::size_t>(4, 10'000));
}

TEST_CASE("of two values in a cell the first is read, and the cell is on record") {
    const Workbook book = read_workbook(
        WorkbookWriter{}.rows(R"(<row r="1"><c r="A1"><v>1</v><v>2</v></c><c r="B1" t="inlineStr"><is><t>a</t></is><is><t>b</t></is></c></row>)").bytes(),
        "twice.xlsx");
    CHECK(show(book) == "A1=1;B1=a;");
    REQUIRE(book.sheets[0].problems.listed.size() == 2);
    CHECK(book.sheets[0].problems.listed[0].what == lib287g::xlsx::Oddity::unreadable_cell);
    CHECK(book.sheets[0].problems.listed[1].column == 2);
}
