#pragma once

#include <string>
#include <vector>

#include "tables/brackets.hpp"
#include "tables/held.hpp"
#include "tables/tabular.hpp"

namespace lib287g::python {

/// What keeps a row alive: itself where it can, else its table.
template <class Row>
const Keepalive& storage_of(const Row& row, const Keepalive& table) {
    if constexpr (requires { row.storage; }) return row.storage.holds_nothing() ? table : row.storage;
    else return table;
}

/// What a class of sequences of rows does in its own way.
struct RowTableKind {
    std::size_t (*size)(const py::handle& self);
    bool (*equal)(const py::handle& a, const py::handle& b);
    std::string (*json)(const py::handle& self);
};

/// The base of all classes of sequences of rows.
py::object row_table_class();
void add_row_table_class(const py::object& cls, const RowTableKind& kind);

template <class Row>
const Table<Row>& table_in(const py::handle& self) { return self.cast<const Table<Row>&>(); }

template <class Row>
py::class_<Table<Row>> bind_table(py::module_& m, const char* name, const char* doc) {
    py::class_<Table<Row>> cls{m, name, doc, row_table_class()};
    cls
        .def("__getitem__", [](const Table<Row>& table, const Position& index) {
            const Row& row = table[row_at<Table<Row>>(index, table.size())];
            return Held<Row>{row, storage_of(row, table.storage())};
        }, "index"_a)
        .def("__getitem__", [](const Table<Row>& table, const py::slice& slice) {
            const std::vector<std::size_t> places = rows_at<Table<Row>>(slice, table.size());
            const bool together = !places.empty() && places.back() - places.front() == places.size() - 1;
            if (together) return table.slice(places.front(), places.back() + 1);
            std::vector<Row> rows;
            for (const std::size_t place : places) rows.push_back(table[place]);
            return Table<Row>{std::move(rows), table.storage()};
        }, "index"_a)
        .def("__iter__", [](const py::object& self) { return iterated<Held<Row>>(self); })
        .def(py::init([](const py::typing::Iterable<Held<Row>>& given) {
            std::vector<Row> rows;
            std::vector<Keepalive> storages;
            for (const py::handle row : given) {
                const auto& held = given_row<Held<Row>>(row, "rows");
                rows.push_back(held);
                storages.push_back(held.storage);
            }
            return Table<Row>{std::move(rows), Keepalive{std::move(storages)}};
        }), "rows"_a, "From rows of this kind.");
    add_row_table_class(cls, {
        .size = [](const py::handle& self) { return table_in<Row>(self).size(); },
        .equal = [](const py::handle& a, const py::handle& b) { return table_in<Row>(a) == table_in<Row>(b); },
        .json = [](const py::handle& self) { return pickled_json(table_in<Row>(self)); }});
    bind_rows_of(cls, [](const Table<Row>& table) { return table; });
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
        return std::string{row.run} + ", " + std::string{row.type ? code(*row.type) : "program"} + (row.with_joint ? "+JTF" : "") + ", " + std::string{code(row.unit)} + ", " +
               std::string{row.state ? code(*row.state) : "US"} + ", from " + text(row.changes.front().on);
    } else if constexpr (requires { row.change; }) {
        return std::string{code(row.change)} + ", " + in_quotes(row.agency);
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
