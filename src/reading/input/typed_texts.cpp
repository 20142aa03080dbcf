#include "reading/input/typed_texts.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "reading/input/error_words.hpp"
#include "reading/input/odd_bytes.hpp"
#include "reading/input/once_per_text.hpp"
#include "text/beginning.hpp"
#include "text/quoted.hpp"
#include "xlsx/sheet/hyperlink_formula.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::size_t most_findings = 10'000;  // others are counted

/// The formula behind the equals sign, and an apostrophe in front with which programs keep it a text.
std::string_view formula_in(std::string_view text) {
    constexpr std::size_t most_blanks = 64;
    text.remove_prefix(std::min(text.substr(0, most_blanks).find_first_not_of(" \t\r\n"), text.size()));
    if (text.starts_with('\'')) text.remove_prefix(1);
    return text.starts_with('=') ? text.substr(1) : std::string_view{};
}

/// A text in quotes behind the equals sign, which keeps it a text: ="2/26/2025".
std::optional<std::string> literal_of(std::string_view formula) {
    while (formula.ends_with(' ')) formula.remove_suffix(1);
    if (formula.size() < 2 || !formula.starts_with('"') || !formula.ends_with('"')) return std::nullopt;
    formula = formula.substr(1, formula.size() - 2);
    std::string literal;
    for (std::size_t at = 0; at < formula.size(); ++at) {
        if (formula[at] == '"' && !(at + 1 < formula.size() && formula[++at] == '"')) return std::nullopt;
        literal += formula[at];
    }
    return literal;
}

/// What a formula in a text is.
struct Formula {
    std::optional<IssueCode> is{};  ///< absent: it is none
    std::string_view text{};        ///< as far as it is read
    std::string_view address{};
    std::uint32_t shown_begin = 0;
    std::uint32_t shown_size = 0;
};

Formula formula_of(std::string_view text, std::string& characters, std::deque<std::string>& kept) {
    const std::string_view formula = formula_in(text);
    const xlsx::HyperlinkFormula link = xlsx::hyperlink_formula(formula);
    const std::optional<std::string> literal = link.present ? std::nullopt : literal_of(formula);
    // A line of equals signs, and one before words.
    if (!link.present && !literal && (formula.front() == '=' || formula.front() == ' ')) return {};
    const std::string_view read = kept.emplace_back(detail::beginning(text, longest_read));
    const auto showing = [&](IssueCode code, std::string_view address, std::string_view shown) {
        const auto begin = static_cast<std::uint32_t>(characters.size());
        characters += shown;
        return Formula{code, read, address, begin, static_cast<std::uint32_t>(shown.size())};
    };
    if (literal) return showing(IssueCode::stray_quote, {}, *literal);
    if (!link.address) return {.is = link.present ? IssueCode::computed_link : IssueCode::formula_without_value, .text = read};
    const std::string_view address = kept.emplace_back(*link.address);
    return showing(IssueCode::mended_link, address, link.shown ? std::string_view{*link.shown} : address);
}

/// By its first letter, whether a text may be an error or a formula.
bool may_be_typed(std::string_view text) {
    switch (text.front()) {
        case '#': case '=': case '\'': case ' ': return true;
        case 'E': case 'e': return text.size() > 4 && text[3] == ':';
        case 'L': case 'l': return text.size() > 7 && (text[7] == '.' || text[7] == '\xE2');
        default: return false;
    }
}

}  // namespace

void TypedTexts::remark(const xlsx::Cell& cell, std::string_view text, IssueCode code) {
    const bool mended = code == IssueCode::mended_link || code == IssueCode::stray_quote;
    if (findings.size() < most_findings) findings.push_back({cell.row, cell.column, text, code, mended});
    else ++more_findings;
}

void TypedTexts::note_odd_bytes(const std::vector<xlsx::Cell>& cells, std::string_view characters) {
    constexpr std::size_t longest_shown = 200;
    struct Odd {
        bool control = false;
        bool half = false;
        std::string_view shown{};
    };
    OncePerText<Odd> known;
    xlsx::StopChecks stops;
    for (const xlsx::Cell& cell : cells) {
        stops.next();
        const Odd& odd = known.of(cell, [&] {
            const std::string_view text = detail::beginning(characters.substr(cell.text_begin, cell.text_size), longest_read);
            Odd found{has_control_character(text), has_half_of_pair(text)};
            if ((found.control || found.half) && findings.size() < most_findings) found.shown = kept.emplace_back(detail::shown(text, longest_shown));
            return found;
        });
        if (odd.control) remark(cell, odd.shown, IssueCode::control_character);
        if (odd.half) remark(cell, odd.shown, IssueCode::lost_characters);
    }
}

void TypedTexts::take(std::vector<xlsx::Cell>& cells, std::string& characters, std::vector<xlsx::Hyperlink>& links) {
    constexpr std::size_t most_links = 100'000;        // Excel has 65,530 links on a sheet at most
    std::unordered_map<std::uint32_t, Formula> known;  // by the place: equal texts of a workbook are at one
    std::size_t new_links = 0;
    xlsx::StopChecks stops;
    for (xlsx::Cell& cell : cells) {
        const std::string_view text = std::string_view{characters}.substr(cell.text_begin, cell.text_size);
        if (cell.kind != xlsx::CellKind::text || text.empty() || !may_be_typed(text)) continue;
        stops.next();
        if (is_error_word(text)) {
            remark(cell, kept.emplace_back(text), IssueCode::error_cell);
            cell.kind = xlsx::CellKind::error;
            continue;
        }
        if (formula_in(text).empty()) continue;
        const auto [found, is_new] = known.try_emplace(cell.text_begin);
        if (is_new) found->second = formula_of(text, characters, kept);
        const Formula& formula = found->second;
        if (!formula.is || (!formula.address.empty() && ++new_links > most_links)) continue;
        remark(cell, formula.text, *formula.is);
        if (formula.shown_size == 0) {
            cell.kind = xlsx::CellKind::error;
            continue;
        }
        if (!formula.address.empty()) links.push_back({cell.row, cell.row, cell.column, cell.column, formula.address, {}});
        cell.text_begin = formula.shown_begin;
        cell.text_size = formula.shown_size;
    }
}

void TypedTexts::tell(CellTable& table) const {
    table.findings.insert(table.findings.end(), findings.begin(), findings.end());
    table.more_findings += more_findings;
}

}  // namespace lib287g::reading
