#include <lib287g/dataset/json.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include <lib287g/error.hpp>
#include <lib287g/dataset/fields.hpp>
#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"
#include "temporary_folder.hpp"

using namespace lib287g;

namespace {

void check_equal(const Dataset& a, const Dataset& b) {
    CHECK(a.version == b.version);
    for_each_field<Dataset>([&](const auto& field) {
        INFO(field.name);
        CHECK((field.of(a) == field.of(b)));
    });
}

/// The message of the error that a function throws.
std::string error_of(const auto& function) {
    try {
        function();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

std::string error_of_text(std::string_view json) {
    return error_of([&] { parse_json(json, "facts.json"); });
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto position = text.find(from);
    REQUIRE(position != std::string::npos);
    return text.replace(position, from.size(), to);
}

/// A dataset of one source and two claims.
const std::string small = R"({
  "version": "2026.11.24",
  "sources": [
    {"id": "PAPER", "kind": "press", "title": "Title", "publisher": "P", "url": "u", "read": "All."}
  ],
  "claims": [
    {"id": "first", "value": 10, "low": 10, "high": 10, "exactness": "exact", "unit": "agencies",
     "date": "2025-01-31", "sources": ["PAPER"], "confidence": "high"},
    {"id": "second", "value": 12, "exactness": "approximate", "unit": "agreements", "type": "TFM",
     "date": "2025-02", "sources": ["PAPER"], "confidence": "low", "note": "N"}
  ],
  "training": [
    {"id": "course", "kind": "initial", "hours": 40, "interval_years": 1.5, "exactness": "exact",
     "text": "T", "sources": ["PAPER"], "confidence": "high"}
  ]
})";

std::string error_after(std::string_view from, std::string_view to) {
    return error_of_text(replaced(small, from, to));
}

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i++]);
        const int following = byte < 0x80    ? 0
                              : byte >= 0xF0 ? 3
                              : byte >= 0xE0 ? 2
                              : byte >= 0xC0 ? 1
                                             : -1;
        if (following < 0) return false;
        for (int k = 0; k < following; ++k, ++i) {
            if (i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
                return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("the reference is the same after a way through JSON text") {
    const std::string json = to_json(reference);
    const Dataset read = parse_json(json);
    check_equal(read, reference);
    CHECK(to_json(read) == json);
}

TEST_CASE("the shipped data files are the reference") { check_equal(load(LIB287G_DATA), reference); }

TEST_CASE("a saved dataset is loaded again") {
    const test::TemporaryFolder folder;
    const auto file = folder.path / "all.json";
    save(reference, file);
    check_equal(load(file), reference);
    check_equal(load(folder.path), reference);
}

TEST_CASE("a dataset of one's own is read with all its members") {
    const Dataset dataset = parse_json(small);
    CHECK(dataset.version == "2026.11.24");
    REQUIRE(dataset.claims.size() == 2);
    const Claim& second = dataset.claims[1];
    CHECK(second.id == "second");
    CHECK(second.value == 12);
    CHECK_FALSE(second.low.has_value());
    CHECK(second.exactness == Exactness::approximate);
    CHECK(second.unit == Unit::agreements);
    CHECK(second.type == AgreementType::task_force_model);
    CHECK_FALSE(second.only_type);
    CHECK(second.date == PartialDate{2025, 2});
    CHECK(second.sources.size() == 1);
    CHECK(second.sources.front() == "PAPER");
    CHECK(second.note == "N");
    CHECK(dataset.training[0].hours == 40);
    CHECK(dataset.training[0].interval_years == 1.5);
    CHECK_FALSE(dataset.training[0].weeks.has_value());
    CHECK(dataset.grants.empty());
}

TEST_CASE("a dataset and what is made from it keep its text alive") {
    Timeline kept;
    Comparison compared;
    {
        const Dataset copy = parse_json(small);
        kept = timeline(copy, Scope{}, Unit::agencies);
        compared = compare(copy, {AgreementType::task_force_model}, {.unit = Unit::agreements});
    }
    CHECK(kept.last()->origin == "first");
    REQUIRE(compared.rows.size() == 1);
    CHECK(text(compared.rows[0].cells[0].value) == "about 12");
}

TEST_CASE("a number is as written and read in whole and in part") {
    const Dataset dataset = parse_json(small);
    const std::string json = to_json(dataset);
    CHECK(json.find("\"interval_years\": 1.5") != std::string::npos);
    CHECK(json.find("\"hours\": 40,") != std::string::npos);
    CHECK(json.find("only_type") == std::string::npos);
    const std::string large = replaced(small, R"("value": 12)", R"("value": 9223372036854775807)");
    const Dataset largest = parse_json(large);
    CHECK(largest.claims[1].value == INT64_MAX);
}

TEST_CASE("an object with more members than a dataset's is refused before they are all held") {
    std::string members;
    for (int i = 0; i <= 1'000; ++i) members += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":1";
    CHECK_THROWS_WITH(parse_json("{\"version\":\"1\",\"claims\":[{" + members + "}]}"),
                      has("/claims/0/k1000: found more than 1000 members"));
}

TEST_CASE("an unknown member is refused") {
    CHECK(
        error_after(R"("note": "N")", R"("remark": "N")")
            .find(
                R"(facts.json: /claims/1/remark: found "N", expected no such member, only id, value)") ==
        0);
    CHECK(error_after(R"("training")", R"("trainings")").find("facts.json: /trainings: found [") == 0);
}

TEST_CASE("a missing member is named") {
    CHECK(error_after(R"("value": 12, )", "").find("facts.json: /claims/1: found {") == 0);
    CHECK(error_after(R"("value": 12, )", "").find("expected a member `value`") != std::string::npos);
    CHECK(error_after(R"("version": "2026.11.24",)", "") ==
          "facts.json: /version: expected the day of the last change, as \"2026.11.24\"");
}

TEST_CASE("values of the wrong type are refused") {
    CHECK(error_after(R"("value": 12)", R"("value": "12")") ==
          R"(facts.json: /claims/1/value: found "12", expected a whole number)");
    CHECK(error_after(R"("value": 12)", R"("value": 12.0)") ==
          "facts.json: /claims/1/value: found 12.0, expected a whole number");
    CHECK(error_after(R"("value": 12)", R"("value": true)") ==
          "facts.json: /claims/1/value: found true, expected a whole number");
    CHECK(error_after(R"("value": 12)", R"("value": null)") ==
          "facts.json: /claims/1/value: found null, expected a whole number");
    CHECK(error_after(R"("note": "N")", R"("note": null)") ==
          "facts.json: /claims/1/note: found null, expected a text");
    CHECK(error_after(R"("note": "N")", R"("only_type": 1)") ==
          "facts.json: /claims/1/only_type: found 1, expected true or false");
    CHECK(error_after(R"("interval_years": 1.5)", R"("interval_years": "1.5")") ==
          R"(facts.json: /training/0/interval_years: found "1.5", expected a number)");
    CHECK(error_after(R"("sources": ["PAPER"], "confidence": "low")",
                      R"("sources": "PAPER", "confidence": "low")") ==
          R"(facts.json: /claims/1/sources: found "PAPER", expected a list of texts)");
    CHECK(error_after(R"("sources": ["PAPER"], "confidence": "low")",
                      R"("sources": ["PAPER", 7], "confidence": "low")") ==
          "facts.json: /claims/1/sources/1: found 7, expected a text");
    for (const std::string id : {"", "A|PAPER", R"(A\u0000B)"}) {
        const auto message = error_after(R"("sources": ["PAPER"], "confidence": "low")",
                                         R"("sources": ["PAPER", ")" + id + R"("], "confidence": "low")");
        CHECK(message == "facts.json: /claims/1/sources/1: found \"" + id +
                             "\", expected an id of a source, without `|`");
    }
    CHECK(error_of_text(R"({"version": "2026.11.24", "claims": {}})") ==
          "facts.json: /claims: found {}, expected a list of rows");
    CHECK(error_of_text(R"({"version": "2026.11.24", "claims": [7]})") ==
          "facts.json: /claims/0: found 7, expected an object");
    CHECK(error_of_text(R"({"version": 2026})") == "facts.json: /version: found 2026, expected a text");
    CHECK(error_of_text("[]").find("facts.json: /: found [], expected an object") == 0);
}

TEST_CASE("days that do not exist are refused") {
    for (const std::string date : {"2025-02-30", "2025-2", "2025-13", "20250228", "2025-02-28 ", ""}) {
        CHECK(error_after(R"("2025-02")", '"' + date + '"') ==
              "facts.json: /claims/1/date: found \"" + date +
                  "\", expected a date that exists, as 2011, 2011-06 or 2011-06-01");
    }
    CHECK(
        error_after(R"("2025-02")", "2025").find("facts.json: /claims/1/date: found 2025, expected") ==
        0);
}

TEST_CASE("words that are not in the vocabulary are refused, with those that are") {
    CHECK(error_after(R"("unit": "agreements")", R"("unit": "counties")") ==
          R"(facts.json: /claims/1/unit: found "counties", )"
          "expected one of agreements, agencies, officers, officers_trained");
    // A code is written exactly so; names are for people.
    for (const std::string type : {"tfm", "Task Force Model"}) {
        CHECK(error_after(R"("TFM")", '"' + type + '"') ==
              "facts.json: /claims/1/type: found \"" + type + "\", expected one of JEM, TFM, WSO, JTF");
    }
}

TEST_CASE("numbers too large for a member are refused") {
    for (const std::string number : {"9223372036854775808", "18446744073709551616", "1e3"}) {
        const auto message = error_after(R"("value": 12)", "\"value\": " + number);
        INFO(message);
        CHECK(message.find("facts.json: /claims/1/value: found ") == 0);
        CHECK(message.find(", expected a whole number") != std::string::npos);
    }
    CHECK(error_after(R"("hours": 40)", R"("hours": 3000000000)") ==
          "facts.json: /training/0/hours: found 3000000000, expected a whole number");
    CHECK(error_after(R"("interval_years": 1.5)", R"("interval_years": 1e999)").find("facts.json: ") ==
          0);
}

TEST_CASE("what the check finds is told at its place in the file") {
    CHECK(error_after(R"("sources": ["PAPER"], "confidence": "low")",
                      R"("sources": ["PAPER", "NOBODY"], "confidence": "low")") ==
          R"(facts.json: /claims/1/sources: found ["PAPER","NOBODY"], )"
          "expected ids of sources of the dataset");
    CHECK(
        error_after(R"("second")", R"("first")") ==
        R"(facts.json: /claims/1/id: found "first", expected an id that no other row of the table has)");
    CHECK(error_after(R"("low": 10, "high")", R"("high")") ==
          "facts.json: /claims/0/low: found null, expected the value, as the figure is exact");
    CHECK(error_after(R"("hours": 40)", R"("hours": 0)") ==
          "facts.json: /training/0/hours: found 0, expected a number above 0, or no such member");
}

TEST_CASE("text that is no JSON is refused at its byte") {
    CHECK(error_of_text("") == "facts.json: not JSON at byte 0 of 0");
    CHECK(error_of_text("{\"version\": }") == "facts.json: not JSON at byte 13 of 13");
    CHECK(error_of_text(small.substr(0, small.size() - 1)).find("facts.json: not JSON at byte ") == 0);
    CHECK(error_of_text(small + "x").find("facts.json: not JSON at byte ") == 0);
    CHECK(error_of_text("{\"version\": \"\xFF\"}").find("facts.json: not JSON at byte ") == 0);
    CHECK(error_of([] { parse_json("{"); }).find("JSON text: not JSON at byte ") == 0);
}

TEST_CASE("a long value is shortened in a message between its characters") {
    for (const std::string start : {"", "x", "xx"}) {
        std::string value = start;
        for (int i = 0; i < 100; ++i) value += "\u20AC";
        const auto message = error_after(R"("value": 12)", "\"value\": \"" + value + '"');
        INFO(message);
        CHECK(is_utf8(message));
        CHECK(message.find("..., expected a whole number") != std::string::npos);
        CHECK(message.size() < 160);
    }
}

TEST_CASE("files that cannot be read or written are named") {
    const test::TemporaryFolder folder;
    const auto missing = folder.path / "none.json";
    CHECK(error_of([&] { load(missing); }) ==
          missing.string() + ": there is no such file; expected a JSON file");
    const auto nowhere = folder.path / "no folder" / "all.json";
    CHECK(error_of([&] { save(reference, nowhere); }) == nowhere.string() + ": cannot be written (No such file or directory)");
}

TEST_CASE("a folder is read in full, and other files in it are left alone") {
    const test::TemporaryFolder folder;
    folder.write("a.json", R"({"version": "2026.11.24"})");
    folder.write("b.json", replaced(small, R"("version": "2026.11.24",)", ""));
    folder.write("schema.json", "not JSON");
    folder.write("notes.txt", "not JSON");
    check_equal(load(folder.path), parse_json(small));
}

TEST_CASE("a table may stand in one file of a folder only") {
    const test::TemporaryFolder folder;
    folder.write("a.json", small);
    folder.write("b.json", R"({"claims": []})");
    CHECK(error_of([&] { load(folder.path); }) ==
          (folder.path / "b.json").string() +
              ": /claims: found [], expected one file with this "
              "table, it is also in " +
              (folder.path / "a.json").string());
}

TEST_CASE("a problem in a folder is told in the file that has the row") {
    const test::TemporaryFolder folder;
    folder.write("a.json", R"({"version": "2026.11.24"})");
    folder.write("b.json",
                 R"({"statutes": [{"id": "S", "citation": "C", "text": "", "sources": ["PAPER"],
                                "confidence": "high"}]})");
    folder.write("c.json", R"({"sources": [{"id": "PAPER", "kind": "press", "title": "T",
                                "publisher": "P", "url": "u", "read": "All."}]})");
    CHECK(error_of([&] { load(folder.path); }) ==
          (folder.path / "b.json").string() + R"(: /statutes/0/text: found "", expected a sentence)");
}

TEST_CASE("JSON beyond its bounds is refused where it goes over them") {
    const auto error_within = [](const JsonLimits& limits, std::string_view json) -> std::string {
        try {
            parse_json(json, "facts.json", limits);
        } catch (const Error& error) {
            return error.what();
        }
        return "no error";
    };
    CHECK(error_within({.values = 3}, R"({"version": "1", "claims": [0, 0, 0]})") ==
          "facts.json: /claims/2: found more than 3 values, expected a dataset");
    CHECK(error_within({.bytes = 10}, R"({"version": "1"})") == "facts.json: the text has 16 bytes, expected at most 10");
    CHECK(error_within({}, R"({"version": "1", "claims": [{"value": 1e400}]})") ==
          "facts.json: /claims/0/value: found a number larger than a double holds, expected a dataset");
    CHECK(error_within({.stop = [] { return true; }}, R"({"version": "1"})") == "facts.json: the reading was stopped");
}

TEST_CASE("a version is a number") {
    for (const char* good : {"1", "2026.11.24", "2026.11.24.1", "2.0-draft"}) {
        CHECK(parse_json("{\"version\": \"" + std::string{good} + "\"}").version == good);
    }
    for (const char* bad : {"", "hello", "hello 1", "1 <b>", ".1", "1..2", "v1"}) {
        CHECK_THROWS_AS(parse_json("{\"version\": \"" + std::string{bad} + "\"}"), Error);
    }
}

TEST_CASE("a dataset is saved under a name as long as a name can be") {
    const test::TemporaryFolder folder;
    save(parse_json(R"({"version": "1"})"), folder.path / (std::string(250, 'n') + ".json"));
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path}, {}) == 1);
}
