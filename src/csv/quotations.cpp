#include "csv/quotations.hpp"

#include <algorithm>

namespace lib287g::inline v0_1::csv {
namespace {

std::string_view line_of(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

std::string_view line_behind(std::string_view text, std::string_view line) {
    text.remove_prefix(line.size());
    text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(text.size(), 1));
    return line_of(text);
}

/// Without a half quotation: it is no end of one.
bool has_pairs_of_marks(std::string_view line) { return std::ranges::count(line, '"') % 2 == 0; }

}  // namespace

Quoted Quotations::read(std::string_view& text, std::string& cell, std::size_t column, std::size_t cells_above) {
    const std::string_view quotation = text;
    const std::string_view line = line_at_start_of(quotation);
    if (quotation.data() >= plain_to_) {
        if (const Quoted in_line = ends_in(quotation, line.size(), text, cell); in_line != Quoted::none) return in_line;
        const bool alone = fits(line.substr(1), column, cells_above);
        if (line.size() == quotation.size() && !alone) return Quoted::cut_off;
        const std::string_view next = line_behind(quotation, line);
        const bool both_alone = alone && fits(next, 1, cells_above) && has_pairs_of_marks(next);
        if (quotation.data() >= one_line_to_ && !both_alone) {
            const Quoted over_lines = ends_in(quotation, quotation.size(), text, cell);
            if (over_lines != Quoted::none && (!alone || fits(line_of(text), column, cells_above))) return over_lines;
            one_line_to_ = text.data();
        }
        plain_to_ = line.data() + line.size();
    }
    text = quotation.substr(1);
    return Quoted::none;
}

/// A line of many quotations is looked for its end once.
std::string_view Quotations::line_at_start_of(std::string_view text) {
    if (line_end_ == nullptr || text.data() > line_end_) line_end_ = text.data() + line_of(text).size();
    return text.substr(0, static_cast<std::size_t>(line_end_ - text.data()));
}

/// Reads the quotation where it ends in so many bytes.
Quoted Quotations::ends_in(std::string_view quotation, std::size_t size, std::string_view& rest, std::string& cell) const {
    cell.clear();
    Quoted quoted = Quoted::whole;
    for (std::size_t at = 1; at < size;) {
        const std::size_t mark = std::min(quotation.find('"', at), size);
        cell += quotation.substr(at, mark - at);
        at = mark + 1;
        if (mark == size) break;
        if (at < size && quotation[at] == '"') {
            cell += '"';
            ++at;
            continue;
        }
        const std::string_view blanks = separator_ == '\t' ? " " : " \t";
        rest = quotation.substr(std::min(quotation.find_first_not_of(blanks, at), quotation.size()));
        if (rest.empty() || rest.front() == separator_ || rest.front() == '\n' || rest.front() == '\r') return quoted;
        quoted = Quoted::with_marks;
        cell += '"';
    }
    rest = quotation.substr(size);
    return Quoted::none;
}

/// Whether there are as many cells as above, where the line is of the row from the column on.
bool Quotations::fits(std::string_view line, std::size_t column, std::size_t cells_above) const {
    constexpr std::size_t fewest = 3;  // two may be as many by chance
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        else if (!quoted && c == separator_) ++column;
    }
    return column >= fewest && column == cells_above;
}

}  // namespace lib287g::csv
