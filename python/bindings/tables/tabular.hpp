#pragma once

#include <cstddef>
#include <memory>
#include <utility>

#include <lib287g/tables/columns.hpp>
#include <lib287g/tables/csv.hpp>
#include <lib287g/tables/json.hpp>

#include "tables/typed.hpp"

// What every table can do, from its columns alone: a class that says what its columns are has all of it.
namespace lib287g::python {

using SharedColumns = std::shared_ptr<const Columns>;

struct ArrowCapsule : py::capsule {
    using py::capsule::capsule;
};

py::capsule arrow_schema(SharedColumns columns);
py::capsule arrow_stream(SharedColumns columns);
/// For people: (name, kind, values) of each column in some rows, a partial date as one text.
py::list cells(const Columns& columns, std::size_t first, std::size_t last);
/// For programs: (name, kind, words, optional, values, present) of each column, in NumPy arrays where there are such.
py::list arrays(const Columns& columns);
/// A dictionary per row.
Records records(const Columns& columns);

struct PolarsFrame : py::object {
    PolarsFrame(py::object given) : py::object{std::move(given)} {}
};
struct ArrowTable : py::object {
    ArrowTable(py::object given) : py::object{std::move(given)} {}
};

/// Gives a class what tables have. `columns_of(self)` gives its columns.
template <class Class, class MakeColumns>
void bind_tabular(Class& cls, MakeColumns columns_of) {
    using Self = typename Class::type;
    constexpr std::size_t all = static_cast<std::size_t>(-1);
    const auto shared = [columns_of](const Self& self) {
        return std::make_shared<const Columns>(columns_of(self));
    };
    const auto part = [](const char* module, const char* function) {
        return [module, function](const py::object& self) { return python_part(module, function)(self); };
    };
    cls.def("__arrow_c_schema__", [shared](const Self& self) { return arrow_schema(shared(self)); },
            "The types of the columns, by Arrow's PyCapsule protocol.")
        .def("__arrow_c_stream__", [shared](const Self& self, const py::object&) { return arrow_stream(shared(self)); },
             "requested_schema"_a = py::none(),
             "The rows as an Arrow stream, by the PyCapsule protocol: what pyarrow, polars, DuckDB and narwhals read. A "
             "fresh one for each call, which lives on without the table. Always in the types of `__arrow_c_schema__`.")
        .def("_cells", [columns_of](const Self& self, std::size_t first, std::size_t last) {
            if constexpr (requires { self.slice(first, last); }) return cells(columns_of(self.slice(first, last)), 0, all);
            else return cells(columns_of(self), first, last);
        }, "first"_a = std::size_t{0}, "last"_a = all)
        .def("_arrays", [shared](const Self& self) { return arrays(*shared(self)); })
        .def("to_dicts", [shared](const Self& self) { return records(*shared(self)); },
             "The rows as dictionaries with a value for every column: dates as datetime.date, words as their codes, what is "
             "absent as None. A partial date is three: its first day, its last and its precision.")
        .def("to_pandas", [part](const py::object& self) -> DataFrame { return part("frames", "to_pandas")(self); },
             "The rows as a pandas.DataFrame with the same columns, types and order for any number of rows: words are "
             "categories, dates datetime64, whole numbers Int64 where they can be absent, lists tuples. Raises "
             "ImportError without pandas.")
        .def("to_polars", [part](const py::object& self) -> PolarsFrame { return part("frames", "to_polars")(self); },
             "The rows as a polars.DataFrame with the same columns, types and order for any number of rows: words are "
             "Enum, dates Date, lists List. Raises ImportError without polars.")
        .def("to_arrow", [part](const py::object& self) -> ArrowTable { return part("frames", "to_arrow")(self); },
             "The rows as a pyarrow.Table: words are dictionaries, dates date32. Raises ImportError without pyarrow.")
        .def("to_markdown", [part](const py::object& self) -> py::str { return part("markup", "to_markdown")(self); },
             "All rows as a Markdown table, with every sign of markup in a text escaped.")
        .def("to_latex", [part](const py::object& self) -> py::str { return part("markup", "to_latex")(self); },
             "All rows as a LaTeX tabular with booktabs' rules, with every sign of LaTeX in a text escaped.")
        .def("to_html", [part](const py::object& self) -> py::str { return part("markup", "to_html")(self); },
             "All rows as an HTML table with a caption, with every text escaped.");
}

/// CSV and JSON, of rows of the core where `rows_of(self)` gives them, else from the columns.
template <class Class, class MakeRows = std::nullptr_t>
void bind_texts(Class& cls, MakeRows rows_of = nullptr) {
    using Self = typename Class::type;
    constexpr const char* csv =
        "The rows as CSV text: a header and a line per row, with the same columns for any number of rows. What is "
        "absent is an empty cell; no text begins a formula.";
    constexpr const char* json =
        "The rows as JSON text: an array of objects with a member per column; what is absent is null.";
    if constexpr (std::is_same_v<MakeRows, std::nullptr_t>) {
        cls.def("to_csv", [](const py::object& self) -> py::str { return python_part("markup", "to_csv")(self); }, csv);
        cls.def("to_json", [](const py::object& self) -> py::str { return python_part("markup", "to_json")(self); }, json);
    } else {
        cls.def("to_csv", [rows_of](const Self& self) { return to_csv(rows_of(self)); }, csv);
        cls.def("to_json", [rows_of](const Self& self) { return to_json(rows_of(self)); }, json);
    }
}

}  // namespace lib287g::python

namespace pybind11::detail {

template <>
struct handle_type_name<lib287g::python::PolarsFrame> {
    static constexpr auto name = const_name("polars.DataFrame");
};
template <>
struct handle_type_name<lib287g::python::ArrowTable> {
    static constexpr auto name = const_name("pyarrow.Table");
};

}  // namespace pybind11::detail
