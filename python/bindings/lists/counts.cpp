#include <cstddef>
#include <string>

#include "lists/counted.hpp"
#include "lists/held_list.hpp"

namespace lib287g::python {
namespace {

Record record_of(const Counted& counted, const Count& count) {
    Record record;
    for (std::size_t i = 0; i < counted.by.size(); ++i) {
        record[py::str(std::string{code(counted.by[i])})] = count.keys[i];
    }
    record["unit"] = code(count.unit);
    record["value"] = count.value;
    return record;
}

}  // namespace

void bind_counts(py::module_& m) {
    py::class_<Counted>(m, "Counts",
                        "How many agreements or agencies a list has, broken down: a sequence of dictionaries "
                        "with the keys, the unit and the value.")
        .def_property_readonly("by", [](const Counted& self) { return self.by; },
                               "What they are broken down by: a list of CountBy.")
        .def_property_readonly("unit", [](const Counted& self) { return self.unit; }, "What is counted.")
        .def("__len__", [](const Counted& self) { return self.rows.size(); })
        .def("__getitem__", [](const Counted& self, py::ssize_t index) {
            const auto size = static_cast<py::ssize_t>(self.rows.size());
            if (index < 0) index += size;
            if (index < 0 || index >= size) throw py::index_error("no count with that index");
            return record_of(self, self.rows[static_cast<std::size_t>(index)]);
        }, "index"_a)
        .def("__iter__", [](const py::object& self) { return iterated<Record>(self); })
        .def("to_dicts", [](const Counted& self) {
            Records out;
            for (const Count& row : self.rows) out.append(record_of(self, row));
            return out;
        }, "The counts as a list of dictionaries.")
        .def("to_pandas", [](const py::object& self) -> DataFrame {
            return python_part("frames", "counts_to_pandas")(self);
        }, "A pandas.DataFrame with a column per key, the unit and the value.")
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
