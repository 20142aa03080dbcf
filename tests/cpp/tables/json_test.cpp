#include <lib287g/tables/json.hpp>

#include <limits>
#include <string>
#include <vector>

#include <lib287g/dataset/fields.hpp>
#include <lib287g/figures/fields.hpp>
#include <lib287g/lists/fields.hpp>
#include <lib287g/reference.hpp>
#include <lib287g/tables/schema.hpp>
#include <lib287g/tables/table.hpp>

#include <nlohmann/json.hpp>

#include "catch2_shim.hpp"
#include "tables/made_growth.hpp"

namespace lib287g {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> names(const Rows<Column>& columns) {
    std::vector<std::string> out;
    for (const Column& column : columns) out.emplace_back(column.name);
    return out;
}

TEST_CASE("A row as JSON has a member per column in their order, null where it is absent") {
    constexpr Term term{.id = "JEM/duration", .type = AgreementType::jail_enforcement_model,
                        .subject = TermSubject::duration, .value = 2.5, .exactness = Exactness::exact,
                        .text = "Two years and a half.", .since = PartialDate{2025, 2}, .sources = SourceIds{"A|B"},
                        .confidence = Confidence::high};
    CHECK(to_json(term) ==
          R"({"id":"JEM/duration","type":"JEM","subject":"duration","value":2.5,"unit":null,"exactness":"exact",)"
          R"("text":"Two years and a half.","summary":null,"since":"2025-02","until":null,"sources":["A","B"],)"
          R"("confidence":"high","note":null})");
}

TEST_CASE("A table as JSON is an array with a line per row, of any range of rows") {
    const Table<CountedList> table{{CountedList{"a", Date{2021, 1, 13}, "a.xlsx"}, CountedList{"a", Date{2021, 1, 20}, "b.xlsx"}}};
    CHECK(to_json(table) == "[\n{\"run\":\"a\",\"published\":\"2021-01-13\",\"file\":\"a.xlsx\"},\n"
                            "{\"run\":\"a\",\"published\":\"2021-01-20\",\"file\":\"b.xlsx\"}\n]");
    detail::GroupsText lists;
    for (const char* list : {"2021-01-13 a.xlsx", "2021-01-20 b.xlsx"}) lists.add("a", list);
    CHECK(to_json(CountedLists{lists.text()}) == to_json(table));
    CHECK(to_json(table.slice(0, 0)) == "[]");
}

TEST_CASE("Every row of every table of the reference has the same members") {
    for_each_field<Dataset>([&](const auto& field) {
        const auto& rows = field.of(reference);
        if constexpr (!std::is_same_v<FieldValue<decltype(field)>, std::string_view>) {
            using Row = std::remove_cvref_t<decltype(*rows.begin())>;
            const Json parsed = Json::parse(to_json(rows));
            REQUIRE(parsed.size() == rows.size());
            for (const Json& row : parsed) {
                std::vector<std::string> members;
                for (const auto& item : row.items()) members.push_back(item.key());
                REQUIRE(members == names(schema<Row>()));
            }
            // Changes of a series are pairs as rows, and have names by columns.
            if constexpr (!std::is_same_v<Row, ListSeries>) CHECK(to_json(columns_of(rows)) == to_json(rows));
        }
    });
}

TEST_CASE("Rows within a row are objects, changes of a series pairs") {
    const Json growth = Json::parse(to_json(test::growth_to(7)));
    CHECK(growth["start"].is_null());
    CHECK(growth["end"]["value"] == 7);
    CHECK(growth["end"]["asked"] == "2026-01-02");
    CHECK(growth["bounds"]["factor"]["low"].is_null());
    const Json series = Json::parse(to_json(ListSeries{"r|y|TFM", "FL|2021-01-13 0,2025-02-21 2"}));
    CHECK(series["changes"] == Json::parse(R"([["2021-01-13",0],["2025-02-21",2]])"));
    const std::vector<ListSeries> two{ListSeries{"r|y|TFM", "FL|2021-01-13 0,2025-02-21 2"}, ListSeries{"r|y|TFM", "GA|2021-01-13 1"}};
    const Json by_columns = Json::parse(to_json(columns_of(two)));
    CHECK(by_columns[0]["changes"] == Json::parse(R"([{"on":"2021-01-13","value":0},{"on":"2025-02-21","value":2}])"));
    CHECK(by_columns[1]["changes"] == Json::parse(R"([{"on":"2021-01-13","value":1}])"));
}

std::string text_as_json(std::string_view text) {
    const std::string json = to_json(CountedList{"a", Date{2021, 1, 13}, text});
    const std::size_t start = json.find("\"file\":") + 7;
    return json.substr(start, json.size() - start - 1);
}

TEST_CASE("Any text is JSON that reads as the same text") {
    std::string controls;
    for (char c = 1; c < 0x20; ++c) controls += c;
    controls += '\0';
    for (const std::string& text : {controls, std::string{"a \"b\" \\ / \x7F"}, std::string{"ñ ＝ 𝄞 \u202E"}, std::string{}}) {
        CHECK(Json::parse(text_as_json(text)) == text);
    }
    CHECK(text_as_json("\n\t\b\f\r\x1B\"\\") == R"("\n\t\b\f\r\u001b\"\\")");
    CHECK(text_as_json("\x7F\u009B\u202E\u2069\u200E\u061C") == R"("\u007f\u009b\u202e\u2069\u200e\u061c")");
    CHECK(text_as_json("\u00F1\u2019\u200B") == "\"\u00F1\u2019\u200B\"");
}

TEST_CASE("A byte that is not UTF-8 becomes the replacement character") {
    for (const std::string_view bad : {"\x80", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) {
        std::string expected = "a";
        for (std::size_t i = 0; i < bad.size(); ++i) expected += "\uFFFD";
        CHECK(Json::parse(text_as_json("a" + std::string{bad} + "b")) == expected + "b");
    }
}

TEST_CASE("Numbers are written in the fewest digits that read as the same number") {
    const auto number = [](double value) { return Json::parse(to_json(Range{.low = value}))["low"]; };
    for (const double value : {0.1, 1.0 / 3, 1e300, 5e-324, -2.5, 1e15 + 0.5}) CHECK(number(value).get<double>() == value);
    CHECK(to_json(Range{.low = 160.0, .high = 0.25}) == R"({"low":160,"high":0.25})");
    CHECK(number(std::numeric_limits<double>::infinity()).is_null());
    CHECK(number(std::numeric_limits<double>::quiet_NaN()).is_null());
    CHECK(Json::parse(to_json(ListChange{Date{2021, 1, 13}, INT64_MIN}))[1] == INT64_MIN);
}

}  // namespace
}  // namespace lib287g
