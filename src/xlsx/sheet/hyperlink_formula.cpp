#include "xlsx/sheet/hyperlink_formula.hpp"

#include <algorithm>

#include <lib287g/detail/letters.hpp>

#include "xlsx/escapes.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

constexpr std::string_view function = "HYPERLINK";

void skip_blanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

bool take(std::string_view& text, char letter) {
    skip_blanks(text);
    if (!text.starts_with(letter)) return false;
    text.remove_prefix(1);
    return true;
}

/// A text in quotes, in which two quotes are one.
std::optional<std::string> take_literal(std::string_view& text) {
    if (!take(text, '"')) return std::nullopt;
    std::string literal;
    while (!text.empty()) {
        const char letter = text.front();
        text.remove_prefix(1);
        if (letter == '"') {
            if (!text.starts_with('"')) {
                decode_escapes(literal);
                return literal;
            }
            text.remove_prefix(1);
        }
        literal += letter;
    }
    return std::nullopt;
}

/// Whether the formula calls the function, outside texts in quotes.
bool calls_function(std::string_view formula) {
    bool in_text = false;
    for (std::size_t at = 0; at < formula.size(); ++at) {
        if (formula[at] == '"') in_text = !in_text;
        else if (!in_text && equal_ignoring_case(formula.substr(at, function.size()), function)) return true;
    }
    return false;
}

}  // namespace

HyperlinkFormula hyperlink_formula(std::string_view formula) {
    HyperlinkFormula found{.present = calls_function(formula)};
    skip_blanks(formula);
    if (!found.present || !equal_ignoring_case(formula.substr(0, function.size()), function)) return found;
    formula.remove_prefix(function.size());
    if (!take(formula, '(')) return found;
    auto address = take_literal(formula);
    if (!address) return found;
    std::optional<std::string> shown = address;
    if (take(formula, ',') || take(formula, ';')) {  // as some languages separate arguments
        shown = take_literal(formula);
        if (!shown) {  // worked out: the address stands all the same
            found.address = std::move(address);
            return found;
        }
    }
    if (!take(formula, ')')) return found;
    skip_blanks(formula);
    if (!formula.empty()) return found;
    found.address = std::move(address);
    found.shown = std::move(shown);
    return found;
}

}  // namespace lib287g::xlsx
