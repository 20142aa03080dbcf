#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <lib287g/date.hpp>
#include <lib287g/lists/issue.hpp>

namespace lib287g::inline v0_1::reading {

struct SigningDate {
    std::optional<Date> date;
    std::optional<IssueCode> rule;  ///< what was needed to read it, or why it could not be read
};

/// The years in which an agreement of a list can have been signed.
struct Years {
    int first;
    int last;

    [[nodiscard]] bool has(Date day) const { return first <= day.year() && day.year() <= last; }
};

/// No text that is a day is longer, with the weekday, the time and the zone: a longer one is none.
inline constexpr std::size_t longest_date = 200;

/// A date that was typed as text: ISO, with or without a time of day and a zone (the day as it stands); month, day and
/// year with separators, which may be missing where one day alone can be meant ("05/082025", "2262025"); the month in
/// words, with a weekday and an ordinal; a year of two digits; a serial number as text. A text with several dates is
/// none of them.
/// Without `in_any_form`, which is dear, only numbers with separators are dates.
SigningDate date_of_text(std::string_view tidied, Years years, bool dates_from_1904 = false, bool in_any_form = true);

/// A number: the serial of a day in the years, else the digits of one ("2262025", "20250226"), else the serial of a day
/// that cannot be.
SigningDate date_of_number(double number, Years years, bool dates_from_1904 = false);

/// The same day in each of the years that differs from the date's in one digit, or in two neighbours that are swapped.
std::vector<Date> days_with_year_retyped(Date date, Years years);

}  // namespace lib287g::reading
