#pragma once
// A word of the field. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <optional>
#include <string_view>

#include <lib287g/facts/source_ids.hpp>

namespace lib287g::inline v0_1 {

/// A word of the field and what it means here.
struct GlossaryEntry {
    std::string_view id;  ///< the word itself
    std::optional<std::string_view> abbreviation{};
    std::string_view text;
    SourceIds sources;

    friend constexpr bool operator==(const GlossaryEntry&, const GlossaryEntry&) = default;
};

}  // namespace lib287g
