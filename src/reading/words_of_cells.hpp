#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <lib287g/facts/correction.hpp>
#include <lib287g/lists/issue.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::reading {

/// Without blanks and no-break spaces at the ends, single blanks inside.
std::string tidy(std::string_view text);

/// The same: the text itself where it is so already, else in `room`.
std::string_view tidied_in(std::string& room, std::string_view text);

/// Whether `tidy` leaves nothing of the text.
bool is_blank(std::string_view text);

/// Whether the text only says that there is no value: empty, "#N/A", "N/A", "-".
bool says_nothing(std::string_view tidied);

/// How many letters differ: inserted, left out, replaced, or swapped with a neighbour.
std::size_t letters_apart(std::string_view a, std::string_view b);

/// What a text of a column means by the library's table of corrections, of a state where it is of one;
/// null where the table does not say.
const Correction* correction(std::string_view column, std::optional<State> state, std::string_view tidied);

template <class Enum>
struct Understood {
    std::optional<Enum> word;
    std::optional<IssueCode> rule;  ///< what was needed to understand it
};

/// The word that a cell means: exact, in another case, by its code, with a footnote mark or an addition in
/// brackets, or misspelt where one word
/// alone is within two letters, and within a fifth of its length.
template <Vocabulary Enum>
Understood<Enum> understand(std::string_view column, std::string_view raw) {
    const std::string text = tidy(raw);
    const auto blanks = text == raw ? std::nullopt : std::optional{IssueCode::blanks};
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
    const std::string unbracketed = text.ends_with(')') ? tidy(text.substr(0, text.rfind('('))) : text;
    const std::string bare = unbracketed.substr(0, unbracketed.find_last_not_of("*+†‡ 0123456789") + 1);
    if (const auto word = matching(bare)) return {word, IssueCode::footnote_mark};
    if (const Correction* known = correction(column, std::nullopt, text)) {
        return {matching(known->clean), IssueCode::known_variant};
    }
    std::optional<Enum> nearest;
    for (const auto& word : words<Enum>) {
        const std::size_t apart = letters_apart(bare, word.name);
        if (apart > 2 || apart * 5 > word.name.size() + 4) continue;
        if (nearest) return {};
        nearest = word.value;
    }
    if (nearest) return {nearest, IssueCode::misspelling};
    return {};
}

}  // namespace lib287g::reading
