#include "xlsx/stop.hpp"

#include <chrono>

namespace lib287g::inline v0_1::xlsx {
namespace {

using Clock = std::chrono::steady_clock;

thread_local const StopScope* innermost = nullptr;
thread_local Clock::time_point next_asked;

}  // namespace

StopScope::StopScope(const std::function<bool()>& ask) : ask_{ask}, around_{innermost} {
    innermost = this;
    next_asked = {};  // what is short is asked too: the first call of a scope always asks
}
StopScope::~StopScope() { innermost = around_; }

void check_stop() {
    if (innermost == nullptr) return;
    const auto now = Clock::now();
    if (now < next_asked) return;
    next_asked = now + std::chrono::milliseconds{20};
    if (innermost->asked_to_stop()) throw Stopped{};
}

}  // namespace lib287g::xlsx
