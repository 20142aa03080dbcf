#pragma once

namespace lib287g::inline v0_1::csv {

struct Table;

/// Whether the last cell of a table whose text has no line end behind it looks cut: it is the beginning of another in
/// its column ("Task Force Mo"), or ends otherwise than those above it all do ("2/26/20", "https://www.ice.gov/a.p").
/// Many a good file lacks the last line end: a cell that may be whole is taken for whole.
bool ends_inside_cell(const Table& table);

}  // namespace lib287g::csv
