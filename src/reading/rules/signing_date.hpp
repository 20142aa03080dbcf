#pragma once

#include <optional>
#include <string_view>

#include <lib287g/date.hpp>
#include <lib287g/lists/issue.hpp>

namespace lib287g::inline v0_1::reading {

struct SigningDate {
    std::optional<Date> date;
    std::optional<IssueCode> rule;  ///< what was needed to read it, or why it could not be read
};

/// A date that was typed as text: ISO, with or without a time of day; month, day and year with separators,
/// which may be missing where one day alone can be meant ("05/082025"); the month in words; a year of two
/// digits; a serial number as text.
SigningDate date_of_text(std::string_view tidied, bool dates_from_1904 = false);

/// The same day in the one year from `first` to `last` that differs from the date's in one digit;
/// nothing when several or none do.
std::optional<Date> with_year_retyped(Date date, int first, int last);

}  // namespace lib287g::reading
