#pragma once

#include <string_view>
#include <vector>

#include <lib287g/lists/published_lists.hpp>

#include "reading/series/listed_agencies.hpp"

namespace lib287g::inline v0_1::reading {

/// Whether one name is the other with characters put into it, or some of it replaced by more ("Waria-labelon" for
/// "Walton"): what a page or a program breaks keeps its two ends.
bool is_broken(std::string_view name, std::string_view whole);

/// Mends names of agencies that stand on one or two lists of a series, between lists that have the same agreement under
/// a name that is whole: the same state, county, type and day of signing, and no other such; where characters were lost,
/// beside one such list. On record. Null lists are passed over, and of those read strictly no name is changed.
void mend_broken_names(std::vector<SharedList>& lists, const ListedAgencies& listed);

}  // namespace lib287g::reading
