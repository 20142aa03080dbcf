#pragma once

#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <lib287g/dataset/fields.hpp>
#include <lib287g/tables/json_text.hpp>
#include <lib287g/detail/keepalive.hpp>
#include <lib287g/figures/fields.hpp>
#include <lib287g/tables/table.hpp>

#include "json/rows_from_json.hpp"
#include "pybind.hpp"
#include "tables/plain.hpp"
#include "tables/row.hpp"
#include "tables/typed.hpp"

namespace lib287g::python {

/// A row with what it points into: the form in which rows live in Python.
template <class Row>
struct Held : Row {
    Held() = default;
    Held(const Row& content, Keepalive storage_) : Row{content}, storage{std::move(storage_)} {}
    Keepalive storage;
};

/// A member's value as Python sees it.
inline py::object to_object(const ListChange& change, const Keepalive&) {
    return py::make_tuple(change.on, change.value);
}
template <class Row, char separator>
py::object to_object(const Split<Row, separator>& rows, const Keepalive& storage);
template <class Value>
py::object to_object(const Value& value, const Keepalive& storage) {
    if constexpr (is_optional<Value>) {
        return value ? to_object(*value, storage) : py::object{py::none()};
    } else if constexpr (HasFields<Value>) {
        return py::cast(Held<Value>{value, storage});
    } else if constexpr (requires { value.data(); value.front(); } &&
                         !std::is_same_v<Value, std::string_view>) {
        py::tuple items{value.size()};
        for (std::size_t i = 0; i < value.size(); ++i) items[i] = to_object(value[i], storage);
        return items;
    } else {
        return py::cast(value);
    }
}

template <class Row, char separator>
py::object to_object(const Split<Row, separator>& rows, const Keepalive& storage) {
    py::list items;
    for (const Row& row : rows) items.append(to_object(row, storage));
    return py::tuple{items};
}

/// As JSON that `held_from_json` reads: what pickles and hashes are made of.
template <class Value>
std::string pickled_json(const Value& value) {
    return detail::JsonText{detail::JsonText::Absent::left_out}.write(value).take();
}
/// Gives a row what it has beside its stored members; the arena keeps it.
template <class Row>
void add_beside(Row&, const json_rows::Json&, json_rows::Arena&) {}
template <class Row>
Held<Row> held_from_json(const std::string& text) {
    auto arena = std::make_shared<json_rows::Arena>();
    Row row{};
    const auto document = json_rows::json_document(text, "pickle", {});
    json_rows::read(row, document, {"pickle", ""}, *arena);
    add_beside(row, document, *arena);
    return {row, Keepalive{std::shared_ptr<const json_rows::Arena>{arena}}};
}

/// A text between quotes, with escapes for what is not printed.
inline std::string in_quotes(std::string_view text) { return py::repr(py::str{text.data(), text.size()}); }

/// The row in an object of its class.
template <class Row>
const Held<Row>& held_in(const py::handle& self) { return self.cast<const Held<Row>&>(); }

/// An item of an argument that holds rows. Throws TypeError for anything else.
template <class Given>
const Given& given_row(const py::handle& row, const char* argument) {
    if (py::isinstance<Given>(row)) return row.cast<const Given&>();
    throw py::type_error(std::string{argument} + ": found " + cut_repr(row) + " among them, expected " +
                         py::type::of<Given>().attr("__name__").template cast<std::string>());
}

/// The class of a row type: its fields as read-only attributes, equality, hash, pickle, copy.
template <class Row>
py::class_<Held<Row>> bind_row(py::module_& m, const char* name, const char* doc, const py::object& base = row_class()) {
    py::class_<Held<Row>> cls{m, name, doc, base};
    if (!base.is(row_class())) bind_row_methods(cls);
    for_each_field<Row>([&cls](const auto& field) {
        using Member = std::remove_cvref_t<decltype(field)>;
        add_field<FieldValue<decltype(field)>>(cls, std::string{field.name}, std::string{field.what},
            [](const void* member, const py::handle& self) -> py::object {
                const Held<Row>& row = held_in<Row>(self);
                return to_object(static_cast<const Member*>(member)->of(row), row.storage);
            }, &field);
    });
    add_row_class(cls, {
        .equal = [](const py::handle& a, const py::handle& b) {
            return static_cast<const Row&>(held_in<Row>(a)) == static_cast<const Row&>(held_in<Row>(b));
        },
        .record = [](const py::handle& self) { return Record{plain_row<Row>(held_in<Row>(self))}; },
        .json = [](const py::handle& self) { return pickled_json<Row>(held_in<Row>(self)); },
        .from_json = [](const std::string& text) { return py::object{py::cast(held_from_json<Row>(text))}; }});
    return cls;
}

}  // namespace lib287g::python
