#include "reading/rules/short_direction.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <lib287g/detail/letters.hpp>

#include "text/character_kinds.hpp"
#include "text/letters_apart.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

std::string small_letters_of(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        if (detail::is_letter(c)) letters += detail::lower(c);
    }
    return letters;
}

struct Direction {
    std::string_view word;  ///< of the state
    std::array<std::string_view, 4> written;
};

constexpr std::array<Direction, 5> directions{{{"North", {"n", "no", "nth", "nor"}},
                                               {"South", {"s", "so", "sth", "sou"}},
                                               {"West", {"w", "we", "wst", "wes"}},
                                               {"New", {"n", "nw", "ne", "nu"}},
                                               {"Northern", {"n", "no", "nth", "nor"}}}};

/// Whether the letters are those of the rest of a name behind a short direction: "ncarolina" of "North Carolina".
bool is_short_for(std::string_view letters, std::string_view state) {
    const std::size_t blank = state.find(' ');
    if (blank == std::string_view::npos) return false;
    const auto direction = std::ranges::find(directions, state.substr(0, blank), &Direction::word);
    if (direction == directions.end()) return false;
    const std::string rest = small_letters_of(state.substr(blank));
    return std::ranges::any_of(direction->written, [&](std::string_view written) {
        if (!letters.starts_with(written)) return false;
        const std::string_view behind = letters.substr(written.size());
        return behind == rest || (behind.size() > 4 && behind.front() == rest.front() && detail::letters_apart(behind, rest, 1) == 1);
    });
}

}  // namespace

std::optional<State> state_of_short_direction(std::string_view tidied) {
    constexpr std::size_t longest = 30;
    if (tidied.size() > longest || tidied.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz. -") != std::string_view::npos) return std::nullopt;
    const std::string letters = small_letters_of(tidied);
    std::optional<State> found;
    for (const auto& word : words<State>) {
        if (!equal_ignoring_case(letters, word.code) && !is_short_for(letters, word.name)) continue;
        if (found) return std::nullopt;
        found = word.value;
    }
    return found;
}

bool may_be_longer_name(std::string_view tidied, State nearest) {
    const std::string_view own = name(nearest);
    if (tidied.empty() || detail::lower(tidied.front()) == detail::lower(own.front())) return false;
    return std::ranges::any_of(words<State>, [&](const auto& word) {
        return word.value != nearest && word.name.size() > own.size() &&
               equal_ignoring_case(word.name.substr(word.name.size() - own.size()), own);
    });
}

}  // namespace lib287g::reading
