#pragma once

#include <deque>
#include <mutex>
#include <vector>

#include <lib287g/facts/correction.hpp>

#include "reading/memory.hpp"
#include "reading/series/listed_agencies.hpp"

namespace lib287g::inline v0_1::reading {

/// What one thread remembers and found while it reads lists of a series.
struct OfThread {
    Memory memory{AgencyRegistry::shared()};
    ListedAgencies listed{};
};

/// The same of all threads, to be asked after they have ended.
class OfThreads {
  public:
    OfThread& add() {
        const std::lock_guard lock{mutex_};
        return threads_.emplace_back();
    }

    [[nodiscard]] ListedAgencies listed() const {
        ListedAgencies all;
        for (const OfThread& each : threads_) all.add(each.listed);
        return all;
    }

    /// The corrections that matched nothing on any of them.
    [[nodiscard]] std::vector<Correction> unused(const std::vector<Correction>& corrections) const {
        std::vector<Correction> found;
        for (std::size_t i = 0; i < corrections.size(); ++i) {
            bool used = false;
            for (const OfThread& each : threads_) used = used || each.memory.used_corrections.contains(i);
            if (!used) found.push_back(corrections[i]);
        }
        return found;
    }

  private:
    std::mutex mutex_;
    std::deque<OfThread> threads_;  // a deque: growing it moves nothing
};

}  // namespace lib287g::reading
