#include <lib287g/comparison/compare.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

using namespace lib287g;

namespace {

constexpr auto jail = AgreementType::jail_enforcement_model;
constexpr auto task_force = AgreementType::task_force_model;
constexpr auto warrant = AgreementType::warrant_service_officer;

using Lines = std::vector<std::string>;

/// Each row as "label: cell|cell|cell".
Lines lines(const Comparison& comparison) {
    Lines all;
    for (const ComparisonRow& row : comparison.rows) {
        std::string line = row.label + ": ";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            line += (i > 0 ? "|" : "") + text(row.cells[i].value);
        }
        all.push_back(line);
    }
    return all;
}

bool has(const Lines& all, std::string_view line) { return std::ranges::find(all, line) != all.end(); }

const ComparisonRow& row_of(const Comparison& comparison, std::string_view label) {
    const auto found = std::ranges::find(comparison.rows, label, &ComparisonRow::label);
    REQUIRE(found != comparison.rows.end());
    return *found;
}

static_assert(CellValue{}.empty());
static_assert(!CellValue{.grant = grant(warrant, Power::question_about_status)}.empty());
constexpr CellValue course{.training = training(jail)};
// Observed last: in 2026, CRS in 2021.
static_assert(sources(course).front() == "WATCH_JEM");
constexpr CellValue no_value{};
static_assert(sources(no_value).empty());

}  // namespace

TEST_CASE("the tracker's table comes out as the tracker shows it") {
    CHECK(lines(compare({warrant, jail, task_force}, {.source = "WATCH_JEM"})) ==
          Lines{"Setting: Jail only|Jail only|Anywhere", "May question about status: No|Yes|Yes",
                "May initiate removal: No|Yes|Yes",
                "May arrest without state charges: "
                "No (warrant required)|Yes (in facility)|Yes (anywhere)",
                "Training: 8 hours, online|160 hours (4 weeks)|40 hours, online",
                "Compliance inspections: None|Biennial|Unclear",
                "Agencies (as of 2026-06-05): 504|179|1,220"});
}

TEST_CASE("where the tracker is alone, its cell is disputed and the note names the texts") {
    const auto tracker = compare({warrant, jail, task_force}, {.source = "WATCH_JEM"});
    const ComparisonRow& arrest = row_of(tracker, "May arrest without state charges");
    CHECK(arrest.aspect == Aspect::power);
    CHECK_FALSE(arrest.cells[0].disputed());
    CHECK(arrest.cells[0].note().empty());
    CHECK(arrest.cells[1].disputed());
    CHECK(arrest.cells[1].note() == "No according to MOA_JEM20, MOA_JEM25");
    CHECK_FALSE(arrest.cells[2].disputed());
}

TEST_CASE("without a source the texts of the agreements are preferred, and the tracker is noted") {
    const auto preferred = compare({warrant, jail, task_force});
    const ComparisonRow& arrest = row_of(preferred, "May arrest without state charges");
    CHECK(text(arrest.cells[1].value) == "No");
    CHECK(sources(arrest.cells[1].value).front() == "MOA_JEM20");
    CHECK(arrest.cells[1].note() == "Yes (in facility) according to WATCH_JEM");
}

TEST_CASE("where answers are the same, the note has the other's condition") {
    const auto alone = compare({jail});
    const ComparisonRow& hold = row_of(alone, "May hold for ICE up to 48 hours");
    CHECK(text(hold.cells[0].value) == "Yes (in facility, warrant required)");
    CHECK(hold.cells[0].note() ==
          "Yes (in facility) according to WATCH_JEM: 287(g) Watch says that the jail may keep a person for ICE at most two days, "
          "48 hours, beyond the planned release");
}

TEST_CASE("the place of the jail course is disputed") {
    const auto preferred = compare({warrant, jail, task_force});
    const ComparisonRow& jail_course = row_of(preferred, "Training");
    CHECK(text(jail_course.cells[1].value) == "160 hours (4 weeks)");
    CHECK(jail_course.cells[1].note() ==
          "in Federal Law Enforcement Training Center (FLETC), Georgia; 4 weeks, Charleston, South Carolina according to CRSIF");
    CHECK_FALSE(jail_course.cells[0].disputed());
}

TEST_CASE("the default comparison has the powers and terms that the texts give") {
    const auto all = lines(compare({warrant, jail, task_force}));
    CHECK(all.size() > 7);
    CHECK(has(all, "Setting: Jail only|Jail only|Anywhere"));
    CHECK(has(all, "May issue detainers: No|Yes|Conditional"));
    CHECK(has(all,
              "May hold for ICE up to 48 hours: "
              "Yes (in facility, warrant required)|Yes (in facility, warrant required)|No"));
    CHECK(has(all, "Duration: open-ended|open-ended|open-ended"));
    CHECK(has(all, "Termination: 90 days by either side|90 days by ICE|90 days by ICE"));
}

TEST_CASE("columns come in the order asked for") {
    const auto tracker = compare({task_force, warrant}, {.source = "WATCH_JEM"});
    CHECK(tracker.types == std::vector{task_force, warrant});
    CHECK(lines(tracker).front() == "Setting: Anywhere|Jail only");
    CHECK(lines(tracker).back() == "Agencies (as of 2026-06-05): 1,220|504");
    CHECK(std::ranges::all_of(tracker.rows,
                              [](const ComparisonRow& row) { return row.cells.size() == 2; }));
}

TEST_CASE("the figure is the latest in the unit asked for, up to the day asked for") {
    const auto figure = [](const ComparisonOptions& options) {
        return lines(compare({warrant, jail, task_force}, options)).back();
    };
    // Where only agreements were counted, each agency with one of the type: as many at most.
    CHECK(figure({}) == "Agencies (as of 2026-10-09): at most 569|at most 183|at most 1,902");
    CHECK(figure({.as_of = Date{2026, 6, 5}}) == "Agencies (as of 2026-06-05): 504|179|1,220");
    CHECK(figure({.unit = Unit::agreements}) == "Agreements (as of 2026-10-09): 569|183|1,902");
    CHECK(figure({.as_of = Date{2025, 10, 15}, .unit = Unit::agreements}) == "Agreements (as of 2025-10-15): 381|130|521");
    CHECK(figure({.as_of = Date{2026, 7, 23}, .unit = Unit::agreements}) ==
          "Agreements (as of 2026-07-20): 533|179|1,467");
    CHECK(figure({.as_of = Date{2026, 6, 4}, .unit = Unit::agreements}) ==
          "Agreements (as of 2026-05-18): 499|182|1,162");
    // A month is its first day.
    CHECK(figure({.as_of = PartialDate{2026, 5}, .unit = Unit::agreements}) ==
          figure({.as_of = Date{2026, 5, 1}, .unit = Unit::agreements}));
    // The lists of 2021 have no task force agreements: a figure of 0, of those lists.
    CHECK(figure({.as_of = Date{2021, 1, 13}, .unit = Unit::agreements}) ==
          "Agreements (as of 2021-01-13): 76|74|0");
}

TEST_CASE("rows of which nothing is known are left out") {
    CHECK(compare({}).rows.empty());
    CHECK(compare(Dataset{}, {warrant, jail}).rows.empty());
    CHECK(compare({warrant, jail}, {.source = "NOBODY"}).rows.empty());
    const auto joint = compare({AgreementType::jail_and_task_force});
    for (const ComparisonRow& row : joint.rows) CHECK_FALSE(row.cells.front().value.empty());
    CHECK(lines(compare({warrant}, {.as_of = Date{2002, 1, 1}})).back().find("Agencies") ==
          std::string::npos);
}

TEST_CASE("differences are the rows whose cells read differently") {
    const auto all = compare({warrant, jail, task_force});
    const auto different = lines(differences(all));
    CHECK_FALSE(has(different, "Duration: open-ended|open-ended|open-ended"));
    CHECK(has(different, "May question about status: No|Yes|Yes"));
    for (const ComparisonRow& row : all.rows) {
        const bool same = std::ranges::all_of(row.cells, [&](const ComparisonCell& cell) {
            return text(cell.value) == text(row.cells.front().value);
        });
        const bool kept = std::ranges::any_of(
            different, [&](const std::string& line) { return line.starts_with(row.label + ": "); });
        CHECK(kept != same);
    }
    CHECK(differences(compare({jail})).rows.empty());
    CHECK(differences(compare({jail, jail})).rows.empty());
}

TEST_CASE("thousands are separated by commas") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(123456) == "123,456");
    CHECK(grouped(1234567) == "1,234,567");
    CHECK(grouped(-1) == "-1");
    CHECK(grouped(-999) == "-999");
    CHECK(grouped(-1000) == "-1,000");
    CHECK(grouped(-123456) == "-123,456");
    CHECK(grouped(INT64_MIN) == "-9,223,372,036,854,775,808");
}

TEST_CASE("a quantity has as many decimals as it needs, and one of a thing is singular") {
    CHECK(quantity(2, "years") == "2 years");
    CHECK(quantity(1, "hours") == "1 hour");
    CHECK(quantity(0.5, "years") == "0.5 years");
    CHECK(quantity(160, "hours") == "160 hours");
    CHECK(quantity(70, "percent") == "70 percent");
    CHECK(quantity(1, "percent") == "1 percent");
    CHECK(quantity(0, "days") == "0 days");
}

TEST_CASE("cells read as the kind of row they show") {
    const Inspection every_three{.id = {},
                                 .scheduled = Answer::yes,
                                 .interval_years = 3,
                                 .text = {},
                                 .sources = {},
                                 .confidence = {}};
    CHECK(text(CellValue{.inspection = &every_three}) == "Every 3 years");
    auto inspected = every_three;
    inspected.interval_years = {};
    CHECK(text(CellValue{.inspection = &inspected}) == "Scheduled");
    const Observation about{.value = 1500,
                            .unit = Unit::agencies,
                            .exactness = Exactness::approximate,
                            .confidence = {},
                            .date = Date{2020, 1, 1},
                            .until = {},
                            .origin = {},
                            .sources = {}};
    CHECK(text(CellValue{.figure = about}) == "about 1,500");
    auto at_least = about;
    at_least.exactness = Exactness::at_least;
    CHECK(text(CellValue{.figure = at_least}) == "at least 1,500");
    CHECK(text(CellValue{}).empty());
}
