#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <lib287g/dataset/json.hpp>

#include "json/json_value.hpp"

namespace lib287g::inline v0_1::json_rows {

/// The document that a text is. Throws Error, with the file and the JSON pointer: no JSON, more bytes, values, rows or
/// levels than the bounds, a key that is there twice, a number that no double holds.
Json json_document(std::string_view text, const std::string& file, const JsonLimits& limits);

/// The start of a value, as a message can show it: 80 bytes at most.
std::string shown_json(const Json& value);

}  // namespace lib287g::json_rows
