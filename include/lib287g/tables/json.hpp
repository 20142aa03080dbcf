#pragma once
// Any rows as JSON. Target: lib287g::lib287g.
// Pure, safe from all threads. The text is the caller's; time grows with rows times columns.

#include <string>
#include <type_traits>
#include <utility>

#include <lib287g/tables/json_text.hpp>
#include <lib287g/tables/field.hpp>

namespace lib287g::inline v0_1 {

/// A row as a JSON object on one line: a member per column, in order. Dates are ISO text, words their codes;
/// what is absent, or is no finite number, is null. A byte that is not UTF-8 becomes U+FFFD.
template <HasFields Row>
std::string to_json(const Row& row) {
    return detail::JsonText{detail::JsonText::Absent::null}.write(row).take();
}

/// Rows (a Table, a std::vector, a table of a dataset) as a JSON array, a line per row.
template <class RowRange>
    requires HasFields<std::remove_cvref_t<decltype(*std::declval<const RowRange&>().begin())>>
std::string to_json(const RowRange& rows) {
    std::string out = "[";
    for (const auto& row : rows) out.append(out.size() == 1 ? "\n" : ",\n").append(to_json(row));
    return out.append(out.size() == 1 ? "]" : "\n]");
}

}  // namespace lib287g
