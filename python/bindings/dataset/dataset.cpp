#include "bind.hpp"

#include <algorithm>

#include <lib287g/dataset/claims.hpp>
#include <lib287g/dataset/json.hpp>
#include <lib287g/dataset/lookup.hpp>
#include <lib287g/lists/counts.hpp>
#include <lib287g/lists/reconcile.hpp>
#include <lib287g/reference.hpp>

#include "comparison/compared.hpp"
#include "dataset/remembered.hpp"
#include "figures/conflict_list.hpp"
#include "lists/given_lists.hpp"
#include "lists/within_days.hpp"
#include "reading/interruption.hpp"
#include "reading/own_limits.hpp"
#include "tables/held.hpp"

namespace lib287g::python {
namespace {

/// A type described, with the dataset that its other tables are in.
struct Described {
    Model model;
    Dataset dataset;
};

template <class Row>
Table<Row> table_of(const Rows<Row>& rows, const Keepalive& storage) {
    return {rows, storage};
}

/// Rows that are made when asked for.
template <class Made>
auto table_of(const Made& rows, const Keepalive& storage) {
    std::vector<std::remove_cvref_t<decltype(*rows.begin())>> made;
    made.reserve(rows.size());
    for (const auto& row : rows) made.push_back(row);
    return Table{std::move(made), storage};
}

template <class Row>
auto rows_of_type(Shared<Rows<Row>> Dataset::*table) {
    return [table](const Described& self) {
        return table_of(of_type(self.dataset.*table, self.model.type), self.dataset.storage);
    };
}

void bind_model(py::module_& m) {
    py::class_<Described> cls{m, "Model",
                              "A type of agreement: where its officers act, what they may do, which "
                              "training it requires, how it came about."};
    for_each_field<Model>([&](const auto& field) {
        using Value = FieldValue<decltype(field)>;
        cls.def_property_readonly(
            std::string{field.name}.c_str(),
            [&field](const Described& self) -> Seen<Value> {
                return to_object(field.of(self.model), self.dataset.storage);
            },
            std::string{field.what}.c_str());
    });
    cls.def_property_readonly("grants", rows_of_type(&Dataset::grants), "Its powers.")
        .def_property_readonly("training", rows_of_type(&Dataset::training),
                               "Its training requirements, the current initial one first.")
        .def_property_readonly("inspections", rows_of_type(&Dataset::inspections),
                               "Its compliance inspections.")
        .def_property_readonly("terms", rows_of_type(&Dataset::terms), "The terms of its agreements.")
        .def_property_readonly("events", rows_of_type(&Dataset::events), "What happened to it.")
        .def("to_dict", [](const Described& self) { return plain_row(self.model); },
             "The fields by name, as plain values; what is absent is left out.")
        .def("__eq__", [](const Described& a, py::handle b) {
            return py::isinstance<Described>(b) && a.model == b.cast<const Described&>().model;
        }, "other"_a)
        .def("__hash__", [](const Described& self) {
            return py::hash(py::str(pickled_json(self.model)));
        })
        .def("__copy__", [](const Described& self) { return self; })
        .def("__deepcopy__", [](const Described& self, const Memo&) { return self; }, "memo"_a)
        .def("__reduce__", [](const Described& self) -> py::tuple {
            return py::make_tuple(
                py::module_::import("operator").attr("methodcaller")("model", self.model.type),
                py::make_tuple(self.dataset));
        })
        .def("__repr__", [](const Described& self) {
            return "Model('" + std::string{code(self.model.type)} + "')";
        })
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "row_html")(self)};
        }, "The row as an escaped HTML table.");
}

template <class Row>
const Row& found(const Row* row, const std::string& what) {
    if (row == nullptr) throw Error{"the dataset has no " + what};
    return *row;
}

/// The source with that id. Throws Error, with ids that are near, where there is none.
const Source& source_named(const Dataset& dataset, const std::string& id) {
    if (const Source* const known = source(dataset, id)) return *known;
    std::vector<std::pair<std::string_view, std::string_view>> ids;
    for (const Source& each : dataset.sources) ids.emplace_back(each.id, each.id);
    throw Error{"unknown source " + cut_repr(py::str(id)) + ", expected an id of dataset.sources" + near_words(id, ids)};
}

/// What is asked of one source is an error where the dataset has no such source.
void check_source(const Dataset& dataset, const std::optional<std::string>& id) {
    if (id) (void)source_named(dataset, *id);
}

Scope scope_of(const std::optional<As<AgreementType>>& type, const std::optional<As<State>>& state,
               ListKind kind = ListKind::participating, bool with_joint = false) {
    if (with_joint && (!type || type->value != AgreementType::jail_enforcement_model)) {
        throw Error{"with_joint=True counts joint agreements with jail ones: it needs type='JEM'"};
    }
    return {type ? std::optional{type->value} : std::nullopt, state ? std::optional{state->value} : std::nullopt, kind, with_joint};
}

ClaimFilter filter_of(const std::optional<As<AgreementType>>& type,
                      const std::optional<As<Unit>>& unit, const std::optional<As<State>>& state,
                      const std::optional<std::string>& source,
                      const std::optional<PartialDate>& since,
                      const std::optional<PartialDate>& until) {
    if (since && until && until->last() < since->first()) {
        throw Error{"until: " + text(*until) + " is before since, " + text(*since)};
    }
    const Scope scope = scope_of(type, state);
    return {scope.type,
            unit ? std::optional{unit->value} : std::nullopt,
            scope.state,
            source ? std::optional<std::string_view>{*source} : std::nullopt,
            since,
            until};
}

JsonLimits json_limits(const OwnLimits& own) {
    JsonLimits limits;
    put_limits(own, limits_of(limits));
    limits.stop = &interrupted;
    return limits;
}

Dataset pickled(const std::string& json) { return json.empty() ? reference : parse_json(json); }

}  // namespace

void bind_dataset(py::module_& m) {
    bind_model(m);
    bind_conflicts(m);
    auto cls = py::class_<Dataset>(m, "Dataset",
                                   "The tables of facts: those shipped (`reference`), or a user's own.");
    for_each_field<Dataset>([&](const auto& field) {
        const std::string doc{field.what};
        using Value = FieldValue<decltype(field)>;
        const std::string name{field.name};
        if constexpr (std::is_same_v<Value, Shared<Rows<Model>>>) {
            cls.def_property_readonly(name.c_str(), [](const Dataset& self) {
                Sequence<Described> models{self.models.size()};
                for (std::size_t i = 0; i < models.size(); ++i) {
                    models[i] = py::cast(Described{self.models[i], self});
                }
                return models;
            }, doc.c_str());
        } else if constexpr (std::is_same_v<Value, std::string_view>) {
            cls.def_property_readonly(name.c_str(), [](const Dataset& self) { return self.version; },
                                      doc.c_str());
        } else if constexpr (!std::is_same_v<Value, Shared<Rows<Claim>>>) {
            cls.def_property_readonly(name.c_str(), [&field](const Dataset& self) {
                return table_of(field.of(self).view(), self.storage);
            }, doc.c_str());
        }
    });
    cls.def("source", [](const Dataset& self, std::string_view id) {
            return Held<Source>{source_named(self, std::string{id}), self.storage};
        }, "id"_a, "The source with that id. Raises Error when there is none.")
        .def("model", [](const Dataset& self, As<AgreementType> type) {
            return Described{found(model(self, type), "model " + std::string{name(type.value)}), self};
        }, "type"_a, "The description of an agreement type. Raises Error when there is none.")
        .def("grant", [](const Dataset& self, As<AgreementType> type, As<Power> power,
                         std::optional<std::string> source) -> std::optional<Held<Grant>> {
            check_source(self, source);
            const Grant* row = grant(self, type, power,
                                     source ? std::optional<std::string_view>{*source} : std::nullopt);
            if (row == nullptr) return std::nullopt;
            return Held<Grant>{*row, self.storage};
        }, "type"_a, "power"_a, py::kw_only(), "source"_a = py::none(),
             "Whether the type gives the power: the preferred row, or the preferred of those that cite "
             "the source. None when no row says.")
        .def("claims", [](const Dataset& self, std::optional<As<AgreementType>> type,
                          std::optional<As<Unit>> unit, std::optional<As<State>> state,
                          std::optional<std::string> source, std::optional<PartialDate> since,
                          std::optional<PartialDate> until) {
            check_source(self, source);
            return table_of(claims(self, filter_of(type, unit, state, source, since, until)), self.storage);
        }, py::kw_only(), "type"_a = py::none(), "unit"_a = py::none(), "state"_a = py::none(),
             "source"_a = py::none(), "since"_a = py::none(), "until"_a = py::none(),
             "All dated figures that match, preferred or not, in order of date. What is not given does "
             "not restrict; `since` and `until` keep dates that can lie between them, of a month or year all its days. Raises "
             "Error where `until` is before `since`.")
        .def("observations", [](const Dataset& self, std::optional<As<AgreementType>> type, As<Unit> unit,
                                std::optional<As<State>> state, As<ListKind> kind, bool with_joint) {
            std::vector<Observation> found = observations(self, scope_of(type, state, kind, with_joint), unit);
            detail::in_order_of_days(found);
            for (Observation& each : found) each.storage = self.storage;
            return Table<Observation>{std::move(found)};
        }, "type"_a = py::none(), py::kw_only(), "unit"_a, "state"_a = py::none(), "kind"_a = "participating",
             "with_joint"_a = false,
             "Everything that claims and lists say of one scope in one unit, preferred or not, in order of the last day that "
             "each can be of: an ObservationTable. A timeline is what of it is in force, with the bounds that the other unit "
             "and other types set.")
        .def("conflicts", [](const Dataset& self, std::optional<As<AgreementType>> type,
                             std::optional<As<Unit>> unit, std::optional<As<State>> state,
                             std::optional<std::string> source, std::optional<PartialDate> since,
                             std::optional<PartialDate> until) {
            check_source(self, source);
            const ClaimFilter filter = filter_of(type, unit, state, source, since, until);
            if (!is_reference(self)) return ConflictList{conflicts(self, filter, if_not_interrupted)};
            static const std::vector<Conflict> all = conflicts(reference);
            return ConflictList{matching(all, filter)};
        }, py::kw_only(), "type"_a = py::none(), "unit"_a = py::none(), "state"_a = py::none(),
             "source"_a = py::none(), "since"_a = py::none(), "until"_a = py::none(),
             "Where sources contradict each other, in order of date: Conflicts. Claims and the figures of lists "
             "of one scope and unit that can be of the same day and whose ranges do not meet; part and whole, figures "
             "of different days, and \"about\" within its bounds are none. What is not given does not restrict; `since` "
             "and `until` keep those with a figure that can lie between them, of a month or year all of it. Raises Error where "
             "`until` is before `since`.")
        .def("timeline", [](const Dataset& self, std::optional<As<AgreementType>> type, As<Unit> unit,
                            std::optional<As<State>> state, As<ListKind> kind, bool with_joint,
                            const py::typing::Optional<ListsObject>& lists) -> TimelineObject {
            const Scope scope = scope_of(type, state, kind, with_joint);
            if (!lists.is_none()) return py::cast(timeline(self, given_lists(lists), scope, unit));
            const auto made = [&] { return py::cast(timeline(self, scope, unit)); };
            if (!is_reference(self)) return made();
            return remembered().answer(question_of("timeline", scope.type, scope.state, std::optional{kind.value},
                                                   std::optional{unit.value}, std::optional{with_joint}), made);
        }, "type"_a = py::none(), py::kw_only(), "unit"_a, "state"_a = py::none(), "kind"_a = "participating",
             "with_joint"_a = false, "lists"_a = py::none(),
             "The figures of one unit and one scope in order of date: of a type, or of the whole program "
             "when none is given; with kind='pending' of agencies whose agreement is not signed yet. "
             "with_joint=True counts jail agreements with the joint ones, as ICE's page does until 2012. "
             "An agency has one agreement of a type at most, and no fewer agreements than one: where only the other "
             "unit has a newer figure, it stands as that bound (basis 'implied'). `lists` of your own that are newer "
             "than the newest counted here from ICE's files go on: on their days it is what they say, between and behind "
             "them what is known of these days.")
        .def("reconcile", [](const Dataset& self, int within_days) -> ReconciledObject {
            // Its classes are made when they are first asked for.
            const py::object made = py::module_::import("lib287g._core").attr("Reconciled");
            return py::cast(Table<Reconciled>{reconcile(self, given_within_days(within_days))});
        }, py::kw_only(), "within_days"_a = 3,
             "The claims in agreements or agencies, each beside the list counted here whose figure comes closest on the days it "
             "can be of, else the nearest within so many days: a ReconciledTable. A claim that counts something else than what "
             "is in force has the verdict other_count.")
        .def("explain", [](const Dataset& self, const py::object& figure) -> py::str {
            return python_part("explaining", "explain")(self, figure);
        }, "figure"_a, "In a few sentences: where a figure of a timeline comes from, what else is claimed of it, and why it "
                       "is the one that is shown. Of a Conflict: who says what, which one is shown by which rule, and what is "
                       "known of each.")
        .def("compare", [](const Dataset& self, const py::Args<As<AgreementType>>& types,
                           std::optional<std::string> source, std::optional<PartialDate> as_of,
                           As<Unit> unit) -> ComparisonObject {
            check_source(self, source);
            ComparedTypes compared{{}, std::move(source), as_of, unit, self};
            std::string question = question_of("compare", std::optional{unit.value});
            for (const py::handle type : types) {
                const auto word = word_from<AgreementType>(type);
                if (std::find(compared.types.begin(), compared.types.end(), word) != compared.types.end()) {
                    throw Error{"types: found " + std::string{code(word)} + " twice, expected each type once"};
                }
                compared.types.push_back(word);
                question += question_of("", std::optional{compared.types.back()});
            }
            if (as_of) question += " as of " + text(*as_of);
            if (compared.source) question += " of " + *compared.source;
            const auto made = [&] { return compared_python(std::move(compared)); };
            return is_reference(self) ? remembered().answer(question, made) : made();
        }, py::kw_only(), "source"_a = py::none(), "as_of"_a = py::none(),
             "unit"_a = "agencies",
             "Agreement types side by side, in the order given (all that are signed today when none is "
             "given; each once). `source` shows only what that source says; `as_of` takes the figures in force then, of a "
             "month or year on its first day.")
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "dataset_html")(self)};
        }, "How many rows each table has, as an HTML table.")
        .def("to_json", [](const Dataset& self) { return to_json(self); },
             "The dataset as JSON text, as `load` reads it.")
        .def("save", [](const Dataset& self, const std::filesystem::path& path) { save(self, path); },
             "path"_a, "Writes the dataset to a JSON file. Raises Error when it cannot be written.")
        .def(py::pickle(
            [](const Dataset& self) { return is_reference(self) ? std::string{} : to_json(self); },
            &pickled))
        .def("__eq__", [](const Dataset& a, py::handle b) {
            return py::isinstance<Dataset>(b) && to_json(a) == to_json(b.cast<const Dataset&>());
        }, "other"_a)
        .def("__hash__", [](const Dataset& self) { return py::hash(py::str(to_json(self))); })
        .def("__repr__", [](const Dataset& self) {
            return "Dataset(version " + in_quotes(self.version) + ", " +
                   std::to_string(self.claims.size()) + " claims)";
        });
    m.attr("reference") = reference;
    m.def("load", [](const std::filesystem::path& path, const OwnLimits& limits) {
        const JsonLimits bounds = json_limits(limits);
        return unlocked([&] { return load(path, bounds); });
    }, "path"_a, py::kw_only(), "limits"_a = OwnLimits{},
          "Reads a dataset from a JSON file, or from a folder of them.\n\n`limits` are bounds for files nobody has vouched "
          "for, by name: bytes (64 MiB), values (1,600,000), rows (1,000,000; of one list) and depth (32).\n\nRaises "
          "Error with the file, the JSON pointer, the value and what was expected, or the limit.");
    m.def("parse_json", [](std::string_view json, const OwnLimits& limits) {
        const JsonLimits bounds = json_limits(limits);
        return unlocked([&] { return parse_json(json, "JSON text", bounds); });
    }, "json"_a, py::kw_only(), "limits"_a = OwnLimits{}, "Reads a dataset from JSON text. Raises Error as `load` does.");
}

}  // namespace lib287g::python
