#pragma once
// Why there is no figure. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// Why there is no figure on a day that was asked for.
enum class NoFigure : std::uint8_t { no_date, no_scope, before_first, too_old };

template <>
inline constexpr Word<NoFigure> words<NoFigure>[] = {
    {NoFigure::no_date, "no_date", "no day was given"},
    {NoFigure::no_scope, "no_scope", "no type or no state was given"},
    {NoFigure::before_first, "before_first", "nothing is known of that day or before"},
    {NoFigure::too_old, "too_old", "the newest figure is older than was asked for"},
};
static_assert(words_in_order<NoFigure>());

}  // namespace lib287g
