#include "reading/roster/words_in_name.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <lib287g/detail/letters.hpp>
#include <lib287g/lists/list_column.hpp>

#include "reading/rules/corrections.hpp"
#include "text/character_kinds.hpp"
#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

using Words = std::vector<std::string_view>;

/// In bytes: what is longer is no name and no title.
constexpr std::size_t longest_name = 200;

/// Runs of letters; digits and all else stand between.
Words words_of(std::string_view text) {
    Words found;
    const auto is_part = [&](std::size_t at) { return detail::is_letter(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80; };
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && is_part(end)) ++end;
        if (end > begin) found.push_back(text.substr(begin, end - begin));
        begin = end + (end == begin ? 1 : 0);
    }
    return found;
}

bool is_word(std::string_view word, std::string_view wanted) {
    if (equal_ignoring_case(word, wanted)) return true;
    return word.size() == wanted.size() + 1 && detail::lower(word.back()) == 's' && equal_ignoring_case(word.substr(0, wanted.size()), wanted);
}

/// Where the words stand in a row, the last of them in the plural or not; the end where they do not.
Words::iterator place_of(Words& words, const Words& wanted) {
    return std::search(words.begin(), words.end(), wanted.begin(), wanted.end(), is_word);
}

constexpr std::array<std::string_view, 46> of_lists{
    "g",      "agency", "agencies", "agreement", "agreements", "list",   "lists",  "roster", "sheet", "state",   "tab",
    "page",   "part",   "moa",      "moas",      "lea",        "leas",   "all",    "copy",   "jail",  "jem",     "jems",
    "task",   "force",  "tfm",      "tfms",      "wso",        "wsos",   "warrant", "service", "officer", "officers", "model",
    "models", "of",     "and",      "the",       "in",         "participating", "program", "enforcement", "data", "am", "pm", "final", "current"};

/// Whether nothing but words of lists stands beside `count` words.
bool stands_alone(const Words& words, Words::iterator at, std::size_t count) {
    for (auto word = words.begin(); word != words.end(); ++word) {
        const auto place = word - words.cbegin();
        const auto begin = at - words.begin();
        if (place >= begin && place < begin + static_cast<std::ptrdiff_t>(count)) continue;
        if (!detail::is_one_of(*word, of_lists)) return false;
    }
    return true;
}

template <class Enum>
struct Naming {
    Words words;
    Enum value;
    bool is_short = false;  ///< a code or an abbreviation
};

template <class Enum>
std::optional<Enum> meant(std::string_view clean) {
    for (const auto& word : words<Enum>) {
        if (equal_ignoring_case(clean, word.name)) return word.value;
    }
    return std::nullopt;
}

/// Names, codes and what the table of corrections has, with the most words first: "West Virginia" before "Virginia".
template <class Enum>
std::vector<Naming<Enum>> namings_of(ListColumn column, const Facts& facts) {
    std::vector<Naming<Enum>> namings;
    for (const auto& word : words<Enum>) {
        namings.push_back({words_of(word.name), word.value});
        namings.push_back({words_of(word.code), word.value, true});
    }
    for (const Correction& known : facts.corrections()) {
        if (!equal_ignoring_case(known.column, name(column))) continue;
        if (const auto value = meant<Enum>(known.clean)) namings.push_back({words_of(known.raw), *value, known.raw.ends_with('.')});
    }
    return namings;
}

template <class Enum>
std::optional<Enum> only_one(Words words, std::vector<Naming<Enum>> namings, const auto& counts) {
    std::ranges::stable_sort(namings, [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
    std::optional<Enum> found;
    for (const Naming<Enum>& naming : namings) {
        if (naming.words.empty()) continue;
        const auto at = place_of(words, naming.words);
        if (at == words.end() || !counts(words, at, naming)) continue;
        if (found && *found != naming.value) return std::nullopt;
        found = naming.value;
        // What is part of a longer name is no other.
        std::fill_n(at, naming.words.size(), std::string_view{"of"});
    }
    return found;
}

}  // namespace

std::optional<AgreementType> type_in_name(std::string_view name, const Facts& facts) {
    if (name.size() > longest_name) return std::nullopt;
    const Words words = words_of(name);
    if (words.empty()) return std::nullopt;
    auto namings = namings_of<AgreementType>(ListColumn::type, facts);
    namings.push_back({{"jail"}, AgreementType::jail_enforcement_model});
    namings.push_back({{"warrant"}, AgreementType::warrant_service_officer});
    return only_one(words, std::move(namings), [](const auto&...) { return true; });
}

std::optional<State> state_in_name(std::string_view name, const Facts& facts) {
    if (name.size() > longest_name) return std::nullopt;
    const Words words = words_of(name);
    if (words.empty()) return std::nullopt;
    return only_one(words, namings_of<State>(ListColumn::state, facts), [](const Words& all, auto at, const Naming<State>& naming) {
        // "List in" is not of Indiana.
        const bool is_code = naming.words.size() == 1 && naming.words[0].size() == 2;
        if (is_code && std::ranges::any_of(*at, [](char c) { return c < 'A' || c > 'Z'; }) && all.size() > 1) return false;
        if (naming.is_short) return stands_alone(all, at, naming.words.size());
        const auto behind = at + static_cast<std::ptrdiff_t>(naming.words.size());
        return behind == all.end() || !detail::is_one_of(*behind, {"county", "counties", "parish", "city"});
    });
}

NamedAs named_as(std::string_view name) {
    if (name.size() > longest_name) return NamedAs::nothing;
    const Words words = words_of(name);
    const auto has = [&](std::initializer_list<std::string_view> wanted) {
        return std::ranges::any_of(words, [&](std::string_view word) { return detail::is_one_of(word, wanted); });
    };
    if (has({"pending", "applicants", "applications", "prospective"})) return NamedAs::pending;
    const bool negated = has({"not", "non", "no"}) && has({"active", "participating", "longer", "force", "current"});
    if (negated || has({"terminated", "terminations", "expired", "removed", "removals", "former", "formerly", "inactive", "archive", "archived",
                        "archives", "cancelled", "canceled", "rescinded", "revoked", "withdrawn", "ended", "lapsed", "discontinued", "dropped",
                        "superseded", "deactivated", "historic", "historical", "deleted", "obsolete", "retired", "suspended"})) {
        return NamedAs::former;
    }
    if (has({"template", "example", "examples", "sample", "samples", "instructions"})) return NamedAs::example;
    if (has({"active", "participating", "current", "signed"})) return NamedAs::current;
    return NamedAs::nothing;
}

}  // namespace lib287g::reading
