#pragma once

#include <string_view>

namespace lib287g::inline v0_1::reading {

/// Whether a cell shows what a spreadsheet writes in place of a value: "#REF!" in any case, a letter or mark off, and in any
/// language ("#BEZUG!", "#NOM?", "#¡VALOR!", "#NV"), LibreOffice's "Err:502", Google's "Loading...". That a value is not
/// available ("#N/A") says that there is nothing, as other words do.
bool is_error_word(std::string_view text);

}  // namespace lib287g::reading
