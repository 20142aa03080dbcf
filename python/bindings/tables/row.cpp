#include "tables/row.hpp"

#include "bind.hpp"
#include "tables/by_class.hpp"

namespace lib287g::python {
namespace {

struct AnyRow {};

py::object row_from_json(const py::object& cls, const std::string& text) { return by_class<RowKind>().of_class(cls).from_json(text); }

}  // namespace

py::object row_class() { return py::type::of<AnyRow>(); }

void add_row_class(const py::object& cls, const RowKind& kind) { by_class<RowKind>().add(cls, kind); }

void bind_row_methods(const py::object& cls) {
    py::class_<AnyRow>{cls}
        .def("to_dict", [](const py::object& self) { return by_class<RowKind>().of(self).record(self); },
             "The fields by name, as plain values: vocabularies as codes, dates as ISO text; what is absent is left out.")
        .def("__eq__", [](const py::object& self, py::handle other) {
            return py::isinstance(other, py::type::of(self)) && by_class<RowKind>().of(self).equal(self, other);
        }, "other"_a)
        .def("__hash__", [](const py::object& self) { return py::hash(py::str(by_class<RowKind>().of(self).json(self))); })
        .def("__copy__", [](const py::object& self) { return self; })
        .def("__deepcopy__", [](const py::object& self, const Memo&) { return self; }, "memo"_a)
        .def("__reduce__", [](const py::object& self) {
            return py::make_tuple(py::module_::import("lib287g._core").attr("_row"),
                                  py::make_tuple(py::type::of(self), by_class<RowKind>().of(self).json(self)));
        })
        .def("_repr_html_", [](const py::object& self) { return py::str{python_part("display", "row_html")(self)}; },
             "The row as an escaped HTML table.");
}

void bind_row_class(py::module_& m) {
    py::class_<AnyRow> cls{m, "Row", "A row of a table: a value that does not change, with a read-only attribute per field. Equal "
                                     "rows are equal; rows can be hashed, copied and pickled."};
    bind_row_methods(cls);
    m.def("_row", &row_from_json, "cls"_a, "json"_a);
}

}  // namespace lib287g::python
