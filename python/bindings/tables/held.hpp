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
#include "tables/plain.hpp"
#include "pybind.hpp"
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
    const auto document = json_rows::json_document(text, "pickle");
    json_rows::read(row, document, {"pickle", ""}, *arena);
    add_beside(row, document, *arena);
    return {row, Keepalive{std::shared_ptr<const json_rows::Arena>{arena}}};
}

/// A text between quotes, with escapes for what is not printed.
inline std::string in_quotes(std::string_view text) { return py::repr(py::str{text.data(), text.size()}); }

/// The class of a row type: its fields as read-only attributes, equality, hash, pickle, copy.
template <class Row>
py::class_<Held<Row>> bind_row(py::module_& m, const char* name, const char* doc) {
    py::class_<Held<Row>> cls{m, name, doc};
    for_each_field<Row>([&](const auto& field) {
        using Value = FieldValue<decltype(field)>;
        cls.def_property_readonly(
            std::string{field.name}.c_str(),
            [&field](const Held<Row>& row) -> Seen<Value> { return to_object(field.of(row), row.storage); },
            std::string{field.what}.c_str());
    });
    cls.def("to_dict", [](const Held<Row>& row) { return Record{plain_row<Row>(row)}; },
            "The fields by name, as plain values: vocabularies as codes, dates as ISO text; what is "
            "absent is left out.");
    cls.def("__eq__", [](const Held<Row>& a, py::handle b) {
        return py::isinstance<Held<Row>>(b) &&
               static_cast<const Row&>(a) == static_cast<const Row&>(b.cast<const Held<Row>&>());
    }, "other"_a);
    cls.def("__hash__", [](const Held<Row>& row) {
        return py::hash(py::str(pickled_json<Row>(row)));
    });
    cls.def("__copy__", [](const Held<Row>& row) { return row; });
    cls.def("__deepcopy__", [](const Held<Row>& row, const Memo&) { return row; }, "memo"_a);
    cls.def(py::pickle([](const Held<Row>& row) { return pickled_json<Row>(row); },
                       [](const std::string& text) { return held_from_json<Row>(text); }));
    cls.def("_repr_html_", [](const py::object& self) {
        return py::str{python_part("display", "row_html")(self)};
    }, "The row as an escaped HTML table.");
    return cls;
}

}  // namespace lib287g::python
