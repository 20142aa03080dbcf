#include <cstddef>
#include <string>

#include "lists/counted.hpp"
#include "lists/held_list.hpp"
#include "tables/brackets.hpp"
#include "tables/tabular.hpp"

namespace lib287g::python {
namespace {

/// Texts, words of vocabularies among them: a list has others too, and columns of two lists are of one type.
ColumnValues key_column(const Counted& counted, std::size_t key) {
    const CountBy by = counted.by[key];
    const bool date = by == CountBy::date;
    auto column = detail::column_of(std::string{code(by)}, name(by), date ? ColumnKind::date : ColumnKind::text, true);
    for (const Count& row : counted.rows) {
        if (!row.keys[key]) detail::ColumnFiller::absent_one(column);
        else if (date) detail::ColumnFiller::add_one(column, parse_date(*row.keys[key])->first());
        else detail::ColumnFiller::add_one(column, std::string_view{*row.keys[key]});
    }
    return column;
}

Columns columns_of_counts(const Counted& counted) {
    Columns out{.size = counted.rows.size()};
    for (std::size_t key = 0; key < counted.by.size(); ++key) out.columns.push_back(key_column(counted, key));
    auto unit = detail::column_of("unit", "What is counted.", ColumnKind::word, false, detail::all_words<Unit>());
    auto value = detail::column_of("value", "How many.", ColumnKind::integer, false);
    for (const Count& row : counted.rows) {
        detail::ColumnFiller::add_one(unit, row.unit);
        detail::ColumnFiller::add_one(value, row.value);
    }
    out.append({.columns = {std::move(unit), std::move(value)}});
    return out;
}

Record record_of(const Counted& counted, const Count& count) {
    return records(columns_of_counts({counted.by, counted.unit, {count}}))[0];
}

}  // namespace

void bind_counts(py::module_& m) {
    py::class_<Counted> cls{m, "Counts",
                        "How many agreements or agencies a list has, broken down: a sequence of dictionaries "
                        "with the keys, the unit and the value. The keys are texts: codes, and beside them what a list "
                        "has that is no word of the library.", table_class()};
    bind_tabular(cls, &columns_of_counts);
    cls.def_property_readonly("by", [](const Counted& self) { return self.by; },
                               "What they are broken down by: a list of CountBy.")
        .def_property_readonly("unit", [](const Counted& self) { return self.unit; }, "What is counted.")
        .def("__len__", [](const Counted& self) { return self.rows.size(); })
        .def("__getitem__", [](const Counted& self, const Position& index) {
            return record_of(self, self.rows[row_at<Counted>(index, self.rows.size())]);
        }, "index"_a)
        .def("__getitem__", [](const Counted& self, const py::slice& slice) {
            Counted some{self.by, self.unit, {}};
            for (const std::size_t row : rows_at<Counted>(slice, self.rows.size())) some.rows.push_back(self.rows[row]);
            return some;
        }, "index"_a)
        .def("__iter__", [](const py::object& self) { return iterated<Record>(self); })
        .def("__eq__", [](const py::object& self, py::handle other) {
            return py::isinstance<Counted>(other) && self.attr("to_dicts")().equal(other.attr("to_dicts")());
        }, "other"_a)
        .def("__hash__", [](const py::object& self) { return py::hash(py::str(self.attr("to_dicts")())); })
        .def("__repr__", [](const py::object& self) {
            return py::str{python_part("display", "counts_text")(self)};
        })
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "counts_html")(self)};
        }, "The counts as an escaped HTML table.");
}

}  // namespace lib287g::python
