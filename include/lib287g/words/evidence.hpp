#pragma once
// How sources state numbers, and how far they are trusted. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// How a source states a number.
enum class Exactness : std::uint8_t { exact, approximate, at_least };

template <>
inline constexpr Word<Exactness> words<Exactness>[] = {
    {Exactness::exact, "exact", "exactly"},
    {Exactness::approximate, "approximate", "about"},
    {Exactness::at_least, "at_least", "at least"},
};
static_assert(words_in_order<Exactness>());

/// How far this library trusts a row, from what was read and what it conflicts with.
enum class Confidence : std::uint8_t { high, medium, low };

template <>
inline constexpr Word<Confidence> words<Confidence>[] = {
    {Confidence::high, "high", "high"},
    {Confidence::medium, "medium", "medium"},
    {Confidence::low, "low", "low"},
};
static_assert(words_in_order<Confidence>());

/// Whether something may be done, or is done.
enum class Answer : std::uint8_t {
    no,
    yes,
    conditional,  ///< only as the row's conditions say
    unclear,      ///< what was read does not say
};

template <>
inline constexpr Word<Answer> words<Answer>[] = {
    {Answer::no, "no", "No"},
    {Answer::yes, "yes", "Yes"},
    {Answer::conditional, "conditional", "Conditional"},
    {Answer::unclear, "unclear", "Unclear"},
};
static_assert(words_in_order<Answer>());

}  // namespace lib287g
