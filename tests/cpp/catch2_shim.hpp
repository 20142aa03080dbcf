#pragma once

#include <string>

// Catch2 2 (Debian's) and 3 differ in the header to include, and in the name of this matcher.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
inline auto has(const std::string& text) { return Catch::Matchers::ContainsSubstring(text); }
#else
#include <catch2/catch.hpp>
inline auto has(const std::string& text) { return Catch::Matchers::Contains(text); }
#endif
