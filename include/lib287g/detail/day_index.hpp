#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace lib287g::inline v0_1::detail {

/// How many observations are in force by the day before the first, and every 2^shift days after it: a question is one
/// look into the table.
class DayIndex {
  public:
    constexpr DayIndex() = default;

    /// Of observations in order of the last day that they can be of.
    template <class Observations>
    constexpr explicit DayIndex(const Observations& observations) {
        const std::size_t size = observations.size();
        if (size == 0) return;
        const auto start = [&](std::size_t position) { return std::int64_t{observations[position].date.last().days()}; };
        before_ = start(0) - 1;
        last_ = start(size - 1);
        const std::int64_t days = last_ - before_;
        std::int64_t most = 16384;
        if (std::is_constant_evaluated()) most = 64;  // there making the table is what costs
        while (days >> shift_ > most) ++shift_;
        counts_ = std::vector<std::int32_t>(static_cast<std::size_t>(days >> shift_) + 1);
        // The first span whose first day is not before the start of an observation, or the end.
        const auto first_span = [&](std::size_t position) {
            if (position == size) return counts_.size();
            return static_cast<std::size_t>((start(position) - before_ + (std::int64_t{1} << shift_) - 1) >> shift_);
        };
        std::size_t span = first_span(0);
        for (std::size_t position = 0; position < size; ++position) {
            const std::size_t end = first_span(position + 1);
            for (; span < end; ++span) counts_[span] = static_cast<std::int32_t>(position + 1);
        }
    }

    /// Where the table has each day: then a look into it is the answer, else the least that it can be.
    [[nodiscard]] constexpr bool exact() const { return shift_ == 0 && !counts_.empty(); }
    [[nodiscard]] constexpr std::int64_t before() const { return before_; }
    [[nodiscard]] constexpr std::int64_t last() const { return last_; }
    [[nodiscard]] constexpr const std::vector<std::int32_t>& counts() const { return counts_; }

    /// There must be an observation.
    [[nodiscard]] constexpr std::size_t look(std::int64_t day) const {
        const std::int64_t held = day < last_ ? day : last_;
        const std::int64_t since = (held > before_ ? held : before_) - before_;
        return static_cast<std::size_t>(counts_[static_cast<std::size_t>(since >> shift_)]);
    }

    /// The value of the observation in force on each day of an exact table, which no value is too large for.
    template <class Observations>
    [[nodiscard]] std::vector<std::int32_t> values_by_day(const Observations& observations) const {
        std::vector<std::int32_t> values;
        values.reserve(counts_.size());
        for (const std::int32_t count : counts_) {
            const auto last = static_cast<std::size_t>(count - 1);
            values.push_back(count != 0 ? static_cast<std::int32_t>(observations[last].value) : 0);
        }
        return values;
    }

  private:
    std::int64_t before_ = 0;
    std::int64_t last_ = 0;
    int shift_ = 0;
    std::vector<std::int32_t> counts_;
};

}  // namespace lib287g::detail
