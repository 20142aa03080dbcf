#pragma once
// The writing of JSON. Target: lib287g::lib287g.
// A writer is for one thread; its text is the caller's. Time grows with the text.

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <lib287g/date.hpp>
#include <lib287g/detail/is_optional.hpp>
#include <lib287g/detail/number_text.hpp>
#include <lib287g/detail/utf8.hpp>
#include <lib287g/tables/column_values.hpp>
#include <lib287g/tables/columns.hpp>
#include <lib287g/tables/field.hpp>

namespace lib287g::inline v0_1::detail {

/// Writes rows as JSON, each member once, in order.
class JsonText {
  public:
    enum class Absent { null, left_out };  ///< left out with what is false: as files of facts have it
    enum class Layout { one_line, indented };

    explicit JsonText(Absent absent, Layout layout = Layout::one_line) : absent_{absent}, layout_{layout} {}

    template <class Value>
    JsonText& write(const Value& value) {
        if constexpr (is_optional<Value>) {
            if (value) write(*value);
            else plain("null");
        } else if constexpr (std::is_same_v<Value, bool>) {
            plain(value ? "true" : "false");
        } else if constexpr (std::is_arithmetic_v<Value>) {
            plain(number_text(value).value_or("null"));
        } else if constexpr (std::is_convertible_v<const Value&, std::string_view>) {
            text(value);
        } else if constexpr (std::is_convertible_v<const Value&, PartialDate>) {
            text(lib287g::text(value));
        } else if constexpr (Vocabulary<Value>) {
            text(code(value));
        } else if constexpr (HasFields<Value>) {
            row(value);
        } else {
            open('[');
            for (const auto& item : value) next().write(item);
            close(']');
        }
        return *this;
    }

    /// A row of a table by columns, as an object.
    JsonText& object(const std::vector<TextColumn>& columns, std::size_t row) {
        open('{');
        for (const TextColumn& column : columns) {
            member(column.values->name);
            with_value(column, row, [this](const auto& value) { write(value); },
                       [&](std::size_t first, std::size_t end) { objects(column.values->items, first, end); });
        }
        close('}');
        return *this;
    }
    /// Some rows of a table by columns, as an array of objects.
    JsonText& objects(const std::vector<ColumnValues>& table, std::size_t first, std::size_t end) {
        const std::vector<TextColumn> columns = text_columns(table);
        open('[');
        for (std::size_t row = first; row < end; ++row) next().object(columns, row);
        close(']');
        return *this;
    }

    /// What is written so far; nothing is left of it here.
    [[nodiscard]] std::string take() { return std::exchange(out_, {}); }

  private:
    void member(std::string_view name) {
        next();
        text(name);
        out_ += layout_ == Layout::indented ? ": " : ":";
    }

    template <class Row>
    void row(const Row& row) {
        open(json_array<Row> ? '[' : '{');
        for_each_field<Row>([&](const auto& field) {
            const auto& value = field.of(row);
            if (!json_array<Row> && absent_ == Absent::left_out && is_absent(value)) return;
            json_array<Row> ? static_cast<void>(next()) : member(field.name);
            write(value);
        });
        close(json_array<Row> ? ']' : '}');
    }

    template <class Value>
    static bool is_absent(const Value& value) {
        if constexpr (is_optional<Value>) return !value.has_value();
        else if constexpr (std::is_same_v<Value, bool>) return !value;
        else return false;
    }

    void plain(std::string_view text) { out_ += text; }

    /// Whether JSON has the byte as it is, and it is a character.
    static constexpr bool is_plain(char byte) { return byte >= ' ' && byte < '\x7F' && byte != '"' && byte != '\\'; }

    void text(std::string_view text) {
        constexpr std::string_view digits = "0123456789abcdef";
        out_ += '"';
        while (!text.empty()) {
            std::size_t plain = 0;  // most texts are letters alone
            while (plain < text.size() && is_plain(text[plain])) ++plain;
            out_ += text.substr(0, plain);
            text.remove_prefix(plain);
            if (text.empty()) break;
            const Character character = first_character(text);
            const char32_t code = character.code;
            if (code == '"' || code == '\\') {
                out_.append({'\\', text.front()});
            } else if (character.valid && is_control(code)) {  // the same text, on which no terminal acts
                constexpr std::string_view escapes = "uuuuuuuubtnufruu";
                const char escape = code < escapes.size() ? escapes[code] : 'u';
                out_.append({'\\', escape});
                if (escape == 'u') out_.append({digits[code >> 12U], digits[code >> 8U & 15U], digits[code >> 4U & 15U], digits[code & 15U]});
            } else {
                out_ += character.valid ? text.substr(0, character.size) : "\xEF\xBF\xBD";
            }
            text.remove_prefix(character.size);
        }
        out_ += '"';
    }

    void open(char bracket) {
        out_ += bracket;
        ++depth_;
        first_ = true;
    }
    JsonText& next() {
        if (!first_) out_ += ',';
        first_ = false;
        line();
        return *this;
    }
    void close(char bracket) {
        --depth_;
        if (!first_) line();
        out_ += bracket;
        first_ = false;
    }
    void line() {
        if (layout_ == Layout::indented) out_.append("\n").append(2 * depth_, ' ');
    }

    Absent absent_;
    Layout layout_;
    std::string out_;
    std::size_t depth_ = 0;
    bool first_ = true;
};

}  // namespace lib287g::detail
