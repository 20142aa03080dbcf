#include <lib287g/tables/csv.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <lib287g/dataset/fields.hpp>
#include <lib287g/figures/fields.hpp>
#include <lib287g/lists/fields.hpp>
#include <lib287g/reference.hpp>
#include <lib287g/tables/columns.hpp>
#include <lib287g/tables/table.hpp>

#include "catch2_shim.hpp"
#include "tables/made_growth.hpp"

namespace lib287g {
namespace {

/// A reader of RFC 4180 that knows nothing of the writer.
std::vector<std::vector<std::string>> cells(std::string_view csv) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') rows.back().back() += csv[++i];
        else if (c == '"') quoted = !quoted;
        else if (!quoted && c == ',') rows.back().emplace_back();
        else if (!quoted && c == '\n') rows.push_back({""});
        else rows.back().back() += c;
    }
    CHECK_FALSE(quoted);
    CHECK(rows.back() == std::vector<std::string>{""});  // behind the last line
    rows.pop_back();
    return rows;
}

/// The cell that a text becomes, as it is read again.
std::string cell_of(std::string_view text) { return cells(to_csv(CountedList{"a", Date{2021, 1, 13}, text})).at(1).at(2); }
/// As it is written.
std::string written(std::string_view text) {
    const std::string csv = to_csv(CountedList{"a", Date{2021, 1, 13}, text});
    const std::size_t start = csv.find("2021-01-13,") + 11;
    return csv.substr(start, csv.size() - start - 1);
}

TEST_CASE("A table as CSV has a header and a line per row, words as codes and dates as ISO text") {
    const Table<Observation> table{{Observation{.value = 1220, .unit = Unit::agencies, .low = 1220,
                                                .exactness = Exactness::at_least, .confidence = Confidence::high,
                                                .date = PartialDate{2026, 6}, .until = Date{2026, 7, 1},
                                                .origin = "2026-06/TFM", .sources = SourceIds{"A|B"}}}};
    CHECK(to_csv(table) ==
          "value,unit,type,state,kind,with_joint,low,high,exactness,basis,confidence,date,until,origin,sources\n"
          "1220,agencies,,,participating,false,1220,,at_least,stated,high,2026-06,2026-07-01,2026-06/TFM,A|B\n");
    CHECK(to_csv(table[0]) == to_csv(table));
}

TEST_CASE("A table by columns is written as its rows are") {
    const auto odd = [](std::string_view file, std::string_view run) {
        return CountedList{run, Date{2021, 1, 13}, file};
    };
    const std::vector<CountedList> rows{odd("", "a"), odd("=1", "b,c"), odd(" @x", "\"q\""), odd("x;=1", "a|-b"), odd("plain", "1")};
    CHECK(to_csv(columns_of(rows)) == to_csv(rows));
    CHECK(to_csv(columns_of(std::vector<CountedList>{})) == to_csv(std::vector<CountedList>{}));
    const std::vector<CountedList> partial{{"a", PartialDate{2026, 6}, "b"}, {"a", PartialDate{2011}, "b"}, {"a", Date{2012, 2, 29}, "b"}};
    CHECK(to_csv(columns_of(partial)) == to_csv(partial));
    const std::vector<ListSeries> series{ListSeries{"r|y|TFM", "FL|2021-01-13 0,2025-02-21 2"}};
    CHECK(cells(to_csv(columns_of(series))).at(1).back() == R"([{"on":"2021-01-13","value":0},{"on":"2025-02-21","value":2}])");
    const Columns growth = columns_of(std::vector<Growth>{test::growth_to(7)});
    CHECK(cells(to_csv(growth)).at(0) == cells(to_csv(test::growth_to(7))).at(0));
}

TEST_CASE("The header is the same for no row, one and many") {
    const std::string header = to_csv(Table<Claim>{});
    CHECK(header.starts_with("id,value,low,high,exactness,unit,type,only_type,"));
    CHECK(to_csv(reference.claims).starts_with(header));
    CHECK(to_csv(reference.claims[0]).starts_with(header));
}

TEST_CASE("Every table of the reference has as many cells in each row as columns, and their names in the header") {
    for_each_field<Dataset>([&](const auto& field) {
        const auto& rows = field.of(reference);
        if constexpr (!std::is_same_v<FieldValue<decltype(field)>, std::string_view>) {
            using Row = std::remove_cvref_t<decltype(*rows.begin())>;
            const auto parsed = cells(to_csv(rows));
            REQUIRE(parsed.size() == rows.size() + 1);
            const Rows<Column> columns = schema<Row>();
            REQUIRE(parsed[0].size() == columns.size());
            for (std::size_t i = 0; i < columns.size(); ++i) CHECK(parsed[0][i] == columns[i].name);
            for (const auto& row : parsed) REQUIRE(row.size() == columns.size());
            // Changes of a series are pairs as rows, and have names by columns.
            if constexpr (!std::is_same_v<Row, ListSeries>) CHECK(to_csv(columns_of(rows)) == to_csv(rows));
        }
    });
}

TEST_CASE("A row within a row is a column per column of its own, whether it is there or not") {
    const auto absent = cells(to_csv(Growth{}));
    const auto given = cells(to_csv(test::growth_to(7)));
    CHECK(absent[0] == given[0]);
    CHECK(absent[1].size() == absent[0].size());
    CHECK(given[1].size() == given[0].size());
    const auto at = static_cast<std::size_t>(std::find(given[0].begin(), given[0].end(), "end_value") - given[0].begin());
    CHECK(given[1].at(at) == "7");
    CHECK(absent[1].at(at).empty());
}

TEST_CASE("A list of rows is JSON, a list of texts is joined as ids of sources are") {
    const auto series = cells(to_csv(ListSeries{"r|y|TFM", "FL|2021-01-13 0,2025-02-21 2"}));
    CHECK(series[1] == std::vector<std::string>{"r", "agencies", "false", "TFM", "false", "FL", R"([["2021-01-13",0],["2025-02-21",2]])"});
}

TEST_CASE("What is absent is an empty cell, an empty text is not") {
    Issue issue;
    CHECK(to_csv(issue).ends_with("\n\"\",\"\",0,\"\",\"\",unreadable_file,\n"));
    issue.clean = "";
    CHECK(to_csv(issue).ends_with("\n\"\",\"\",0,\"\",\"\",unreadable_file,\"\"\n"));
}

TEST_CASE("A text is read as it was, however it is made of commas, quotes and line breaks") {
    for (const std::string_view text : {"a,b", "a \"b\"", "\"", "a\nb", "a\n\n", " a ", "ñ", "'a", ",", "a'b"}) {
        CHECK(cell_of(text) == text);
    }
    CHECK(written("a") == "a");
    CHECK(written("a,b") == "\"a,b\"");
    CHECK(cell_of("a\r\nb\rc") == "a\nb\nc");
}

TEST_CASE("Control characters of a text are seen, and begin nothing") {
    CHECK(cell_of("\x1B[31m=1") == "\\x1B[31m=1");
    CHECK(cell_of("\x01=1+1") == "\\x01=1+1");
    CHECK(cell_of("a\u0085b\x7F") == "a\\xC2\\x85b\\x7F");
    CHECK(cell_of("Pe\u00F1a \u2019 \u202E") == "Pe\u00F1a \u2019 \u202E");
    CHECK(written("a\tb") == "a\tb");
}

TEST_CASE("No text begins a formula") {
    for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫"}) {
        const std::string formula = std::string{sign} + "1+1";
        CHECK(cell_of(formula) == "'" + formula);
        for (const std::string_view unseen :
             {" ", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u202E", "\u00AD", "\u2060", "\uFE0F",
              "\U000E0020", "\x80", "\"", " \u200B \u200B"}) {
            CHECK(cell_of(std::string{unseen} + formula) == "'" + std::string{unseen} + formula);
        }
        for (const std::string_view separator : {";", "|", "\t", "\n"}) {
            const std::string before = "a" + std::string{separator};
            CHECK(cell_of(before + formula) == before + "'" + formula);
            CHECK(cell_of(before + " " + formula) == before + "' " + formula);
        }
    }
}

TEST_CASE("A tab or a line break does not begin a cell") {
    CHECK(cell_of("\ta") == "'\ta");
    CHECK(cell_of("\ra") == "'\na");
    CHECK(cell_of("\na") == "'\na");
    CHECK(cell_of(" \ta") == "' \ta");
    CHECK(cell_of("\t=1") == "'\t'=1");
}

TEST_CASE("Numbers are not taken for formulas, and what is no formula stays as it is") {
    CHECK(cells(to_csv(Range{.low = -5, .high = -0.5}))[1] == std::vector<std::string>{"-5", "-0.5"});
    for (const std::string_view text : {"a=b", "a - b", "(-1)", "1-2", "a; b", "a|b", "a\tb", "#N/A", "a@b"}) CHECK(cell_of(text) == text);
}

TEST_CASE("An id of a source cannot bring a formula into a list") {
    const auto parsed = cells(to_csv(GlossaryEntry{.id = "a", .text = "b", .sources = SourceIds{"=1|-2|c"}}));
    CHECK(parsed[1].back() == "'=1|'-2|c");
}

struct OneColumn {
    std::optional<int> value;
};

}  // namespace

template <>
inline constexpr auto fields<OneColumn> = std::tuple{Field{"value", &OneColumn::value, "The only one."}};

namespace {

TEST_CASE("No row is an empty line, which readers would skip") {
    CHECK(to_csv(std::vector<OneColumn>{{1}, {}, {3}}) == "value\n1\n\"\"\n3\n");
}

}  // namespace
}  // namespace lib287g
