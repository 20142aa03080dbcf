#pragma once
// The columns of ICE's lists. Target: lib287g::lists.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// The columns of ICE's lists; the names are ICE's headers. TYPE, COUNTY and ADDENDUM came later than the others.
enum class ListColumn : std::uint8_t { state, agency, kind, county, type, signed_on, moa, addendum };

template <>
inline constexpr Word<ListColumn> words<ListColumn>[] = {
    {ListColumn::state, "state", "STATE"},
    {ListColumn::agency, "agency", "LAW ENFORCEMENT AGENCY"},
    {ListColumn::kind, "kind", "TYPE"},
    {ListColumn::county, "county", "COUNTY"},
    {ListColumn::type, "type", "SUPPORT TYPE"},
    {ListColumn::signed_on, "signed", "SIGNED"},
    {ListColumn::moa, "moa", "MOA"},
    {ListColumn::addendum, "addendum", "ADDENDUM"},
};
static_assert(words_in_order<ListColumn>());

inline constexpr std::size_t list_columns = sizeof words<ListColumn> / sizeof words<ListColumn>[0];

}  // namespace lib287g
