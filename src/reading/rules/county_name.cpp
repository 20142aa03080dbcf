#include "reading/rules/county_name.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include <lib287g/detail/split.hpp>

#include "text/letters_apart.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// "Allen" and "Parish" of "Allen Parish".
struct Parts {
    std::string_view before;
    std::string_view last;
};

Parts parts_of(std::string_view name) {
    const std::size_t blank = name.rfind(' ');
    if (blank == std::string_view::npos) return {{}, name};
    return {name.substr(0, blank), name.substr(blank + 1)};
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> others) {
    return std::any_of(others.begin(), others.end(),
                       [&](std::string_view other) { return equal_ignoring_case(text, other); });
}

/// Without the dot and blanks that spellings of "St. Mary's" differ in, in small letters.
std::string folded(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z') out += static_cast<char>(c + 32);
        else if (c >= 'a' && c <= 'z') out += c;
    }
    for (const std::string_view saint : {"sainte", "saint"}) {
        if (out.starts_with(saint)) out.replace(0, saint.size(), saint == "saint" ? "st" : "ste");
    }
    return out;
}

}  // namespace

bool names_several_counties(std::string_view county) {
    if (county.find_first_of(",;/&+") != std::string_view::npos) return true;
    for (const std::string_view word : Split<std::string_view, ' '>{county}) {
        if (is_one_of(word, {"and", "counties", "parishes", "statewide", "multiple", "various", "several", "all"})) {
            return true;
        }
    }
    return false;
}

CountyName county_name(std::string_view tidied, std::optional<State> state) {
    CountyName county{std::string{tidied}, {}};
    if (!state || is_territory(*state) || *state == State::alaska || *state == State::district_of_columbia) {
        return county;
    }
    const std::string_view word = *state == State::louisiana ? "Parish" : "County";
    const auto [before, last] = parts_of(tidied);
    // No county: an independent city, a planning region.
    const bool of_its_own = is_one_of(last, {"City", "District", "Region", "Borough", "Municipality"});
    if (!of_its_own && !equal_ignoring_case(last, word)) {
        const bool in_place = !before.empty() && (is_one_of(last, {"County", "Parish", "Co", "Co.", "Cty", "Cty.", "Par."}) ||
                                                  detail::letters_apart(last, word, 2) <= 2);
        county = {std::string{in_place ? before : tidied} + " " + std::string{word}, IssueCode::county_suffix};
    }
    for (const auto& [written, bureau] : {std::pair{"Saint ", "St. "}, std::pair{"Sainte ", "Ste. "}}) {
        if (!county.name.starts_with(written)) continue;
        county = {bureau + county.name.substr(std::string_view{written}.size()), IssueCode::saint_written_out};
    }
    return county;
}

bool names_another_county(std::string_view agency, std::string_view county) {
    for (const std::string_view word : {" County Sheriff", " Parish Sheriff"}) {
        const std::size_t end = agency.find(word);
        if (end == std::string_view::npos) continue;
        // "Metropolitan Moore County" is of Moore County.
        const std::string_view named = agency.substr(0, end);
        const std::string_view of = parts_of(county).before;
        return !named.ends_with(of) && !folded(named).ends_with(folded(of));
    }
    return false;
}

}  // namespace lib287g::reading
