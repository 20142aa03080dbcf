#pragma once

#include "reading/roster/roster.hpp"

namespace lib287g::inline v0_1::reading {

/// Leaves out, with the reason, what is an edition of a roster that is kept: most of the agreements of the shorter of the
/// two stand on the other too. Agreements are told by state, agency and type as they are understood. The current edition is
/// kept: that with the newest day of signing; of equals that with the later day in the sheet's name, then with more
/// agreements, then the later sheet.
void leave_out_editions(Rosters& rosters, const Facts& facts, Memory& memory, Years years);

}  // namespace lib287g::reading
