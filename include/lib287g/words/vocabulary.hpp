#pragma once
// Closed vocabularies: words with codes and names. Target: lib287g::lib287g.
// Constants and pure functions: safe from all threads, also at compile time. Reading a word takes time by its vocabulary.

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include <lib287g/detail/letters.hpp>

namespace lib287g::inline v0_1 {

/// One word of a closed vocabulary: the enumerator, its code (as data and tables write it) and its
/// name (as people write it).
template <class Enum>
struct Word {
    // The compiler's own strlen: std::string_view's counts each letter at compile time.
    constexpr Word(Enum value_, const char* code_, const char* name_)
        : value{value_}, code{code_, __builtin_strlen(code_)}, name{name_, __builtin_strlen(name_)} {}

    Enum value;
    std::string_view code;
    std::string_view name;
};

/// The words of a vocabulary, in the order of its enumerators. Each vocabulary's header gives its own.
template <class Enum>
inline constexpr std::nullptr_t words = nullptr;

/// An enumeration whose words are known.
template <class Enum>
concept Vocabulary = std::is_enum_v<Enum> && requires { words<Enum>[0].code; };

/// Whether the table of words follows the enumerators, so that a word is found by position.
template <Vocabulary Enum>
consteval bool words_in_order() {
    std::size_t position = 0;
    for (const auto& word : words<Enum>) {
        if (static_cast<std::size_t>(word.value) != position++) return false;
    }
    return true;
}

/// "JEM", "agencies", "FL".
template <Vocabulary Enum>
constexpr std::string_view code(Enum value) {
    return words<Enum>[static_cast<std::size_t>(value)].code;
}

/// "Jail Enforcement Model", "agencies", "Florida".
template <Vocabulary Enum>
constexpr std::string_view name(Enum value) {
    return words<Enum>[static_cast<std::size_t>(value)].name;
}

/// The word whose code or name this is, in any case; nothing when there is none. No trimming, no
/// guessing: reading ICE's own spellings is the business of reading/.
template <Vocabulary Enum>
constexpr std::optional<Enum> parse(std::string_view text) {
    for (const auto& word : words<Enum>) {
        if (equal_ignoring_case(text, word.code) || equal_ignoring_case(text, word.name)) {
            return word.value;
        }
    }
    return std::nullopt;
}

}  // namespace lib287g
