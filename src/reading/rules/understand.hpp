#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

#include <lib287g/detail/rows.hpp>
#include <lib287g/lists/issue.hpp>
#include <lib287g/words/state.hpp>
#include <lib287g/words/vocabulary.hpp>

#include "reading/rules/corrections.hpp"
#include "reading/rules/short_direction.hpp"
#include "text/blanks.hpp"
#include "text/letters_apart.hpp"

namespace lib287g::inline v0_1::reading {

template <class Enum>
struct Understood {
    std::optional<Enum> word;
    std::optional<IssueCode> rule;  ///< what was needed to understand it
};

/// The word that a cell means: exact, in another case, by its code, with a footnote mark or an addition in
/// brackets, by the table of corrections, of states with the direction written short, or misspelt where one word alone is within two letters, and within a
/// fifth of its length. What is misspelt is asked for only where the caller wants to know: it is dear.
template <Vocabulary Enum>
Understood<Enum> understand(Rows<Correction> corrections, std::string_view column, std::string_view raw, bool misspelt = true) {
    const std::string text = detail::tidy(raw);
    const auto blanks = text == raw                          ? std::nullopt
                        : detail::has_odd_characters(raw) ? std::optional{IssueCode::odd_characters}
                                                          : std::optional{IssueCode::blanks};
    const auto matching = [](std::string_view candidate) -> std::optional<Enum> {
        for (const auto& word : words<Enum>) {
            if (equal_ignoring_case(candidate, word.name)) return word.value;
        }
        return std::nullopt;
    };
    if (const auto word = matching(text)) return {word, blanks};
    for (const auto& word : words<Enum>) {
        if (equal_ignoring_case(text, word.code)) return {word.value, IssueCode::abbreviation};
    }
    // "DELAWARE**", "Jail Enforcement Model (JEM)".
    const std::string unbracketed = text.ends_with(')') ? detail::tidy(text.substr(0, text.rfind('('))) : text;
    const std::string bare = unbracketed.substr(0, unbracketed.find_last_not_of("*+†‡ 0123456789") + 1);
    if (const auto word = matching(bare)) return {word, IssueCode::footnote_mark};
    if (const Correction* known = correction(corrections, column, std::nullopt, text)) {
        return {matching(known->clean), IssueCode::known_variant};
    }
    if constexpr (std::same_as<Enum, State>) {
        if (const auto state = state_of_short_direction(bare)) return {state, IssueCode::abbreviation};
    }
    if (!misspelt) return {};
    std::optional<Enum> nearest;
    for (const auto& word : words<Enum>) {
        const std::size_t apart = detail::letters_apart(bare, word.name, 2);
        if (apart > 2 || apart * 5 > word.name.size() + 4) continue;
        if (nearest) return {};
        nearest = word.value;
    }
    if constexpr (std::same_as<Enum, State>) {
        if (nearest && may_be_longer_name(bare, *nearest)) return {};
    }
    if (nearest) return {nearest, IssueCode::misspelling};
    return {};
}

}  // namespace lib287g::reading
