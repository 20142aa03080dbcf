// Generated from data/ by data/generate.cpp. Do not edit.
#pragma once

#include <string_view>

namespace lib287g::inline v0_1::inline data_2026_11_30_e5b2d88b::generated {

using namespace std::string_view_literals;

/// The day of the last change of the data.
inline constexpr std::string_view version = "2026.11.30"sv;

}  // namespace lib287g::generated

// The namespace of the reference, in which programs tell these data from others; <lib287g/reference.hpp>
// uses and ends it.
#define LIB287G_DATA_VERSION data_2026_11_30_e5b2d88b
