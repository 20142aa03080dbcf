// Generated from data/ by data/generate.cpp. Do not edit.
#pragma once

#include <string_view>

namespace lib287g::generated {

using namespace std::string_view_literals;

/// The day of the last change of the data.
inline constexpr std::string_view version = "2026.11.25"sv;

}  // namespace lib287g::generated
