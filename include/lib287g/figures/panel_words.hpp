#pragma once
// What a panel shows of a period. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// What a period shows of the days in it.
enum class At : std::uint8_t { end, max, mean };

template <>
inline constexpr Word<At> words<At>[] = {
    {At::end, "end", "figure in force on the last day"},
    {At::max, "max", "highest figure in force on a day"},
    {At::mean, "mean", "mean over all days"},
};
static_assert(words_in_order<At>());

}  // namespace lib287g
