#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <lib287g/dataset/claims.hpp>
#include <lib287g/dataset/dataset.hpp>
#include <lib287g/detail/keepalive.hpp>
#include <lib287g/dataset/preference.hpp>
#include <lib287g/facts/source_ids.hpp>
#include <lib287g/detail/stable_sort.hpp>

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
    SourceIds sources;

    friend constexpr bool operator==(const Observation&, const Observation&) = default;
};

/// The observation in force on a day that was asked for.
struct InForce : Observation {
    constexpr InForce() = default;
    constexpr InForce(const Observation& observation, Date day) : Observation{observation}, asked{day} {}

    Date asked;
    /// The day it was last observed on, no later than `asked`. Between two days that gave the same figure it
    /// counts as observed.
    [[nodiscard]] constexpr Date observed_on() const { return asked < until ? asked : until; }
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
        : unit_{unit}, scope_{scope}, observations_{std::move(observations)}, storage_{std::move(storage)} {
        stable_sort(observations_, [](const Observation& a, const Observation& b) {
            return a.date.last() < b.date.last();
        });
        std::size_t kept = 0;
        for (const Observation& observation : observations_) {
            if (kept != 0 && start(kept - 1) == observation.date.last().days()) continue;
            observations_[kept++] = observation;
        }
        while (observations_.size() > kept) observations_.pop_back();
        index();
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
        // In place: a copy of a copy doubles the time of the question.
        return std::optional<InForce>{std::in_place, observations_[count - 1], date.last()};
    }

    /// The observations dated from the first day of `from` to the last day of `to`; without those that
    /// were already in force.
    [[nodiscard]] constexpr List<Observation> between(const PartialDate& from,
                                                      const PartialDate& to) const {
        const std::size_t begin = started_by(from.first().days() - 1);
        const std::size_t end = started_by(to.last().days());
        return {observations_.data() + begin, end > begin ? end - begin : 0};
    }

    /// The first, last, highest and lowest observation (the earliest of equals); nothing when empty.
    [[nodiscard]] constexpr std::optional<Observation> first() const {
        if (empty()) return std::nullopt;
        return observations_.front();
    }
    [[nodiscard]] constexpr std::optional<Observation> last() const {
        if (empty()) return std::nullopt;
        return observations_.back();
    }
    [[nodiscard]] constexpr std::optional<Observation> peak() const { return extreme(true); }
    [[nodiscard]] constexpr std::optional<Observation> trough() const { return extreme(false); }

    /// The values in force on many days, given as days since 1970-01-01. `missing[i]` is true,
    /// and `values[i]` 0, before the first observation. The three have the same size and lie in one
    /// piece, as arrays, std::span and std::vector do; they are of std::int64_t, std::int64_t, bool.
    template <class Days, class Values, class Missing>
    void values_on(const Days& days, Values&& values, Missing&& missing) const {
        answer(std::data(days), std::data(values), std::data(missing), std::size(days));
    }

  private:
    /// The day, since 1970-01-01, from which the observation is in force.
    [[nodiscard]] constexpr std::int64_t start(std::size_t position) const {
        return observations_[position].date.last().days();
    }

    [[nodiscard]] constexpr std::optional<Observation> extreme(bool highest) const {
        if (empty()) return std::nullopt;
        const Observation* best = observations_.data();
        for (const Observation& observation : observations_) {
            const bool better = highest ? observation.value > best->value : observation.value < best->value;
            if (better) best = &observation;
        }
        return *best;
    }

    /// How many observations are in force by the day `before` the first, and every 2^shift days after it:
    /// a question is one look into the table.
    struct Index {
        std::int64_t before = 0;
        std::int64_t last = 0;
        int shift = 0;
        bool exact = false;  ///< a day each

        [[nodiscard]] constexpr std::size_t look(const std::int32_t* counts, std::int64_t day) const {
            const std::int64_t held = day < last ? day : last;
            const std::int64_t since = (held > before ? held : before) - before;
            return static_cast<std::size_t>(counts[since >> shift]);
        }
    };

    void answer(const std::int64_t* days, std::int64_t* values, bool* missing, std::size_t size) const {
        if (!index_.exact || size < counts_.size() || peak()->value > INT32_MAX ||
            trough()->value < INT32_MIN) {
            for (std::size_t i = 0; i < size; ++i) {
                const std::size_t count = started_by(days[i]);
                missing[i] = count == 0;
                values[i] = count != 0 ? observations_[count - 1].value : 0;
            }
            return;
        }
        // Many dates: a table of values by day, small enough for the processor's nearest cache.
        std::vector<std::int32_t> by_day;
        by_day.reserve(counts_.size());
        for (const std::int32_t count : counts_) {
            const auto last = static_cast<std::size_t>(count - 1);
            by_day.push_back(count != 0 ? static_cast<std::int32_t>(observations_[last].value) : 0);
        }
        const std::int32_t* table = by_day.data();
        const std::int64_t before = index_.before;
        const std::int64_t last = index_.last;
        const auto answer_one = [=](std::size_t i) {
            const std::int64_t day = days[i] < last ? days[i] : last;
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

    constexpr void index() {
        if (empty()) return;
        index_.before = start(0) - 1;
        index_.last = start(observations_.size() - 1);
        const std::int64_t days = index_.last - index_.before;
        std::int64_t most = 16384;
        if (std::is_constant_evaluated()) most = 64;  // there making the table is what costs
        while (days >> index_.shift > most) ++index_.shift;
        index_.exact = index_.shift == 0;
        counts_.reserve(static_cast<std::size_t>(days >> index_.shift) + 1);
        std::size_t count = 0;
        for (std::int64_t span = 0; span <= days >> index_.shift; ++span) {
            const std::int64_t day = index_.before + (span << index_.shift);
            while (count < observations_.size() && start(count) <= day) ++count;
            counts_.push_back(static_cast<std::int32_t>(count));
        }
    }

    /// How many observations are in force from that day or before.
    [[nodiscard]] constexpr std::size_t started_by(std::int64_t day) const {
        if (empty()) return 0;
        std::size_t count = index_.look(counts_.data(), day);
        if (!index_.exact) {
            while (count < observations_.size() && start(count) <= day) ++count;
        }
        return count;
    }

    Unit unit_ = Unit::agreements;
    Scope scope_;
    std::vector<Observation> observations_;
    std::vector<std::int32_t> counts_;
    Index index_;
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

/// A figure counted from one of ICE's lists.
constexpr Observation listed_figure(std::int64_t value, Unit unit, Date published, std::string_view file,
                                    const SourceIds& sources) {
    return {.value = value,
            .unit = unit,
            .low = value,
            .high = value,
            .exactness = Exactness::exact,
            .confidence = Confidence::high,
            .date = published,
            .until = published,
            .origin = file,
            .sources = sources};
}

namespace detail {

/// The figures of ICE's lists for a scope and unit, each with the list of its day, and the last list that
/// gives the same; none where the dataset has no such series.
constexpr std::vector<Observation> listed(const std::derived_from<Dataset> auto& dataset,
                                          const Scope& scope, Unit unit) {
    std::vector<Observation> found;
    const TextRows<ListSeries>& all = dataset.list_series;
    std::size_t row = 0;
    while (row < all.size() && !is_of(all.texts()[row], unit, scope.type, scope.state)) ++row;
    if (row == all.size()) return found;
    const ListSeries series = all[row];
    auto change = series.changes.begin();
    for (const CountedList& list : dataset.lists) {
        if (change != series.changes.end() && (*change).on == list.published) {
            found.push_back(listed_figure((*change).value, unit, list.published, list.file, series.sources));
            ++change;
        }
        if (!found.empty()) found.back().until = list.published;
    }
    return found;
}

}  // namespace detail

/// The timeline of a scope in a unit. In the span of ICE's lists that were counted it is what they say;
/// before and after it, and where there are none, what the claims say that answer it and are fit for a
/// timeline; of several dated alike, the preferred.
constexpr Timeline timeline(const std::derived_from<Dataset> auto& dataset, const Scope& scope, Unit unit) {
    std::vector<Observation> observations = detail::listed(dataset, scope, unit);
    const auto in_span = [&](const Claim& claim) {
        return !observations.empty() && claim.date.last() >= observations.front().date.first() &&
               claim.date.last() <= observations.back().until;
    };
    std::vector<const Claim*> chosen;
    for (const Claim& claim : dataset.claims) {
        if (!answers(claim, scope, unit) || claim.not_in_timelines || in_span(claim)) continue;
        const Claim** rival = nullptr;
        for (const Claim*& other : chosen) {
            if (other->date.last() == claim.date.last()) rival = &other;
        }
        if (rival == nullptr) {
            chosen.push_back(&claim);
        } else if (gives_way(dataset, **rival, claim)) {
            *rival = &claim;
        }
    }
    for (const Claim* claim : chosen) observations.push_back(observation(*claim, unit));
    return Timeline{unit, scope, std::move(observations), dataset.storage};
}

}  // namespace lib287g
