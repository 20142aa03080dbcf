#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <system_error>
#include <thread>
#include <vector>

#include <lib287g/figures/values_on.hpp>

namespace lib287g::inline v0_1::detail {

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

/// Does `work(begin, end)` for all rows, in parallel where there are many; it must not throw. Where a thread cannot start,
/// the others do its part.
void in_parts(std::size_t rows, const BatchOptions& options, const auto& work) {
    constexpr std::size_t least = 1 << 17;  // fewer take no longer than starting a thread
    const std::size_t most = options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    const std::size_t parts = std::clamp<std::size_t>(rows / least, 1, most);
    std::atomic<std::size_t> next{0};
    const auto work_off = [&] {
        for (std::size_t part = next++; part < parts; part = next++) work(rows * part / parts, rows * (part + 1) / parts);
    };
    Threads others;
    for (std::size_t i = 1; i < parts && others.start(work_off); ++i) {
    }
    work_off();
}

}  // namespace lib287g::detail
