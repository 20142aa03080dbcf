#pragma once
// Any rows as JSON. Target: lib287g::lib287g.
// Pure, safe from all threads. The text is the caller's; time grows with rows times columns.

#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <lib287g/tables/columns.hpp>
#include <lib287g/tables/json_text.hpp>
#include <lib287g/tables/field.hpp>
#include <lib287g/tables/rows_written.hpp>

namespace lib287g::inline v0_1 {

/// A row as a JSON object on one line: a member per column, in order. Dates are ISO text, words their codes;
/// what is absent, or is no finite number, is null. A byte that is not UTF-8 becomes U+FFFD.
template <HasFields Row>
std::string to_json(const Row& row) {
    return detail::JsonText{detail::JsonText::Absent::null}.write(row).take();
}

/// Rows (a Table, a std::vector, a table of a dataset) as a JSON array, a line per row. `written` is told from time to
/// time how many are; what it throws ends the writing.
template <class RowRange>
    requires HasFields<std::remove_cvref_t<decltype(*std::declval<const RowRange&>().begin())>>
std::string to_json(const RowRange& rows, const RowsWritten& written = {}) {
    std::string out = "[";
    std::size_t count = 0;
    for (const auto& row : rows) {
        out.append(out.size() == 1 ? "\n" : ",\n").append(to_json(row));
        detail::tell(written, ++count);
    }
    return out.append(out.size() == 1 ? "]" : "\n]");
}

/// A table by columns as a JSON array, a line per row, as rows are. A partial date, which is three columns there, is one.
inline std::string to_json(const Columns& table, const RowsWritten& written = {}) {
    const std::vector<detail::TextColumn> columns = detail::text_columns(table.columns);
    std::string out = "[";
    for (std::size_t row = 0; row < table.size; ++row) {
        out.append(row == 0 ? "\n" : ",\n").append(detail::JsonText{detail::JsonText::Absent::null}.object(columns, row).take());
        detail::tell(written, row + 1);
    }
    return out.append(table.size == 0 ? "]" : "\n]");
}

}  // namespace lib287g
