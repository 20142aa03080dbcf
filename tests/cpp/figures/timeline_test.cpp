#include <lib287g/figures/timeline.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <ranges>
#include <random>
#include <span>
#include <vector>

#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"
#include "figures/made_figures.hpp"

using namespace lib287g;
using lib287g::test::figure;
using lib287g::test::figures;
using namespace std::chrono_literals;

namespace {

constexpr auto whole_program = Scope{};
constexpr auto task_force = Scope{AgreementType::task_force_model, {}};

std::vector<std::int64_t> values(const auto& observations) {
    std::vector<std::int64_t> found;
    for (const Observation& observation : observations) found.push_back(observation.value);
    return found;
}

using Values = std::vector<std::int64_t>;

// Units never mix: no operation takes two timelines, none changes a timeline's unit, and a figure says
// its own.
template <class A, class B>
concept Mixes = requires(A a, B b) {
    a + b;
}
|| requires(A a, B b) { a - b; }
|| requires(A a, B b) { a < b; }
|| requires(A a, B b) { a += b; }
|| requires(A a, B b) { growth(a, b); };
static_assert(!Mixes<Timeline, Timeline>);
template <class T>
concept ChangesUnit = requires(T timeline) {
    timeline.unit() = Unit::agreements;
};
static_assert(!ChangesUnit<Timeline&>);
template <class... Arguments>
concept MakesTimeline = requires(Arguments... arguments) {
    timeline(arguments...);
};
static_assert(MakesTimeline<Dataset, Scope, Unit> && !MakesTimeline<Dataset, Scope>);
static_assert(!MakesTimeline<Scope> && MakesTimeline<Unit>);
static_assert(!std::is_convertible_v<InForce, std::int64_t>);

static_assert(timeline(Unit::agreements).last_on_or_before(2026y / 5 / 18)->value == 1843);
static_assert(timeline(Unit::agencies).last_on_or_before(2026y / 5 / 18)->value == 1549);
static_assert(timeline(Unit::agreements).unit() == Unit::agreements);
static_assert(timeline(task_force, Unit::agencies).scope() == task_force);
static_assert(timeline(task_force, Unit::agencies).last_on_or_before(2026y / 6 / 5)->value == 1220);
static_assert(Timeline{}.empty() && !Timeline{}.last_on_or_before(Date{2026, 6, 5}));
static_assert(!Timeline{}.first() && !Timeline{}.last() && !Timeline{}.peak() && !Timeline{}.trough());
constexpr bool holds_no_figure(const Timeline& empty) {
    return empty.between(PartialDate{1900}, PartialDate{2100}).empty() && empty.size() == 0;
}
static_assert(holds_no_figure({}));
constexpr bool begins_with_the_earliest() {
    std::vector<Observation> two;  // filled one by one: GCC 12 evaluates no list of what owns something
    two.push_back(figure(3, Date{2020, 1, 2}));
    two.push_back(figure(2, Date{2020, 1, 1}));
    return figures(std::move(two)).first()->value == 2;
}
static_assert(begins_with_the_earliest());

}  // namespace

TEST_CASE("every figure of a timeline has the timeline's unit") {
    for (const auto& unit : words<Unit>) {
        const Timeline all = timeline(unit.value);
        CHECK(all.unit() == unit.value);
        CHECK(std::ranges::all_of(all.observations(),
                                  [&](const Observation& seen) { return seen.unit == unit.value; }));
    }
}

TEST_CASE("agreements and agencies of one day are two timelines") {
    const auto agreements = timeline(Unit::agreements);
    const auto agencies = timeline(Unit::agencies);
    CHECK(agreements.last_on_or_before(Date{2026, 5, 18})->value == 1843);
    CHECK(agencies.last_on_or_before(Date{2026, 5, 18})->value == 1549);
    CHECK(agreements.last_on_or_before(Date{2026, 5, 18})->age_days() == 0);
    CHECK(agencies.last_on_or_before(Date{2026, 5, 18})->age_days() == 0);
}

TEST_CASE("nothing is in force before the first observation") {
    const auto two = figures({figure(10, Date{2020, 1, 1}), figure(20, Date{2021, 1, 1})});
    CHECK_FALSE(two.last_on_or_before(Date{2019, 12, 31}).has_value());
    CHECK(two.last_on_or_before(Date{2020, 1, 1})->value == 10);
    CHECK(two.last_on_or_before(Date{2020, 12, 31})->value == 10);
    CHECK(two.last_on_or_before(Date{2021, 1, 1})->value == 20);
    CHECK(two.last_on_or_before(Date{9999, 12, 31})->value == 20);
    // Lists of the whole country, to 2017, have none.
    CHECK(timeline({AgreementType::warrant_service_officer, {}}, Unit::agreements).last_on_or_before(Date{2019, 4, 23})
              ->value == 0);
    CHECK(timeline({AgreementType::warrant_service_officer, {}}, Unit::agreements).last_on_or_before(Date{2019, 4, 24})
              ->value == 1);
}

TEST_CASE("a figure of a month or a year is in force from its last day") {
    const auto partial = figures({figure(10, PartialDate{2011}), figure(20, PartialDate{2012, 2}),
                                  figure(30, Date{2012, 3, 1})});
    CHECK_FALSE(partial.last_on_or_before(Date{2011, 12, 30}).has_value());
    CHECK(partial.last_on_or_before(Date{2011, 12, 31})->value == 10);
    CHECK(partial.last_on_or_before(Date{2012, 2, 28})->value == 10);
    CHECK(partial.last_on_or_before(Date{2012, 2, 29})->value == 20);
    CHECK(partial.last_on_or_before(Date{2012, 3, 1})->value == 30);
}

TEST_CASE("a month or a year asked for stands for its first day, as in pandas") {
    const auto two = figures({figure(10, Date{2020, 1, 15}), figure(20, Date{2020, 12, 31})});
    CHECK_FALSE(two.last_on_or_before(PartialDate{2019}).has_value());
    CHECK_FALSE(two.last_on_or_before(PartialDate{2020, 1}).has_value());
    CHECK(two.last_on_or_before(PartialDate{2020, 2})->value == 10);
    CHECK(two.last_on_or_before(PartialDate{2020, 2})->asked == Date{2020, 2, 1});
    CHECK(two.last_on_or_before(PartialDate{2020, 2})->age_days() == 17);
    CHECK(two.last_on_or_before(PartialDate{2021})->value == 20);
}

TEST_CASE("the age of a figure counts from the last day it was observed on") {
    auto seen_again = figure(10, Date{2020, 1, 1});
    seen_again.until = Date{2020, 1, 11};
    const auto both = figures({seen_again, figure(20, Date{2020, 3, 1})});
    CHECK(both.last_on_or_before(Date{2020, 1, 1})->age_days() == 0);
    CHECK(both.last_on_or_before(Date{2020, 1, 6})->age_days() == 0);
    CHECK(both.last_on_or_before(Date{2020, 1, 6})->observed_on() == Date{2020, 1, 6});
    CHECK(both.last_on_or_before(Date{2020, 1, 11})->age_days() == 0);
    CHECK(both.last_on_or_before(Date{2020, 1, 14})->age_days() == 3);
    CHECK(both.last_on_or_before(Date{2020, 2, 29})->age_days() == 49);
    CHECK(both.last_on_or_before(Date{2020, 3, 2})->age_days() == 1);
    // The last list is of 2026-10-09: 22 days of October, then 30 + 31.
    CHECK(timeline({AgreementType::task_force_model, {}}, Unit::agreements).last_on_or_before(Date{2026, 12, 31})
              ->age_days() == 83);
}

TEST_CASE("the age of a figure of a month or year is a range") {
    const auto partial = figures({figure(72, PartialDate{2011})});
    const auto in_force = partial.last_on_or_before(Date{2012, 1, 15});
    CHECK(in_force->age_days() == 15);
    CHECK(in_force->age_days_at_most() == 379);
    const auto exact = figures({figure(72, Date{2011, 12, 31})});
    CHECK(exact.last_on_or_before(Date{2012, 1, 15})->age_days_at_most() == 15);
}

TEST_CASE("between gives what is dated within both days, and not what was in force already") {
    const auto four = figures({figure(1, Date{2020, 1, 1}), figure(2, Date{2020, 2, 1}),
                               figure(3, PartialDate{2020, 2}), figure(4, Date{2020, 3, 1})});
    CHECK(values(four.between(Date{2020, 1, 2}, Date{2020, 2, 29})) == Values{2, 3});
    CHECK(values(four.between(Date{2020, 1, 1}, Date{2020, 2, 28})) == Values{1, 2});
    CHECK(values(four.between(PartialDate{2020, 2}, PartialDate{2020, 2})) == Values{2, 3});
    CHECK(values(four.between(PartialDate{2020}, PartialDate{2020})) == Values{1, 2, 3, 4});
    CHECK(values(four.between(Date{2020, 1, 1}, Date{2020, 1, 1})) == Values{1});
    CHECK(four.between(Date{2020, 1, 2}, Date{2020, 1, 31}).empty());
    CHECK(four.between(Date{2020, 3, 2}, PartialDate{2030}).empty());
    CHECK(four.between(PartialDate{2010}, PartialDate{2019}).empty());
    CHECK(four.between(Date{2020, 3, 1}, Date{2020, 1, 1}).empty());
}

TEST_CASE("the peak and the trough are the earliest of equal figures") {
    const auto six = figures({figure(5, Date{2020, 1, 1}), figure(9, Date{2020, 2, 1}),
                              figure(3, Date{2020, 3, 1}), figure(9, Date{2020, 4, 1}),
                              figure(3, Date{2020, 5, 1}), figure(7, Date{2020, 6, 1})});
    CHECK(six.peak()->value == 9);
    CHECK(six.peak()->date == PartialDate{2020, 2, 1});
    CHECK(six.trough()->value == 3);
    CHECK(six.trough()->date == PartialDate{2020, 3, 1});
    CHECK(six.first()->value == 5);
    CHECK(six.last()->value == 7);
    // None between the lapse of the first agreement and the next.
    const auto agreements = timeline(task_force, Unit::agreements);
    CHECK(agreements.trough()->value == 0);
    CHECK(agreements.trough()->date == PartialDate{2003, 9, 1});
}

TEST_CASE("observations in any order make one timeline") {
    std::vector<Observation> given{figure(1, PartialDate{2020}), figure(2, Date{2020, 12, 30}),
                                   figure(3, Date{2021, 1, 1}), figure(4, PartialDate{2021, 1}),
                                   figure(5, Date{2021, 2, 1})};
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    do {
        std::vector<Observation> shuffled;
        for (const std::size_t position : order) shuffled.push_back(given[position]);
        CHECK(values(figures(shuffled).observations()) == Values{2, 1, 3, 4, 5});
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("of observations in force from the same day the one given first stays") {
    const auto later = figure(9, Date{2021, 5, 1});
    CHECK(values(figures({figure(1, Date{2020, 12, 31}), figure(2, PartialDate{2020}), later})
                     .observations()) == Values{1, 9});
    CHECK(values(figures({later, figure(2, PartialDate{2020}), figure(1, Date{2020, 12, 31}),
                          figure(3, PartialDate{2020, 12})})
                     .observations()) == Values{2, 9});
}

TEST_CASE("of claims dated alike the preferred one is taken") {
    // 36 on 2017-01-29 is ICE's list; GAO's 35 of "January 2017" is no later figure.
    const auto jail = timeline(Unit::agreements);
    CHECK(jail.last_on_or_before(Date{2017, 1, 30})->value == 36);
    CHECK(jail.last_on_or_before(Date{2017, 1, 31})->value == 36);

    const SourceIds press{"PRESS"};
    const SourceIds ice{"ICE"};
    const SourceIds other{"OTHER|ICE"};
    const Source sources[] = {
        {.id = "PRESS", .kind = SourceKind::press, .title = {}, .publisher = {}, .url = {}, .read = {}},
        {.id = "OTHER", .kind = SourceKind::press, .title = {}, .publisher = {}, .url = {}, .read = {}},
        {.id = "ICE",
         .kind = SourceKind::ice_list,
         .title = {},
         .publisher = {},
         .url = {},
         .read = {}}};
    const auto claim = [](std::int64_t value, SourceIds by, Confidence confidence) {
        return Claim{.id = {},
                     .value = value,
                     .exactness = Exactness::exact,
                     .unit = Unit::agencies,
                     .date = Date{2020, 5, 31},
                     .sources = by,
                     .confidence = confidence};
    };
    const auto taken = [&](std::vector<Claim> claims) {
        Dataset dataset{};
        dataset.sources = Rows<Source>{sources};
        dataset.claims = {claims.data(), claims.size()};
        return values(timeline(dataset, whole_program, Unit::agencies).observations());
    };
    CHECK(taken({claim(1, press, Confidence::high), claim(2, ice, Confidence::low)}) == Values{2});
    CHECK(taken({claim(2, ice, Confidence::low), claim(1, press, Confidence::high)}) == Values{2});
    CHECK(taken({claim(1, press, Confidence::medium), claim(2, other, Confidence::high)}) == Values{2});
    CHECK(taken({claim(1, press, Confidence::medium), claim(2, other, Confidence::medium)}) ==
          Values{1});
    CHECK(taken({claim(1, press, Confidence::medium), claim(2, other, Confidence::high),
                 claim(3, ice, Confidence::low)}) == Values{3});
    auto misdated = claim(2, ice, Confidence::high);
    misdated.not_in_timelines = "misdated";
    CHECK(taken({claim(1, press, Confidence::low), misdated}) == Values{1});
    auto of_the_month = claim(2, ice, Confidence::high);
    of_the_month.date = PartialDate{2020, 5};
    CHECK(taken({claim(1, press, Confidence::high), of_the_month}) == Values{2});
    // With a figure of an earlier day of the month, that day's: the month's need not be the later one.
    auto earlier = claim(1, press, Confidence::high);
    earlier.date = Date{2020, 5, 30};
    CHECK(taken({earlier, of_the_month}) == Values{1});
}

TEST_CASE("values on many days are those of each day, for few days and for many") {
    std::mt19937 random{287};
    std::vector<Observation> observations;
    std::uniform_int_distribution<int> any_day{Date{1995, 1, 1}.days(), Date{2026, 1, 1}.days()};
    for (int i = 0; i < 300; ++i) {
        observations.push_back(figure(i, Date::from_days(any_day(random))));
    }
    const Timeline many = figures(std::move(observations));
    // Up to an eighth of the span's days are looked up one by one, more through a table.
    const auto span =
        static_cast<std::size_t>(many.last()->date.last() - many.first()->date.last() + 1);
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, span / 8, span / 8 + 1, 2 * span}) {
        std::vector<std::int64_t> days(size);
        std::uniform_int_distribution<int> around{Date{1990, 1, 1}.days(), Date{2030, 1, 1}.days()};
        for (auto& day : days) day = around(random);
        if (size > 6) {
            const auto first = many.first()->date.last().days();
            const auto last = many.last()->date.last().days();
            const std::array<std::int64_t, 6> edges{first - 1, first,     last - 1,
                                                    last,      INT64_MIN, INT64_MAX};
            std::ranges::copy(edges, days.begin());
        }
        std::vector<std::int64_t> found(size, -1);
        const auto missing = std::make_unique<bool[]>(size);
        REQUIRE(many.values_on(days, found, std::span{missing.get(), size}));
        for (std::size_t i = 0; i < size; ++i) {
            const auto day = static_cast<std::int32_t>(
                std::clamp<std::int64_t>(days[i], Date{0, 1, 1}.days(), Date{9999, 1, 1}.days()));
            const auto expected = many.last_on_or_before(Date::from_days(day));
            REQUIRE(missing[i] == !expected);
            REQUIRE(found[i] == (expected ? expected->value : 0));
        }
    }
}

TEST_CASE("values of a timeline that begins before 1970 are found on any day") {
    const auto early = figures({figure(1, Date{1950, 1, 1}), figure(2, Date{1950, 1, 5})});
    const std::vector<std::int64_t> days{INT64_MIN, Date{1949, 12, 31}.days(), Date{1950, 1, 4}.days(),
                                         Date{1950, 1, 5}.days(), INT64_MAX};
    std::vector<std::int64_t> found(days.size());
    std::array<bool, 5> missing{};
    REQUIRE(early.values_on(days, found, missing));
    CHECK(found == Values{0, 0, 1, 2, 2});
    CHECK(missing == std::array{true, true, false, false, false});
}

TEST_CASE("an empty timeline has no value on any day") {
    const std::vector<std::int64_t> days{-1, 0, 20'000};
    std::vector<std::int64_t> found(3, -1);
    std::array<bool, 3> missing{};
    REQUIRE(Timeline{}.values_on(days, found, missing));
    CHECK(found == Values{0, 0, 0});
    CHECK(missing == std::array{true, true, true});
}

TEST_CASE("a timeline keeps the storage of its observations alive") {
    auto storage = std::make_shared<int>(0);
    const std::weak_ptr<int> watch = storage;
    std::optional<Timeline> kept{
        Timeline{Unit::agencies, whole_program, {figure(1, Date{2020, 1, 1})}, Keepalive{storage}}};
    storage.reset();
    CHECK_FALSE(watch.expired());
    std::optional<Timeline> copy{*kept};
    kept.reset();
    CHECK_FALSE(watch.expired());
    copy.reset();
    CHECK(watch.expired());
}

TEST_CASE("dates are asked as dates, and nothing is written where the sizes differ") {
    const Timeline two = figures({figure(1, Date{2020, 1, 1}), figure(2, Date{2020, 2, 1})});
    const Date dates[] = {Date{2019, 12, 31}, Date{2020, 1, 31}, Date{2020, 2, 1}};
    std::int64_t found[] = {7, 7, 7};
    bool missing[] = {false, true, true};
    CHECK_FALSE(two.values_on(dates, std::span{found, 2}, missing));
    CHECK_FALSE(two.values_on(dates, found, std::span{missing, 2}));
    CHECK((found[0] == 7 && found[1] == 7 && found[2] == 7));
    REQUIRE(two.values_on(dates, found, missing));
    CHECK((missing[0] && !missing[1] && !missing[2]));
    CHECK((found[0] == 0 && found[1] == 1 && found[2] == 2));
}

TEST_CASE("a timeline is a range of its observations, and equal to one that says the same") {
    static_assert(std::ranges::contiguous_range<const Timeline> && std::ranges::sized_range<const Timeline>);
    const Timeline two = figures({figure(2, Date{2020, 2, 1}), figure(1, Date{2020, 1, 1})});
    CHECK(values(two) == Values{1, 2});
    CHECK((two.size() == 2 && two[1].value == 2));
    CHECK(two == figures({figure(1, Date{2020, 1, 1}), figure(2, Date{2020, 2, 1})}));
    CHECK(two != figures({figure(1, Date{2020, 1, 1}), figure(3, Date{2020, 2, 1})}));
    CHECK(two != Timeline{Unit::agreements, whole_program, two.observations()});
    CHECK(two != Timeline{Unit::agencies, task_force, two.observations()});
    std::int64_t sum = 0;
    for (const Observation& observation : figures({figure(3, Date{2020, 1, 1})})) sum += observation.value;
    CHECK(sum == 3);
}

TEST_CASE("an empty timeline answers many dates with nothing") {
    const std::vector<Date> dates{Date{2025, 1, 1}, Date{2026, 1, 1}};
    std::array<std::int64_t, 2> values{7, 7};
    std::array<bool, 2> missing{};
    CHECK(Timeline{}.values_on(dates, values, missing));
    CHECK(missing == std::array{true, true});
    CHECK(values == std::array<std::int64_t, 2>{});
}
