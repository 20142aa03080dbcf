#pragma once

#include <optional>
#include <string_view>

#include <lib287g/detail/letters.hpp>
#include <lib287g/detail/rows.hpp>
#include <lib287g/facts/correction.hpp>

namespace lib287g::inline v0_1::reading {

/// The column of corrections that say what a header stands for.
inline constexpr std::string_view header_column = "HEADER";
inline bool is_of_headers(const Correction& correction) { return equal_ignoring_case(correction.column, header_column); }

/// What a text of a column means by a table of corrections, of a state where it is of one; null where the table
/// does not say.
const Correction* correction(Rows<Correction> table, std::string_view column, std::optional<State> state,
                             std::string_view tidied);

}  // namespace lib287g::reading
