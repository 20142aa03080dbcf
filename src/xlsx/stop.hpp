#pragma once

#include <functional>
#include <string>

#include <lib287g/detail/export.hpp>
#include <lib287g/error.hpp>

namespace lib287g::inline v0_1::xlsx {

/// What leaves a reading that was stopped; no Error, which a part or a file may end with while the rest is read.
struct Stopped {};

/// While it lives, `check_stop` on this thread asks it, and those around it, whether to stop. An empty function never does.
class LIB287G_EXPORT StopScope {
  public:
    explicit StopScope(const std::function<bool()>& ask);
    ~StopScope();
    StopScope(const StopScope&) = delete;
    StopScope& operator=(const StopScope&) = delete;
    [[nodiscard]] bool asked_to_stop() const { return (ask_ && ask_()) || (around_ != nullptr && around_->asked_to_stop()); }

  private:
    const std::function<bool()>& ask_;
    const StopScope* around_;
};

/// Asks at most once in 20 ms; throws Stopped.
LIB287G_EXPORT void check_stop();

/// In a loop over what a file holds: checks at the first call and at each 64th after it, as the clock is dearer than most of
/// what happens between two.
class StopChecks {
  public:
    void next() {
        if (calls_++ % 64 == 0) check_stop();
    }

  private:
    unsigned calls_ = 0;
};

/// What the work gives. Throws Error, which begins with `place`, where `ask` said to stop; what others asked for leaves as
/// Stopped, for them.
template <class Work>
auto unless_stopped(const std::string& place, const std::function<bool()>& ask, const Work& work) {
    if (!ask) return work();
    try {
        const StopScope scope{ask};
        return work();
    } catch (const Stopped&) {
        throw Error{place + "the reading was stopped"};
    }
}

}  // namespace lib287g::xlsx
