#pragma once

#include <optional>
#include <string>

#include "reading/roster/roster.hpp"

namespace lib287g::inline v0_1::reading {

/// The roster of a table by its header: ICE's words, their variants in the table of corrections (column HEADER), in
/// any case, with blanks, breaks or underscores between, marks or a remark in brackets behind, or a letter or two off; in
/// one row, or in two or three that are read together. Of a row with few columns and one below with more, as below a
/// filter, it is the latter. Nothing where no row near the top names state and agency.
std::optional<Roster> roster_in(const CellTable& table, const Facts& facts);

/// The columns that a list cannot do without and a table has not, "STATE and LAW ENFORCEMENT AGENCY", by the row that looks
/// most like a header; empty where none does.
std::string missing_columns(const CellTable& table, const Facts& facts);

}  // namespace lib287g::reading
