#include "reading/input/typed_texts.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include <lib287g/detail/letters.hpp>

#include "text/beginning.hpp"
#include "text/blanks.hpp"
#include "text/letters_apart.hpp"
#include "xlsx/sheet/hyperlink_formula.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// Of Excel, LibreOffice and Google; that a value is not available ("#N/A") says that there is nothing, as other words do.
constexpr std::array<std::string_view, 16> errors{"#REF!",  "#DIV/0!", "#VALUE!",  "#NAME?",    "#NULL!",  "#NUM!",   "#SPILL!",    "#CALC!",
                                                  "#FIELD!", "#BUSY!",  "#BLOCKED!", "#CONNECT!", "#PYTHON!", "#ERROR!", "#EXTERNAL!", "#GETTING_DATA"};

/// In any case, a letter or mark off.
bool is_error(std::string_view text) {
    constexpr std::size_t longest = 16;
    if (text.size() < 4 || text.size() > longest) return false;
    const std::string word = detail::tidy(text);
    return word.size() > 3 && word.front() == '#' && std::ranges::any_of(errors, [&](std::string_view error) {
               return detail::lower(word[1]) == detail::lower(error[1]) && detail::letters_apart(word, error, 1) <= 1;
           });
}

/// The formula behind the equals sign, and an apostrophe in front with which programs keep it a text.
std::string_view formula_in(std::string_view text) {
    constexpr std::size_t most_blanks = 64;
    text.remove_prefix(std::min(text.substr(0, most_blanks).find_first_not_of(" \t\r\n"), text.size()));
    if (text.starts_with('\'')) text.remove_prefix(1);
    return text.starts_with('=') ? text.substr(1) : std::string_view{};
}

/// A text that is a formula, or begins as one.
struct Formula {
    bool is_link = false;
    std::string_view text{};     ///< as far as it is read
    std::string_view address{};  ///< empty: worked out
    std::uint32_t shown_begin = 0;
    std::uint32_t shown_size = 0;
};

Formula formula_of(std::string_view text, std::string& characters, std::deque<std::string>& kept) {
    const xlsx::HyperlinkFormula link = xlsx::hyperlink_formula(formula_in(text));
    if (!link.present) return {};
    const std::string_view read = kept.emplace_back(detail::beginning(text, longest_read));
    if (!link.address) return {.is_link = true, .text = read};
    const std::string_view address = kept.emplace_back(*link.address);
    const std::string_view shown = link.shown ? std::string_view{*link.shown} : address;
    const auto begin = static_cast<std::uint32_t>(characters.size());
    characters += shown;
    return {true, read, address, begin, static_cast<std::uint32_t>(shown.size())};
}

}  // namespace

void TypedTexts::remark(const xlsx::Cell& cell, std::string_view text, IssueCode code) {
    constexpr std::size_t most = 10'000;
    if (findings.size() < most) findings.push_back({cell.row, cell.column, text, code, code == IssueCode::mended_link});
    else ++more_findings;
}

void TypedTexts::take(std::vector<xlsx::Cell>& cells, std::string& characters, std::vector<xlsx::Hyperlink>& links) {
    constexpr std::size_t most_formulas = 100'000;             // Excel has 65,530 links on a sheet at most
    std::unordered_map<std::uint32_t, Formula> known;          // by the place: equal texts of a workbook are at one
    std::size_t formulas = 0;
    xlsx::StopChecks stops;
    for (xlsx::Cell& cell : cells) {
        const std::string_view text = std::string_view{characters}.substr(cell.text_begin, cell.text_size);
        if (cell.kind != xlsx::CellKind::text || text.empty()) continue;
        if (const char first = text.front(); first != '#' && first != '=' && first != '\'' && first != ' ') continue;
        stops.next();
        if (is_error(text)) {
            remark(cell, kept.emplace_back(text), IssueCode::error_cell);
            cell.kind = xlsx::CellKind::error;
            continue;
        }
        if (formula_in(text).empty() || ++formulas > most_formulas) continue;
        const auto [found, is_new] = known.try_emplace(cell.text_begin);
        if (is_new) found->second = formula_of(text, characters, kept);
        const Formula& formula = found->second;
        if (!formula.is_link) continue;
        remark(cell, formula.text, formula.address.empty() ? IssueCode::computed_link : IssueCode::mended_link);
        if (formula.address.empty()) {
            cell.kind = xlsx::CellKind::error;
            continue;
        }
        links.push_back({cell.row, cell.row, cell.column, cell.column, formula.address, {}});
        cell.text_begin = formula.shown_begin;
        cell.text_size = formula.shown_size;
    }
}

void TypedTexts::tell(CellTable& table) const {
    table.findings.insert(table.findings.end(), findings.begin(), findings.end());
    table.more_findings += more_findings;
}

}  // namespace lib287g::reading
