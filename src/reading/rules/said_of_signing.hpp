#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lib287g::inline v0_1::reading {

/// What a cell says of its row's agreement, in a column that ICE's lists do not have.
enum class SaidOfSigning : std::uint8_t { nothing, is_signed, is_pending, unknown };

/// Whether the column tells signed agreements from pending ones: STATUS, and its like. The header is folded.
bool is_status_header(std::string_view folded);

/// "signed", "Active" and "in force" against "pending", "Not yet signed", "awaiting signature" and their like; nothing where
/// the text says none, and unknown for other words. The room is for the text made tidy.
SaidOfSigning said_of_signing(std::string_view text, std::string& room);

}  // namespace lib287g::reading
