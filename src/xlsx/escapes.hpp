#pragma once

#include <string>

namespace lib287g::inline v0_1::xlsx {

/// Decodes the escapes of a text of a workbook (ECMA-376, ST_Xstring): _x000D_ is that unit of UTF-16, and _x005F_ an
/// underscore that begins no escape. Half a pair, and the escape of NUL, stay as they stand.
void decode_escapes(std::string& text);

}  // namespace lib287g::xlsx
