#include "reading/input/typed_texts.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

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
    const std::string word = text.size() > longest ? std::string{} : detail::tidy(text);
    return word.size() > 3 && std::ranges::any_of(errors, [&](std::string_view error) { return detail::letters_apart(word, error, 1) <= 1; });
}

/// The formula behind the equals sign, and an apostrophe in front with which programs keep it a text.
std::string_view formula_in(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.starts_with('\'')) text.remove_prefix(1);
    return text.starts_with('=') ? text.substr(1) : std::string_view{};
}

/// What a text is.
struct TypedText {
    std::optional<IssueCode> code{};   ///< absent: a text like any other
    std::string_view text{};           ///< as it stood
    std::string_view address{};        ///< empty: none
    std::uint32_t shown_begin = 0;
    std::uint32_t shown_size = 0;
};

TypedText typed_text(std::string_view text, std::string& characters, std::deque<std::string>& kept) {
    if (is_error(text)) return {.code = IssueCode::error_cell, .text = kept.emplace_back(text)};
    const xlsx::HyperlinkFormula link = xlsx::hyperlink_formula(formula_in(text));
    if (!link.present) return {};
    TypedText typed{.code = link.address ? IssueCode::mended_link : IssueCode::computed_link, .text = kept.emplace_back(text)};
    if (!link.address) return typed;
    typed.address = kept.emplace_back(*link.address);
    typed.shown_begin = static_cast<std::uint32_t>(characters.size());
    const std::string_view shown = link.shown ? std::string_view{*link.shown} : typed.address;
    typed.shown_size = static_cast<std::uint32_t>(shown.size());
    characters += shown;
    return typed;
}

}  // namespace

void TypedTexts::take(std::vector<xlsx::Cell>& cells, std::string& characters, std::vector<xlsx::Hyperlink>& links) {
    constexpr std::size_t most_findings = 10'000;
    std::unordered_map<std::uint32_t, TypedText> known;  // by its place: equal texts of a workbook are at one
    for (xlsx::Cell& cell : cells) {
        const std::string_view text = std::string_view{characters}.substr(cell.text_begin, cell.text_size);
        if (cell.kind != xlsx::CellKind::text || text.empty()) continue;
        if (const char first = text.front(); first != '#' && first != '=' && first != '\'' && first != ' ') continue;
        xlsx::check_stop();
        const auto [found, is_new] = known.try_emplace(cell.text_begin);
        if (is_new) found->second = typed_text(std::string{text}, characters, kept);
        const TypedText& typed = found->second;
        if (!typed.code) continue;
        if (findings.size() < most_findings) findings.push_back({cell.row, cell.column, typed.text, *typed.code, !typed.address.empty()});
        else ++more_findings;
        if (typed.address.empty()) {
            cell.kind = xlsx::CellKind::error;
            continue;
        }
        links.push_back({cell.row, cell.row, cell.column, cell.column, typed.address, {}});
        cell.text_begin = typed.shown_begin;
        cell.text_size = typed.shown_size;
    }
}

void TypedTexts::tell(CellTable& table) const {
    table.findings.insert(table.findings.end(), findings.begin(), findings.end());
    table.more_findings += more_findings;
}

}  // namespace lib287g::reading
