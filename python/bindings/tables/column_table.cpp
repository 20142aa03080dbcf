#include "tables/column_table.hpp"

#include <lib287g/tables/column_values.hpp>

#include "bind.hpp"
#include "tables/brackets.hpp"
#include "tables/held.hpp"
#include "tables/plot.hpp"
#include "tables/tabular.hpp"

namespace lib287g::python {
namespace {

void add_value(ColumnValues& column, const py::handle& value) {
    using detail::ColumnFiller;
    if (value.is_none()) {
        column.optional = true;
        return ColumnFiller::absent_one(column);
    }
    switch (column.kind) {
        case ColumnKind::boolean: return ColumnFiller::add_one(column, value.cast<bool>());
        case ColumnKind::integer: return ColumnFiller::add_one(column, value.cast<std::int64_t>());
        case ColumnKind::number: return ColumnFiller::add_one(column, value.cast<double>());
        case ColumnKind::date: return ColumnFiller::add_one(column, value.cast<Date>());
        case ColumnKind::texts: return ColumnFiller::add_one(column, value.cast<std::vector<std::string>>());
        case ColumnKind::word: {
            const auto word = value.cast<std::string>();
            std::size_t number = 0;
            while (number < column.words.size() && column.words[number] != word) ++number;
            if (number == column.words.size()) throw Error{column.name + ": found " + in_quotes(word) + ", expected one of its words"};
            column.word_numbers.push_back(static_cast<std::int16_t>(number));
            return detail::add_presence(column, true);
        }
        default: return ColumnFiller::add_one(column, value.cast<std::string>());
    }
}

/// (name, kind, words, optional, values) of each column, and at times a line for the documentation.
ColumnTable column_table(std::string title, const py::typing::List<py::object>& given) {
    Columns out;
    for (const py::handle each : given) {
        const auto parts = each.cast<py::tuple>();
        const ColumnKind kind = *parse<ColumnKind>(parts[1].cast<std::string>());
        ColumnValues column = detail::column_of(parts[0].cast<std::string>(), "", kind, parts[3].cast<bool>());
        column.words = parts[2].cast<std::vector<std::string>>();
        if (parts.size() > 5) column.what = parts[5].cast<std::string>();
        for (const py::handle value : parts[4].cast<py::sequence>()) add_value(column, value);
        out.size = column.size;
        out.columns.push_back(std::move(column));
    }
    return {std::make_shared<const Columns>(std::move(out)), std::move(title)};
}

/// Some rows, in the order given.
Columns part_of(const Columns& whole, const std::vector<std::size_t>& rows) {
    using detail::ColumnFiller;
    Columns out{.size = rows.size()};
    for (const ColumnValues& from : whole.columns) {
        ColumnValues column = detail::column_of(from.name, from.what, from.kind, from.optional);
        column.words = from.words;
        for (const std::size_t row : rows) {
            if (!from.has(row)) {
                ColumnFiller::absent_one(column);
                continue;
            }
            switch (from.kind) {
                case ColumnKind::boolean: ColumnFiller::add_one(column, (from.booleans[row / 8] >> (row % 8U) & 1U) != 0); break;
                case ColumnKind::integer: ColumnFiller::add_one(column, from.integers[row]); break;
                case ColumnKind::number: ColumnFiller::add_one(column, from.numbers[row]); break;
                case ColumnKind::date: ColumnFiller::add_one(column, Date::from_days(from.days[row])); break;
                case ColumnKind::texts: ColumnFiller::add_one(column, detail::texts_at(from, row)); break;
                case ColumnKind::word:
                    column.word_numbers.push_back(from.word_numbers[row]);
                    detail::add_presence(column, true);
                    break;
                default: ColumnFiller::add_one(column, from.text_at(row));
            }
        }
        out.columns.push_back(std::move(column));
    }
    return out;
}

py::list given_again(const ColumnTable& self) {
    const Records rows = records(*self.columns);
    py::list out;
    for (const ColumnValues& column : self.columns->columns) {
        py::list values;
        for (const py::handle row : rows) values.append(row[py::str(column.name)]);
        out.append(py::make_tuple(column.name, std::string{code(column.kind)}, column.words, column.optional, values, column.what));
    }
    return out;
}

py::object column_named(const ColumnTable& self, const std::string& name) {
    if (const ColumnValues* const column = self.columns->find(name)) {
        return python_part("arguments.arrays", "array_of_column")(*array(*column));
    }
    CodesAndNames known;
    for (const ColumnValues& column : self.columns->columns) known.emplace_back(column.name, column.name);
    throw py::key_error("no column " + cut_repr(py::str(name)) + ", expected one of " + accepted_words(known) + near_words(name, known));
}

}  // namespace

void bind_column_table(py::module_& m) {
    py::class_<ColumnTable> cls{m, "ColumnTable",
                                "A table by columns: `table[\"value\"]` is a NumPy array (masked where values can be absent, objects "
                                "of texts), `table[0]` a row as a dictionary.", table_class()};
    bind_tabular(cls, [](const ColumnTable& self) { return self.columns; });
    bind_plot(cls, "plot_panel", "*, " + since_and_log + ", broken: bool | None = None, most: int = 10, **line",
              "Draws a panel with matplotlib: a line per state or type, those that are highest at the end named. Returns the Axes.");
    cls.def_property_readonly("title", [](const ColumnTable& self) { return self.title; }, "What it shows.")
        .def_property_readonly("columns", [](const ColumnTable& self) {
            Sequence<std::string> names{self.columns->columns.size()};
            for (std::size_t i = 0; i < names.size(); ++i) names[i] = self.columns->columns[i].name;
            return names;
        }, "The names of the columns, in order.")
        .def("keys", [](const py::object& self) -> py::object { return self.attr("columns"); },
             "The names of the columns: `dict(table)` has their arrays.")
        .def("__len__", [](const ColumnTable& self) { return self.columns->size; })
        .def("__getitem__", [](const ColumnTable& self, const py::str& name) {
            return column_named(self, name.cast<std::string>());
        }, "key"_a, "A column by its name, a row by its position, or a table of some rows by a slice of positions.")
        .def("__getitem__", [](const ColumnTable& self, const Position& index) -> Record {
            const std::size_t row = row_at<ColumnTable>(index, self.columns->size);
            return records(*self.columns, row, row + 1)[0];
        }, "key"_a)
        .def("__getitem__", [](const ColumnTable& self, const py::slice& slice) {
            Columns some = part_of(*self.columns, rows_at<ColumnTable>(slice, self.columns->size));
            return ColumnTable{shared(std::move(some)), self.title};
        }, "key"_a)
        .def("__iter__", [](const py::object& self) { return iterated<Record>(self); })
        .def("__eq__", [](const ColumnTable& a, py::handle b) {
            return py::isinstance<ColumnTable>(b) && *a.columns == *b.cast<const ColumnTable&>().columns;
        }, "other"_a)
        .def("__hash__", [](const ColumnTable& self) { return py::hash(py::str(self.title)); })
        .def("__reduce__", [](const ColumnTable& self) -> py::tuple {
            return py::make_tuple(py::module_::import("lib287g._core").attr("_column_table"),
                                  py::make_tuple(self.title, given_again(self)));
        });
    m.def("_column_table", &column_table, "title"_a, "columns"_a);
}

}  // namespace lib287g::python
