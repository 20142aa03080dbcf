#include "reading/rules/county/county_name.hpp"

#include <algorithm>
#include <utility>

#include <lib287g/detail/letters.hpp>
#include <lib287g/detail/split.hpp>

#include "reading/rules/county/counties.hpp"
#include "text/letters_apart.hpp"
#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

bool writes_saint_out(std::string_view text, std::string_view name) {
    constexpr std::string_view saint = "saint";
    return equal_ignoring_case(text.substr(0, saint.size()), saint) && name.starts_with("St");
}

/// The county whose base is that of the text: a city where the text says so, else a county before others.
const County* with_base(std::span<const County> counties, std::string_view base, bool is_city) {
    const County* found = nullptr;
    for (const County& county : counties) {
        if (county.base() != base) continue;
        const bool fits = county.name.ends_with(" city") == is_city;
        if (found == nullptr || fits) found = &county;
    }
    return found;
}

/// The county whose name has the word for what it is in front: "County of Lee". A city is one where it stands for a county.
const County* with_word_in_front(std::span<const County> counties, std::string_view text) {
    for (const std::string_view word : {"county of ", "parish of ", "borough of ", "city of "}) {
        if (!equal_ignoring_case(text.substr(0, word.size()), word)) continue;
        const bool is_city = word.starts_with("city");
        const County* const county = with_base(counties, folded_county(text.substr(word.size())), is_city);
        return county != nullptr && (!is_city || county->name.ends_with(" city")) ? county : nullptr;
    }
    return nullptr;
}

/// The county that a text is a misspelling of: within two letters, and within a fifth of its length, and nearer than any
/// other; the first letter is seldom mistyped.
const County* misspelt(std::span<const County> counties, std::string_view base, State state) {
    constexpr std::size_t shortest = 3;
    if (base.size() < shortest) return nullptr;
    const bool is_elsewhere = is_county_elsewhere(base, state);
    const County* nearest = nullptr;
    std::size_t least = 3;
    bool several = false;
    for (const County& county : counties) {
        const std::size_t apart = detail::letters_apart(base, county.base(), 2);
        if (apart > 2 || apart * 5 > county.base_size + 4 || base.front() != county.folded.front()) continue;
        // Another state's county stands in the wrong row as likely as it is misspelt, but for a letter too many.
        if (is_elsewhere && (apart > 1 || base.size() == county.base_size)) continue;
        const bool same = nearest != nullptr && nearest->base() == county.base();
        if (apart > least || (same && !county.name.ends_with(" County"))) continue;
        several = !same && apart == least;
        least = apart;
        nearest = &county;
    }
    return several ? nullptr : nearest;
}

}  // namespace

std::string_view without_state(std::string_view county, std::optional<State> state) {
    if (!state) return county;
    const std::string_view open = county.ends_with(')') ? county.substr(0, county.size() - 1) : county;
    for (const std::string_view word : {name(*state), code(*state)}) {
        if (open.size() < word.size() + 3 || !equal_ignoring_case(open.substr(open.size() - word.size()), word)) continue;
        const std::string_view before = open.substr(0, open.size() - word.size());
        const bool in_brackets = before.ends_with(" (") && open.size() < county.size();
        if (in_brackets || (before.ends_with(", ") && open.size() == county.size())) return before.substr(0, before.size() - 2);
    }
    return county;
}

namespace {

bool is_one_county(std::string_view text, std::optional<State> state) {
    if (!state || text.find_first_of(",;/+") != std::string_view::npos) return false;
    const std::string folded = folded_county(text);
    const std::string base = folded_county(without_county_word(text).value_or(text));
    return std::ranges::any_of(counties_of(*state), [&](const County& county) { return county.folded == folded || county.base() == base; });
}

/// The county and the city of the name, where there are both.
std::optional<CountyOrCity> both_with(std::span<const County> counties, std::string_view base) {
    const County* const city = with_base(counties, base, true);
    const County* const county = with_base(counties, base, false);
    if (city == county || !city->name.ends_with(" city")) return std::nullopt;
    return CountyOrCity{county->name, city->name};
}

}  // namespace

std::optional<std::string_view> told_by_agency(std::string_view agency, const CountyOrCity& either) {
    const std::string folded = folded_county(agency);
    const std::string base = folded_county(without_county_word(either.city).value_or(either.city));
    const bool of_county = folded.find(base + "county") != std::string::npos || folded.find("countyof" + base) != std::string::npos;
    const bool of_city = folded.find(base + "city") != std::string::npos || folded.find("cityof" + base) != std::string::npos;
    if (of_county == of_city) return std::nullopt;
    return of_county ? either.county : either.city;
}

bool names_several_counties(std::string_view county, std::optional<State> state) {
    if (is_one_county(county, state)) return false;
    if (county.find_first_of(",;/&+") != std::string_view::npos) return true;
    for (const std::string_view word : Split<std::string_view, ' '>{county}) {
        if (detail::is_one_of(word, {"and", "counties", "parishes", "statewide", "multiple", "various", "several", "all"})) {
            return true;
        }
    }
    return false;
}

CountyName county_name(std::string_view tidied, std::optional<State> state, bool may_be_misspelt) {
    const std::span<const County> counties = state ? counties_of(*state) : std::span<const County>{};
    if (counties.empty()) return {std::string{tidied}};
    const auto named = [&](const County& county, IssueCode rule) { return CountyName{std::string{county.name}, rule}; };
    const std::string folded = folded_county(tidied);
    for (const County& county : counties) {
        if (county.folded != folded) continue;
        if (writes_saint_out(tidied, county.name)) return named(county, IssueCode::saint_written_out);
        return tidied == county.name ? CountyName{std::string{tidied}} : named(county, IssueCode::county_spelling);
    }
    if (const County* const county = with_word_in_front(counties, tidied)) return named(*county, IssueCode::county_suffix);
    const auto shorter = without_county_word(tidied);
    const std::string_view word = shorter ? tidied.substr(shorter->size()) : std::string_view{};
    const std::string base = shorter ? folded_county(*shorter) : folded;
    const bool is_city = equal_ignoring_case(word, " city");
    for (const std::string_view each : {std::string_view{base}, std::string_view{folded}}) {
        if (const County* county = with_base(counties, each, is_city)) {
            const auto either = shorter ? std::nullopt : both_with(counties, each);
            if (either) return {.name = std::string{tidied}, .rule = {}, .known = true, .either = either};
            return named(*county, writes_saint_out(tidied, county->name) ? IssueCode::saint_written_out
                                                                         : IssueCode::county_suffix);
        }
    }
    const County* const county = may_be_misspelt ? misspelt(counties, base, *state) : nullptr;
    if (county != nullptr) return named(*county, IssueCode::misspelling);
    return {.name = std::string{tidied}, .rule = {}, .known = false};
}

std::string county_of_sheriff(std::string_view agency) {
    for (const std::string_view word : {" County Sheriff", " Parish Sheriff"}) {
        const std::size_t end = agency.find(word);
        if (end != std::string_view::npos) return folded_county(agency.substr(0, end));
    }
    return {};
}

std::string without_word_folded(std::string_view county) {
    const auto base = without_county_word(county);
    return base ? folded_county(*base) : std::string{};
}

bool is_another_county(std::string_view of_sheriff, std::string_view county) {
    // "Metropolitan Moore County" is of Moore County.
    return !of_sheriff.empty() && !county.empty() && !of_sheriff.ends_with(county);
}

}  // namespace lib287g::reading
