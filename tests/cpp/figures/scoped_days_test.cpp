#include <lib287g/figures/scoped_days.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <random>
#include <span>
#include <vector>

#include <lib287g/figures/from_dataset.hpp>
#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

using namespace lib287g;

namespace {

Timeline of_reference(const Scope& scope) { return timeline(reference, scope, Unit::agreements); }

struct MadeRows {
    std::vector<std::int64_t> days;
    std::vector<std::int16_t> types, states;

    explicit MadeRows(std::size_t size) {
        std::mt19937 random{287};
        const auto below = [&](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
        for (std::size_t i = 0; i < size; ++i) {
            days.push_back(below(50) == 0 ? std::numeric_limits<std::int64_t>::min() : 11'000 + below(10'000));
            types.push_back(static_cast<std::int16_t>(below(5) - 2));
            states.push_back(static_cast<std::int16_t>(below(12) - 2));
        }
    }
    [[nodiscard]] ScopedDays rows(std::size_t begin, std::size_t size) const {
        return {std::span{days}.subspan(begin, size), std::span{types}.subspan(begin, size), std::span{states}.subspan(begin, size)};
    }
};

struct Answered {
    std::vector<std::int64_t> values;
    std::unique_ptr<bool[]> missing;
    std::size_t size;

    explicit Answered(std::size_t rows) : values(rows), missing{new bool[rows]{}}, size{rows} {}
    [[nodiscard]] std::span<bool> marks(std::size_t begin, std::size_t count) const { return {missing.get() + begin, count}; }
};

}  // namespace

TEST_CASE("few rows, which are searched, have the answers of many, which a table answers") {
    constexpr std::size_t size = 20'000;  // a table of the 9,000 days of their 44 scopes is worth it from 13,000 rows on
    constexpr std::size_t few = 500;
    const MadeRows made{size};
    Answered together{size};
    values_on(of_reference, made.rows(0, size), together.values, together.marks(0, size));

    std::vector<Timeline> timelines;
    const auto known = [&](const Scope& scope) {
        for (const Timeline& each : timelines) {
            if (each.scope() == scope) return each;
        }
        return timelines.emplace_back(of_reference(scope));
    };
    Answered apart{size};
    for (std::size_t begin = 0; begin < size; begin += few) {
        values_on(known, made.rows(begin, few), std::span{apart.values}.subspan(begin, few), apart.marks(begin, few));
    }
    CHECK(apart.values == together.values);
    CHECK(std::equal(apart.missing.get(), apart.missing.get() + size, together.missing.get()));
    CHECK(std::count(apart.missing.get(), apart.missing.get() + size, false) > 5'000);

    const Columns all = figures_on(of_reference, made.rows(0, size), 400);
    const Columns some = figures_on(known, made.rows(0, few), 400);
    REQUIRE(all.columns.size() == some.columns.size());
    for (const std::size_t column : {0U, 1U, 2U}) {  // value, age at the least and at the most
        const auto& few_of_it = some.columns[column].integers;
        CHECK(std::equal(few_of_it.begin(), few_of_it.end(), all.columns[column].integers.begin()));
    }
}

TEST_CASE("rows of no scope and no day are missing, however few they are") {
    const std::vector<std::int64_t> days{20'000, std::numeric_limits<std::int64_t>::min(), 20'000};
    const std::vector<std::int16_t> types{whole, whole, no_word};
    const std::vector<std::int16_t> one{whole};
    Answered answered{3};
    values_on(of_reference, {days, types, one}, answered.values, answered.marks(0, 3));
    CHECK(answered.values[0] == of_reference({}).last_on_or_before(Date::from_days(20'000))->value);
    CHECK_FALSE(answered.missing[0]);
    CHECK(answered.missing[1]);
    CHECK(answered.missing[2]);
}

TEST_CASE("days in 32 bits, as Arrow has them, have the answers of those in 64") {
    constexpr std::size_t size = 20'000;
    const MadeRows made{size};
    std::vector<std::int32_t> days;
    for (const std::int64_t day : made.days) {
        const bool none = day == std::numeric_limits<std::int64_t>::min();
        days.push_back(none ? std::numeric_limits<std::int32_t>::min() : static_cast<std::int32_t>(day));
    }
    for (const std::size_t rows : {size, std::size_t{500}}) {
        const ScopedDays wide = made.rows(0, rows);
        const ScopedDays32 narrow{std::span{days}.first(rows), wide.types, wide.states};
        Answered of_wide{rows};
        Answered of_narrow{rows};
        values_on(of_reference, wide, of_wide.values, of_wide.marks(0, rows));
        values_on(of_reference, narrow, of_narrow.values, of_narrow.marks(0, rows));
        CHECK(of_wide.values == of_narrow.values);
        CHECK(std::equal(of_wide.missing.get(), of_wide.missing.get() + rows, of_narrow.missing.get()));

        const Columns figures = figures_on(of_reference, wide, 400);
        const Columns same = figures_on(of_reference, narrow, 400);
        REQUIRE(figures.columns.size() == same.columns.size());
        for (std::size_t column = 0; column < figures.columns.size(); ++column) {
            CHECK(figures.columns[column].integers == same.columns[column].integers);
            CHECK(figures.columns[column].present == same.columns[column].present);
        }
    }
}
