// How long does one question to a timeline take? Prints nanoseconds, a line per round.
#include <lib287g/lib287g.hpp>

#include <cstdint>
#include <ctime>
#include <iostream>
#include <random>
#include <vector>

namespace {

/// Makes the compiler believe that the value is used.
template <class T>
void keep(const T& value) {
    asm volatile("" : : "g"(&value) : "memory");
}

std::vector<lib287g::Date> random_dates(std::size_t count) {
    using lib287g::Date;
    std::mt19937 random{287};
    std::uniform_int_distribution<std::int32_t> days{Date{2002, 1, 1}.days(), Date{2026, 12, 31}.days()};
    std::vector<Date> dates;
    dates.reserve(count);
    for (std::size_t i = 0; i < count; ++i) dates.push_back(Date::from_days(days(random)));
    return dates;
}

}  // namespace

int main() {
    const lib287g::Timeline timeline = lib287g::timeline(lib287g::Unit::agreements);
    const std::vector<lib287g::Date> dates = random_dates(1'000'000);
    for (int round = 0; round < 15; ++round) {
        const std::clock_t start = std::clock();
        for (const lib287g::Date date : dates) {
            const auto figure = timeline.last_on_or_before(date);
            keep(figure);
        }
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        std::cout << seconds * 1e9 / static_cast<double>(dates.size()) << '\n';
    }
}
