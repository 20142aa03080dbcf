#pragma once

#include <cstdint>
#include <string_view>

namespace lib287g::inline v0_1::xlsx {

/// Whether XML 1.0 allows a character.
bool is_xml_character(std::uint32_t code);

/// How many bytes at the start of `bytes` are whole characters that XML 1.0 allows, in UTF-8. What is
/// left starts with something else, or is the beginning of one more character.
std::size_t valid_characters(std::string_view bytes);

/// Whether `bytes` are none, or too few for the character they start.
bool is_character_start(std::string_view bytes);

}  // namespace lib287g::xlsx
