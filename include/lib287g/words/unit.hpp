#pragma once
// What figures count. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// What a figure counts. Figures of different units never mix: an agency can hold an agreement of each
/// type, so agreements outnumber agencies.
enum class Unit : std::uint8_t {
    agreements,        ///< signed memoranda of agreement in force
    agencies,          ///< law enforcement agencies that hold at least one
    officers,          ///< local officers with authority on the date
    officers_trained,  ///< local officers trained by the date, whether still active or not
};

template <>
inline constexpr Word<Unit> words<Unit>[] = {
    {Unit::agreements, "agreements", "agreements"},
    {Unit::agencies, "agencies", "agencies"},
    {Unit::officers, "officers", "active officers"},
    {Unit::officers_trained, "officers_trained", "officers trained"},
};
static_assert(words_in_order<Unit>());

}  // namespace lib287g
