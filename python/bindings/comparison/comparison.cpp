#include "bind.hpp"

#include <memory>

#include <lib287g/comparison/compared_cells.hpp>

#include "comparison/compared.hpp"
#include "tables/brackets.hpp"
#include "tables/held.hpp"
#include "tables/plot.hpp"
#include "tables/tabular.hpp"

namespace lib287g::python {
namespace {

struct PyComparison {
    ComparedTypes compared;
    Comparison comparison;
    bool only_differences = false;
};

/// A row of a comparison, by its position in it.
struct PyRow {
    std::shared_ptr<const PyComparison> of;
    std::size_t index;

    [[nodiscard]] const ComparisonRow& row() const { return of->comparison.rows[index]; }
};

/// A cell of a row, by the position of its type.
struct PyCell {
    PyRow of;
    std::size_t index;

    [[nodiscard]] const ComparisonCell& cell() const { return of.row().cells[index]; }
};

/// What a reader sees of a cell: cells and rows are equal when it is.
std::string seen(const ComparisonCell& cell) {
    std::string out = text(cell.value) + "|" + cell.note();
    for (const std::string_view id : sources(cell.value)) out.append("|").append(id);
    return out;
}

std::string seen(const ComparisonRow& row) {
    std::string out = row.label;
    for (const ComparisonCell& cell : row.cells) out.append("\n").append(seen(cell));
    return out;
}

/// Equality, hash, copy and pickle of a row or cell, which are found in their whole by an index.
template <class Part>
void bind_part(py::class_<Part>& cls, std::string (*seen_of)(const Part&)) {
    cls.def("__eq__", [seen_of](const Part& a, py::handle b) {
           return py::isinstance<Part>(b) && seen_of(a) == seen_of(b.cast<const Part&>());
       }, "other"_a)
        .def("__hash__", [seen_of](const Part& self) { return py::hash(py::str(seen_of(self))); })
        .def("__copy__", [](const Part& self) { return self; })
        .def("__deepcopy__", [](const Part& self, const Memo&) { return self; }, "memo"_a)
        .def("__reduce__", [](const Part& self) -> py::tuple {
            return py::make_tuple(py::module_::import("operator").attr("getitem"),
                                  py::make_tuple(self.of, self.index));
        });
}

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

py::object value_of(const CellValue& value) {
    const auto as_python = [&]<class Row>(const Row& row) -> py::object {
        if constexpr (std::is_same_v<Row, Model>) {
            return py::cast(row.setting);
        } else {
            return py::cast(Held<Row>{row, value.storage});
        }
    };
    return value.visit(as_python, py::object{py::none()});
}

void bind_cell(py::module_& m) {
    py::class_<PyCell> cls{m, "ComparisonCell", "What is said of one aspect of one type."};
    bind_part<PyCell>(cls, [](const PyCell& self) { return seen(self.cell()); });
    cls
        .def_property_readonly("value", [](const PyCell& self) {
            return value_of(self.cell().value);
        }, "The row it rests on (Grant, Training, Inspection, Term, Observation), a Place for the setting, or "
           "None.")
        .def_property_readonly("text", [](const PyCell& self) { return text(self.cell().value); },
                               "The value as people read it; empty when there is none.")
        .def_property_readonly("sources", [](const PyCell& self) {
            return Seen<SourceIds>{to_object(sources(self.cell().value), self.cell().value.storage)};
        }, "Ids of the sources that say it, the main one first.")
        .def_property_readonly("disputed", [](const PyCell& self) { return self.cell().disputed(); },
                               "Whether another source disagrees.")
        .def_property_readonly("others", [](const PyCell& self) {
            Sequence<py::object> out{self.cell().others.size()};
            for (std::size_t i = 0; i < out.size(); ++i) {
                out[i] = value_of(self.cell().others[i]);
            }
            return out;
        }, "The rows of other sources that disagree.")
        .def_property_readonly("note", [](const PyCell& self) { return self.cell().note(); },
                               "What the others say, and who they are; empty when nobody disagrees.")
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "cell_html")(self)};
        }, "The text, with the note, as escaped HTML.")
        .def("__repr__", [](const PyCell& self) {
            return "ComparisonCell(" + in_quotes(text(self.cell().value)) + (self.cell().disputed() ? ", disputed)" : ")");
        });
}

void bind_comparison_row(py::module_& m) {
    py::class_<PyRow> cls{m, "ComparisonRow", "One aspect, a cell for each type."};
    bind_part<PyRow>(cls, [](const PyRow& self) { return seen(self.row()); });
    cls
        .def_property_readonly("aspect", [](const PyRow& self) { return self.row().aspect; },
                               "What the row is about.")
        .def_property_readonly("label", [](const PyRow& self) { return self.row().label; },
                               "The row's title.")
        .def("__len__", [](const PyRow& self) { return self.row().cells.size(); })
        .def("__iter__", [](const py::object& self) { return iterated<PyCell>(self); })
        .def("__getitem__", [](const PyRow& self, const Position& position) {
            return PyCell{self, row_at<PyRow>(position, self.of->comparison.types.size())};
        }, "type"_a, "The cell of a type, or by position.")
        .def("__getitem__", [](const PyRow& self, As<AgreementType> type) {
            const auto& types = self.of->comparison.types;
            std::string known;
            for (std::size_t i = 0; i < types.size(); ++i) {
                if (types[i] == type.value) return PyCell{self, i};
                known.append(known.empty() ? "" : ", ").append(code(types[i]));
            }
            throw py::key_error("no cell of " + std::string{code(type.value)} + ", expected one of " + known);
        }, "type"_a)
        .def_property_readonly("types", [](const PyRow& self) {
            return Sequence<AgreementType>{py::cast(self.of->comparison.types)};
        }, "The types, in the order of the cells.")
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "comparison_row_html")(self)};
        }, "The row as an escaped HTML table.")
        .def("__repr__", [](const PyRow& self) {
            std::string out = "ComparisonRow(" + in_quotes(self.row().label);
            for (const ComparisonCell& cell : self.row().cells) {
                out.append(", ").append(in_quotes(text(cell.value))).append(cell.disputed() ? " *" : "");
            }
            return out + ")";
        });
}

}  // namespace

py::object compared_python(ComparedTypes compared) {
    return py::cast(std::make_shared<PyComparison>(comparison_of(std::move(compared), false)));
}

void bind_comparison(py::module_& m) {
    bind_cell(m);
    bind_comparison_row(m);
    py::class_<PyComparison, std::shared_ptr<PyComparison>> cls{m, "Comparison", "Agreement types side by side.", table_class()};
    const auto cells = [](const PyComparison& self) { return compared_cells(self.comparison); };
    bind_rows_of(cls, cells);
    bind_plot(cls, "plot_comparison",
              "*, aspects: collections.abc.Collection[lib287g._core.Aspect | str] | lib287g._core.Aspect | str | None = "
              "('setting', 'power'), **cells",
              "Draws the matrix of powers with matplotlib, with words in its cells; `aspects` chooses other rows. Returns the Axes.");
    cls.def_property_readonly("types", [](const PyComparison& self) {
            return Sequence<AgreementType>{py::cast(self.comparison.types)};
        }, "The types, in the order of the cells.")
        .def_property_readonly("rows", [](const std::shared_ptr<PyComparison>& self) {
            Sequence<PyRow> rows{self->comparison.rows.size()};
            for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = py::cast(PyRow{self, i});
            return rows;
        }, "The rows, in the order that readers know.")
        .def("__len__", [](const PyComparison& self) { return self.comparison.rows.size(); })
        .def("__iter__", [](const py::object& self) { return iterated<PyRow>(self); })
        .def("__getitem__", [](const std::shared_ptr<PyComparison>& self, const Position& position) {
            return PyRow{self, row_at<PyComparison>(position, self->comparison.rows.size())};
        }, "row"_a, "A row by its label or position.")
        .def("__getitem__", [](const std::shared_ptr<PyComparison>& self, const py::str& label) {
            const auto& rows = self->comparison.rows;
            const auto given = label.cast<std::string>();
            CodesAndNames labels;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                if (rows[i].label == given) return PyRow{self, i};
                labels.emplace_back(rows[i].label, rows[i].label);
            }
            throw py::key_error("no row " + cut_repr(label) + ", expected a position or one of " + accepted_words(labels) +
                                near_words(given, labels));
        }, "row"_a)
        .def("differences", [](const PyComparison& self) { return comparison_of(self.compared, true); },
             "Only the rows in which the types differ, as read.")
        .def("__eq__", [](const PyComparison& a, py::handle b) {
            return py::isinstance<PyComparison>(b) &&
                   compared_cells(a.comparison) == compared_cells(b.cast<const PyComparison&>().comparison);
        }, "other"_a)
        .def("__hash__", [](const PyComparison& self) {
            return py::hash(py::str(to_json(compared_cells(self.comparison))));
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
