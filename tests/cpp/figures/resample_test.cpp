#include <lib287g/figures/resample.hpp>

#include <cstdint>
#include <utility>
#include <vector>

#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"
#include "figures/made_figures.hpp"

using namespace lib287g;
using lib287g::test::figure;
using lib287g::test::figures;
using Catch::Matchers::WithinRel;

TEST_CASE("a timeline without observations has no samples") {
    CHECK(resample(Timeline{}, Every::month).empty());
}

TEST_CASE("months run from that of the first observation to that of the last") {
    const auto samples =
        resample(figures({figure(10, Date{2019, 11, 15}), figure(20, Date{2020, 2, 1})}), Every::month);
    REQUIRE(samples.size() == 4);
    CHECK(samples[0].first == Date{2019, 11, 1});
    CHECK(samples[0].last == Date{2019, 11, 30});
    CHECK(samples[1].last == Date{2019, 12, 31});
    CHECK(samples[2].first == Date{2020, 1, 1});
    CHECK(samples[3].last == Date{2020, 2, 29});
    CHECK(samples[0].in_force->value == 10);
    CHECK(samples[2].in_force->value == 10);
    CHECK(samples[2].in_force->age_days() == 77);  // 15 of November, 31 of December, 31 of January
    CHECK(samples[3].in_force->value == 20);
    CHECK_FALSE(samples[1].interpolated.has_value());
}

TEST_CASE("quarters and years are those of the calendar") {
    const auto two = figures({figure(10, Date{2019, 11, 15}), figure(20, Date{2020, 5, 1})});
    const auto quarters = resample(two, Every::quarter);
    REQUIRE(quarters.size() == 3);
    CHECK(quarters[0].first == Date{2019, 10, 1});
    CHECK(quarters[0].last == Date{2019, 12, 31});
    CHECK(quarters[1].last == Date{2020, 3, 31});
    CHECK(quarters[2].first == Date{2020, 4, 1});
    CHECK(quarters[2].last == Date{2020, 6, 30});
    CHECK(quarters[1].in_force->value == 10);
    CHECK(quarters[2].in_force->value == 20);
    const auto years = resample(two, Every::year);
    REQUIRE(years.size() == 2);
    CHECK(years[0].first == Date{2019, 1, 1});
    CHECK(years[1].last == Date{2020, 12, 31});
}

TEST_CASE("one observation gives one sample") {
    const auto samples =
        resample(figures({figure(10, PartialDate{2020})}), Every::month, Between::line);
    REQUIRE(samples.size() == 1);
    CHECK(samples[0].last == Date{2020, 12, 31});
    CHECK(samples[0].in_force->value == 10);
    CHECK_FALSE(samples[0].interpolated.has_value());
}

TEST_CASE("a number on a straight line lies between two observations and is marked as such") {
    const auto samples =
        resample(figures({figure(100, Date{2020, 1, 11}), figure(180, Date{2020, 3, 31})}),
                 Every::month, Between::line);
    REQUIRE(samples.size() == 3);
    // One a day over the 80 days in between.
    CHECK_THAT(samples[0].interpolated.value(), WithinRel(120.0, 1e-12));
    CHECK_THAT(samples[1].interpolated.value(), WithinRel(149.0, 1e-12));
    CHECK_FALSE(samples[2].interpolated.has_value());
    CHECK(samples[0].in_force->value == 100);
    CHECK(samples[2].in_force->value == 180);
}

TEST_CASE("nothing is interpolated where the figure does not change or was observed on the day") {
    const auto same = resample(figures({figure(100, Date{2020, 1, 1}), figure(100, Date{2020, 3, 1})}),
                               Every::month, Between::line);
    for (const Sample& sample : same) CHECK_FALSE(sample.interpolated.has_value());
    auto seen_again = figure(100, Date{2020, 1, 1});
    seen_again.until = Date{2020, 1, 31};
    const auto samples =
        resample(figures({seen_again, figure(129, Date{2020, 2, 29})}), Every::month, Between::line);
    REQUIRE(samples.size() == 2);
    CHECK_FALSE(samples[0].interpolated.has_value());
}

TEST_CASE("a line starts on the last day on which a figure was observed") {
    auto seen_again = figure(100, Date{2020, 1, 1});
    seen_again.until = Date{2020, 1, 21};
    const auto samples =
        resample(figures({seen_again, figure(200, Date{2020, 2, 10})}), Every::month, Between::line);
    REQUIRE(samples.size() == 2);
    CHECK_THAT(samples[0].interpolated.value(), WithinRel(150.0, 1e-12));  // 10 of 20 days
}

TEST_CASE("samples of the last year there is end with it") {
    const auto samples =
        resample(figures({figure(1, Date{9999, 11, 1}), figure(2, Date{9999, 12, 31})}), Every::month,
                 Between::line);
    REQUIRE(samples.size() == 2);
    CHECK(samples[1].last == Date{9999, 12, 31});
    CHECK(samples[1].in_force->value == 2);
}

TEST_CASE("the samples of the reference are the figures in force on the last day of each period") {
    for (const auto& unit : words<Unit>) {
        const auto all = timeline(unit.value);
        for (const auto& every : words<Every>) {
            const auto samples = resample(all, every.value);
            REQUIRE_FALSE(samples.empty());
            CHECK(samples.front().first <= all.first()->date.last());
            CHECK(samples.front().last >= all.first()->date.last());
            CHECK(samples.back().first <= all.last()->date.last());
            CHECK(samples.back().last >= all.last()->date.last());
            for (std::size_t i = 0; i < samples.size(); ++i) {
                CHECK(samples[i].in_force == all.last_on_or_before(samples[i].last));
                if (i > 0) CHECK(samples[i].first - samples[i - 1].last == 1);
            }
        }
    }
}
