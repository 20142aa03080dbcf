#pragma once
// Kinds of agencies. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// The kind of body that signed. ICE's lists call it "TYPE"; the column came in February 2025.
enum class AgencyKind : std::uint8_t { county, municipality, state_agency };

template <>
inline constexpr Word<AgencyKind> words<AgencyKind>[] = {
    {AgencyKind::county, "county", "County"},
    {AgencyKind::municipality, "municipality", "Municipality"},
    {AgencyKind::state_agency, "state_agency", "State Agency"},
};
static_assert(words_in_order<AgencyKind>());

}  // namespace lib287g
