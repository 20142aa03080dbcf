#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "json/json_value.hpp"

namespace lib287g::inline v0_1::json_rows {

/// A dataset's texts are a few megabytes, its tables some thousand rows, four deep.
inline constexpr std::size_t most_json_bytes = std::size_t{64} << 20;
inline constexpr std::size_t most_json_rows = 1'000'000;
inline constexpr std::size_t most_json_depth = 32;

/// The document that a text is. Throws Error, with the file and the JSON pointer: no JSON, more bytes, rows or levels
/// than the bounds, a key that is there twice, a number that no double holds.
Json json_document(std::string_view text, const std::string& file);

/// The start of a value, as a message can show it: 80 bytes at most.
std::string shown_json(const Json& value);

}  // namespace lib287g::json_rows
