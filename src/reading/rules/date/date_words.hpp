#pragma once

#include <string>
#include <string_view>

namespace lib287g::inline v0_1::reading {

/// A date as text without what says no more of the day: a footnote mark, the time of day and its zone, the weekday,
/// "th" behind a day, "of", the point behind a short month. Dashes of every length are hyphens, "Sept" is "Sep".
std::string plain_date(std::string_view tidied);

}  // namespace lib287g::reading
