#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include <lib287g/error.hpp>
#include <lib287g/figures/scoped_days.hpp>

#include "figures/in_parts.hpp"

namespace lib287g::inline v0_1::detail {

/// The observation in force on each day in the timelines of all scopes that rows ask for: a question is a look into a
/// table without a branch, whatever the order of the rows.
class ScopeTable {
  public:
    ScopeTable(const TimelineOf& timeline_of, const ScopedDays& rows, const BatchOptions& options)
        : rows_{rows}, type_step_{rows.types.size() == 1 ? 0U : 1U}, state_step_{rows.states.size() == 1 ? 0U : 1U} {
        check_size(rows.types, "types");
        check_size(rows.states, "states");
        begins_.assign((std::size(words<AgreementType>) + 2) * width, 0);
        for (const std::size_t scope : scopes_asked(options)) {
            timelines_.push_back(timeline_of(scope_at(scope)));
            begins_[scope] = timelines_.size();
        }
        fill();
    }

    /// Where the row's day lies in a table of all scopes and days.
    [[nodiscard]] std::size_t place(std::size_t row) const {
        const std::int64_t day = rows_.days[row];
        const std::int64_t held = day < last_ ? (day > before_ ? day : before_) : last_;
        return begins_[scope_of(row)] + static_cast<std::size_t>(held - before_);
    }
    /// Whether the row has a type and a state.
    [[nodiscard]] bool scoped(std::size_t row) const {
        return rows_.types[row * type_step_] != no_word && rows_.states[row * state_step_] != no_word;
    }
    /// By place: the position of the observation in force, or -1.
    [[nodiscard]] const std::vector<std::int32_t>& positions() const { return positions_; }
    [[nodiscard]] const std::vector<const Observation*>& observations() const { return observations_; }

  private:
    static constexpr std::size_t width = std::size(words<State>) + 2;

    [[nodiscard]] std::size_t scope_of(std::size_t row) const {
        return static_cast<std::size_t>(rows_.types[row * type_step_] + 2) * width +
               static_cast<std::size_t>(rows_.states[row * state_step_] + 2);
    }
    [[nodiscard]] static Scope scope_at(std::size_t scope) {
        Scope found;
        if (scope / width >= 2) found.type = static_cast<AgreementType>(scope / width - 2);
        if (scope % width >= 2) found.state = static_cast<State>(scope % width - 2);
        return found;
    }

    void check_size(std::span<const std::int16_t> numbers, const char* what) const {
        if (numbers.size() != 1 && numbers.size() != rows_.days.size()) {
            throw Error{std::string{what} + ": " + std::to_string(numbers.size()) + " for " +
                        std::to_string(rows_.days.size()) + " dates, expected one, or as many as dates"};
        }
    }
    template <class Word>
    static bool is_known(std::int16_t number) {
        return number >= whole && number < static_cast<std::int64_t>(std::size(words<Word>));
    }
    template <class Word>
    static void refuse_unknown(std::span<const std::int16_t> numbers, const char* what) {
        for (const std::int16_t number : numbers) {
            if (is_known<Word>(number)) continue;
            throw Error{std::string{what} + ": found the number " + std::to_string(number) + ", expected one below " +
                        std::to_string(std::size(words<Word>))};
        }
    }

    [[nodiscard]] std::vector<std::size_t> scopes_asked(const BatchOptions& options) const {
        std::vector<char> asked(begins_.size(), 0);
        std::atomic<bool> known{true};
        in_parts(type_step_ == 0 && state_step_ == 0 ? 1 : rows_.days.size(), options, [&](std::size_t begin, std::size_t end) {
            for (std::size_t row = begin; row < end; ++row) {
                if (!is_known<AgreementType>(rows_.types[row * type_step_]) || !is_known<State>(rows_.states[row * state_step_])) {
                    known = false;
                    return;
                }
                const std::atomic_ref<char> mark{asked[scope_of(row)]};
                if (mark.load(std::memory_order_relaxed) == 0) mark.store(1, std::memory_order_relaxed);
            }
        });
        if (!known) {
            refuse_unknown<AgreementType>(rows_.types, "types");
            refuse_unknown<State>(rows_.states, "states");
        }
        std::vector<std::size_t> found;
        for (std::size_t scope = 0; scope < asked.size(); ++scope) {
            const bool given = scope / width != 1 && scope % width != 1;
            if (asked[scope] != 0 && given) found.push_back(scope);
        }
        return found;
    }

    /// A row of days per timeline, from the day before the first of any to the last change of any, behind a row for scopes
    /// that are none.
    void fill() {
        bool any = false;
        for (const Timeline& timeline : timelines_) {
            if (timeline.empty()) continue;
            const std::int64_t before = timeline[0].date.last().days() - 1;
            const std::int64_t last = timeline[timeline.size() - 1].date.last().days();
            before_ = any && before_ < before ? before_ : before;
            last_ = any && last_ > last ? last_ : last;
            any = true;
        }
        const std::int64_t days = last_ - before_ + 1;
        // A dataset of somebody's may speak of the year 1; a table of each day since then would take gigabytes.
        if (days > 200'000) throw Error{"figures: they span " + std::to_string(days) + " days, expected at most 200,000"};
        const auto width_of_row = static_cast<std::size_t>(days);
        positions_.assign((timelines_.size() + 1) * width_of_row, -1);
        for (std::size_t i = 0; i < timelines_.size(); ++i) {
            std::int32_t* const at = positions_.data() + (i + 1) * width_of_row;
            const Timeline& timeline = timelines_[i];
            for (std::size_t k = 0; k < timeline.size(); ++k) {
                const std::int64_t from = timeline[k].date.last().days() - before_;
                const std::int64_t to = k + 1 < timeline.size() ? timeline[k + 1].date.last().days() - before_ : days;
                for (std::int64_t day = from; day < to; ++day) at[day] = static_cast<std::int32_t>(observations_.size());
                observations_.push_back(&timeline[k]);
            }
        }
        for (std::size_t& begin : begins_) begin *= width_of_row;
    }

    ScopedDays rows_;
    std::size_t type_step_;
    std::size_t state_step_;
    std::vector<std::size_t> begins_;  ///< of a scope's days among the places; those of no scope are the first
    std::vector<Timeline> timelines_;
    std::vector<const Observation*> observations_;
    std::vector<std::int32_t> positions_;
    std::int64_t before_ = 0;
    std::int64_t last_ = 0;
};

}  // namespace lib287g::detail
