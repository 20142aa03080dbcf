#pragma once
// States, the District of Columbia and territories. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <cstdint>
#include <string_view>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// A state, the District of Columbia or a territory of the United States; codes are those of USPS.
enum class State : std::uint8_t {
    alabama,
    alaska,
    arizona,
    arkansas,
    california,
    colorado,
    connecticut,
    delaware,
    district_of_columbia,
    florida,
    georgia,
    hawaii,
    idaho,
    illinois,
    indiana,
    iowa,
    kansas,
    kentucky,
    louisiana,
    maine,
    maryland,
    massachusetts,
    michigan,
    minnesota,
    mississippi,
    missouri,
    montana,
    nebraska,
    nevada,
    new_hampshire,
    new_jersey,
    new_mexico,
    new_york,
    north_carolina,
    north_dakota,
    ohio,
    oklahoma,
    oregon,
    pennsylvania,
    rhode_island,
    south_carolina,
    south_dakota,
    tennessee,
    texas,
    utah,
    vermont,
    virginia,
    washington,
    west_virginia,
    wisconsin,
    wyoming,
    american_samoa,
    guam,
    northern_mariana_islands,
    puerto_rico,
    virgin_islands,
};

template <>
inline constexpr Word<State> words<State>[] = {
    {State::alabama, "AL", "Alabama"},
    {State::alaska, "AK", "Alaska"},
    {State::arizona, "AZ", "Arizona"},
    {State::arkansas, "AR", "Arkansas"},
    {State::california, "CA", "California"},
    {State::colorado, "CO", "Colorado"},
    {State::connecticut, "CT", "Connecticut"},
    {State::delaware, "DE", "Delaware"},
    {State::district_of_columbia, "DC", "District of Columbia"},
    {State::florida, "FL", "Florida"},
    {State::georgia, "GA", "Georgia"},
    {State::hawaii, "HI", "Hawaii"},
    {State::idaho, "ID", "Idaho"},
    {State::illinois, "IL", "Illinois"},
    {State::indiana, "IN", "Indiana"},
    {State::iowa, "IA", "Iowa"},
    {State::kansas, "KS", "Kansas"},
    {State::kentucky, "KY", "Kentucky"},
    {State::louisiana, "LA", "Louisiana"},
    {State::maine, "ME", "Maine"},
    {State::maryland, "MD", "Maryland"},
    {State::massachusetts, "MA", "Massachusetts"},
    {State::michigan, "MI", "Michigan"},
    {State::minnesota, "MN", "Minnesota"},
    {State::mississippi, "MS", "Mississippi"},
    {State::missouri, "MO", "Missouri"},
    {State::montana, "MT", "Montana"},
    {State::nebraska, "NE", "Nebraska"},
    {State::nevada, "NV", "Nevada"},
    {State::new_hampshire, "NH", "New Hampshire"},
    {State::new_jersey, "NJ", "New Jersey"},
    {State::new_mexico, "NM", "New Mexico"},
    {State::new_york, "NY", "New York"},
    {State::north_carolina, "NC", "North Carolina"},
    {State::north_dakota, "ND", "North Dakota"},
    {State::ohio, "OH", "Ohio"},
    {State::oklahoma, "OK", "Oklahoma"},
    {State::oregon, "OR", "Oregon"},
    {State::pennsylvania, "PA", "Pennsylvania"},
    {State::rhode_island, "RI", "Rhode Island"},
    {State::south_carolina, "SC", "South Carolina"},
    {State::south_dakota, "SD", "South Dakota"},
    {State::tennessee, "TN", "Tennessee"},
    {State::texas, "TX", "Texas"},
    {State::utah, "UT", "Utah"},
    {State::vermont, "VT", "Vermont"},
    {State::virginia, "VA", "Virginia"},
    {State::washington, "WA", "Washington"},
    {State::west_virginia, "WV", "West Virginia"},
    {State::wisconsin, "WI", "Wisconsin"},
    {State::wyoming, "WY", "Wyoming"},
    {State::american_samoa, "AS", "American Samoa"},
    {State::guam, "GU", "Guam"},
    {State::northern_mariana_islands, "MP", "Northern Mariana Islands"},
    {State::puerto_rico, "PR", "Puerto Rico"},
    {State::virgin_islands, "VI", "Virgin Islands"},
};
static_assert(words_in_order<State>());

/// The two digits that the Census Bureau writes for a state (FIPS 5-2, now ANSI INCITS 38).
constexpr std::string_view fips(State state) {
    constexpr std::string_view digits =
        "01020405060809101112131516171819202122232425262728293031"
        "32333435363738394041424445464748495051535455566066697278";
    static_assert(digits.size() == 2 * std::size(words<State>));
    return digits.substr(2 * static_cast<std::size_t>(state), 2);
}

/// Whether it is a territory: counted by ICE among "states" at times, and not one of the fifty.
constexpr bool is_territory(State state) { return state >= State::american_samoa; }

}  // namespace lib287g
