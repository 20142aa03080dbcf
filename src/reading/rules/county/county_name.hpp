#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <lib287g/lists/issue.hpp>
#include <lib287g/words/state.hpp>

namespace lib287g::inline v0_1::reading {

/// A county and a city that stands beside counties, of one name: Roanoke in Virginia, St. Louis in Missouri.
struct CountyOrCity {
    std::string_view county;
    std::string_view city;
};

struct CountyName {
    std::string name;
    std::optional<IssueCode> rule{};  ///< what was needed to read it
    bool known = true;                ///< whether the state has such a county
    std::optional<CountyOrCity> either{};
};

/// A county as the Census Bureau writes it: with the word for what it is where that is missing, abbreviated, misspelt,
/// in front or another; "St." for "Saint"; its own capitals, blanks, points and accents; the one name of the state's that a
/// misspelt one is nearest to, where it is no county of another state. The text of what the state has not stays, and every
/// text where the state is not known. What is misspelt is asked for only where the caller wants to know: it is dear.
CountyName county_name(std::string_view tidied, std::optional<State> state, bool may_be_misspelt = true);

/// Without the row's own state behind it: "Lee County (FL)", "Lee County, Florida".
std::string_view without_state(std::string_view county, std::optional<State> state);

/// Whether the text is of several counties, or of the whole state. "Lewis & Clark" is one county of Montana.
bool names_several_counties(std::string_view county, std::optional<State> state);

/// Which of the two an agency's name says that it is of: "Roanoke County Police", "City of Roanoke"; absent where it does not.
std::optional<std::string_view> told_by_agency(std::string_view agency, const CountyOrCity& either);

/// The county, folded, whose sheriff's office an agency is by its name; empty where it is none, or does not say.
std::string county_of_sheriff(std::string_view agency);

/// A county's name without the word for what it is, folded; empty where it has none.
std::string without_word_folded(std::string_view county);

/// Whether the sheriff's office of one county stands beside another, both folded and without the word. Either of the two can be the misspelt
/// one, so this is for a person to settle.
bool is_another_county(std::string_view of_sheriff, std::string_view county);

}  // namespace lib287g::reading
