#pragma once
// How sources state numbers, and how far they are trusted. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// How a source states a number.
enum class Exactness : std::uint8_t { exact, approximate, at_least, at_most };

template <>
inline constexpr Word<Exactness> words<Exactness>[] = {
    {Exactness::exact, "exact", "exactly"},
    {Exactness::approximate, "approximate", "about"},
    {Exactness::at_least, "at_least", "at least"},
    {Exactness::at_most, "at_most", "at most"},
};
static_assert(words_in_order<Exactness>());

/// How a figure was come by.
enum class Basis : std::uint8_t {
    listed,     ///< counted by this library from a list
    tabulated,  ///< counted from a list by another, whose table was read
    stated,     ///< a source says so
    signings,   ///< agreements signed by that day which a later list still names: a lower bound
    implied,    ///< follows from a figure of the other unit (an agency has an agreement, or several) or of a whole of which this is a part
};

template <>
inline constexpr Word<Basis> words<Basis>[] = {
    {Basis::listed, "listed", "counted from a list"},
    {Basis::tabulated, "tabulated", "counted from a list by another"},
    {Basis::stated, "stated", "as a source states it"},
    {Basis::signings, "signings", "signed by then, and listed later"},
    {Basis::implied, "implied", "follows from a figure of another unit or scope"},
};
static_assert(words_in_order<Basis>());

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
