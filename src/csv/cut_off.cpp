#include "csv/cut_off.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "csv/csv_table.hpp"
#include "text/character_kinds.hpp"

namespace lib287g::inline v0_1::csv {
namespace {

constexpr std::size_t most_above = 50;  // as many of the column tell as well as all

/// The last four characters of a text, every digit as 9: "2/26/2025" and "1/1/2026" end alike.
std::string ending_of(std::string_view text) {
    std::string ending{text.substr(text.size() - std::min<std::size_t>(text.size(), 4))};
    std::ranges::replace_if(ending, detail::is_digit, '9');
    return ending;
}

}  // namespace

bool ends_inside_cell(const Table& table) {
    if (table.cells.empty()) return false;
    const auto text_of = [&](const xlsx::Cell& cell) { return std::string_view{table.characters}.substr(cell.text_begin, cell.text_size); };
    const xlsx::Cell& last = table.cells.back();
    const std::string_view text = text_of(last);
    std::vector<std::string_view> above;
    for (auto cell = table.cells.rbegin() + 1; cell != table.cells.rend() && above.size() < most_above; ++cell) {
        if (cell->column == last.column && cell->row != table.cells.front().row) above.push_back(text_of(*cell));
    }
    // A word that stands there whole, or a number that another begins with, is none that was cut.
    if (above.size() < 3 || std::ranges::find(above, text) != above.end()) return false;
    const std::string ending = ending_of(above.front());
    const bool alike = std::ranges::all_of(above, [&](std::string_view each) { return ending_of(each) == ending; });
    if (alike) return ending_of(text) != ending;
    const bool is_word = std::ranges::none_of(text, detail::is_digit);
    return is_word && std::ranges::any_of(above, [&](std::string_view each) { return each.starts_with(text); });
}

}  // namespace lib287g::csv
