#include "bind.hpp"

#include <array>

#include "compared.hpp"
#include "held.hpp"

namespace lib287g::python {
namespace {

struct PyComparison {
    ComparedTypes compared;
    Comparison comparison;
    bool only_differences = false;
};

struct PyRow {
    ComparisonRow row;
    std::vector<AgreementType> types;
    Keepalive storage;
};

struct PyCell {
    ComparisonCell cell;
    Keepalive storage;
};

PyComparison comparison_of(ComparedTypes compared, bool only_differences) {
    if (compared.types.empty()) {
        compared.types = {AgreementType::warrant_service_officer, AgreementType::jail_enforcement_model,
                          AgreementType::task_force_model};
    }
    const ComparisonOptions options{
        compared.source ? std::optional<std::string_view>{*compared.source} : std::nullopt,
        compared.as_of, compared.unit};
    Comparison comparison = compare(compared.dataset, compared.types, options);
    if (only_differences) comparison = differences(std::move(comparison));
    return {std::move(compared), std::move(comparison), only_differences};
}

py::object value_of(const CellValue& value, const Keepalive& storage) {
    const auto as_python = [&]<class Row>(const Row& row) -> py::object {
        if constexpr (std::is_same_v<Row, Model>) {
            return py::cast(row.setting);
        } else {
            return py::cast(Held<Row>{row, storage});
        }
    };
    return value.visit(as_python, py::object{py::none()});
}

void bind_cell(py::module_& m) {
    py::class_<PyCell>(m, "ComparisonCell", "What is said of one aspect of one type.")
        .def_property_readonly("value", [](const PyCell& self) {
            return value_of(self.cell.value, self.storage);
        }, "The row it rests on (Grant, Training, Inspection, Term, Claim), a Place for the setting, or "
           "None.")
        .def_property_readonly("text", [](const PyCell& self) { return text(self.cell.value); },
                               "The value as people read it; empty when there is none.")
        .def_property_readonly("sources", [](const PyCell& self) {
            return Seen<Texts>{to_object(sources(self.cell.value), self.storage)};
        }, "Ids of the sources that say it, the main one first.")
        .def_property_readonly("disputed", [](const PyCell& self) { return self.cell.disputed(); },
                               "Whether another source disagrees.")
        .def_property_readonly("others", [](const PyCell& self) {
            Sequence<py::object> out{self.cell.others.size()};
            for (std::size_t i = 0; i < out.size(); ++i) {
                out[i] = value_of(self.cell.others[i], self.storage);
            }
            return out;
        }, "The rows of other sources that disagree.")
        .def_property_readonly("note", [](const PyCell& self) { return self.cell.note(); },
                               "What the others say, and who they are; empty when nobody disagrees.")
        .def("__repr__", [](const PyCell& self) {
            return "ComparisonCell(" + in_quotes(text(self.cell.value)) + (self.cell.disputed() ? ", disputed)" : ")");
        });
}

void bind_comparison_row(py::module_& m) {
    py::class_<PyRow>(m, "ComparisonRow", "One aspect, a cell for each type.")
        .def_property_readonly("aspect", [](const PyRow& self) { return self.row.aspect; },
                               "What the row is about.")
        .def_property_readonly("label", [](const PyRow& self) { return self.row.label; },
                               "The row's title.")
        .def("__len__", [](const PyRow& self) { return self.row.cells.size(); })
        .def("__iter__", [](const py::object& self) { return iterated<PyCell>(self); })
        .def("__getitem__", [](const PyRow& self, const py::object& key) {
            std::size_t index = self.types.size();
            if (PyLong_Check(key.ptr()) != 0) {
                const auto given = key.cast<py::ssize_t>();
                const auto size = static_cast<py::ssize_t>(self.types.size());
                if (given < -size || given >= size) throw py::index_error("no cell with that index");
                index = static_cast<std::size_t>(given < 0 ? given + size : given);
            } else {
                const auto type = word_from<AgreementType>(key);
                for (std::size_t i = 0; i < self.types.size(); ++i) {
                    if (self.types[i] == type) index = i;
                }
                if (index == self.types.size()) {
                    throw py::key_error("the comparison has no " + std::string{name(type)});
                }
            }
            return PyCell{self.row.cells[index], self.storage};
        }, "type"_a, "The cell of a type, or by position.")
        .def("__repr__", [](const PyRow& self) {
            std::string out = "ComparisonRow(" + in_quotes(self.row.label);
            for (const ComparisonCell& cell : self.row.cells) {
                out.append(", ").append(in_quotes(text(cell.value))).append(cell.disputed() ? " *" : "");
            }
            return out + ")";
        });
}

}  // namespace

py::object compared_python(ComparedTypes compared) {
    return py::cast(comparison_of(std::move(compared), false));
}

void bind_comparison(py::module_& m) {
    bind_cell(m);
    bind_comparison_row(m);
    const auto row_at = [](const PyComparison& self, std::size_t index) {
        return PyRow{self.comparison.rows[index], self.comparison.types, self.comparison.storage};
    };
    py::class_<PyComparison>(m, "Comparison", "Agreement types side by side.")
        .def_property_readonly("types", [](const PyComparison& self) {
            return Sequence<AgreementType>{py::cast(self.comparison.types)};
        }, "The types, in the order of the cells.")
        .def_property_readonly("rows", [row_at](const PyComparison& self) {
            Sequence<PyRow> rows{self.comparison.rows.size()};
            for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = py::cast(row_at(self, i));
            return rows;
        }, "The rows, in the order that readers know.")
        .def("__len__", [](const PyComparison& self) { return self.comparison.rows.size(); })
        .def("__iter__", [](const py::object& self) { return iterated<PyRow>(self); })
        .def("__getitem__", [row_at](const PyComparison& self, const py::object& key) {
            const auto size = static_cast<py::ssize_t>(self.comparison.rows.size());
            if (PyLong_Check(key.ptr()) != 0) {
                const auto given = key.cast<py::ssize_t>();
                if (given < -size || given >= size) throw py::index_error("no row with that index");
                return row_at(self, static_cast<std::size_t>(given < 0 ? given + size : given));
            }
            const auto label = key.cast<std::string>();
            for (std::size_t i = 0; i < self.comparison.rows.size(); ++i) {
                if (self.comparison.rows[i].label == label) return row_at(self, i);
            }
            throw py::key_error("the comparison has no row '" + label + "'");
        }, "row"_a, "A row by its label or position.")
        .def("differences", [](const PyComparison& self) { return comparison_of(self.compared, true); },
             "Only the rows in which the types differ, as read.")
        .def("to_pandas", [](const py::object& self) -> DataFrame {
            return python_part("frames", "comparison_to_pandas")(self);
        }, "A pandas.DataFrame with a row per aspect and type: aspect, label, type, text, disputed, note, "
           "sources.")
        .def("to_dicts", [](const py::object& self) {
            return Records{python_part("frames", "comparison_records")(self)};
        }, "A list of dictionaries with a row per aspect and type, as in to_pandas.")
        .def("__eq__", [](const PyComparison& a, py::handle b) {
            return py::isinstance<PyComparison>(b) &&
                   py::cast(a).attr("to_dicts")().equal(b.attr("to_dicts")());
        }, "other"_a)
        .def("__hash__", [](const PyComparison& self) {
            return py::hash(py::str(py::cast(self).attr("to_dicts")()));
        })
        .def("__reduce__", [m](const PyComparison& self) -> py::tuple {
            const ComparedTypes& c = self.compared;
            return py::make_tuple(m.attr("_compared"), py::make_tuple(c.types, c.source, c.as_of, c.unit,
                                                                      c.dataset, self.only_differences));
        })
        .def("__repr__", [](const py::object& self) {
            return py::str{python_part("display", "comparison_text")(self)};
        })
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "comparison_html")(self)};
        }, "The comparison as an escaped HTML table.");
    m.def("_compared", [](std::vector<AgreementType> types, std::optional<std::string> source,
                          std::optional<PartialDate> as_of, Unit unit, const Dataset& dataset,
                          bool only_differences) {
        return comparison_of({std::move(types), std::move(source), as_of, unit, dataset},
                             only_differences);
    });
}

}  // namespace lib287g::python
