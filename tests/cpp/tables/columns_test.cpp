#include <lib287g/tables/columns.hpp>

#include <lib287g/dataset/fields.hpp>
#include <lib287g/figures/fields.hpp>
#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

namespace lib287g {
namespace {

TEST_CASE("Columns have as many values as there are rows, and none are lost") {
    const Columns claims = columns_of(reference.claims);
    CHECK(claims.size == reference.claims.size());
    for (const ColumnValues& column : claims.columns) CHECK(column.size == claims.size);
    for (std::size_t row = 0; row < claims.size; ++row) {
        const Claim& claim = reference.claims.begin()[row];
        CHECK(claims.find("value")->integers[row] == claim.value);
        CHECK(claims.find("id")->text_at(row) == claim.id);
        CHECK(claims.find("type")->has(row) == claim.type.has_value());
        if (claim.type) CHECK(claims.find("type")->words[static_cast<std::size_t>(claims.find("type")->word_numbers[row])] == code(*claim.type));
        CHECK(claims.find("low")->has(row) == claim.low.has_value());
    }
}

TEST_CASE("A partial date is its first day, its last and its precision") {
    Observation june{};
    june.date = *parse_date("2011-06");
    const std::vector<Observation> rows{june};
    const Columns columns = columns_of(rows);
    CHECK(columns.find("date")->days == std::vector<std::int32_t>{Date{2011, 6, 1}.days()});
    CHECK(columns.find("date_last")->days == std::vector<std::int32_t>{Date{2011, 6, 30}.days()});
    CHECK(columns.find("date_precision")->words[static_cast<std::size_t>(columns.find("date_precision")->word_numbers[0])] == "month");
}

TEST_CASE("A row within a row is columns of its own, all absent where it is") {
    Observation seven{};
    seven.value = 7;
    const std::vector<Sample> rows{{Date{2011, 1, 1}, Date{2011, 1, 31}, {}, {}},
                                   {Date{2011, 2, 1}, Date{2011, 2, 28}, InForce{seven, Date{2011, 2, 28}}, {}}};
    const Columns columns = columns_of(rows);
    const ColumnValues& value = *columns.find("in_force_value");
    CHECK(value.optional);
    CHECK(value.absent == 1);
    CHECK_FALSE(value.has(0));
    CHECK(value.integers == std::vector<std::int64_t>{0, 7});
    CHECK(columns.find("in_force_sources")->offsets == std::vector<std::int64_t>{0, 0, 0});
}

TEST_CASE("Presence is a bit per row, from the first that is absent on") {
    std::vector<Range> rows(17, Range{1.0, std::nullopt});
    rows[9].low = std::nullopt;
    const Columns columns = columns_of(rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        CHECK(columns.find("low")->has(row) == rows[row].low.has_value());
        CHECK_FALSE(columns.find("high")->has(row));
    }
    CHECK(columns.find("low")->present.size() == 3);
}

TEST_CASE("Columns of no rows are the same columns") {
    const Columns none = columns_of(std::vector<Claim>{});
    const Columns all = columns_of(reference.claims);
    REQUIRE(none.columns.size() == all.columns.size());
    for (std::size_t i = 0; i < none.columns.size(); ++i) {
        CHECK(none.columns[i].name == all.columns[i].name);
        CHECK(none.columns[i].kind == all.columns[i].kind);
        CHECK(none.columns[i].words == all.columns[i].words);
    }
}

}  // namespace
}  // namespace lib287g
