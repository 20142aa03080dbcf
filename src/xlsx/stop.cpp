#include "xlsx/stop.hpp"

#include <chrono>

namespace lib287g::inline v0_1::xlsx {
namespace {

using Clock = std::chrono::steady_clock;

thread_local const StopScope* innermost = nullptr;
constexpr unsigned calls_per_clock = 64;  // the clock is dearer than most of what happens between two calls
thread_local unsigned calls = 0;
thread_local Clock::time_point next_asked;

}  // namespace

StopScope::StopScope(const std::function<bool()>& ask) : ask_{ask}, around_{innermost} {
    innermost = this;
    // What is short is asked too: the first call of a scope always asks.
    calls = calls_per_clock - 1;
    next_asked = {};
}
StopScope::~StopScope() { innermost = around_; }

void check_stop() {
    if (innermost == nullptr || ++calls % calls_per_clock != 0) return;
    const auto now = Clock::now();
    if (now < next_asked) return;
    next_asked = now + std::chrono::milliseconds{20};
    if (innermost->asked_to_stop()) throw Stopped{};
}

}  // namespace lib287g::xlsx
