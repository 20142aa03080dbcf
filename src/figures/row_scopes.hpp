#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include <lib287g/error.hpp>
#include <lib287g/figures/scoped_days.hpp>

#include "figures/in_parts.hpp"

namespace lib287g::inline v0_1::detail {

/// The scopes of rows of types and states, as numbers below `count`.
class RowScopes {
    static constexpr std::size_t width = std::size(words<State>) + 2;

  public:
    static constexpr std::size_t count = (std::size(words<AgreementType>) + 2) * width;

    /// Throws Error where there is neither one type or state for all rows, nor one for each.
    template <class Day>
    explicit RowScopes(const ScopedDaysOf<Day>& rows)
        : size_{rows.days.size()}, types_{rows.types}, states_{rows.states}, type_step_{types_.size() == 1 ? 0U : 1U},
          state_step_{states_.size() == 1 ? 0U : 1U} {
        check_size(types_, "types");
        check_size(states_, "states");
    }

    [[nodiscard]] std::size_t of(std::size_t row) const {
        return static_cast<std::size_t>(type(row) + 2) * width + static_cast<std::size_t>(state(row) + 2);
    }
    /// Whether the row has a type and a state.
    [[nodiscard]] bool given(std::size_t row) const { return type(row) != no_word && state(row) != no_word; }
    [[nodiscard]] static Scope at(std::size_t scope) {
        Scope found;
        if (scope / width >= 2) found.type = static_cast<AgreementType>(scope / width - 2);
        if (scope % width >= 2) found.state = static_cast<State>(scope % width - 2);
        return found;
    }

    /// Those that rows have, in order. Throws Error where a number is of no word.
    [[nodiscard]] std::vector<std::size_t> asked(const BatchOptions& options) const {
        std::vector<char> marks(count, 0);
        std::atomic<bool> known{true};
        in_parts(type_step_ == 0 && state_step_ == 0 ? 1 : size_, options, [&](std::size_t begin, std::size_t end) {
            for (std::size_t row = begin; row < end; ++row) {
                if (!is_known<AgreementType>(type(row)) || !is_known<State>(state(row))) {
                    known = false;
                    return;
                }
                const std::atomic_ref<char> mark{marks[of(row)]};
                if (mark.load(std::memory_order_relaxed) == 0) mark.store(1, std::memory_order_relaxed);
            }
        });
        if (!known) {
            refuse_unknown<AgreementType>(types_, "types");
            refuse_unknown<State>(states_, "states");
        }
        std::vector<std::size_t> found;
        for (std::size_t scope = 0; scope < marks.size(); ++scope) {
            const bool given = scope / width != 1 && scope % width != 1;
            if (marks[scope] != 0 && given) found.push_back(scope);
        }
        return found;
    }

  private:
    [[nodiscard]] std::int16_t type(std::size_t row) const { return types_[row * type_step_]; }
    [[nodiscard]] std::int16_t state(std::size_t row) const { return states_[row * state_step_]; }

    void check_size(std::span<const std::int16_t> numbers, const char* what) const {
        if (numbers.size() != 1 && numbers.size() != size_) {
            throw Error{std::string{what} + ": " + std::to_string(numbers.size()) + " for " +
                        std::to_string(size_) + " dates, expected one, or as many as dates"};
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

    std::size_t size_;
    std::span<const std::int16_t> types_;
    std::span<const std::int16_t> states_;
    std::size_t type_step_;
    std::size_t state_step_;
};

}  // namespace lib287g::detail
