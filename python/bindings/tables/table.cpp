#include "tables/table.hpp"

#include "bind.hpp"
#include "tables/by_class.hpp"

namespace lib287g::python {
namespace {

struct AnyRowTable {};

}  // namespace

py::object row_table_class() { return py::type::of<AnyRowTable>(); }

void add_row_table_class(const py::object& cls, const RowTableKind& kind) { by_class<RowTableKind>().add(cls, kind); }

void bind_row_table_class(py::module_& m) {
    py::class_<AnyRowTable>{m, "RowTable",
                            "A table that is an immutable sequence of rows: it has a length, indexes and slices. Equal to a "
                            "table or list of equal rows.", table_class()}
        .def("__len__", [](const py::object& self) { return by_class<RowTableKind>().of(self).size(self); })
        .def("__eq__", [](const py::object& self, py::handle other) {
            if (py::isinstance<py::list>(other)) return py::list(self).equal(other);
            return py::isinstance(other, py::type::of(self)) && by_class<RowTableKind>().of(self).equal(self, other);
        }, "other"_a)
        .def("__hash__", [](const py::object& self) { return py::hash(py::str(by_class<RowTableKind>().of(self).json(self))); })
        .def("__reduce__", [](const py::object& self) {
            return py::make_tuple(py::type::of(self), py::make_tuple(py::list(self)));
        });
}

}  // namespace lib287g::python
