#pragma once

#include <lib287g/words/list_kind.hpp>

#include "reading/roster/roster.hpp"
#include "reading/rules/date/signing_date.hpp"

namespace lib287g::inline v0_1::reading {

/// What a column of states says; else a pending list has types, and neither days of signing nor documents. A column that ICE's lists do not have, whose header
/// speaks of signing or a date, or that is full of past days, is one of days of signing here, unless they are those of a request.
ListKind kind_of_list(const Roster& roster, Years years);

}  // namespace lib287g::reading
