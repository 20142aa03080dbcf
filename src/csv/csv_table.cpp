#include "csv/csv_table.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <lib287g/detail/letters.hpp>
#include <lib287g/error.hpp>

#include "csv/csv_encoding.hpp"
#include "csv/cut_off.hpp"
#include "csv/csv_separator.hpp"
#include "csv/quotations.hpp"
#include "files/file_bytes.hpp"
#include "text/quoted.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::csv {
namespace {

constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::uint16_t most_columns = 16'384;
constexpr std::size_t most_remarks = 100;  // of a text
constexpr std::size_t longest_remark = 200;

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

void remark(Table& table, std::uint32_t row, std::uint16_t column, std::string_view text, Oddity what) {
    if (table.remarks.size() >= most_remarks) {
        ++table.more_remarks;
        return;
    }
    table.remarks.push_back({row, column, detail::shown(text, longest_remark), what});
}

/// What the cells of a text are told by, and where they begin.
struct Beginning {
    std::string_view rest;
    char separator = ',';
    std::uint32_t rows = 0;  ///< before the rest
};

/// NUL and Ctrl-Z, with which old programs end a text, are dropped. The separator is that of "sep=;" in front, as Excel
/// reads it, else that of the first rows.
Beginning beginning_of(std::string_view text, Table& table) {
    const std::size_t kept = text.find_last_not_of(std::string_view{"\0\x1A", 2}) + 1;
    if (kept != text.size()) remark(table, 0, 0, text.substr(kept), Oddity::control_character);
    text = text.substr(0, kept);
    std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    std::string_view behind = text.substr(line.size());
    if (line.size() >= 2 && line.starts_with('"') && line.ends_with('"')) line = line.substr(1, line.size() - 2);
    if (line.size() == 5 && equal_ignoring_case(line.substr(0, 4), "sep=")) {
        remark(table, 1, 0, line, Oddity::separator);
        behind.remove_prefix(behind.starts_with("\r\n") ? 2 : behind.empty() ? 0 : 1);
        return {behind, line[4], 1};
    }
    const char separator = separator_of(text);
    if (separator != ',') {
        remark(table, 0, 0, separator == ';' ? "semicolons" : separator == '\t' ? "tabs" : "bars", Oddity::separator);
    }
    return {text, separator};
}

/// Reads a text cell by cell into a table.
class Reader {
  public:
    Reader(const Beginning& beginning, Table& table, const xlsx::WorkbookLimits& limits)
        : rest_{beginning.rest}, table_{table}, limits_{limits}, separator_{beginning.separator}, quotations_{beginning.separator}, row_{beginning.rows} {}

    void read() {
        while (!rest_.empty()) {
            start_row();
            read_row();
        }
        if (!ended_ && (cells_in_row_ < cells_in_last_row_ || ends_inside_cell(table_))) remark(table_, row_, 0, cell_, Oddity::cut_off);
    }

    /// The text ends in half a character.
    void cut_off() { remark(table_, row_, 0, cell_, Oddity::cut_off); }

  private:
    void start_row() {
        if (row_ == most_rows) throw Error{"more than " + std::to_string(most_rows) + " rows"};
        ++row_;
        column_ = 0;
        if (cells_in_row_ > 0) cells_in_last_row_ = cells_in_row_;
        cells_in_row_ = 0;
        ended_ = false;
    }

    void read_row() {
        while (!ended_) {
            const bool first = column_ == 0;
            if (first && (rest_.empty() || is_line_end(rest_.front()))) return take_line_end();  // a blank line
            if (column_ == most_columns) {
                throw Error{"row " + std::to_string(row_) + " has more than " + std::to_string(most_columns) + " cells"};
            }
            if (++cells_ > limits_.cells) throw Error{"more than " + std::to_string(limits_.cells) + " cells"};
            ++column_;
            ++cells_in_row_;
            read_cell();
            stops_.next();
            if (rest_.empty()) return;
            if (rest_.front() == separator_) rest_.remove_prefix(1);
            else take_line_end();
        }
    }

    void take_line_end() {
        ended_ = true;
        if (rest_.starts_with("\r\n")) rest_.remove_prefix(2);
        else if (!rest_.empty()) rest_.remove_prefix(1);
    }

    void read_cell() {
        cell_.clear();
        const std::size_t blanks = blanks_at_start();
        odd_quote_ = blanks > 0 && rest_.substr(blanks).starts_with('"');
        if (odd_quote_) rest_.remove_prefix(blanks);
        if (rest_.starts_with('"')) read_quoted();
        else read_plain();
        if (cell_.size() > limits_.cell_bytes) {
            throw Error{"row " + std::to_string(row_) + ", column " + std::to_string(column_) + ": the cell has " +
                        std::to_string(cell_.size()) + " bytes; expected at most " + std::to_string(limits_.cell_bytes)};
        }
        if (odd_quote_) remark(table_, row_, column_, cell_, Oddity::stray_quote);
        store();
    }

    [[nodiscard]] std::size_t blanks_at_start() const {
        std::size_t size = 0;
        while (size < rest_.size() && (rest_[size] == ' ' || (rest_[size] == '\t' && separator_ != '\t'))) ++size;
        return size;
    }


    void read_plain() {
        const std::array ends{separator_, '\r', '\n'};
        const std::string_view text = rest_.substr(0, rest_.find_first_of(std::string_view{ends.data(), ends.size()}));
        odd_quote_ = odd_quote_ || (text.find('"') != std::string_view::npos && !text.starts_with("=\""));  // a formula tells itself
        cell_ = text;
        rest_.remove_prefix(text.size());
    }

    void read_quoted() {
        const Quoted quoted = quotations_.read(rest_, cell_, column_, cells_in_last_row_);
        if (quoted == Quoted::cut_off) remark(table_, row_, column_, cell_, Oddity::cut_off);
        odd_quote_ = odd_quote_ || quoted == Quoted::with_marks || quoted == Quoted::none;
        if (quoted == Quoted::none) read_plain();
    }

    void store() {
        if (cell_.empty()) return;
        table_.cells.push_back({row_, column_, xlsx::CellKind::text, 0,
                                static_cast<std::uint32_t>(table_.characters.size()),
                                static_cast<std::uint32_t>(cell_.size())});
        table_.characters += cell_;
    }

    std::string_view rest_;
    Table& table_;
    const xlsx::WorkbookLimits& limits_;
    char separator_;
    Quotations quotations_;
    std::uint32_t row_;
    std::uint16_t column_ = 0;
    std::size_t cells_ = 0;
    std::size_t cells_in_row_ = 0;
    std::size_t cells_in_last_row_ = 0;
    bool ended_ = true;
    bool odd_quote_ = false;
    std::string cell_;
    xlsx::StopChecks stops_;
};

}  // namespace

Table csv_table(std::span<const std::byte> bytes, std::string_view name, const xlsx::WorkbookLimits& limits) try {
    detail::check_size(bytes.size(), std::min(limits.file_bytes, limits.text_bytes));
    Decoded decoded;
    decode({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, decoded);
    Table table;
    if (!decoded.encoding.empty()) remark(table, 0, 0, decoded.encoding, Oddity::encoding);
    Reader reader{beginning_of(decoded.text, table), table, limits};
    reader.read();
    if (decoded.cut_off) reader.cut_off();
    return table;
} catch (const Error& error) {
    throw Error{detail::shown_name(name) + ": " + error.what()};
}

}  // namespace lib287g::csv
