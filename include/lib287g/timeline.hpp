#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/claims.hpp>
#include <lib287g/dataset.hpp>
#include <lib287g/keepalive.hpp>
#include <lib287g/preference.hpp>

namespace lib287g {

/// A figure of a timeline and the days it was observed on.
struct Observation {
    std::int64_t value;  ///< in `unit`
    Unit unit;
    std::optional<std::int64_t> low{};   ///< absent where no lower bound is known
    std::optional<std::int64_t> high{};  ///< absent where no upper bound is known
    Exactness exactness;
    Confidence confidence;
    PartialDate date;         ///< of the first observation
    Date until;               ///< the last day on which the same figure was observed again
    std::string_view origin;  ///< id of the claim, or name of the list
    Texts sources;

    friend constexpr bool operator==(const Observation&, const Observation&) = default;
};

/// The observation in force on a day that was asked for.
struct InForce : Observation {
    Date asked;
    /// The day it was last observed on, no later than `asked`.
    [[nodiscard]] constexpr Date observed_on() const { return std::min(until, asked); }
    /// Days from then to the day asked for: how old the figure is.
    [[nodiscard]] constexpr std::int32_t age_days() const { return asked - observed_on(); }

    friend constexpr bool operator==(const InForce&, const InForce&) = default;
};

/// Figures of one unit and one scope in order of date: a step function. A figure dated to a month or
/// year is in force from the last day it can be: never claimed for a day before it was observed.
class Timeline {
  public:
    constexpr Timeline() = default;
    /// Observations in any order; of two in force from the same day, the one given first stays.
    /// `storage` keeps alive what they point into.
    constexpr Timeline(Unit unit, Scope scope, std::vector<Observation> observations,
                       Keepalive storage = {})
        : unit_{unit}, scope_{scope}, observations_{std::move(observations)},
          storage_{std::move(storage)} {
        sort();
        const auto same = [](const Observation& a, const Observation& b) {
            return a.date.last() == b.date.last();
        };
        observations_.erase(std::unique(observations_.begin(), observations_.end(), same),
                            observations_.end());
        starts_.reserve(observations_.size());
        for (const Observation& observation : observations_) {
            starts_.push_back(observation.date.last().days());
        }
    }

    [[nodiscard]] constexpr Unit unit() const { return unit_; }
    [[nodiscard]] constexpr const Scope& scope() const { return scope_; }
    [[nodiscard]] constexpr const std::vector<Observation>& observations() const {
        return observations_;
    }
    [[nodiscard]] constexpr bool empty() const { return observations_.empty(); }
    [[nodiscard]] constexpr const Keepalive& storage() const { return storage_; }

    /// The observation in force on the (last) day: the newest one not after it. Nothing before the
    /// first.
    [[nodiscard]] constexpr std::optional<InForce> last_on_or_before(const PartialDate& date) const {
        const std::size_t count = started_by(date.last().days());
        if (count == 0) return std::nullopt;
        return InForce{observations_[count - 1], date.last()};
    }

    /// The observations dated from the first day of `from` to the last day of `to`; without those that
    /// were already in force.
    [[nodiscard]] constexpr std::span<const Observation> between(const PartialDate& from,
                                                                 const PartialDate& to) const {
        const std::size_t begin = started_by(from.first().days() - 1);
        const std::size_t end = std::max(begin, started_by(to.last().days()));
        return std::span{observations_}.subspan(begin, end - begin);
    }

    /// The first, last, highest and lowest observation (the earliest of equals); nothing when empty.
    [[nodiscard]] constexpr std::optional<Observation> first() const {
        return empty() ? std::nullopt : std::optional{observations_.front()};
    }
    [[nodiscard]] constexpr std::optional<Observation> last() const {
        return empty() ? std::nullopt : std::optional{observations_.back()};
    }
    [[nodiscard]] constexpr std::optional<Observation> peak() const {
        if (empty()) return std::nullopt;
        return *std::max_element(observations_.begin(), observations_.end(), by_value);
    }
    [[nodiscard]] constexpr std::optional<Observation> trough() const {
        if (empty()) return std::nullopt;
        return *std::min_element(observations_.begin(), observations_.end(), by_value);
    }

    /// The values in force on many days, given as days since 1970-01-01. `missing[i]` is true,
    /// and `values[i]` 0, before the first observation. The three have the same size.
    void values_on(std::span<const std::int64_t> days, std::span<std::int64_t> values,
                   std::span<bool> missing) const {
        const std::int64_t before = empty() ? 0 : starts_.front() - 1;
        const std::int64_t last = empty() ? 0 : starts_.back();
        // Many dates: one table of values by day, built once, makes each a single load without a branch.
        if (!empty() && static_cast<std::int64_t>(days.size()) > (last - before) / 8) {
            const std::vector<std::int64_t> by_day = values_by_day();
            for (std::size_t i = 0; i < days.size(); ++i) {
                const std::int64_t held = days[i] < last ? days[i] : last;
                const std::int64_t day = held > before ? held : before;
                missing[i] = day == before;
                values[i] = by_day[static_cast<std::size_t>(day - before)];
            }
            return;
        }
        for (std::size_t i = 0; i < days.size(); ++i) {
            const std::size_t count = started_by(days[i]);
            missing[i] = count == 0;
            values[i] = count != 0 ? observations_[count - 1].value : 0;
        }
    }

  private:
    constexpr void sort() {
        const auto earlier = [](const Observation& a, const Observation& b) {
            return a.date.last() < b.date.last();
        };
        if (std::is_sorted(observations_.begin(), observations_.end(), earlier)) return;
        // std::stable_sort is not constexpr; sorting positions, with the position as tie-break, is stable.
        std::vector<std::size_t> positions;
        positions.reserve(observations_.size());
        for (std::size_t i = 0; i < observations_.size(); ++i) positions.push_back(i);
        std::sort(positions.begin(), positions.end(), [&](std::size_t a, std::size_t b) {
            if (earlier(observations_[a], observations_[b])) return true;
            return !earlier(observations_[b], observations_[a]) && a < b;
        });
        std::vector<Observation> sorted;
        sorted.reserve(positions.size());
        for (const std::size_t position : positions) sorted.push_back(observations_[position]);
        observations_ = std::move(sorted);
    }

    static constexpr bool by_value(const Observation& a, const Observation& b) {
        return a.value < b.value;
    }

    /// How many observations are in force from that day or before.
    [[nodiscard]] constexpr std::size_t started_by(std::int64_t day) const {
        // Halving without a branch: the outcome of each comparison is a coin toss to the processor.
        const std::int32_t* base = starts_.data();
        std::size_t size = starts_.size();
        if (size == 0) return 0;
        while (size > 1) {
            const std::size_t half = size / 2;
            base = base[half] <= day ? base + half : base;
            size -= half;
        }
        return static_cast<std::size_t>(base - starts_.data()) + (*base <= day ? 1U : 0U);
    }

    [[nodiscard]] std::vector<std::int64_t> values_by_day() const {
        std::vector<std::int64_t> by_day;
        by_day.reserve(static_cast<std::size_t>(starts_.back() - starts_.front()) + 1);
        by_day.push_back(0);  // the day before the first observation, and all before it
        for (std::size_t i = 0; i + 1 < starts_.size(); ++i) {
            by_day.insert(by_day.end(), static_cast<std::size_t>(starts_[i + 1] - starts_[i]),
                          observations_[i].value);
        }
        by_day.push_back(observations_.back().value);
        return by_day;
    }

    Unit unit_ = Unit::agreements;
    Scope scope_;
    std::vector<Observation> observations_;
    std::vector<std::int32_t> starts_;
    Keepalive storage_;
};

/// The claim as an observation in a unit that it answers.
constexpr Observation observation(const Claim& claim, Unit unit) {
    return {.value = claim.value,
            .unit = unit,
            .low = claim.low,
            .high = claim.high,
            .exactness = claim.exactness,
            .confidence = claim.confidence,
            .date = claim.date,
            .until = claim.date.last(),
            .origin = claim.id,
            .sources = claim.sources};
}

/// The timeline of a scope in a unit, from the claims that answer it and are fit for one; where several
/// are dated alike, the preferred.
constexpr Timeline timeline(const Dataset& dataset, const Scope& scope, Unit unit) {
    std::vector<const Claim*> chosen;
    for (const Claim& claim : dataset.claims) {
        if (!answers(claim, scope, unit) || claim.not_in_timelines) continue;
        const auto rival = std::find_if(chosen.begin(), chosen.end(), [&](const Claim* other) {
            return other->date.last() == claim.date.last();
        });
        if (rival == chosen.end()) {
            chosen.push_back(&claim);
        } else if (gives_way(dataset, **rival, claim)) {
            *rival = &claim;
        }
    }
    std::vector<Observation> observations;
    observations.reserve(chosen.size());
    for (const Claim* claim : chosen) observations.push_back(observation(*claim, unit));
    return Timeline{unit, scope, std::move(observations), dataset.storage};
}

}  // namespace lib287g
