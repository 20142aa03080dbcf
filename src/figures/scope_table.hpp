#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <lib287g/error.hpp>
#include <lib287g/figures/scoped_days.hpp>

#include "figures/row_scopes.hpp"

namespace lib287g::inline v0_1::detail {

/// The observation in force on each day in the timelines of all scopes that rows ask for. Of many rows a question is a
/// look into a table of all days, without a branch, whatever the order of the rows; of few, which that table would cost
/// more than they do, a search.
template <class Day>
class ScopeTable {
  public:
    ScopeTable(const TimelineOf& timeline_of, const ScopedDaysOf<Day>& rows, const BatchOptions& options)
        : days_of_rows_{rows.days}, scopes_{rows}, begins_(RowScopes::count, 0) {
        for (const std::size_t scope : scopes_.asked(options)) {
            timelines_.push_back(timeline_of(RowScopes::at(scope)));
            begins_[scope] = timelines_.size();
        }
        observe();
        if (rows.days.size() >= (timelines_.size() + 1) * days_ / a_search_in_days) fill();
    }

    /// Whether there is a table of all days.
    [[nodiscard]] bool by_day() const { return !positions_.empty(); }
    /// Where the day of each row lies in the table of all scopes and days; a copy of one's own stays in registers.
    [[nodiscard]] auto places() const {
        return [days = days_of_rows_.data(), begins = begins_.data(), scopes = scopes_, before = before_, last = last_](std::size_t row) {
            const std::int64_t day = days[row];
            const std::int64_t held = day < last ? (day > before ? day : before) : last;
            return begins[scopes.of(row)] + static_cast<std::size_t>(held - before);
        };
    }
    /// The position of the observation in force on the row's day, or -1.
    [[nodiscard]] std::int32_t position(std::size_t row) const {
        if (by_day()) return positions_[places()(row)];
        const std::size_t scope = begins_[scopes_.of(row)];
        if (scope == 0) return -1;
        const auto first = starts_.begin() + static_cast<std::ptrdiff_t>(firsts_[scope - 1]);
        const auto last = starts_.begin() + static_cast<std::ptrdiff_t>(firsts_[scope]);
        const auto after = std::upper_bound(first, last, days_of_rows_[row]);
        return after == first ? -1 : static_cast<std::int32_t>(after - starts_.begin()) - 1;
    }
    /// Whether the row has a type and a state.
    [[nodiscard]] bool scoped(std::size_t row) const { return scopes_.given(row); }
    /// By place, where there is a table of all days: the position of the observation in force, or -1.
    [[nodiscard]] const std::vector<std::int32_t>& positions() const { return positions_; }
    [[nodiscard]] const std::vector<const Observation*>& observations() const { return observations_; }

  private:
    /// All observations, timeline after timeline, and what they span: from the day before the first of any to the last
    /// change of any.
    void observe() {
        firsts_.push_back(0);
        for (const Timeline& timeline : timelines_) {
            for (const Observation& each : timeline) {
                const std::int64_t start = each.date.last().days();
                before_ = observations_.empty() || start - 1 < before_ ? start - 1 : before_;
                last_ = observations_.empty() || start > last_ ? start : last_;
                observations_.push_back(&each);
                starts_.push_back(start);
            }
            firsts_.push_back(observations_.size());
        }
        const std::int64_t days = last_ - before_ + 1;
        // A dataset of somebody's may speak of the year 1; a table of each day since then would take gigabytes.
        if (days > 200'000) throw Error{"figures: they span " + std::to_string(days) + " days, expected at most 200,000"};
        days_ = static_cast<std::size_t>(days);
    }

    /// A row of days per timeline, behind a row for scopes that are none.
    void fill() {
        positions_.assign((timelines_.size() + 1) * days_, -1);
        for (std::size_t i = 0; i < timelines_.size(); ++i) {
            std::int32_t* const at = positions_.data() + (i + 1) * days_;
            for (std::size_t k = firsts_[i]; k < firsts_[i + 1]; ++k) {
                const std::int64_t from = starts_[k] - before_;
                const std::int64_t to = k + 1 < firsts_[i + 1] ? starts_[k + 1] - before_ : static_cast<std::int64_t>(days_);
                for (std::int64_t day = from; day < to; ++day) at[day] = static_cast<std::int32_t>(k);
            }
        }
        for (std::size_t& begin : begins_) begin *= days_;
    }

    // What a search takes, in days of the table that are filled meanwhile: measured.
    static constexpr std::size_t a_search_in_days = 32;

    std::span<const Day> days_of_rows_;
    RowScopes scopes_;
    std::vector<std::size_t> begins_;  ///< by scope: its timeline, counted from 1; in a table by day, the place of its days
    std::vector<Timeline> timelines_;
    std::vector<std::size_t> firsts_;  ///< of each timeline, the position of its first observation; and the end
    std::vector<const Observation*> observations_;
    std::vector<std::int64_t> starts_;  ///< of each observation, the day from which it is in force
    std::size_t days_ = 0;
    std::vector<std::int32_t> positions_;
    std::int64_t before_ = 0;
    std::int64_t last_ = 0;
};

}  // namespace lib287g::detail
