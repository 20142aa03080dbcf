#pragma once
// What the rows of a table by columns have, value by value. Target: lib287g::lib287g.
// Views of the table, which must outlive them; safe from all threads.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <lib287g/date.hpp>
#include <lib287g/tables/columns.hpp>

namespace lib287g::inline v0_1::detail {

/// A column as texts have it: the three of a partial date are one.
struct TextColumn {
    const ColumnValues* values;
    const ColumnValues* precision = nullptr;  ///< of a partial date
};

inline std::vector<TextColumn> text_columns(const std::vector<ColumnValues>& columns) {
    std::vector<TextColumn> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool partial = i + 2 < columns.size() && columns[i].kind == ColumnKind::date &&
                             columns[i + 2].name == columns[i].name + "_precision";
        found.push_back({&columns[i], partial ? &columns[i + 2] : nullptr});
        if (partial) i += 2;
    }
    return found;
}

/// The part of a date that is known, of its first day and its precision.
inline PartialDate date_at(const TextColumn& column, std::size_t row) {
    const Date first = Date::from_days(column.values->days[row]);
    if (column.precision == nullptr) return first;
    switch (static_cast<Precision>(column.precision->word_numbers[row])) {
        case Precision::year: return PartialDate::year_of(first.year()).value_or(first);
        case Precision::month: return PartialDate::month_of(first.year(), first.month()).value_or(first);
        default: return first;
    }
}

/// The texts of a row of a column of lists.
inline std::vector<std::string_view> texts_at(const ColumnValues& column, std::size_t row) {
    std::vector<std::string_view> texts;
    for (auto item = column.offsets[row]; item < column.offsets[row + 1]; ++item) {
        texts.push_back(column.items.front().text_at(static_cast<std::size_t>(item)));
    }
    return texts;
}

/// Hands over what a row has in a column: nothing, a boolean, a number, a date, a text, or a list of texts. Of a list of
/// rows `rows` is given the first and the end of its rows among those of the column's items.
template <class Take, class TakeRows>
void with_value(const TextColumn& column, std::size_t row, const Take& take, const TakeRows& rows) {
    const ColumnValues& values = *column.values;
    if (!values.has(row)) return take(std::optional<bool>{});
    switch (values.kind) {
        case ColumnKind::boolean: return take((values.booleans[row / 8] >> (row % 8U) & 1U) != 0);
        case ColumnKind::integer: return take(values.integers[row]);
        case ColumnKind::number: return take(values.numbers[row]);
        case ColumnKind::date: return take(date_at(column, row));
        case ColumnKind::word: return take(std::string_view{values.words[static_cast<std::size_t>(values.word_numbers[row])]});
        case ColumnKind::texts: return take(texts_at(values, row));
        case ColumnKind::rows:
            return rows(static_cast<std::size_t>(values.offsets[row]), static_cast<std::size_t>(values.offsets[row + 1]));
        default: return take(values.text_at(row));
    }
}

}  // namespace lib287g::detail
