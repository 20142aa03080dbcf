#include "csv/csv_table.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "catch2_shim.hpp"
#include <lib287g/error.hpp>

namespace {

using namespace std::string_view_literals;
using lib287g::Error;
using lib287g::csv::csv_table;
using lib287g::csv::Table;

Table read(std::string_view text, const lib287g::xlsx::WorkbookLimits& limits = {}) {
    return csv_table(std::as_bytes(std::span{text}), "list.csv", limits);
}

// "A1=text;" for each cell.
std::string cells(const Table& table) {
    std::string shown;
    for (const auto& cell : table.cells) {
        shown += std::string(1, static_cast<char>('A' + cell.column - 1)) + std::to_string(cell.row) + "=" +
                 table.characters.substr(cell.text_begin, cell.text_size) + ";";
    }
    return shown;
}

// "2 stray_quote text;" for each remark, with its row.
std::string remarks(const Table& table) {
    constexpr std::array<const char*, 5> names{"encoding", "separator", "control_character", "stray_quote", "cut_off"};
    std::string shown;
    for (const auto& remark : table.remarks) {
        shown += std::to_string(remark.row) + " " + names.at(static_cast<std::size_t>(remark.what)) + " " + remark.text + ";";
    }
    return shown;
}

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

}  // namespace

TEST_CASE("quotations, line ends of each kind and empty cells are read") {
    CHECK(cells(read("a,\"b \"\"c\"\"\nd\",\r\n,e\rf,g\n")) == "A1=a;B1=b \"c\"\nd;B2=e;A3=f;B3=g;");
    CHECK(cells(read("\xEF\xBB\xBF" "a,b")) == "A1=a;B1=b;");
    CHECK(remarks(read("a,b\r\nc,d\r\n")).empty());
}

TEST_CASE("rows keep their numbers over blank lines") {
    CHECK(cells(read("a,b\n\n\nc,d\n\n")) == "A1=a;B1=b;A4=c;B4=d;");
    CHECK(cells(read("\r\n\r\na,b\r\n")) == "A3=a;B3=b;");
}

TEST_CASE("the separator is told by the first rows, on record") {
    CHECK(remarks(read("STATE;NAME, FULL;SIGNED\nTEXAS;A, B, C;1\n")) == "0 separator semicolons;");
    CHECK(cells(read("a;b\nc;d,e\n")) == "A1=a;B1=b;A2=c;B2=d,e;");
    CHECK(remarks(read("a\tb\nc\td\n")) == "0 separator tabs;");
    CHECK(remarks(read("a|b\nc|d\n")) == "0 separator bars;");
    CHECK(cells(read("A title; of two parts\na,b,c\nd,e,f\n")) == "A1=A title; of two parts;A2=a;B2=b;C2=c;A3=d;B3=e;C3=f;");
    CHECK(cells(read("a,\"b;c;d;e\"\nf,g\n")) == "A1=a;B1=b;c;d;e;A2=f;B2=g;");
    CHECK(cells(read("sep=;\r\na,b;c\r\n")) == "A2=a,b;B2=c;");
    CHECK(remarks(read("sep=,\na,b\n")) == "1 separator sep=,;");
    CHECK(cells(read("\"sep=|\"\na|b\n")) == "A2=a;B2=b;");
}

TEST_CASE("the encoding is told by the byte order mark or the bytes, on record") {
    CHECK(cells(read("\xFF\xFE" + utf16(u"Do\u00F1a,\U0001F600\n", false))) == "A1=Do\u00F1a;B1=\U0001F600;");
    CHECK(cells(read("\xFE\xFF" + utf16(u"Do\u00F1a,b\n", true))) == "A1=Do\u00F1a;B1=b;");
    CHECK(cells(read(utf16(u"STATE,NAME\nTEXAS,Do\u00F1a\n", false))) == "A1=STATE;B1=NAME;A2=TEXAS;B2=Do\u00F1a;");
    CHECK(remarks(read(utf16(u"STATE,NAME\nTEXAS,b\n", true))) == "0 encoding UTF-16;");
    CHECK(cells(read("Do\xF1" "a,Sheriff\x92s\n")) == "A1=Do\u00F1a;B1=Sheriff\u2019s;");
    CHECK(remarks(read("Do\xF1" "a,b\n")) == "0 encoding Windows-1252;");
}

TEST_CASE("what is no text in a known encoding is refused with its place") {
    CHECK_THROWS_WITH(read("a,\xC3\xB1,\xF1\n"), has("list.csv: byte 5 is not of a text in UTF-8"));
    CHECK_THROWS_WITH(read("a,\x81\n"), has("list.csv: byte 2 is not of a text"));
    CHECK_THROWS_WITH(read("\xFF\xFE\0\0a\0\0\0"sv), has("UTF-32"));
}

TEST_CASE("control characters at the end are dropped, on record") {
    CHECK(remarks(read("a,b\n\x1A")) == "0 control_character \\x1A;");
    CHECK(cells(read("a,b\n\0\0"sv)) == "A1=a;B1=b;");
}

TEST_CASE("stray quotation marks are read as they are meant, on record") {
    CHECK(cells(read("a, \"b, c\" ,d\n")) == "A1=a;B1=b, c;C1=d;");
    CHECK(remarks(read("a, \"b\",d\n")) == "1 stray_quote b;");
    CHECK(cells(read("a \"b\" c,d\n")) == "A1=a \"b\" c;B1=d;");
    CHECK(cells(read("\"a \"b\" c\",d\n")) == "A1=a \"b\" c;B1=d;");
    CHECK(remarks(read("x,y\n\"a \"b\" c\",d\n")) == "2 stray_quote a \"b\" c;");
    CHECK(cells(read("a , b\n")) == "A1=a ;B1= b;");
}

TEST_CASE("a text that is cut in its last row is flagged") {
    CHECK(remarks(read("a,b,c\nd,e,f\ng,h")) == "3 cut_off h;");
    CHECK(remarks(read("a,b,c\nd,e,f")).empty());
    CHECK(remarks(read("a,b\nc,\"d")) == "2 cut_off d;");
    CHECK(remarks(read("a,\xC3\xB1\nc,\xC3")) == "2 cut_off ;");
}

TEST_CASE("a quotation mark that opens none swallows no row, on record") {
    const std::string header = "a,b,c\n";
    const Table open = read(header + "d,\"e,f\ng,h,i\n");
    CHECK(cells(open) == "A1=a;B1=b;C1=c;A2=d;B2=e;C2=f;A3=g;B3=h;C3=i;");
    CHECK(remarks(open) == "2 stray_quote e;");
    const Table ended_later = read(header + "\"d,e,f\ng,h,i\nj,k \"l\",m\n");
    CHECK(cells(ended_later) == "A1=a;B1=b;C1=c;A2=d;B2=e;C2=f;A3=g;B3=h;C3=i;A4=j;B4=k \"l\";C4=m;");
    CHECK(remarks(ended_later) == "2 stray_quote d;4 stray_quote k \"l\";");
    // In the last column, with an end that leaves a cell too many.
    CHECK(cells(read(header + "d,e,\"f\ng\nj,\"k\",m\n")) == "A1=a;B1=b;C1=c;A2=d;B2=e;C2=f;A3=g;A4=j;B4=k;C4=m;");
    CHECK(cells(read(header + "d,\"e,f")) == "A1=a;B1=b;C1=c;A2=d;B2=e;C2=f;");
    CHECK(cells(read("a,b\nc,\"d\ne,f\n")) == "A1=a;B1=b;A2=c;B2=d;A3=e;B3=f;");
}

TEST_CASE("a quotation over lines is one cell, also with separators inside and in the last column") {
    const std::string header = "a,b,c\n";
    CHECK(cells(read(header + "d,\"e\nf\",g\n")) == "A1=a;B1=b;C1=c;A2=d;B2=e\nf;C2=g;");
    CHECK(cells(read(header + "d,e,\"f\ng, h, i\"\nj,k,l\n")) == "A1=a;B1=b;C1=c;A2=d;B2=e;C2=f\ng, h, i;A3=j;B3=k;C3=l;");
    CHECK(remarks(read(header + "d,e,\"f\ng, h, i\"\nj,k,l\n")).empty());
}

TEST_CASE("more cells and columns than the limits are refused with their place") {
    CHECK_THROWS_WITH(read("a\n" + std::string(70'000, ',')), has("list.csv: row 2 has more than 16384 cells"));
    lib287g::xlsx::WorkbookLimits limits;
    limits.cells = 3;
    CHECK_THROWS_WITH(read("a,b\nc,d\n", limits), has("list.csv: more than 3 cells"));
    CHECK(read("a,b\nc\n", limits).cells.size() == 3);
}

TEST_CASE("remarks beyond the first hundred are counted") {
    std::string text;
    for (int row = 0; row < 150; ++row) text += "a \"b\",c\n";
    const Table table = read(text);
    CHECK(table.remarks.size() == 100);
    CHECK(table.more_remarks == 50);
}

TEST_CASE("a text that is cut inside its last cell is flagged, and one that lacks its last line end alone is not") {
    const std::string dates = "a,b\n1,2/26/2025\n2,12/1/2025\n3,3/3/2026\n";
    CHECK(remarks(read(dates + "4,2/26/20")) == "5 cut_off 2/26/20;");
    CHECK(remarks(read(dates + "4,2/7/2026")).empty());
    CHECK(remarks(read(dates + "4,2/26/20\n")).empty());
    const std::string words = "a,b\n1,Task Force Model\n2,Jail Enforcement Model\n3,Warrant Service Officer\n";
    CHECK(remarks(read(words + "4,Task Fo")) == "5 cut_off Task Fo;");
    CHECK(remarks(read(words + "4,Task Force Model")).empty());
    CHECK(remarks(read(words + "4,Another Model")).empty());
    const std::string links = "a,b\n1,https://www.ice.gov/a.pdf\n2,https://www.ice.gov/b.pdf\n3,https://www.ice.gov/c.pdf\n";
    CHECK(remarks(read(links + "4,https://www.ice.gov/d.p")) == "5 cut_off https://www.ice.gov/d.p;");
    CHECK(remarks(read(links + "4,https://www.ice.gov/d.pdf")).empty());
}

TEST_CASE("a text or a cell of a text that is larger than its bound is refused, with its place") {
    lib287g::xlsx::WorkbookLimits limits;
    limits.cell_bytes = 10;
    const auto error_within = [&](const std::string& text) -> std::string {
        try {
            csv_table(std::as_bytes(std::span{text}), "list.csv", limits);
        } catch (const lib287g::Error& error) {
            return error.what();
        }
        return "no error";
    };
    CHECK(error_within("a,b\nc,0123456789\n") == "no error");
    CHECK(error_within("a,b\nc,0123456789x\n") == "list.csv: row 2, column 2: the cell has 11 bytes; expected at most 10");
    limits.text_bytes = 5;
    CHECK(error_within("a,b\nc,d\n") == "list.csv: the file has 8 bytes; expected at most 5");
}
