#include <ctime>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catch2_shim.hpp"
#include "temporary_folder.hpp"
#include <lib287g/dataset/json.hpp>
#include <lib287g/error.hpp>
#include <lib287g/figures/conflicts.hpp>
#include <lib287g/reading/read_list.hpp>
#include <lib287g/reading/read_lists.hpp>
#include "xlsx/workbook_writer.hpp"

// What strangers' files may cost: CPU time, so that a busy machine changes nothing.
namespace {

using lib287g::test::WorkbookWriter;
using Bytes = std::vector<std::byte>;

// Under a sanitizer everything takes many times as long; that it grows no faster holds there too, of fewer rows.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double most_seconds = 5 * 15;
constexpr std::size_t fewer = 4;        // where the growth is asked for
constexpr std::size_t many_fewer = 24;  // where it is the time: still more than the 5,000 texts that are tried
#else
constexpr double most_seconds = 5;
constexpr std::size_t fewer = 1;
constexpr std::size_t many_fewer = 1;
#endif

double seconds_to_read(const Bytes& bytes) {
    const std::clock_t start = std::clock();
    try {
        lib287g::read_list(bytes, "list05182026.xlsx");
    } catch (const lib287g::Error&) {  // a refusal has its cost as well
    }
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t time = 0; time < times; ++time) all += text;
    return all;
}

Bytes text_bytes(const std::string& text) {
    const auto bytes = std::as_bytes(std::span{text});
    return {bytes.begin(), bytes.end()};
}

std::string cell(const std::string& text) { return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"; }

std::string roster(std::size_t rows, const std::string& state = "FLORIDA", const std::string& day = "2/26/2025",
                   const std::string& moa = "Link") {
    std::string text = "<row>" + cell("STATE") + cell("LAW ENFORCEMENT AGENCY") + cell("SUPPORT TYPE") + cell("SIGNED") +
                       cell("MOA") + "</row>";
    for (std::size_t row = 0; row < rows; ++row) {
        text += "<row>" + cell(state) + cell("Police " + std::to_string(row)) + cell("Task Force Model") +
                cell(day) + cell(moa) + "</row>";
    }
    return text;
}

// Where the sizes are apart by a factor of four linear time takes four times as long. Best of three at each size, as far as
// once is not enough.
void check_growth(const std::string& what, std::size_t size, const std::function<Bytes(std::size_t)>& make) {
    const Bytes small = make(size);
    const Bytes large = make(size * 4);
    double first = seconds_to_read(small);
    double second = seconds_to_read(large);
    const auto grows_more = [&] { return second >= std::max(first, 0.005) * 4 * 2.5; };
    for (int time = 0; time < 2 && grows_more(); ++time) {
        first = std::min(first, seconds_to_read(small));
        second = std::min(second, seconds_to_read(large));
    }
    INFO(what << ": " << first << " s, four times the size " << second << " s");
    CHECK_FALSE(grows_more());
    CHECK(second < most_seconds);
}

}  // namespace

TEST_CASE("the time for a file grows with its size, whatever is in it") {
    check_growth("long names of open elements", 500'000, [](std::size_t size) {
        std::string text;
        for (int depth = 0; depth < 10; ++depth) text += "<" + std::string(2'000, 'n') + std::to_string(depth) + ">";
        return WorkbookWriter{}.sheet(text + std::string(size, ' ') + repeated("<a/>", size / 4)).bytes();
    });
    check_growth("CDATA sections", 20'000, [](std::size_t size) {
        return WorkbookWriter{}.rows("<row><c t=\"str\"><v>" + repeated("<![CDATA[&x]]>", size) + "</v></c></row>").bytes();
    });
    check_growth("links over all rows", 500, [](std::size_t size) {
        return WorkbookWriter{}
            .sheet("<sheetData>" + roster(size) + "</sheetData><hyperlinks>" +
                   repeated("<hyperlink ref=\"E:E\" r:id=\"a\"/>", size) + "</hyperlinks>")
            .sheet_links({{"a", "hyperlink", "https://www.ice.gov/a.pdf", true}})
            .bytes();
    });
    check_growth("merged ranges over all rows", 500, [](std::size_t size) {
        return WorkbookWriter{}
            .sheet("<sheetData>" + roster(size) + "</sheetData><mergeCells>" +
                   repeated("<mergeCell ref=\"A2:A1048576\"/>", size) + "</mergeCells>")
            .bytes();
    });
    check_growth("error cells", 5'000, [](std::size_t size) {
        return WorkbookWriter{}.rows(roster(1) + repeated("<row><c t=\"e\"><v>#N/A</v></c><c><v>x</v></c></row>", size)).bytes();
    });
    check_growth("long states", 50, [](std::size_t size) {
        return WorkbookWriter{}.rows(roster(size, std::string(20'000, 'q'))).bytes();
    });
    check_growth("points of a day", 100'000, [](std::size_t size) {
        return WorkbookWriter{}.rows(roster(1, "FLORIDA", std::string(size, '.') + std::string(size, 'x'))).bytes();
    });
    check_growth("words of a day", 20'000, [](std::size_t size) {
        return text_bytes("STATE,LAW ENFORCEMENT AGENCY,SIGNED\nFLORIDA,A," + repeated("abcde1 ", size) + "\n");
    });
    check_growth("marks behind an address", 100'000, [](std::size_t size) {
        return WorkbookWriter{}.rows(roster(1, "FLORIDA", "2/26/2025", "http://x.gov/a" + repeated(";|", size) + "x")).bytes();
    });
    check_growth("open brackets of a number format", 50'000, [](std::size_t size) {
        return WorkbookWriter{}.rows(roster(1)).styles("<numFmts><numFmt numFmtId=\"200\" formatCode=\"" + std::string(size, '[') +
                                                       "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs>").bytes();
    });
    check_growth("columns of a text", 4'000, [](std::size_t size) { return text_bytes("a\n" + std::string(size, ',')); });
    check_growth("quotation marks", 20'000, [](std::size_t size) {
        return text_bytes("STATE,LAW ENFORCEMENT AGENCY\n\"" + repeated("\" ", size) + "\n");
    });
}

namespace {

const std::vector<std::string> columns{"STATE", "LAW ENFORCEMENT AGENCY", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM"};

/// Rows whose cells refer to shared strings: the first, which may be long, in one of the columns; behind it each column's own.
std::string shared_rows(std::size_t rows, std::size_t column) {
    std::string header;
    std::string row;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        header += cell(columns[i]);
        row += "<c t=\"s\"><v>" + std::to_string(i == column ? 0 : i + 1) + "</v></c>";
    }
    return "<row>" + header + "</row>" + repeated("<row>" + row + "</row>", rows);
}

std::string shared_strings(const std::string& first) {
    std::string strings = "<si><t>" + first + "</t></si>";
    for (const char* text : {"FLORIDA", "Police", "Alachua County", "Task Force Model", "2/26/2025", "Link", ""}) strings += "<si><t>" + std::string{text} + "</t></si>";
    return strings;
}

}  // namespace

// The text grows as the rows do: where each row worked through it, four times as many rows would take sixteen times as long.
TEST_CASE("the time for rows that share a long text grows with the file, in every column") {
    const std::vector<std::string> words{"Florida ", "Police ", "Alachua ", "Task Force ", "abcde1 ", "w.", "w."};
    for (std::size_t column = 0; column < columns.size(); ++column) {
        for (const std::string& word : {words[column], std::string{" "}}) {
            check_growth("a long text in " + columns[column], 2'000 / fewer, [&](std::size_t size) {
                return WorkbookWriter{}.rows(shared_rows(size, column)).strings(shared_strings(repeated(word, size * 40 / word.size()))).bytes();
            });
        }
    }
    check_growth("a long link", 2'000 / fewer, [](std::size_t size) {
        return WorkbookWriter{}
            .sheet("<sheetData>" + shared_rows(size, 0) + "</sheetData><hyperlinks><hyperlink ref=\"F:F\" r:id=\"a\" location=\"" +
                   std::string(size * 20, 'l') + "\"/></hyperlinks>")
            .strings(shared_strings("FLORIDA"))
            .sheet_links({{"a", "hyperlink", "https://www.ice.gov/" + std::string(size * 20, 'a'), true}})
            .bytes();
    });
    check_growth("sheets with a long text", 40 / fewer, [](std::size_t size) {
        return WorkbookWriter{}
            .part("xl/workbook.xml", WorkbookWriter::workbook(repeated(R"(<sheet name="a" sheetId="1" r:id="rId1"/>)", size)))
            .rows(shared_rows(100, 1))
            .strings(shared_strings(repeated("a ", size * 2'000)))
            .bytes();
    });
}

TEST_CASE("a text that many cells share is looked at once") {
    for (const std::string& text : {std::string{"=A1&amp;HYPERLINK(A1)"}, std::string{"="}}) {
        check_growth("a formula of many cells", 2'000 / fewer, [&](std::size_t size) {
            return WorkbookWriter{}.rows(shared_rows(size, 6)).strings(shared_strings(text + std::string(size * 40, 'x'))).bytes();
        });
    }
    const std::string nothing = "<si><t>" + repeated("\xE2\x80\x8B", 333) + "</t></si>";
    const auto cells = [](std::size_t size) { return "<row>" + repeated("<c t=\"s\"><v>0</v></c>", size) + "</row>"; };
    for (const std::string& header : {"<row>" + cell("STATE") + cell("LAW ENFORCEMENT AGENCY") + "</row>", std::string{}}) {
        const std::string rows = header + repeated(cells(200 / many_fewer), 1'000);
        CHECK(seconds_to_read(WorkbookWriter{}.rows(rows).strings(nothing).bytes()) < most_seconds);
    }
    check_growth("blanks on a sheet that is no list", 500 / fewer, [&](std::size_t size) {
        return WorkbookWriter{}.rows(repeated(cells(10), size)).strings("<si><t>" + repeated("\xC2\xA0", size * 10) + "</t></si>").bytes();
    });
}

TEST_CASE("the time for a workbook grows with it, whatever names its parts and attributes have") {
    check_growth("names of parts, of which many are missing", 60 / fewer, [](std::size_t size) {
        const std::string name(1'000, 'a');
        WorkbookWriter workbook;
        std::string sheets = R"(<sheet name="a" sheetId="1" r:id="rId1"/>)";
        std::vector<WorkbookWriter::Link> links{{"rId1", "worksheet", "worksheets/sheet1.xml"}};
        for (std::size_t i = 0; i < size; ++i) {
            const std::string number = std::to_string(1'000'000 + i);
            sheets += "<sheet name=\"s" + number + "\" sheetId=\"" + number + "\" r:id=\"m" + number + "\"/>";
            links.push_back({"m" + number, "worksheet", name + number});
        }
        for (std::size_t i = 0; i < size * 40; ++i) workbook.part("xl/" + name + "x" + std::to_string(i), "");
        return workbook.part("xl/workbook.xml", WorkbookWriter::workbook(sheets))
            .part("xl/_rels/workbook.xml.rels", WorkbookWriter::relationships(links))
            .rows(roster(1))
            .bytes();
    });
    check_growth("attributes that begin alike", 64, [](std::size_t size) {
        std::string tag = "<x";
        for (std::size_t i = 0; i < size; ++i) tag += " a" + std::to_string(100 + i) + "=\"\"";
        return WorkbookWriter{}.rows(roster(1) + repeated(tag + "/>", 10'000 / many_fewer)).bytes();
    });
}

TEST_CASE("five seconds are enough to look for a header among texts that are nearly ones, and among long ones") {
    for (const std::string& text : {std::string{"LAW ENFORCEMINT AGXXXXX"}, std::string(100'000, 'X')}) {
        const std::string row = "<row>" + cell("STATE") + cell("COUNTY") + cell("TYPE") + repeated("<c t=\"s\"><v>0</v></c>", 400 / many_fewer) + "</row>";
        CHECK(seconds_to_read(WorkbookWriter{}.rows(repeated(row, 1'000)).strings("<si><t>" + text + "</t></si>").bytes()) < most_seconds);
    }
}

namespace {

// CSV with the columns of ICE's lists.
Bytes rows_bytes(std::size_t size, const std::function<std::string(std::size_t)>& row) {
    std::string text = "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED\n";
    for (std::size_t i = 0; i < size; ++i) text += row(i) + "\n";
    return text_bytes(text);
}

std::string day_of(std::size_t i) { return text(lib287g::Date::from_days(11'700 + static_cast<std::int32_t>(i % 8'900))); }

}  // namespace

TEST_CASE("the time for a list grows with its rows, whatever agencies and days they name") {
    check_growth("many days of one agency", 2'000, [](std::size_t size) {
        return rows_bytes(size, [](std::size_t i) { return "FLORIDA,Police A,Task Force Model," + day_of(i); });
    });
    check_growth("names of one core in states that are none", 4'000 / fewer, [](std::size_t size) {
        return rows_bytes(size, [](std::size_t i) { return "Zz" + std::to_string(i) + ",City of A,Task Force Model,2/26/2025"; });
    });
    check_growth("quotations of one line", 4'000, [](std::size_t size) {
        return text_bytes("STATE,LAW ENFORCEMENT AGENCY\n" + repeated(",\"", size));
    });
    const std::string name = repeated("\xEF\xA4\x80", 100);
    const auto lost = rows_bytes(20'000 / many_fewer, [&](std::size_t i) {
        return "FLORIDA," + name + (i < 200 ? "\xEF\xBF\xBD" : "") + std::to_string(i) + ",Task Force Model,2/26/2025";
    });
    CHECK(seconds_to_read(lost) < most_seconds);
    check_growth("one name in several states", 2'000, [](std::size_t size) {
        return rows_bytes(size, [](std::size_t i) {
            const std::string day = ",Task Force Model," + day_of(i);
            return i % 2 == 0 ? "FLORIDA,City of A" + day : "GEORGIA,A" + day;
        });
    });
}

TEST_CASE("five seconds are enough for words and days that nobody can read") {
    const auto words = rows_bytes(160'000 / many_fewer, [](std::size_t i) { return "Floxida" + std::to_string(i) + ",A,Task Force Model,2/26/2025"; });
    CHECK(seconds_to_read(words) < most_seconds);
    const auto days = rows_bytes(190'000 / many_fewer, [](std::size_t i) { return "Texas,A,Task Force Model,Febuary " + std::to_string(i) + " the 2025 " + std::to_string(i * 7); });
    CHECK(seconds_to_read(days) < most_seconds);
    std::string counties = "STATE,LAW ENFORCEMENT AGENCY,COUNTY,SUPPORT TYPE,SIGNED\n";
    for (std::size_t i = 0; i < 150'000 / many_fewer; ++i) counties += "Texas,A,Wilxamson" + std::to_string(i) + " Cuonty,Task Force Model,2/26/2025\n";
    CHECK(seconds_to_read(text_bytes(counties)) < most_seconds);
}

TEST_CASE("the time for a dataset grows with its rows, whatever they cite") {
    const auto seconds = [](std::size_t size) {
        std::string json = R"({"version": "1", "sources": [)";
        for (std::size_t i = 0; i < size; ++i) {
            json += (i == 0 ? "" : ",") + std::string{R"({"id":"S)"} + std::to_string(i) + R"(","kind":"press","title":"t","publisher":"p","url":"u","read":"r"})";
        }
        json += R"(], "claims": [)";
        for (std::size_t i = 0; i < size; ++i) {
            const std::string number = std::to_string(i);
            json += (i == 0 ? "" : ",") + std::string{R"({"id":"c)"} + number + R"(","value":9,"low":9,"high":9,"exactness":"exact","unit":"agencies","date":"2019","sources":["S)" +
                    number + R"("],"confidence":"high"})";
        }
        json += "]}";
        const std::clock_t start = std::clock();
        lib287g::parse_json(json);
        return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    const double first = std::min({seconds(2'000 / fewer), seconds(2'000 / fewer), seconds(2'000 / fewer)});
    const double second = std::min({seconds(8'000 / fewer), seconds(8'000 / fewer), seconds(8'000 / fewer)});
    INFO("some rows " << first << " s, four times as many " << second << " s");
    CHECK(second < std::max(first, 0.005) * 4 * 2.5);
    CHECK(seconds(30'000 / many_fewer) < most_seconds);
}

TEST_CASE("the time for contradictions grows with the figures of a day") {
    const auto seconds = [](std::size_t size) {
        std::string json = R"({"version": "1", "sources": [{"id":"S","kind":"press","title":"t","publisher":"p","url":"u","read":"r"}], "claims": [)";
        for (std::size_t i = 0; i < size; ++i) {
            const std::string number = std::to_string(i);
            json += (i == 0 ? "" : ",") + std::string{R"({"id":"c)"} + number + R"(","value":)" + number + R"(,"low":)" + number + R"(,"high":)" + number +
                    R"(,"exactness":"exact","unit":"agencies","date":"2019-05-01","sources":["S"],"confidence":"high"})";
        }
        const lib287g::Dataset dataset = lib287g::parse_json(json + "]}");
        const std::clock_t start = std::clock();
        CHECK(lib287g::conflicts(dataset).front().observations.size() == size);
        return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    const double first = std::min({seconds(1'000 / fewer), seconds(1'000 / fewer), seconds(1'000 / fewer)});
    const double second = std::min({seconds(4'000 / fewer), seconds(4'000 / fewer), seconds(4'000 / fewer)});
    INFO("some figures " << first << " s, four times as many " << second << " s");
    CHECK(second < std::max(first, 0.005) * 4 * 2.5);
}

TEST_CASE("the time for a series grows with its rows, whatever names its lists have alone") {
    for (const std::string police : {"Pol\xEF\xBF\xBD" "ce", "Police"}) {
        const auto seconds = [&](std::size_t size) {
            const lib287g::test::TemporaryFolder folder;
            for (int list = 0; list < 3; ++list) {
                std::ofstream out{folder.path / ("participatingAgencies05" + std::to_string(10 + list) + "2026.csv")};
                out << "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED\n";
                for (std::size_t i = 0; i < size; ++i) {
                    out << "FLORIDA," << police << ' ' << static_cast<char>('a' + list) << i << ",Task Force Model,2025-02-26\n";
                }
            }
            lib287g::SeriesOptions options;
            options.threads = 1;
            const std::clock_t start = std::clock();
            lib287g::read_lists({folder.path}, options);
            const double taken = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
            return taken;
        };
        const double first = std::min(seconds(1'000 / fewer), seconds(1'000 / fewer));
        const double second = std::min(seconds(4'000 / fewer), seconds(4'000 / fewer));
        INFO("some rows " << first << " s, four times as many " << second << " s");
        CHECK(second < std::max(first, 0.005) * 4 * 2.5);
        CHECK(second < most_seconds);
    }
}

TEST_CASE("each hostile file at hand is read or refused in five seconds of CPU time") {
    const char* const folder = std::getenv("LIB287G_FIELD_CASES");
    if (folder == nullptr) {
        WARN("LIB287G_FIELD_CASES names no folder: no hostile file but those made here was tried");
        return;
    }
    for (const auto& entry : std::filesystem::directory_iterator{std::filesystem::path{folder} / "hostile"}) {
        if (entry.path().extension() != ".xlsx" && entry.path().extension() != ".csv") continue;
        const std::clock_t start = std::clock();
        try {
            lib287g::read_list(entry.path());
        } catch (const lib287g::Error& error) {
            CHECK(std::string_view{error.what()}.size() < 1'000);
        }
        INFO(entry.path().string());
        CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < most_seconds);
    }
}
