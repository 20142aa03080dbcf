#pragma once
// A column of a row by name. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace lib287g::inline v0_1 {

/// A value of a row or result by name: what tables, JSON, CSV and the Python attributes share. It lies in
/// the row, or follows from it: then a function of the row gives it, such as the age of a figure.
template <class Row, class Access>
struct Field {
    std::string_view name;
    Access access;          ///< &Row::member, &Row::function, or a pointer to a function that takes a row
    std::string_view what;  ///< one line for the documentation

    /// Whether it lies in the row. What does not follows from what does, and is not read from files.
    static constexpr bool stored = std::is_member_object_pointer_v<Access>;

    /// The value of a row: a reference into it when it is stored, else what the function gives.
    constexpr decltype(auto) of(const Row& row) const {
        if constexpr (std::is_member_pointer_v<Access> && !stored) return (row.*access)();
        else if constexpr (stored) return (row.*access);
        else return access(row);
    }
    /// The stored value, to be set.
    constexpr auto& of(Row& row) const
        requires stored
    {
        return row.*access;
    }
    void of(const Row&&) const = delete;  // it would be gone

    using Value = std::remove_cvref_t<std::invoke_result_t<const Access&, const Row&>>;
};
template <class Row, class Value>
Field(const char*, Value Row::*, const char*) -> Field<Row, Value Row::*>;
template <class Row, class Value>
Field(const char*, Value (*)(const Row&), const char*) -> Field<Row, Value (*)(const Row&)>;

/// Of a field as `for_each_field` gives it, `decltype(field)`: the type of its value, and whether the row
/// stores it.
template <class F>
using FieldValue = typename std::remove_cvref_t<F>::Value;
template <class F>
inline constexpr bool is_stored = std::remove_cvref_t<F>::stored;

/// The fields of each row type, in the order in which they are written.
template <class Row>
inline constexpr std::tuple<> fields{};

/// A row type whose fields are known.
template <class Row>
concept HasFields = std::tuple_size_v<std::remove_cvref_t<decltype(fields<Row>)>> != 0;

/// Whether JSON writes such a row as an array of its values, without their names.
template <class Row>
inline constexpr bool json_array = false;

/// Calls `visit(field)` for each field of the row type.
template <class Row>
constexpr void for_each_field(auto&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, fields<Row>);
}

}  // namespace lib287g
