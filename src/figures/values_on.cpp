#include <lib287g/figures/values_on.hpp>

#include <algorithm>
#include <atomic>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <lib287g/error.hpp>

namespace lib287g::inline v0_1 {
namespace {

/// Threads that have ended when it does.
class Threads {
  public:
    Threads() = default;
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;
    ~Threads() {
        for (std::thread& thread : threads_) thread.join();
    }

    /// False where no more can be started.
    bool start(const auto& work) {
        try {
            threads_.reserve(threads_.size() + 1);
            threads_.emplace_back([&work] { work(); });
        } catch (const std::system_error&) {
            return false;
        }
        return true;
    }

  private:
    std::vector<std::thread> threads_;
};

template <class Day>
void answer(const Timeline& timeline, std::span<const Day> days, std::span<std::int64_t> values,
            std::span<bool> missing, const BatchOptions& options) {
    if (values.size() != days.size() || missing.size() != days.size()) {
        throw Error{"values_on: " + std::to_string(values.size()) + " values and " +
                    std::to_string(missing.size()) + " marks for what is missing; expected " +
                    std::to_string(days.size()) + ", as many as dates"};
    }
    constexpr std::size_t least = 1 << 17;  // fewer take no longer than starting a thread
    const std::size_t most = options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    const std::size_t parts = std::clamp<std::size_t>(days.size() / least, 1, most);
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t part = next++; part < parts; part = next++) {
            const std::size_t begin = days.size() * part / parts;
            const std::size_t size = days.size() * (part + 1) / parts - begin;
            (void)timeline.values_on(days.subspan(begin, size), values.subspan(begin, size),
                                     missing.subspan(begin, size));
        }
    };
    Threads others;
    for (std::size_t i = 1; i < parts && others.start(work); ++i) {
    }
    work();
}

}  // namespace

void values_on(const Timeline& timeline, std::span<const Date> dates, std::span<std::int64_t> values,
               std::span<bool> missing, const BatchOptions& options) {
    answer(timeline, dates, values, missing, options);
}

void values_on(const Timeline& timeline, std::span<const std::int64_t> days, std::span<std::int64_t> values,
               std::span<bool> missing, const BatchOptions& options) {
    answer(timeline, days, values, missing, options);
}

}  // namespace lib287g
