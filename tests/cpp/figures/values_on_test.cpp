#include <lib287g/figures/values_on.hpp>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <dlfcn.h>
#include <memory>
#include <pthread.h>
#include <span>
#include <vector>

#include <lib287g/error.hpp>

#include "catch2_shim.hpp"
#include "figures/made_figures.hpp"

namespace {

/// How many threads can still be started; below 0: any number.
int threads_left = -1;
int threads_started = 0;

}  // namespace

// In place of the system's: a machine that is short of threads.
extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*work)(void*),
                              void* argument) {
    using Create = int(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
    if (threads_left == 0) return EAGAIN;
    if (threads_left > 0) --threads_left;
    ++threads_started;
    static const auto create = reinterpret_cast<Create*>(dlsym(RTLD_NEXT, "pthread_create"));
    return create(thread, attributes, work, argument);
}

namespace lib287g {
namespace {

constexpr std::size_t million = 1'000'000;

std::vector<Date> many_dates() {
    std::vector<Date> dates;
    for (std::size_t i = 0; i < million; ++i) {
        dates.push_back(Date{2019, 1, 1} + static_cast<std::int32_t>(i * 7919 % 1000));
    }
    return dates;
}

struct Answers {
    std::vector<std::int64_t> values = std::vector<std::int64_t>(million, 7);
    std::unique_ptr<bool[]> missing = std::make_unique<bool[]>(million);
    [[nodiscard]] std::span<bool> marks() const { return {missing.get(), million}; }
};

/// Where an answer is not that of one question.
std::size_t wrong(const Timeline& timeline, const std::vector<Date>& dates, const Answers& answers) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const auto figure = timeline.last_on_or_before(dates[i]);
        const bool right = figure ? !answers.missing[i] && answers.values[i] == figure->value
                                  : answers.missing[i] && answers.values[i] == 0;
        count += right ? 0 : 1;
    }
    return count;
}

const Timeline three = test::figures({test::figure(1, Date{2019, 6, 1}), test::figure(5, Date{2020, 1, 1}),
                                      test::figure(9, Date{2021, 3, 1})});

}  // namespace

TEST_CASE("many dates in parallel have the answers of single questions") {
    const std::vector<Date> dates = many_dates();
    for (const unsigned threads : {0U, 1U, 2U, 7U}) {
        INFO(threads);
        Answers answers;
        values_on(three, dates, answers.values, answers.marks(), {.threads = threads});
        CHECK(wrong(three, dates, answers) == 0);
    }
    std::vector<std::int64_t> days;
    for (const Date date : dates) days.push_back(date.days());
    Answers answers;
    values_on(three, days, answers.values, answers.marks());
    CHECK(wrong(three, dates, answers) == 0);
}

TEST_CASE("no more threads are started than asked for, and none for few dates") {
    const std::vector<Date> dates = many_dates();
    Answers answers;
    threads_started = 0;
    values_on(three, dates, answers.values, answers.marks(), {.threads = 3});
    CHECK(threads_started == 2);
    values_on(three, dates, answers.values, answers.marks(), {.threads = 1});
    values_on(three, std::span{dates}.first(1000), std::span{answers.values}.first(1000),
              answers.marks().first(1000), {.threads = 3});
    CHECK(threads_started == 2);
}

TEST_CASE("where a thread cannot start, the others answer its dates") {
    const std::vector<Date> dates = many_dates();
    for (const int left : {0, 1}) {
        INFO(left);
        Answers answers;
        threads_left = left;
        values_on(three, dates, answers.values, answers.marks(), {.threads = 4});
        threads_left = -1;
        CHECK(wrong(three, dates, answers) == 0);
    }
}

TEST_CASE("places for more or fewer answers than dates are an error, and stay as they are") {
    const std::vector<Date> dates(3);
    std::vector<std::int64_t> values(2, 7);
    bool missing[3] = {};
    CHECK_THROWS_AS(values_on(three, dates, values, missing), Error);
    CHECK(values == std::vector<std::int64_t>{7, 7});
    values.resize(3);
    CHECK_THROWS_WITH(values_on(three, dates, values, std::span{missing, 2}),
                      "values_on: 3 values and 2 marks for what is missing; expected 3, as many as dates");
}

}  // namespace lib287g
