#include <lib287g/words/state.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "catch2_shim.hpp"

using lib287g::code;
using lib287g::fips;
using lib287g::name;
using lib287g::parse;
using lib287g::State;
using lib287g::words;

namespace {

static_assert(code(State::florida) == "FL" && name(State::florida) == "Florida");
static_assert(parse<State>("fl") == State::florida && parse<State>("FLORIDA") == State::florida);
static_assert(!parse<State>("Flordia") && !parse<State>("U.S."));
static_assert(fips(State::alabama) == "01" && fips(State::florida) == "12" &&
              fips(State::texas) == "48");
static_assert(fips(State::district_of_columbia) == "11" && fips(State::wyoming) == "56");
static_assert(fips(State::puerto_rico) == "72" && fips(State::virgin_islands) == "78");
static_assert(fips(State::guam) == "66" && fips(State::american_samoa) == "60");
static_assert(fips(State::northern_mariana_islands) == "69");
static_assert(is_territory(State::guam) && is_territory(State::virgin_islands));
static_assert(!is_territory(State::district_of_columbia) && !is_territory(State::wyoming));

}  // namespace

TEST_CASE("there are fifty states, one district and five territories") {
    CHECK(std::size(words<State>) == 56);
    CHECK(std::ranges::count_if(words<State>,
                                [](const auto& word) { return is_territory(word.value); }) == 5);
}

TEST_CASE("codes are two capitals and no two states share one") {
    std::set<std::string_view> codes;
    for (const auto& word : words<State>) {
        CHECK(word.code.size() == 2);
        CHECK(std::ranges::all_of(word.code, [](char c) { return c >= 'A' && c <= 'Z'; }));
        codes.insert(word.code);
    }
    CHECK(codes.size() == std::size(words<State>));
}

TEST_CASE("the numbers of the Census Bureau rise within states and within territories") {
    // Both lists are alphabetical by name, and the Bureau numbered them so.
    for (std::size_t i = 1; i < std::size(words<State>); ++i) {
        CHECK(fips(words<State>[i - 1].value) < fips(words<State>[i].value));
    }
    // Kept for territories when the numbers were given.
    for (const std::string_view unused : {"03", "07", "14", "43", "52"}) {
        CHECK(std::ranges::none_of(words<State>,
                                   [&](const auto& word) { return fips(word.value) == unused; }));
    }
}
