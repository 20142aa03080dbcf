#pragma once

#include <string_view>

namespace lib287g::inline v0_1::reading {

/// Whether the cell is of a row that counts others: "Grand Total", "FLORIDA Count", "Subtotal: 12", "All agencies",
/// in any case, whatever blanks and numbers stand around it. A name with such a word inside is none.
bool is_total(std::string_view cell);

}  // namespace lib287g::reading
