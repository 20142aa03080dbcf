#pragma once
// Figures of one unit and scope in order of date. Target: lib287g::lib287g.
// A value that keeps what it shows alive: safe to read from all threads. A question costs constant or logarithmic time.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <lib287g/detail/day_index.hpp>
#include <lib287g/detail/keepalive.hpp>
#include <lib287g/detail/attributes.hpp>
#include <lib287g/detail/rows.hpp>
#include <lib287g/detail/stable_sort.hpp>
#include <lib287g/figures/observation.hpp>
#include <lib287g/figures/scope.hpp>

namespace lib287g::inline v0_1 {
namespace detail {

/// Days since 1970-01-01, of a date or given as such.
constexpr std::int64_t day_of(Date date) { return date.days(); }
constexpr std::int64_t day_of(std::int64_t day) { return day; }

/// By the last day that each can be of; of equals the earlier stays first. One copy of it in a program.
LIB287G_ONCE constexpr void in_order_of_days(std::vector<Observation>& figures) {
    stable_sort(figures, [](const Observation& a, const Observation& b) { return a.date.last() < b.date.last(); });
}

/// Leaves the first ones.
constexpr void shorten(std::vector<Observation>& figures, std::size_t size) {
    while (figures.size() > size) figures.pop_back();
}

/// The highest or lowest observation, the earliest of equals; nothing of none.
constexpr std::optional<Observation> extreme(const std::vector<Observation>& observations, bool highest) {
    if (observations.empty()) return std::nullopt;
    const Observation* best = observations.data();
    for (const Observation& observation : observations) {
        const bool better = highest ? observation.value > best->value : observation.value < best->value;
        if (better) best = &observation;
    }
    return *best;
}

/// Of figures in any order the one that their timeline has in force on the day, without making it; null before the first.
constexpr const Observation* in_force_on(const std::vector<Observation>& figures, Date day) {
    const Observation* found = nullptr;
    for (const Observation& each : figures) {
        if (each.date.last() <= day && (found == nullptr || found->date.last() < each.date.last())) found = &each;
    }
    return found;
}

}  // namespace detail

/// Figures of one unit and one scope in order of date: a step function. A figure dated to a month or
/// year is in force from the last day it can be: never claimed for a day before it was observed.
class Timeline {
  public:
    constexpr Timeline() = default;
    using value_type = Observation;
    using const_iterator = const Observation*;

    /// Observations in any order; of two in force from the same day, the one given first stays.
    /// `storage` keeps alive what those point into that do so not themselves.
    constexpr Timeline(Unit unit, Scope scope, std::vector<Observation> observations,
                       const Keepalive& storage = {})
        : unit_{unit}, scope_{scope}, observations_{std::move(observations)} {
        detail::in_order_of_days(observations_);
        std::size_t kept = 0;
        for (const Observation& observation : observations_) {
            if (kept != 0 && start(kept - 1) == observation.date.last().days()) continue;
            observations_[kept++] = observation;
        }
        detail::shorten(observations_, kept);
        for (Observation& observation : observations_) {
            if (observation.storage.holds_nothing()) observation.storage = storage;
        }
        index_ = detail::DayIndex{observations_};
    }

    [[nodiscard]] constexpr Unit unit() const { return unit_; }
    [[nodiscard]] constexpr const Scope& scope() const { return scope_; }
    [[nodiscard]] constexpr const std::vector<Observation>& observations() const& LIB287G_LIFETIMEBOUND {
        return observations_;
    }
    [[nodiscard]] constexpr std::vector<Observation> observations() && { return std::move(observations_); }

    // A timeline is a range of its observations.
    [[nodiscard]] constexpr const Observation* begin() const LIB287G_LIFETIMEBOUND { return observations_.data(); }
    [[nodiscard]] constexpr const Observation* end() const LIB287G_LIFETIMEBOUND { return begin() + size(); }
    [[nodiscard]] constexpr std::size_t size() const { return observations_.size(); }
    [[nodiscard]] constexpr bool empty() const { return observations_.empty(); }
    /// The index must be below the size.
    [[nodiscard]] constexpr const Observation& operator[](std::size_t index) const& LIB287G_LIFETIMEBOUND {
        return observations_[index];
    }
    [[nodiscard]] constexpr Observation operator[](std::size_t index) && { return observations_[index]; }

    friend constexpr bool operator==(const Timeline& a, const Timeline& b) {
        return a.unit_ == b.unit_ && a.scope_ == b.scope_ && a.observations_ == b.observations_;
    }

    /// The observation in force on the day, of a month or year on its first day: the newest one not after it.
    /// Nothing before the first.
    [[nodiscard]] constexpr std::optional<InForce> last_on_or_before(const PartialDate& date) const {
        const std::size_t count = started_by(date.first().days());
        if (count == 0) return std::nullopt;
        // In place: a copy of a copy doubles the time of the question.
        return std::optional<InForce>{std::in_place, observations_[count - 1], date.first()};
    }

    /// The observations dated from the first day of `from` to the last day of `to`; without those that
    /// were already in force. They lie in the timeline, which must outlive them.
    [[nodiscard]] constexpr Rows<Observation> between(const PartialDate& from, const PartialDate& to)
        const& LIB287G_LIFETIMEBOUND {
        const std::size_t begin = started_by(from.first().days() - 1);
        const std::size_t end = started_by(to.last().days());
        return {observations_.data() + begin, end > begin ? end - begin : 0};
    }
    void between(const PartialDate&, const PartialDate&) const&& = delete;

    /// The first, last, highest and lowest observation (the earliest of equals); nothing when empty.
    [[nodiscard]] constexpr std::optional<Observation> first() const {
        return empty() ? std::nullopt : std::optional{observations_.front()};
    }
    [[nodiscard]] constexpr std::optional<Observation> last() const {
        return empty() ? std::nullopt : std::optional{observations_.back()};
    }
    [[nodiscard]] constexpr std::optional<Observation> peak() const { return detail::extreme(observations_, true); }
    [[nodiscard]] constexpr std::optional<Observation> trough() const { return detail::extreme(observations_, false); }

    /// The values in force on many dates. `missing[i]` is true, and `values[i]` 0, before the first
    /// observation. The three lie in one piece, as arrays, std::span and std::vector do; they are of Date,
    /// std::int64_t and bool. Gives false, and writes nothing, where their sizes differ. Dates may also be
    /// std::int64_t, days since 1970-01-01. For millions of dates, the function of the same name in
    /// <lib287g/figures/values_on.hpp> goes in parallel.
    template <class Dates, class Values, class Missing>
    [[nodiscard]] bool values_on(const Dates& dates, Values&& values, Missing&& missing) const {
        const std::size_t size = std::size(dates);
        if (std::size(values) != size || std::size(missing) != size) return false;
        answer(std::data(dates), std::data(values), std::data(missing), size);
        return true;
    }

  private:
    /// The day, since 1970-01-01, from which the observation is in force.
    [[nodiscard]] constexpr std::int64_t start(std::size_t position) const {
        return observations_[position].date.last().days();
    }

    template <class Day>
    void answer(const Day* days, std::int64_t* values, bool* missing, std::size_t size) const {
        if (!index_.exact() || size < index_.counts().size() || peak()->value > INT32_MAX ||
            trough()->value < INT32_MIN) {
            for (std::size_t i = 0; i < size; ++i) {
                const std::size_t count = started_by(detail::day_of(days[i]));
                missing[i] = count == 0;
                values[i] = count != 0 ? observations_[count - 1].value : 0;
            }
            return;
        }
        // Many dates: a table of values by day, small enough for the processor's nearest cache.
        const std::vector<std::int32_t> by_day = index_.values_by_day(observations_);
        const std::int32_t* table = by_day.data();
        const std::int64_t before = index_.before();
        const std::int64_t last = index_.last();
        const auto answer_one = [=](std::size_t i) {
            const std::int64_t asked = detail::day_of(days[i]);
            const std::int64_t day = asked < last ? asked : last;
            const std::int64_t held = day > before ? day : before;
            missing[i] = held == before;
            values[i] = table[held - before];
        };
        std::size_t i = 0;
        for (; i + 8 <= size; i += 8) {
            for (std::size_t j = 0; j < 8; ++j) answer_one(i + j);
        }
        for (; i < size; ++i) answer_one(i);
    }

    /// How many observations are in force from that day or before.
    [[nodiscard]] constexpr std::size_t started_by(std::int64_t day) const {
        if (empty()) return 0;
        std::size_t count = index_.look(day);
        if (!index_.exact()) {
            while (count < observations_.size() && start(count) <= day) ++count;
        }
        return count;
    }

    Unit unit_ = Unit::agreements;
    Scope scope_;
    std::vector<Observation> observations_;
    detail::DayIndex index_;
};

}  // namespace lib287g
