#pragma once

#include <string_view>
#include <tuple>

namespace lib287g {

/// A member of a row or result by name: what JSON, the generated tables and the Python attributes share.
template <class Row, class Value>
struct Field {
    std::string_view name;
    Value Row::*member;
    std::string_view what;  ///< one line for the documentation
};
template <class Row, class Value>
Field(const char*, Value Row::*, const char*) -> Field<Row, Value>;

/// The members of each row type, in the order in which they are written.
template <class Row>
inline constexpr std::tuple<> fields{};

/// Calls `visit(field)` for each member of the row type.
template <class Row>
constexpr void for_each_field(auto&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, fields<Row>);
}

}  // namespace lib287g
