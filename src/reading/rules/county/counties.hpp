#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <lib287g/words/state.hpp>

namespace lib287g::inline v0_1::reading {

/// A county, or what stands in its place, as the Census Bureau writes it.
struct County {
    std::string_view name;   ///< "St. Johns County", "Anchorage Municipality", "Fairfax city"
    std::string folded;      ///< "stjohnscounty"
    std::size_t base_size;   ///< of it, without the word for what it is

    /// "stjohns".
    [[nodiscard]] std::string_view base() const { return std::string_view{folded}.substr(0, base_size); }
};

/// The counties of a state, of all vintages.
std::span<const County> counties_of(State state);

/// Whether another state has a county of that name, or of that base: both folded.
bool is_county_elsewhere(std::string_view folded, State state);

/// Small letters and digits alone, without accents, "St" for "Saint" and "and" for "&": spellings that are equal so are of one county.
std::string folded_county(std::string_view name);

/// The name without the word for what it is, where the Bureau, or a person, has one: "Lake" of "Lake Cty.".
std::optional<std::string_view> without_county_word(std::string_view name);

}  // namespace lib287g::reading
