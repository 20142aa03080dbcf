#pragma once
// Where a list's date comes from. Target: lib287g::lists.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// Where a list's date comes from.
enum class DateBasis : std::uint8_t { file_name, capture_time, given, corrected, none };

template <>
inline constexpr Word<DateBasis> words<DateBasis>[] = {
    {DateBasis::file_name, "file_name", "the file's name"},
    {DateBasis::capture_time, "capture_time", "the time of a web archive's capture, in the file's name"},
    {DateBasis::given, "given", "given by the caller"},
    {DateBasis::corrected, "corrected", "the file's name, corrected by what the list holds"},
    {DateBasis::none, "none", "not known"},
};
static_assert(words_in_order<DateBasis>());

}  // namespace lib287g
