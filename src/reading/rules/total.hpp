#pragma once

#include <string_view>

namespace lib287g::inline v0_1::reading {

/// Whether the cell is of a row that counts others: "Grand Total", "FLORIDA Count", "Subtotal: 12", "Number of agencies",
/// "12 agencies", "All agencies", "Overall", "Nationwide", "# of agencies", "Row Labels", in any case, whatever blanks and numbers stand around it. A name with such a
/// word inside is none.
bool is_total(std::string_view cell);

/// Whether the cell is of a row that says something of the list: "Note: …", "Source: …", "Updated 5/18/2026", "Prepared by ERO", "(continued)",
/// "Page 2 of 9".
bool is_note(std::string_view cell);

}  // namespace lib287g::reading
