#include "reading/parallel.hpp"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include "catch2_shim.hpp"

using lib287g::reading::in_parallel;
using lib287g::reading::Job;

TEST_CASE("every job is done once, on any number of threads, and progress ends with all") {
    for (const unsigned threads : {0U, 1U, 2U, 7U}) {
        for (const std::size_t jobs : {std::size_t{0}, std::size_t{1}, std::size_t{100}}) {
            std::vector<std::atomic<int>> done(jobs);
            std::size_t last = 0;
            in_parallel(jobs, threads, [&]() -> Job { return [&](std::size_t i) { ++done[i]; }; },
                        [&](std::size_t so_far, std::size_t all) {
                            CHECK(all == jobs);
                            CHECK(so_far >= last);
                            last = so_far;
                        });
            CHECK(last == jobs);
            for (const auto& times : done) CHECK(times == 1);
        }
    }
}

TEST_CASE("what a job or the progress throws comes out, after all threads have ended") {
    for (const unsigned threads : {1U, 3U}) {
        std::atomic<int> running = 0;
        const auto slow = [&]() -> Job {
            return [&](std::size_t i) {
                ++running;
                --running;
                if (i == 5) throw std::runtime_error{"job 5"};
            };
        };
        CHECK_THROWS_WITH(in_parallel(1000, threads, slow, {}), "job 5");
        CHECK(running == 0);
        const auto stop = [](std::size_t, std::size_t) { throw std::runtime_error{"enough"}; };
        CHECK_THROWS_WITH(in_parallel(100000, threads, [&]() -> Job { return [](std::size_t) {}; }, stop), "enough");
    }
}

TEST_CASE("a worker that cannot be made is an exception, not the end of the process") {
    for (const unsigned threads : {1U, 3U}) {
        CHECK_THROWS_WITH(in_parallel(10, threads, []() -> Job { throw std::runtime_error{"no worker"}; }, {}),
                          "no worker");
    }
}
