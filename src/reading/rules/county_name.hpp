#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <lib287g/lists/issue.hpp>
#include <lib287g/words/state.hpp>

namespace lib287g::inline v0_1::reading {

struct CountyName {
    std::string name;
    std::optional<IssueCode> rule;  ///< what was needed to read it; of several the last
};

/// A county as the Census Bureau writes it: "St." for "Saint"; the word County (in Louisiana Parish) where
/// it is missing, abbreviated, misspelt or the other. In Alaska and the territories, whose parts have other
/// words, nothing is changed.
CountyName county_name(std::string_view tidied, std::optional<State> state);

/// Whether the text is of several counties, or of the whole state.
bool names_several_counties(std::string_view county);

/// Whether the agency is the sheriff's office of a county, or parish, of another name. Either of the two
/// can be the misspelt one, so this is for a person to settle.
bool names_another_county(std::string_view agency, std::string_view county);

}  // namespace lib287g::reading
