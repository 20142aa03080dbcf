#include <lib287g/figures/growth.hpp>

#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"
#include "figures/made_figures.hpp"

using namespace lib287g;
using lib287g::test::figure;
using Catch::Matchers::WithinRel;

namespace {

Observation within(std::optional<std::int64_t> low, std::int64_t value,
                   std::optional<std::int64_t> high, PartialDate date) {
    auto observation = figure(value, date);
    observation.low = low;
    observation.high = high;
    observation.exactness = high ? Exactness::approximate : Exactness::at_least;
    return observation;
}

/// The growth from the first of two observations to the second.
Growth growth_of(const Observation& start, const Observation& end) {
    const Timeline two{Unit::agencies, Scope{}, {start, end}};
    return growth(two, start.date.last(), end.date.last());
}

bool all_finite(const Growth& grown) {
    const auto finite = [](const std::optional<double>& number) {
        return !number || std::isfinite(*number);
    };
    const auto finite_range = [&](const Range& range) {
        return finite(range.low) && finite(range.high);
    };
    return finite(grown.relative) && finite(grown.factor) && finite(grown.years) &&
           finite(grown.annual_rate) && finite(grown.doubling_years) && finite(grown.halving_years) &&
           finite_range(grown.bounds.absolute) && finite_range(grown.bounds.relative) &&
           finite_range(grown.bounds.factor) && finite_range(grown.bounds.years) &&
           finite_range(grown.bounds.annual_rate);
}

/// That a bound is below and one above the number, or absent.
void check_around(const Range& range, const std::optional<double>& number) {
    if (!number) return;
    const double slack = 1e-9 * (1 + std::abs(*number));
    if (range.low) CHECK(*range.low <= *number + slack);
    if (range.high) CHECK(*range.high >= *number - slack);
}

void check_around(const Growth& grown) {
    if (grown.absolute) check_around(grown.bounds.absolute, static_cast<double>(*grown.absolute));
    check_around(grown.bounds.relative, grown.relative);
    check_around(grown.bounds.factor, grown.factor);
    check_around(grown.bounds.years, grown.years);
    check_around(grown.bounds.annual_rate, grown.annual_rate);
}

}  // namespace

TEST_CASE("exact figures on exact days grow by exact numbers") {
    // 2020-01-01 to 2024-01-01 are 1,461 days; 50 to 200 is four times as many.
    const auto grown = growth_of(figure(50, Date{2020, 1, 1}), figure(200, Date{2024, 1, 1}));
    const double years = 1461 / 365.2425;
    CHECK_FALSE(grown.absent_because.has_value());
    CHECK(grown.start->value == 50);
    CHECK(grown.end->value == 200);
    CHECK(grown.absolute == 150);
    CHECK(grown.relative == 3.0);
    CHECK(grown.factor == 4.0);
    CHECK_THAT(grown.years.value(), WithinRel(years, 1e-12));
    CHECK_THAT(std::pow(1 + grown.annual_rate.value(), years), WithinRel(4.0, 1e-12));
    CHECK_THAT(grown.doubling_years.value(), WithinRel(years / 2, 1e-12));
    CHECK_FALSE(grown.halving_years.has_value());
    CHECK(grown.bounds.absolute == Range{150, 150});
    CHECK(grown.bounds.relative == Range{3, 3});
    CHECK(grown.bounds.factor == Range{4, 4});
    CHECK(grown.bounds.years == Range{grown.years, grown.years});
    CHECK_THAT(grown.bounds.annual_rate.low.value(), WithinRel(*grown.annual_rate, 1e-12));
    CHECK_THAT(grown.bounds.annual_rate.high.value(), WithinRel(*grown.annual_rate, 1e-12));
}

TEST_CASE("the figures are those in force, and the time that between their observations") {
    const Timeline two{
        Unit::agencies, Scope{}, {figure(10, Date{2020, 1, 1}), figure(20, Date{2021, 1, 1})}};
    const auto grown = growth(two, Date{2020, 7, 1}, PartialDate{2025});
    CHECK(grown.start->age_days() == 182);
    CHECK(grown.end->observed_on() == Date{2021, 1, 1});
    CHECK_THAT(grown.years.value(), WithinRel(366 / 365.2425, 1e-12));
    CHECK(grown.factor == 2.0);
}

TEST_CASE("a figure that falls has a time to halve") {
    const auto grown = growth_of(figure(80, Date{2020, 1, 1}), figure(20, Date{2022, 1, 1}));
    CHECK(grown.absolute == -60);
    CHECK(grown.relative == -0.75);
    CHECK_THAT(grown.halving_years.value(), WithinRel(731 / 365.2425 / 2, 1e-12));
    CHECK_FALSE(grown.doubling_years.has_value());
    CHECK(grown.annual_rate.value() < 0);
    CHECK(grown.annual_rate.value() > -1);
}

TEST_CASE("a figure that stays has a rate of zero and neither doubles nor halves") {
    const auto grown = growth_of(figure(80, Date{2020, 1, 1}), figure(80, Date{2022, 1, 1}));
    CHECK(grown.absolute == 0);
    CHECK(grown.relative == 0.0);
    CHECK(grown.annual_rate == 0.0);
    CHECK_FALSE(grown.doubling_years.has_value());
    CHECK_FALSE(grown.halving_years.has_value());
    CHECK_FALSE(grown.absent_because.has_value());
}

TEST_CASE("a fall to zero is a loss of everything and has no time to halve") {
    const auto grown = growth_of(figure(80, Date{2020, 1, 1}), figure(0, Date{2022, 1, 1}));
    CHECK(grown.absolute == -80);
    CHECK(grown.relative == -1.0);
    CHECK(grown.factor == 0.0);
    CHECK(grown.annual_rate == -1.0);
    CHECK_FALSE(grown.halving_years.has_value());
    CHECK_FALSE(grown.doubling_years.has_value());
    CHECK(grown.bounds.annual_rate == Range{-1, -1});
    CHECK(all_finite(grown));
}

TEST_CASE("there is no ratio to a figure of zero") {
    for (const std::int64_t end : {0, 140}) {
        const auto grown = growth_of(figure(0, Date{2020, 1, 1}), figure(end, Date{2022, 1, 1}));
        CHECK(grown.absent_because == NoGrowth::from_zero);
        CHECK(grown.absolute == end);
        CHECK(grown.years.has_value());
        CHECK_FALSE(grown.relative.has_value());
        CHECK_FALSE(grown.factor.has_value());
        CHECK_FALSE(grown.annual_rate.has_value());
        CHECK_FALSE(grown.doubling_years.has_value());
        CHECK(grown.bounds.factor == Range{});
        CHECK(grown.bounds.annual_rate == Range{});
        CHECK(grown.bounds.absolute == Range{static_cast<double>(end), static_cast<double>(end)});
    }
}

TEST_CASE("a figure that may be zero bounds no ratio from above") {
    const auto grown = growth_of(within(0, 5, 10, Date{2020, 1, 1}), figure(20, Date{2021, 1, 1}));
    CHECK(grown.factor == 4.0);
    CHECK(grown.bounds.factor == Range{2, std::nullopt});
    CHECK(grown.bounds.absolute == Range{10, 20});
    CHECK_FALSE(grown.bounds.annual_rate.high.has_value());
    CHECK(grown.bounds.annual_rate.low.has_value());
    CHECK(all_finite(grown));
}

TEST_CASE("figures observed on one day give no rate") {
    const Timeline one{Unit::agencies, Scope{}, {figure(10, Date{2020, 1, 1})}};
    for (const Date end : {Date{2020, 1, 1}, Date{2020, 6, 1}}) {
        const auto grown = growth(one, Date{2020, 1, 1}, end);
        CHECK(grown.absent_because == NoGrowth::no_time);
        CHECK(grown.absolute == 0);
        CHECK(grown.factor == 1.0);
        CHECK(grown.years == 0.0);
        CHECK_FALSE(grown.annual_rate.has_value());
        CHECK_FALSE(grown.doubling_years.has_value());
        CHECK_FALSE(grown.halving_years.has_value());
    }
}

TEST_CASE("a figure observed again did not change in between") {
    auto seen_again = within(90, 100, 110, Date{2020, 1, 1});
    seen_again.until = Date{2021, 1, 1};
    const Timeline one{Unit::agencies, Scope{}, {seen_again}};
    const auto grown = growth(one, Date{2020, 1, 1}, Date{2022, 1, 1});
    CHECK_FALSE(grown.absent_because.has_value());
    CHECK_THAT(grown.years.value(), WithinRel(366 / 365.2425, 1e-12));
    CHECK(grown.annual_rate == 0.0);
    CHECK(grown.bounds.absolute == Range{0, 0});
    CHECK(grown.bounds.factor == Range{1, 1});
    CHECK(grown.bounds.annual_rate == Range{0, 0});
}

TEST_CASE("dates in the wrong order give nothing") {
    const Timeline two{
        Unit::agencies, Scope{}, {figure(10, Date{2020, 1, 1}), figure(20, Date{2021, 1, 1})}};
    Growth expected;
    expected.absent_because = NoGrowth::reversed;
    CHECK(growth(two, Date{2021, 1, 1}, Date{2020, 1, 1}) == expected);
    CHECK(growth(two, PartialDate{2021}, PartialDate{2020}) == expected);
}

TEST_CASE("there is no growth from before the first figure") {
    const Timeline one{Unit::agencies, Scope{}, {figure(20, Date{2021, 1, 1})}};
    const auto grown = growth(one, Date{2020, 12, 31}, Date{2021, 1, 1});
    CHECK(grown.absent_because == NoGrowth::before_first);
    CHECK_FALSE(grown.start.has_value());
    CHECK(grown.end->value == 20);
    CHECK_FALSE(grown.absolute.has_value());
    CHECK_FALSE(grown.years.has_value());
    CHECK(grown.bounds == GrowthBounds{});
    CHECK(growth(Timeline{}, Date{2020, 1, 1}, Date{2021, 1, 1}).absent_because ==
          NoGrowth::before_first);
}

TEST_CASE("bounds of approximate figures carry over to every part of the growth") {
    // Two years of 365.2425 days would be 730.485; these are 731 days.
    const auto grown =
        growth_of(within(90, 100, 110, Date{2020, 1, 1}), within(180, 200, 220, Date{2022, 1, 1}));
    const double years = 731 / 365.2425;
    CHECK(grown.bounds.absolute == Range{70, 130});
    CHECK_THAT(grown.bounds.factor.low.value(), WithinRel(180.0 / 110, 1e-12));
    CHECK_THAT(grown.bounds.factor.high.value(), WithinRel(220.0 / 90, 1e-12));
    CHECK_THAT(grown.bounds.relative.low.value(), WithinRel(70.0 / 110, 1e-12));
    CHECK_THAT(grown.bounds.relative.high.value(), WithinRel(130.0 / 90, 1e-12));
    CHECK_THAT(grown.bounds.annual_rate.low.value(),
               WithinRel(std::exp(std::log(180.0 / 110) / years) - 1, 1e-9));
    CHECK_THAT(grown.bounds.annual_rate.high.value(),
               WithinRel(std::exp(std::log(220.0 / 90) / years) - 1, 1e-9));
    check_around(grown);
}

TEST_CASE("a lower bound leaves the growth open") {
    const auto to =
        growth_of(figure(100, Date{2020, 1, 1}), within(150, 150, std::nullopt, Date{2021, 1, 1}));
    CHECK(to.factor == 1.5);
    CHECK(to.bounds.factor == Range{1.5, std::nullopt});
    CHECK(to.bounds.absolute == Range{50, std::nullopt});
    CHECK(to.bounds.annual_rate.low.has_value());
    CHECK_FALSE(to.bounds.annual_rate.high.has_value());
    const auto from =
        growth_of(within(100, 100, std::nullopt, Date{2020, 1, 1}), figure(150, Date{2021, 1, 1}));
    CHECK(from.bounds.factor == Range{std::nullopt, 1.5});
    CHECK(from.bounds.absolute == Range{std::nullopt, 50});
    CHECK_FALSE(from.bounds.annual_rate.low.has_value());
    CHECK(from.bounds.annual_rate.high.has_value());
}

TEST_CASE("dates of a month or a year bound the time and the rate") {
    // From some day of 2019 to 2021-01-01: 1 to 366 + 365 days, taken from the year's last day.
    const auto grown = growth_of(figure(100, PartialDate{2019}), figure(200, Date{2021, 1, 1}));
    CHECK_THAT(grown.years.value(), WithinRel(367 / 365.2425, 1e-12));
    CHECK_THAT(grown.bounds.years.low.value(), WithinRel(367 / 365.2425, 1e-12));
    CHECK_THAT(grown.bounds.years.high.value(), WithinRel(731 / 365.2425, 1e-12));
    CHECK_THAT(grown.bounds.annual_rate.low.value(), WithinRel(std::exp2(365.2425 / 731) - 1, 1e-9));
    CHECK_THAT(grown.bounds.annual_rate.high.value(), WithinRel(std::exp2(365.2425 / 367) - 1, 1e-9));
    CHECK(grown.bounds.factor == Range{2, 2});
    // What falls falls fastest over the shortest time.
    const auto fallen = growth_of(figure(200, Date{2020, 1, 1}), figure(100, PartialDate{2020, 12}));
    CHECK_THAT(fallen.years.value(), WithinRel(365 / 365.2425, 1e-12));
    CHECK_THAT(fallen.bounds.years.low.value(), WithinRel(335 / 365.2425, 1e-12));
    CHECK_THAT(fallen.bounds.annual_rate.low.value(), WithinRel(std::exp2(-365.2425 / 335) - 1, 1e-9));
    CHECK_THAT(fallen.bounds.annual_rate.high.value(), WithinRel(std::exp2(-365.2425 / 365) - 1, 1e-9));
    check_around(grown);
    check_around(fallen);
}

TEST_CASE("observations that can be of one day bound no rate on that side") {
    const auto grown = growth_of(figure(100, Date{2020, 12, 15}), figure(200, PartialDate{2020}));
    CHECK(grown.bounds.years.low == 0.0);
    CHECK_THAT(grown.bounds.years.high.value(), WithinRel(16 / 365.2425, 1e-12));
    CHECK(grown.annual_rate.has_value());
    CHECK(grown.bounds.annual_rate.low.has_value());
    CHECK_FALSE(grown.bounds.annual_rate.high.has_value());
    CHECK(all_finite(grown));
}

TEST_CASE("a rate beyond what a number holds is absent, never infinite") {
    const auto grown = growth_of(figure(1, Date{2020, 1, 1}), figure(1'000'000, Date{2020, 1, 2}));
    CHECK(all_finite(grown));
    CHECK(grown.factor == 1'000'000.0);
    CHECK_FALSE(grown.annual_rate.has_value());
    CHECK_FALSE(grown.bounds.annual_rate.low.has_value());
    CHECK_FALSE(grown.bounds.annual_rate.high.has_value());
    CHECK_THAT(grown.doubling_years.value(), WithinRel(1 / 365.2425 / std::log2(1e6), 1e-9));
}

TEST_CASE("growth is finite and within its bounds between any two observations") {
    const std::optional<std::int64_t> none;
    const Observation starts[] = {figure(0, Date{2020, 1, 1}),
                                  figure(7, Date{2020, 1, 31}),
                                  within(0, 3, 9, PartialDate{2020, 1}),
                                  within(5, 5, none, PartialDate{2019}),
                                  within(900, 1000, 1200, Date{2020, 1, 30}),
                                  within(none, 40, none, PartialDate{2020, 1})};
    const Observation ends[] = {figure(0, Date{2020, 2, 1}),
                                figure(1'000'000'000, Date{2020, 2, 1}),
                                within(0, 3, 9, PartialDate{2020, 2}),
                                within(5, 5, none, PartialDate{2020}),
                                within(900, 1000, 1200, Date{2030, 1, 1}),
                                within(none, 40, none, Date{2020, 2, 1})};
    for (const Observation& start : starts) {
        for (const Observation& end : ends) {
            const auto grown = growth_of(start, end);
            INFO(start.value << " " << text(start.date) << " to " << end.value << " "
                             << text(end.date));
            CHECK(all_finite(grown));
            check_around(grown);
        }
    }
}

TEST_CASE("growth between all figures of the reference is finite and within its bounds") {
    for (const auto& unit : words<Unit>) {
        const auto all = timeline(unit.value);
        for (const Observation& start : all.observations()) {
            for (const Observation& end : all.observations()) {
                const auto grown = growth(all, start.date, end.date);
                INFO(start.origin << " to " << end.origin);
                CHECK(all_finite(grown));
                check_around(grown);
            }
        }
    }
}

TEST_CASE("the task force type grew from one of ICE's lists to another") {
    const auto task_force = timeline(Scope{AgreementType::task_force_model, {}}, Unit::agreements);
    const auto grown = growth(task_force, Date{2025, 3, 18}, Date{2026, 5, 18});
    CHECK(grown.absolute == 1162 - 148);
    CHECK(grown.factor == 1162.0 / 148);
    CHECK_THAT(grown.years.value(), WithinRel(426 / 365.2425, 1e-12));  // a year and 61 days
}
