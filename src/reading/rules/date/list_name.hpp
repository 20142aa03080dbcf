#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lib287g/date.hpp>
#include <lib287g/lists/date_basis.hpp>

namespace lib287g::inline v0_1::reading {

/// What a file's name says of the list's date.
struct NamedDate {
    /// The day; several, in order, where the name can mean several: what is inside the list settles it.
    std::vector<Date> candidates;
    DateBasis basis = DateBasis::none;
    std::string edition;
    bool doubtful = false;      ///< six digits that may be a month and its year: what is inside the list settles it
    bool other_before = false;  ///< another day stands before ICE's own words, as of a download
};

/// Reads `…MMDDYYYY(am|mid|pm…)`, `…MDDYYYY`, `…YYYYMMDD`, `…MMDDYY`, a capture time of 12 or 14 digits, the same with
/// separators (`2026-05-18`, `05-18-2026`, `5.18.26`, `2026_0518`), a month in words (`May 18th 2026`, `18 May 2026`), and a day of nine
/// digits, one too many, or with an impossible year. The day behind ICE's own words comes before others.
NamedDate date_in_name(std::string_view file_name);

/// The days whose eight digits, MMDDYYYY, differ from the day's in one, or have two neighbours swapped: what a name that is
/// wrong may mean.
std::vector<Date> days_mistyped_as(Date day);

}  // namespace lib287g::reading
