#pragma once
// The ids of the sources of a row. Target: lib287g::lib287g.
// A view of one text that lives as long as the dataset. Safe to read from all threads; time grows with the text.

#include <string_view>

#include <lib287g/detail/split.hpp>

namespace lib287g::inline v0_1 {

/// Ids of sources, the main one first: "GAO21|WATCH_JEM".
using SourceIds = Split<std::string_view, '|'>;

/// Whether it can be the id of a source: not empty, and without what ends one among SourceIds.
constexpr bool is_source_id(std::string_view id) {
    for (const char c : id) {
        if (c == '|' || c == '\0') return false;
    }
    return !id.empty();
}

}  // namespace lib287g
