#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lib287g::inline v0_1::json_rows {

/// A value of JSON, its members in the order of the text. (nlohmann's own needs memory to give memory back: where there is
/// none, it ends the process.)
class Json {
  public:
    using List = std::vector<Json>;
    /// Keys and values, one beside the other.
    struct Object {
        std::vector<std::string> keys{};
        List values{};
    };

    Json() = default;
    template <class Value>
    explicit Json(std::in_place_t, Value&& value) : value_{std::forward<Value>(value)} {}

    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    [[nodiscard]] bool is_string() const { return std::holds_alternative<std::string>(value_); }
    [[nodiscard]] bool is_array() const { return std::holds_alternative<List>(value_); }
    [[nodiscard]] bool is_object() const { return std::holds_alternative<Object>(value_); }

    /// The value as it is of that type; null where it is of another. Whole numbers are std::int64_t where they fit, else
    /// std::uint64_t.
    template <class Value>
    [[nodiscard]] const Value* as() const {
        return std::get_if<Value>(&value_);
    }
    template <class Value>
    [[nodiscard]] Value* as() {
        return std::get_if<Value>(&value_);
    }
    /// Of a text.
    [[nodiscard]] const std::string& text() const { return std::get<std::string>(value_); }

    /// Of a list or an object how many there are; else 0.
    [[nodiscard]] std::size_t size() const {
        return is_array() ? as<List>()->size() : is_object() ? as<Object>()->values.size() : 0;
    }
    /// Of a list; the index must be below the size.
    [[nodiscard]] const Json& operator[](std::size_t index) const { return (*as<List>())[index]; }
    /// Of an object the member of that name; null where there is none.
    [[nodiscard]] const Json* find(std::string_view name) const {
        const Object& object = std::get<Object>(value_);
        for (std::size_t i = 0; i < object.keys.size(); ++i) {
            if (object.keys[i] == name) return &object.values[i];
        }
        return nullptr;
    }
    /// Of an object, which must have it.
    [[nodiscard]] const Json& at(std::string_view name) const { return *find(name); }

    /// Calls `visit` with each member of an object.
    void for_each_member(const auto& visit) const {
        const Object& object = std::get<Object>(value_);
        for (std::size_t i = 0; i < object.keys.size(); ++i) visit(object.keys[i], object.values[i]);
    }

  private:
    std::variant<std::monostate, bool, std::int64_t, std::uint64_t, double, std::string, List, Object> value_{};
};

}  // namespace lib287g::json_rows
