#pragma once

#include <string>
#include <vector>

#include "held.hpp"

namespace lib287g::python {

/// How a table's column is to be typed in a frame.
template <class Value>
constexpr const char* column_kind() {
    if constexpr (json::is_optional<Value>) return column_kind<typename Value::value_type>();
    else if constexpr (std::is_same_v<Value, bool>) return "bool";
    else if constexpr (std::is_integral_v<Value>) return "int";
    else if constexpr (std::is_floating_point_v<Value>) return "float";
    else if constexpr (std::is_same_v<Value, PartialDate>) return "partial_date";
    else if constexpr (std::is_same_v<Value, Date>) return "date";
    else if constexpr (Vocabulary<Value>) return "code";
    else if constexpr (std::is_same_v<Value, std::string_view>) return "text";
    else return "list";
}

template <class Row>
py::class_<Table<Row>> bind_table(py::module_& m, const char* name, const char* doc) {
    py::class_<Table<Row>> cls{m, name, doc};
    cls
        .def("__len__", [](const Table<Row>& table) { return table.rows.size(); })
        .def("__getitem__", [](const Table<Row>& table, py::ssize_t index) {
            const auto size = static_cast<py::ssize_t>(table.rows.size());
            if (index < 0) index += size;
            if (index < 0 || index >= size) throw py::index_error("no row with that index");
            return Held<Row>{table.rows[static_cast<std::size_t>(index)], table.storage};
        }, "index"_a)
        .def("__getitem__", [](const Table<Row>& table, const py::slice& slice) {
            std::size_t start = 0, stop = 0, step = 0, length = 0;
            if (!slice.compute(table.rows.size(), &start, &stop, &step, &length)) {
                throw py::error_already_set();
            }
            Table<Row> part{{}, table.storage};
            for (std::size_t i = 0; i < length; ++i, start += step) part.rows.push_back(table.rows[start]);
            return part;
        }, "index"_a)
        .def("__eq__", [](const Table<Row>& a, py::handle b) {
            return py::isinstance<Table<Row>>(b) && a.rows == b.cast<const Table<Row>&>().rows;
        }, "other"_a)
        .def("__reduce__", [](const py::object& self) {
            return py::make_tuple(py::type::of(self), py::make_tuple(py::list(self)));
        })
        .def("__hash__", [](const Table<Row>& table) {
            std::string text;
            for (const Row& row : table.rows) text += json::written<Row>(row).dump();
            return py::hash(py::str(text));
        })
        .def("__iter__", [](const py::object& self) { return iterated<Held<Row>>(self); })
        .def(py::init([](const py::typing::Iterable<Held<Row>>& rows) {
            Table<Row> table;
            std::vector<Keepalive> storages;
            for (const py::handle row : rows) {
                const auto& held = row.cast<const Held<Row>&>();
                table.rows.push_back(held);
                storages.push_back(held.storage);
            }
            table.storage = Keepalive{std::make_shared<const std::vector<Keepalive>>(std::move(storages))};
            return table;
        }), "rows"_a, "From rows of this kind.")
        .def("_columns", [](const Table<Row>& table) {
            py::list columns;
            for_each_field<Row>([&](const auto& field) {
                using Value = FieldValue<decltype(field)>;
                py::list values;
                for (const Row& row : table.rows) values.append(to_object(field.of(row), table.storage));
                columns.append(py::make_tuple(field.name, column_kind<Value>(), values));
            });
            return columns;
        })
        .def("to_dicts", [](const Table<Row>& table) {
            Records out;
            for (const Row& row : table.rows) out.append(plain(json::written(row)));
            return out;
        }, "The rows as dictionaries of plain values; what is absent is left out.")
        .def("to_pandas", [](const py::object& self) -> DataFrame {
            return python_part("frames", "to_pandas")(self);
        }, "The rows as a pandas.DataFrame: a column per field, the same for any number of rows.")
        .def("__repr__", [](const py::object& self) {
            return py::str{python_part("display", "table_text")(self)};
        })
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "table_html")(self)};
        }, "The rows as an escaped HTML table.");
    return cls;
}

/// A row in a few words: its id where it has one, else where it stands.
template <class Row>
std::string shown_row(const Row& row) {
    if constexpr (requires { row.id; }) {
        return in_quotes(row.id);
    } else if constexpr (std::is_same_v<Row, Correction>) {
        return in_quotes(row.column) + ", " + in_quotes(row.raw) + " is " + in_quotes(row.clean);
    } else if constexpr (requires { row.verdict; }) {
        return in_quotes(row.claim) + ": " + std::string{code(row.verdict)};
    } else if constexpr (std::is_same_v<Row, CountedList>) {
        return text(row.published) + ", " + in_quotes(row.file);
    } else if constexpr (std::is_same_v<Row, ListSeries>) {
        return std::string{row.type ? code(*row.type) : "program"} + ", " + std::string{code(row.unit)} + ", " +
               std::string{row.state ? code(*row.state) : "US"} + ", " + "from " + std::string{row.changes.text().substr(0, 10)};
    } else if constexpr (requires { row.agency; }) {
        return std::to_string(row.row) + ", " + in_quotes(row.agency);
    } else {
        return in_quotes(code(row.code)) + ", " + in_quotes(row.file) + ", row " + std::to_string(row.row);
    }
}

/// The class of a row type and that of its table, `<name>Table`; gives the latter.
template <class Row>
py::class_<Table<Row>> bind_row_and_table(py::module_& m, const std::string& name, const char* doc) {
    bind_row<Row>(m, name.c_str(), doc).def("__repr__", [name](const Held<Row>& row) {
        return name + "(" + shown_row<Row>(row) + ")";
    });
    return bind_table<Row>(m, (name + "Table").c_str(), ("Rows of " + name + ", in order.").c_str());
}

}  // namespace lib287g::python
