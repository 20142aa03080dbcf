#pragma once
// Any rows as CSV. Target: lib287g::lib287g.
// Pure, safe from all threads. The text is the caller's; time grows with rows times columns.

#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>

#include <lib287g/tables/columns.hpp>
#include <lib287g/tables/csv_text.hpp>
#include <lib287g/tables/field.hpp>
#include <lib287g/tables/rows_written.hpp>

namespace lib287g::inline v0_1 {

/// Rows (a Table, a std::vector, a table of a dataset) as CSV, quoted as in RFC 4180: a header, which is there
/// for no row too, and a line per row; lines end in a line feed, also inside of texts.
/// Dates are ISO text, words their codes, lists of texts are joined by `|`, lists of rows are JSON, a row within
/// the row is a column per column of its own. What is absent is an empty cell, an empty text is "".
/// No text begins a formula for a spreadsheet: an apostrophe stands before =, +, -, @ and what looks like them,
/// at the start of the text, behind blanks and invisible characters, and behind other separators than the comma.
/// `written` is told from time to time how many rows are; what it throws ends the writing.
template <class RowRange>
    requires HasFields<std::remove_cvref_t<decltype(*std::declval<const RowRange&>().begin())>>
std::string to_csv(const RowRange& rows, const RowsWritten& written = {}) {
    using Row = std::remove_cvref_t<decltype(*rows.begin())>;
    detail::CsvText out;
    out.header(schema<Row>());
    out.end_row();
    std::size_t count = 0;
    for (const auto& row : rows) {
        out.cell(row);
        out.end_row();
        detail::tell(written, ++count);
    }
    return out.take();
}

/// A table by columns as CSV, as rows are. A partial date, which is three columns there, is one.
inline std::string to_csv(const Columns& table, const RowsWritten& written = {}) {
    detail::CsvText out;
    out.table(table, written);
    return out.take();
}

/// A row as CSV: a header and a line.
template <HasFields Row>
std::string to_csv(const Row& row) {
    return to_csv(Rows<Row>{&row, 1});
}

}  // namespace lib287g
