#include "bind.hpp"

#include <lib287g/figures/fields.hpp>

#include "figures/conflict_list.hpp"
#include "tables/table.hpp"

namespace lib287g::python {
namespace {

void bind_conflict(py::module_& m) {
    py::class_<Conflict> cls{m, "Conflict",
                         "Observations of one quantity, scope and unit that contradict each other: they can be of "
                         "the same day, and their ranges do not meet. The preferred one comes first.", table_class()};
    const auto rows = [](const Conflict& self) { return Rows<Observation>{self.observations.data(), self.observations.size()}; };
    bind_rows_of(cls, rows);
    cls.def_property_readonly("type", [](const Conflict& self) { return self.scope.type; },
                               "The agreement type; None for the whole program.")
        .def_property_readonly("state", [](const Conflict& self) { return self.scope.state; },
                               "The state; None for the whole country.")
        .def_property_readonly("unit", [](const Conflict& self) { return self.unit; },
                               "What is counted.")
        .def_property_readonly("observations", [](const Conflict& self) { return Table<Observation>{self.observations}; },
                               "The observations, the preferred one first: an ObservationTable.")
        .def_property_readonly("preferred_by", [](const Conflict& self) { return self.preferred_by; },
                               "The rule by which the first is preferred.")
        .def_property_readonly("notes", [](const Conflict& self) {
            return self.notes;
        }, "Of each observation what is known of it, which may be why they differ; None where there is no note.")
        .def(py::init([](const std::optional<As<AgreementType>>& type, const std::optional<As<State>>& state,
                         As<Unit> unit, const Table<Observation>& observations, As<PreferredBy> preferred_by,
                         const std::vector<std::optional<std::string>>& notes) {
            const Scope scope{type ? std::optional{type->value} : std::nullopt, state ? std::optional{state->value} : std::nullopt};
            Conflict conflict{scope, unit, {}, preferred_by, notes};
            conflict.notes.resize(observations.size());
            for (const Observation& each : observations) {
                conflict.observations.push_back(each);
                conflict.observations.back().storage = storage_of(each, observations.storage());
            }
            return conflict;
        }), "type"_a, "state"_a, "unit"_a, "observations"_a, "preferred_by"_a, "notes"_a = py::tuple{}, "From its parts.")
        .def("__reduce__", [](const py::object& self) {
            return py::make_tuple(py::type::of(self),
                                  py::make_tuple(self.attr("type"), self.attr("state"), self.attr("unit"),
                                                 self.attr("observations"), self.attr("preferred_by"),
                                                 self.attr("notes")));
        })
        .def("__eq__", [](const Conflict& a, py::handle b) {
            return py::isinstance<Conflict>(b) && a == b.cast<const Conflict&>();
        }, "other"_a)
        .def("__hash__", [](const py::object& self) { return py::hash(self.attr("observations")); })
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "conflict_html")(self)};
        }, "The observations as an escaped HTML table.")
        .def("__repr__", [](const Conflict& self) {
            std::string out = "Conflict(";
            for (const Observation& each : self.observations) {
                if (out.back() != '(') out += " | ";
                out.append(grouped(each.value)).append(" ").append(code(each.unit)).append(" on ");
                out.append(text(each.date)).append(" by ").append(in_quotes(each.sources.front()));
            }
            return out + ")";
        });
}

/// Where a figure stands among conflicts, beside what it says.
struct Place {
    std::int64_t conflict;
    bool preferred;
    PreferredBy preferred_by;
};

}  // namespace
}  // namespace lib287g::python

template <>
inline constexpr auto lib287g::fields<lib287g::python::Place> = std::tuple{
    lib287g::Field{"conflict", &lib287g::python::Place::conflict, "Which conflict it is of, from 1."},
    lib287g::Field{"preferred", &lib287g::python::Place::preferred, "Whether it is the one that is shown."},
    lib287g::Field{"preferred_by", &lib287g::python::Place::preferred_by, "The rule that preferred that one."},
};

namespace lib287g::python {
namespace {

Columns columns_of_conflicts(const ConflictList& self) {
    std::vector<Place> places;
    std::vector<Observation> observations;
    for (const Conflict& conflict : self.conflicts) {
        const auto number = &conflict - self.conflicts.data() + 1;
        for (const Observation& each : conflict.observations) {
            places.push_back({number, &each == conflict.observations.data(), conflict.preferred_by});
            observations.push_back(each);
        }
    }
    Columns columns = columns_of(places);
    columns.append(columns_of(observations));
    return columns;
}

}  // namespace

void bind_conflicts(py::module_& m) {
    bind_conflict(m);
    py::class_<ConflictList> cls{m, "Conflicts",
                                 "Conflicts in order of date: a sequence of Conflict. As a table, a row per figure, with the "
                                 "number of its conflict and whether it is the one that is shown.", table_class()};
    bind_tabular(cls, &columns_of_conflicts);
    cls.def("__len__", [](const ConflictList& self) { return self.conflicts.size(); })
        .def("__getitem__", [](const ConflictList& self, const Position& index) {
            return self.conflicts[row_at<ConflictList>(index, self.conflicts.size())];
        }, "index"_a)
        .def("__getitem__", [](const ConflictList& self, const py::slice& slice) {
            ConflictList some;
            for (const std::size_t row : rows_at<ConflictList>(slice, self.conflicts.size())) {
                some.conflicts.push_back(self.conflicts[row]);
            }
            return some;
        }, "index"_a)
        .def("__iter__", [](const py::object& self) { return iterated<Conflict>(self); })
        .def(py::init([](const py::typing::Iterable<Conflict>& given) {
            ConflictList list;
            for (const py::handle each : given) list.conflicts.push_back(given_row<Conflict>(each, "conflicts"));
            return list;
        }), "conflicts"_a, "From conflicts.")
        .def("__eq__", [](const ConflictList& a, py::handle b) {
            if (py::isinstance<py::list>(b)) return py::list(py::cast(a)).equal(b);
            return py::isinstance<ConflictList>(b) && a.conflicts == b.cast<const ConflictList&>().conflicts;
        }, "other"_a)
        .def("__hash__", [](const py::object& self) { return py::hash(py::tuple{self}); })
        .def("__reduce__", [](const py::object& self) {
            return py::make_tuple(py::type::of(self), py::make_tuple(py::list(self)));
        })
        .def("__repr__", [](const py::object& self) { return py::str{python_part("display", "conflicts_text")(self)}; })
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "conflicts_html")(self)};
        }, "A table per conflict, as escaped HTML.");
}

}  // namespace lib287g::python
