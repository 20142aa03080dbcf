#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include <lib287g/error.hpp>
#include <lib287g/figures/scoped_days.hpp>

namespace lib287g::inline v0_1::detail {

/// The observation in force on each day in the timelines of all scopes that rows ask for: a question is two looks into
/// tables, whatever the order of the rows.
class ScopeTable {
  public:
    ScopeTable(const TimelineOf& timeline_of, const ScopedDays& rows) : rows_{rows} {
        check(rows.types, std::size(words<AgreementType>), "types");
        check(rows.states, std::size(words<State>), "states");
        begins_.assign((std::size(words<AgreementType>) + 2) * width, absent);
        for (const std::size_t scope : scopes_asked()) {
            timelines_.push_back(timeline_of(scope_at(scope)));
            begins_[scope] = static_cast<std::int64_t>(timelines_.size()) - 1;
        }
        fill();
    }

    /// The position of the observation in force, or -1.
    [[nodiscard]] std::int32_t look(std::size_t row) const {
        const std::int64_t begin = begins_[scope_of(row)];
        const std::int64_t day = rows_.days[row];
        if (begin < 0 || day < first_) return -1;
        return positions_[static_cast<std::size_t>(begin + (day < last_ ? day : last_) - first_)];
    }
    /// Whether the row has a type and a state.
    [[nodiscard]] bool scoped(std::size_t row) const { return type_of(row) != no_word && state_of(row) != no_word; }
    [[nodiscard]] const std::vector<const Observation*>& observations() const { return observations_; }

  private:
    static constexpr std::size_t width = std::size(words<State>) + 2;
    static constexpr std::int64_t absent = -1;

    [[nodiscard]] std::int16_t type_of(std::size_t row) const { return rows_.types[rows_.types.size() == 1 ? 0 : row]; }
    [[nodiscard]] std::int16_t state_of(std::size_t row) const { return rows_.states[rows_.states.size() == 1 ? 0 : row]; }
    [[nodiscard]] std::size_t scope_of(std::size_t row) const {
        return static_cast<std::size_t>(type_of(row) + 2) * width + static_cast<std::size_t>(state_of(row) + 2);
    }
    [[nodiscard]] static Scope scope_at(std::size_t scope) {
        Scope found;
        if (scope / width >= 2) found.type = static_cast<AgreementType>(scope / width - 2);
        if (scope % width >= 2) found.state = static_cast<State>(scope % width - 2);
        return found;
    }

    void check(std::span<const std::int16_t> words_, std::size_t size, const char* what) const {
        if (words_.size() != 1 && words_.size() != rows_.days.size()) {
            throw Error{std::string{what} + ": " + std::to_string(words_.size()) + " for " +
                        std::to_string(rows_.days.size()) + " dates, expected one, or as many as dates"};
        }
        for (const std::int16_t word : words_) {
            if (word < whole || word >= static_cast<std::int64_t>(size)) {
                throw Error{std::string{what} + ": found the number " + std::to_string(word) + ", expected one below " +
                            std::to_string(size)};
            }
        }
    }

    [[nodiscard]] std::vector<std::size_t> scopes_asked() const {
        std::vector<char> asked(begins_.size(), 0);
        const std::size_t scopes = rows_.types.size() == 1 && rows_.states.size() == 1 ? 1 : rows_.days.size();
        for (std::size_t row = 0; row < scopes; ++row) asked[scope_of(row)] = 1;
        std::vector<std::size_t> found;
        for (std::size_t scope = 0; scope < asked.size(); ++scope) {
            const bool given = scope / width != 1 && scope % width != 1;
            if (asked[scope] != 0 && given) found.push_back(scope);
        }
        return found;
    }

    /// A row of days per timeline, from the first day of any to the last change of any.
    void fill() {
        bool any = false;
        for (const Timeline& timeline : timelines_) {
            if (timeline.empty()) continue;
            const std::int64_t first = timeline[0].date.last().days();
            const std::int64_t last = timeline[timeline.size() - 1].date.last().days();
            first_ = any && first_ < first ? first_ : first;
            last_ = any && last_ > last ? last_ : last;
            any = true;
        }
        const std::int64_t days = any ? last_ - first_ + 1 : 1;
        // A dataset of somebody's may speak of the year 1; a table of each day since then would take gigabytes.
        if (days > 200'000) throw Error{"figures: they span " + std::to_string(days) + " days, expected at most 200,000"};
        positions_.assign(timelines_.size() * static_cast<std::size_t>(days), -1);
        for (std::size_t i = 0; i < timelines_.size(); ++i) {
            std::int32_t* const at = positions_.data() + i * static_cast<std::size_t>(days);
            const Timeline& timeline = timelines_[i];
            for (std::size_t k = 0; k < timeline.size(); ++k) {
                const std::int64_t from = timeline[k].date.last().days() - first_;
                const std::int64_t to = k + 1 < timeline.size() ? timeline[k + 1].date.last().days() - first_ : days;
                for (std::int64_t day = from; day < to; ++day) at[day] = static_cast<std::int32_t>(observations_.size());
                observations_.push_back(&timeline[k]);
            }
        }
        for (std::int64_t& begin : begins_) {
            if (begin != absent) begin *= days;
        }
    }

    ScopedDays rows_;
    std::vector<std::int64_t> begins_;  ///< of a scope's days among the positions
    std::vector<Timeline> timelines_;
    std::vector<const Observation*> observations_;
    std::vector<std::int32_t> positions_;
    std::int64_t first_ = 0;
    std::int64_t last_ = 0;
};

}  // namespace lib287g::detail
