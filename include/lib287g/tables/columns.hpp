#pragma once
// Rows turned into columns. Target: lib287g::lib287g.
// Values that own what they hold: safe to read from all threads. Time and memory grow with rows times columns.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <lib287g/date.hpp>
#include <lib287g/detail/is_optional.hpp>
#include <lib287g/tables/schema.hpp>

namespace lib287g::inline v0_1 {

/// The values of a column, laid out as Apache Arrow lays them out, so that they leave without a copy. A row within
/// a row is a column per column of its own ("start_value"); a partial date is three: its first day, its last
/// (`_last`) and its precision (`_precision`).
struct ColumnValues {
    std::string name;
    std::string what;  ///< one line for the documentation
    ColumnKind kind = ColumnKind::text;     ///< none of partial_date and row
    bool optional = false;                  ///< whether values can be absent
    std::vector<std::string> words{};       ///< of words: what their numbers stand for
    std::size_t size = 0;                   ///< how many values there are, with those that are absent
    std::size_t absent = 0;                 ///< how many are absent
    std::vector<std::uint8_t> present{};    ///< a bit for each that is there, from the lowest; empty where all are
    std::vector<std::uint8_t> booleans{};   ///< a bit for each, from the lowest
    std::vector<std::int64_t> integers{};
    std::vector<double> numbers{};
    std::vector<std::int32_t> days{};       ///< since 1970-01-01
    std::vector<std::int16_t> word_numbers{};
    std::vector<std::int64_t> offsets{};    ///< of texts and lists: where each begins, and the end of the last
    std::string bytes{};                    ///< of texts: one after the other, UTF-8
    std::vector<ColumnValues> items{};      ///< of texts: a column of text; of rows: theirs

    /// Whether the value of that row is there.
    [[nodiscard]] bool has(std::size_t row) const {
        return present.empty() || (present[row / 8] >> (row % 8U) & 1U) != 0;
    }
    /// The text of that row, of a column of text.
    [[nodiscard]] std::string_view text_at(std::size_t row) const {
        const auto begin = static_cast<std::size_t>(offsets[row]);
        return std::string_view{bytes}.substr(begin, static_cast<std::size_t>(offsets[row + 1]) - begin);
    }

    friend bool operator==(const ColumnValues&, const ColumnValues&) = default;
};

/// A table by columns: all have as many values.
struct Columns {
    std::size_t size = 0;  ///< how many rows
    std::vector<ColumnValues> columns{};

    /// The column of that name; null when there is none.
    [[nodiscard]] const ColumnValues* find(std::string_view name) const {
        for (const ColumnValues& column : columns) {
            if (column.name == name) return &column;
        }
        return nullptr;
    }
    /// The columns of another table of as many rows, behind these.
    void append(Columns other) {
        for (ColumnValues& column : other.columns) columns.push_back(std::move(column));
    }

    friend bool operator==(const Columns&, const Columns&) = default;
};

namespace detail {

/// All words of a vocabulary, as a column has them.
template <Vocabulary Enum>
constexpr Rows<ColumnWord> all_words() {
    return {column_words<Enum>.data(), column_words<Enum>.size()};
}

/// An empty column of a kind.
inline ColumnValues column_of(std::string name, std::string_view what, ColumnKind kind, bool optional,
                              const Rows<ColumnWord>& words = {}) {
    ColumnValues column{.name = std::move(name), .what = std::string{what}, .kind = kind, .optional = optional};
    for (const ColumnWord& word : words) column.words.emplace_back(word.code);
    if (kind == ColumnKind::text || kind == ColumnKind::texts || kind == ColumnKind::rows) column.offsets = {0};
    if (kind == ColumnKind::texts) column.items.push_back(column_of("item", "", ColumnKind::text, false));
    return column;
}

/// The empty columns of a schema, in order.
inline std::vector<ColumnValues> empty_columns(const Rows<Column>& schema, const std::string& prefix = {},
                                               bool optional = false) {
    std::vector<ColumnValues> columns;
    for (const Column& column : schema) {
        const std::string name = prefix + std::string{column.name};
        const bool absent = optional || column.optional;
        if (column.kind == ColumnKind::row) {
            for (ColumnValues& part : empty_columns(column.columns, name + "_", absent)) columns.push_back(std::move(part));
        } else if (column.kind == ColumnKind::partial_date) {
            columns.push_back(column_of(name, column.what, ColumnKind::date, absent));
            columns.push_back(column_of(name + "_last", "The last day that it can be.", ColumnKind::date, absent));
            columns.push_back(column_of(name + "_precision", "Whether a day, month or year is known.", ColumnKind::word,
                                        absent, all_words<Precision>()));
        } else {
            columns.push_back(column_of(name, column.what, column.kind, absent, column.words));
            if (column.kind == ColumnKind::rows) columns.back().items = empty_columns(column.columns);
        }
    }
    return columns;
}

inline void add_bit(std::vector<std::uint8_t>& bits, std::size_t position, bool bit) {
    if (position % 8 == 0) bits.push_back(0);
    if (bit) bits.back() = static_cast<std::uint8_t>(bits.back() | 1U << (position % 8));
}

/// Notes that the next value is there, or is not.
inline void add_presence(ColumnValues& column, bool there) {
    if (!there && column.present.empty()) {
        column.present.assign(column.size / 8, 0xFF);
        if (column.size % 8 != 0) column.present.push_back(static_cast<std::uint8_t>((1U << (column.size % 8)) - 1));
    }
    if (!there || !column.present.empty()) add_bit(column.present, column.size, there);
    column.absent += there ? 0 : 1;
    ++column.size;
}

/// Puts the values of rows behind those of the columns, from the first column on.
class ColumnFiller {
  public:
    explicit ColumnFiller(std::vector<ColumnValues>& columns) : at_{columns.data()} {}

    template <class Value>
    void add(const Value& value) {
        if constexpr (is_optional<Value>) {
            if (value) add(*value);
            else add_absent<typename Value::value_type>();
        } else if constexpr (HasFields<Value>) {
            for_each_field<Value>([&](const auto& field) { add(field.of(value)); });
        } else if constexpr (std::is_same_v<Value, PartialDate>) {
            add(value.first());
            add(value.last());
            add(value.precision());
        } else {
            add_one(*at_, value);
            ++at_;
        }
    }

    template <class Value>
    void add_absent() {
        if constexpr (is_optional<Value>) {
            add_absent<typename Value::value_type>();
        } else if constexpr (HasFields<Value>) {
            for_each_field<Value>([&](const auto& field) { add_absent<FieldValue<decltype(field)>>(); });
        } else if constexpr (std::is_same_v<Value, PartialDate>) {
            for (int part = 0; part < 3; ++part) absent_one(*at_++);
        } else {
            absent_one(*at_++);
        }
    }

    static void absent_one(ColumnValues& column) {
        switch (column.kind) {
            case ColumnKind::boolean: add_bit(column.booleans, column.size, false); break;
            case ColumnKind::integer: column.integers.push_back(0); break;
            case ColumnKind::number: column.numbers.push_back(0); break;
            case ColumnKind::date: column.days.push_back(0); break;
            case ColumnKind::word: column.word_numbers.push_back(0); break;
            default: column.offsets.push_back(column.offsets.back());
        }
        add_presence(column, false);
    }

    template <class Value>
    static void add_one(ColumnValues& column, const Value& value) {
        if constexpr (std::is_same_v<Value, bool>) {
            add_bit(column.booleans, column.size, value);
        } else if constexpr (std::is_integral_v<Value>) {
            column.integers.push_back(static_cast<std::int64_t>(value));
        } else if constexpr (std::is_floating_point_v<Value>) {
            column.numbers.push_back(value);
        } else if constexpr (std::is_same_v<Value, Date>) {
            column.days.push_back(static_cast<std::int32_t>(value.days()));
        } else if constexpr (Vocabulary<Value>) {
            column.word_numbers.push_back(static_cast<std::int16_t>(value));
        } else if constexpr (std::is_convertible_v<const Value&, std::string_view>) {
            column.bytes += std::string_view{value};
            column.offsets.push_back(static_cast<std::int64_t>(column.bytes.size()));
        } else if constexpr (HasFields<std::remove_cvref_t<decltype(*value.begin())>>) {
            for (const auto& item : value) ColumnFiller{column.items}.add(item);
            column.offsets.push_back(static_cast<std::int64_t>(column.items.front().size));
        } else {
            for (const std::string_view item : value) add_one(column.items.front(), item);
            column.offsets.push_back(static_cast<std::int64_t>(column.items.front().size));
        }
        add_presence(column, true);
    }

  private:
    ColumnValues* at_;
};

}  // namespace detail

/// Rows (a Table, a std::vector, a table of a dataset) by columns: those of the schema, the same for any number of
/// rows.
template <class RowRange>
    requires HasFields<std::remove_cvref_t<decltype(*std::declval<const RowRange&>().begin())>>
Columns columns_of(const RowRange& rows) {
    using Row = std::remove_cvref_t<decltype(*rows.begin())>;
    Columns out{.columns = detail::empty_columns(schema<Row>())};
    for (const auto& row : rows) {
        detail::ColumnFiller{out.columns}.add(row);
        ++out.size;
    }
    return out;
}

}  // namespace lib287g
