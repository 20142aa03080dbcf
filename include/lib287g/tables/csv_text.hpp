#pragma once
// The writing of CSV. Target: lib287g::lib287g.
// A writer is for one thread; its text is the caller's. Time grows with the text.

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <lib287g/date.hpp>
#include <lib287g/detail/formula_guard.hpp>
#include <lib287g/detail/is_optional.hpp>
#include <lib287g/detail/number_text.hpp>
#include <lib287g/tables/column_values.hpp>
#include <lib287g/tables/columns.hpp>
#include <lib287g/tables/json_text.hpp>
#include <lib287g/tables/rows_written.hpp>
#include <lib287g/tables/schema.hpp>

namespace lib287g::inline v0_1::detail {

/// Writes cells as CSV, row by row.
class CsvText {
  public:
    /// A header; the columns of a row within a row bear its name too, "start_value".
    void header(const Rows<Column>& columns, const std::string& prefix = {}) {
        for (const Column& column : columns) {
            const std::string name = prefix + std::string{column.name};
            if (column.kind == ColumnKind::row) header(column.columns, name + "_");
            else plain(name);
        }
    }

    template <class Value>
    void cell(const Value& value) {
        if constexpr (is_optional<Value>) {
            if (value) cell(*value);
            else if constexpr (HasFields<typename Value::value_type>) absent(schema<typename Value::value_type>());
            else plain("");
        } else if constexpr (std::is_same_v<Value, bool>) {
            plain(value ? "true" : "false");
        } else if constexpr (std::is_arithmetic_v<Value>) {
            plain(number_text(value).value_or(""));
        } else if constexpr (std::is_convertible_v<const Value&, std::string_view>) {
            text(value);
        } else if constexpr (std::is_convertible_v<const Value&, PartialDate>) {
            plain(lib287g::text(value));
        } else if constexpr (Vocabulary<Value>) {
            plain(code(value));
        } else if constexpr (HasFields<Value>) {
            for_each_field<Value>([&](const auto& field) { cell(field.of(value)); });
        } else {
            list(value);
        }
    }

    /// A table by columns: a header and its rows.
    void table(const Columns& table, const RowsWritten& written) {
        const std::vector<TextColumn> columns = text_columns(table.columns);
        for (const TextColumn& column : columns) text(column.values->name);
        end_row();
        for (std::size_t row = 0; row < table.size; ++row) {
            for (const TextColumn& column : columns) {
                with_value(column, row, [this](const auto& value) { cell(value); }, [&](std::size_t first, std::size_t end) {
                    text(JsonText{JsonText::Absent::null}.objects(column.values->items, first, end).take());
                });
            }
            end_row();
            tell(written, row + 1);
        }
    }

    void end_row() {
        if (cells_ == 1 && (out_.empty() || out_.back() == '\n')) out_ += "\"\"";  // no empty line: readers skip it
        out_ += '\n';
        cells_ = 0;
    }

    /// What is written so far; nothing is left of it here.
    [[nodiscard]] std::string take() { return std::exchange(out_, {}); }

  private:
    void absent(const Rows<Column>& columns) {
        for (const Column& column : columns) {
            if (column.kind == ColumnKind::row) absent(column.columns);
            else plain("");
        }
    }

    template <class Items>
    void list(const Items& items) {
        if constexpr (std::is_convertible_v<decltype(*items.begin()), std::string_view>) {
            std::string joined;
            bool first = true;
            for (const std::string_view item : items) {
                joined.append(first ? "" : "|").append(item);
                first = false;
            }
            first ? plain("") : text(joined);
        } else {
            text(JsonText{JsonText::Absent::null}.write(items).take());
        }
    }

    /// Whether the text begins with a letter or digit, and has nothing in it that quotes, splits or ends a cell: most do.
    static bool is_word(std::string_view text) {
        if (text.empty()) return false;
        const auto lower = static_cast<unsigned char>(text.front() | 0x20);
        if ((lower < 'a' || lower > 'z') && (text.front() < '0' || text.front() > '9')) return false;
        for (const char c : text) {
            if (c == ',' || c == '"' || is_other_separator(static_cast<unsigned char>(c)) || may_be_control(c)) return false;
        }
        return true;
    }

    /// Whether a byte is a control character, or begins one.
    static bool may_be_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F' || c == '\xC2'; }

    /// The text with control characters, which neither readers nor terminals take as text, as \x1B; tabs and ends of lines
    /// are such of a text.
    static std::string without_controls(std::string_view text) {
        std::string out;
        while (!text.empty()) {
            const Character next = first_character(text);
            const bool is_text = !next.valid || next.code > 0x9F || !is_control(next.code) || is_other_separator(next.code);
            if (is_text) out += text.substr(0, next.size);
            else append_escaped(out, text.substr(0, next.size));
            text.remove_prefix(next.size);
        }
        return out;
    }

    /// What needs no quotes and begins no formula.
    void plain(std::string_view text) {
        if (cells_++ != 0) out_ += ',';
        out_ += text;
    }

    void text(std::string_view text) {
        if (is_word(text)) return plain(text);
        const std::string guarded = without_formulas(without_controls(text));
        bool quotes = guarded.empty();  // an empty text is not absent
        for (const char c : guarded) quotes = quotes || c == ',' || c == '"' || c == '\n' || c == '\r';
        if (!quotes) return plain(guarded);
        plain("\"");
        for (std::size_t i = 0; i < guarded.size(); ++i) {
            const char c = guarded[i];
            if (c == '\r') {  // some readers end a row there
                if (i + 1 == guarded.size() || guarded[i + 1] != '\n') out_ += '\n';
            } else {
                out_.append(c == '"' ? 2 : 1, c);
            }
        }
        out_ += '"';
    }

    std::string out_;
    std::size_t cells_ = 0;
};

}  // namespace lib287g::detail
