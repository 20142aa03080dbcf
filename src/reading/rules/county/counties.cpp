#include "reading/rules/county/counties.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <lib287g/detail/letters.hpp>
#include <lib287g/generated/counties.hpp>

#include "text/letters_apart.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// The letter of U+00C0 to U+00FF without its accent; a blank where it has none.
constexpr std::string_view latin = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";

constexpr std::array<std::string_view, 10> words_of_bureau{"city and borough", "planning region", "census area", "municipality", "municipio",
                                                           "borough",          "county",          "parish",      "district",     "city"};
constexpr std::array<std::string_view, 9> words_of_people{"co", "co.", "cty", "cty.", "cnty", "cnty.", "par.", "counties", "region"};

class Counties {
  public:
    Counties() {
        std::string_view lines = generated::counties;
        const auto take_line = [&] {
            const std::string_view line = lines.substr(0, lines.find('\n'));
            lines.remove_prefix(line.size() + 1);
            return line;
        };
        while (!lines.empty()) {
            const State state = parse<State>(take_line()).value();
            for (auto name = take_line(); !name.empty(); name = take_line()) add(state, name);
        }
    }

    [[nodiscard]] std::span<const County> of(State state) const { return by_state_[static_cast<std::size_t>(state)]; }

    [[nodiscard]] bool has_other_than(State state, std::string_view folded) const {
        for (const auto& word : words<State>) {
            const auto& counties = by_state_[static_cast<std::size_t>(word.value)];
            if (word.value == state) continue;
            if (std::ranges::any_of(counties, [&](const County& each) { return each.folded == folded || each.base() == folded; })) return true;
        }
        return false;
    }

  private:
    void add(State state, std::string_view name) {
        const std::size_t base_size = folded_county(without_county_word(name).value_or(name)).size();
        by_state_[static_cast<std::size_t>(state)].push_back({name, folded_county(name), base_size});
    }

    std::array<std::vector<County>, std::size(words<State>)> by_state_;
};

const Counties& counties() {
    static const Counties all;
    return all;
}

std::string_view trimmed(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::span<const County> counties_of(State state) { return counties().of(state); }

bool is_county_elsewhere(std::string_view folded, State state) { return counties().has_other_than(state, folded); }

std::string folded_county(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(name[i]);
        const char letter = detail::lower(name[i]);
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
            out += letter;
        } else if (letter == '&') {
            out += "and";
        } else if (byte == 0xC3 && i + 1 < name.size()) {
            const char plain = latin[static_cast<std::uint8_t>(name[++i]) & 0x3FU];
            if (plain != ' ') out += plain;
        }
    }
    for (const std::string_view saint : {"sainte", "saint"}) {
        if (out.starts_with(saint)) out.replace(0, saint.size(), saint == "saint" ? "st" : "ste");
    }
    return out;
}

std::optional<std::string_view> without_county_word(std::string_view name) {
    const auto ends_with = [&](std::string_view word) {
        return name.size() > word.size() + 1 && name[name.size() - word.size() - 1] == ' ' &&
               equal_ignoring_case(name.substr(name.size() - word.size()), word);
    };
    for (const std::string_view word : words_of_bureau) {
        if (ends_with(word)) return trimmed(name.substr(0, name.size() - word.size()));
    }
    for (const std::string_view word : words_of_people) {
        if (ends_with(word)) return trimmed(name.substr(0, name.size() - word.size()));
    }
    const std::size_t blank = name.rfind(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const std::string_view last = name.substr(blank + 1);
    for (const std::string_view word : {"county", "parish", "borough"}) {
        if (last.size() > 3 && detail::letters_apart(last, word, 2) <= 2) return trimmed(name.substr(0, blank));
    }
    return std::nullopt;
}

}  // namespace lib287g::reading
