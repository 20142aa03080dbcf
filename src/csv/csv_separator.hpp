#pragma once

#include <string_view>

namespace lib287g::inline v0_1::csv {

/// Tells what separates the cells of a text: of comma, semicolon, tab and bar the one that most of the first rows have
/// equally often, the header among them. A comma where none is.
char separator_of(std::string_view text);

}  // namespace lib287g::csv
