#pragma once
// What counts are by. Target: lib287g::lists.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// What counts are broken down by.
enum class CountBy : std::uint8_t { type, state, kind, county, combination, date };

template <>
inline constexpr Word<CountBy> words<CountBy>[] = {
    {CountBy::type, "type", "agreement type"},
    {CountBy::state, "state", "state"},
    {CountBy::kind, "kind", "kind of agency"},
    {CountBy::county, "county", "county"},
    {CountBy::combination, "combination", "types that one agency holds"},
    {CountBy::date, "date", "day of publication"},
};
static_assert(words_in_order<CountBy>());

}  // namespace lib287g
