#pragma once
// The columns of a table, with their types. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <lib287g/date.hpp>
#include <lib287g/detail/is_optional.hpp>
#include <lib287g/detail/rows.hpp>
#include <lib287g/tables/field.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// What the values of a column are.
enum class ColumnKind : std::uint8_t {
    boolean,
    integer,       ///< of at most 64 bits
    number,        ///< a double
    text,          ///< UTF-8
    date,          ///< a day
    partial_date,  ///< a day, a month or a year
    word,          ///< of a closed vocabulary: see Column::words
    texts,         ///< a list of texts, such as ids of sources
    row,           ///< a row of its own: see Column::columns
    rows,          ///< a list of such rows
};

template <>
inline constexpr Word<ColumnKind> words<ColumnKind>[] = {
    {ColumnKind::boolean, "boolean", "yes or no"},
    {ColumnKind::integer, "integer", "whole number"},
    {ColumnKind::number, "number", "number"},
    {ColumnKind::text, "text", "text"},
    {ColumnKind::date, "date", "day"},
    {ColumnKind::partial_date, "partial_date", "day, month or year"},
    {ColumnKind::word, "word", "word of a vocabulary"},
    {ColumnKind::texts, "texts", "list of texts"},
    {ColumnKind::row, "row", "row"},
    {ColumnKind::rows, "rows", "list of rows"},
};
static_assert(words_in_order<ColumnKind>());

/// A word that a column can have, as tables write it and as people do.
struct ColumnWord {
    std::string_view code;
    std::string_view name;

    friend constexpr bool operator==(const ColumnWord&, const ColumnWord&) = default;
};

/// A column of a table: what a writer needs to know of it without a row.
struct Column {
    std::string_view name;
    std::string_view what;  ///< one line for the documentation
    ColumnKind kind = ColumnKind::text;
    bool optional = false;     ///< whether it can be absent; a list without items is empty, not absent
    Rows<ColumnWord> words{};  ///< of a word: the vocabulary, in the order of its enumerators
    Rows<Column> columns{};    ///< of a row or rows: theirs

    friend constexpr bool operator==(const Column&, const Column&) = default;
};

/// The columns of a row type, in order: constant, and the same for any number of rows.
template <HasFields Row>
constexpr Rows<Column> schema();

namespace detail {

template <Vocabulary Enum>
inline constexpr auto column_words = [] {
    std::array<ColumnWord, std::extent_v<std::remove_cvref_t<decltype(words<Enum>)>>> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = {words<Enum>[i].code, words<Enum>[i].name};
    return out;
}();

/// The rest of a column whose values are of this type. A type that no column can have does not compile.
template <class Value>
constexpr Column column(Column column) {
    if constexpr (is_optional<Value>) {
        column.optional = true;
        return detail::column<typename Value::value_type>(column);
    } else if constexpr (std::is_same_v<Value, bool>) {
        column.kind = ColumnKind::boolean;
    } else if constexpr (std::is_integral_v<Value>) {
        column.kind = ColumnKind::integer;
    } else if constexpr (std::is_floating_point_v<Value>) {
        column.kind = ColumnKind::number;
    } else if constexpr (std::is_convertible_v<const Value&, std::string_view>) {
        column.kind = ColumnKind::text;
    } else if constexpr (std::is_same_v<Value, Date>) {
        column.kind = ColumnKind::date;
    } else if constexpr (std::is_same_v<Value, PartialDate>) {
        column.kind = ColumnKind::partial_date;
    } else if constexpr (Vocabulary<Value>) {
        column.kind = ColumnKind::word;
        column.words = {column_words<Value>.data(), column_words<Value>.size()};
    } else if constexpr (HasFields<Value>) {
        column.kind = ColumnKind::row;
        column.columns = schema<Value>();
    } else {
        using Item = std::remove_cvref_t<decltype(*std::declval<const Value&>().begin())>;
        if constexpr (HasFields<Item>) {
            column.kind = ColumnKind::rows;
            column.columns = schema<Item>();
        } else {
            static_assert(std::is_convertible_v<const Item&, std::string_view>);
            column.kind = ColumnKind::texts;
        }
    }
    return column;
}

template <HasFields Row>
inline constexpr auto columns_of = std::apply(
    [](const auto&... field) {
        return std::array<Column, sizeof...(field)>{
            column<FieldValue<decltype(field)>>({.name = field.name, .what = field.what})...};
    },
    fields<Row>);

}  // namespace detail

template <HasFields Row>
constexpr Rows<Column> schema() {
    return {detail::columns_of<Row>.data(), detail::columns_of<Row>.size()};
}

}  // namespace lib287g
