#include "bind.hpp"

#include <algorithm>
#include <span>

#include <lib287g/figures/growth.hpp>
#include <lib287g/figures/resample.hpp>
#include <lib287g/figures/timeline.hpp>
#include <lib287g/figures/values_on.hpp>
#include <pybind11/numpy.h>

#include "tables/plot.hpp"
#include "tables/table.hpp"

namespace lib287g::python {
namespace {

std::string shown(const Observation& observation) {
    std::string out;
    if (observation.exactness != Exactness::exact) out.append(name(observation.exactness)).append(" ");
    return out + grouped(observation.value) + " " + std::string{code(observation.unit)} + ", " +
           text(observation.date);
}

Held<Observation> held(const Observation& observation) {
    return {observation, observation.storage};
}

std::optional<Held<Observation>> held(const std::optional<Observation>& observation) {
    if (!observation) return std::nullopt;
    return held(*observation);
}

/// The observations of a timeline as JSON, and back: how it is pickled.
std::string timeline_json(const Timeline& timeline) {
    const Scope& scope = timeline.scope();
    return "{\"unit\":" + pickled_json(timeline.unit()) + ",\"type\":" + pickled_json(scope.type) +
           ",\"state\":" + pickled_json(scope.state) + ",\"kind\":" + pickled_json(scope.kind) +
           ",\"with_joint\":" + pickled_json(scope.with_joint) + ",\"observations\":" + pickled_json(timeline.observations()) +
           "}";
}

Timeline timeline_from_json(const std::string& text) {
    const auto document = json_rows::json_document(text, "pickle", {});
    auto arena = std::make_shared<json_rows::Arena>();
    const auto& rows = document.at("observations");
    std::vector<Observation> observations(rows.size());
    for (std::size_t i = 0; i < observations.size(); ++i) json_rows::read(observations[i], rows[i], {"pickle", ""}, *arena);
    Scope scope;
    if (document.at("type").is_string()) scope.type = parse<AgreementType>(document.at("type").text());
    if (document.at("state").is_string()) scope.state = parse<State>(document.at("state").text());
    scope.kind = *parse<ListKind>(document.at("kind").text());
    scope.with_joint = *document.at("with_joint").as<bool>();
    return {*parse<Unit>(document.at("unit").text()), scope, std::move(observations),
            Keepalive{std::shared_ptr<const json_rows::Arena>{arena}}};
}

MaskedArray<std::int64_t> values_on(const Timeline& timeline, const py::object& dates) {
    const auto days = py::module_::import("lib287g.arguments.days").attr("days_of")(dates)
                          .cast<py::array_t<std::int64_t, py::array::c_style>>();
    const auto size = static_cast<std::size_t>(days.size());
    const std::vector<py::ssize_t> shape{days.shape(), days.shape() + days.ndim()};
    py::array_t<std::int64_t> values{shape};
    py::array_t<bool> missing{shape};
    {
        const std::span in{days.data(), size};
        const std::span out{values.mutable_data(), size};
        const std::span mask{missing.mutable_data(), size};
        const py::gil_scoped_release unlocked;
        lib287g::values_on(timeline, in, out, mask);
    }
    return py::object{py::module_::import("numpy.ma").attr("MaskedArray")(values, missing, "copy"_a = false)};
}

void bind_observations(py::module_& m) {
    bind_row<Observation>(m, "Observation",
                          "What is known of one quantity, its unit and scope, on a day or a span of days that it can be "
                          "of: how it was come by, and who says it.")
        .def("cite", [](const py::object& self) -> py::str { return python_part("citing", "cite_figure")(self); },
             "How to cite the figure: value, unit, scope, day, source, and the library with its version.")
        .def("__repr__", [](const Held<Observation>& self) { return "Observation(" + shown(self) + ")"; });
    bind_table<Observation>(m, "ObservationTable", "Rows of Observation, in order.");
    bind_row<InForce>(m, "InForce", "The observation in force on a day that was asked for.")
        .def_property_readonly("observed_on", &Held<InForce>::observed_on,
                               "The day it was last observed on, no later than `asked`; between two days that gave "
                               "the same figure it counts as observed.")
        .def_property_readonly("age_days", &Held<InForce>::age_days,
                               "Days from then to the day asked for: how old the figure is at the least.")
        .def_property_readonly("age_days_at_most", &Held<InForce>::age_days_at_most,
                               "How old it is at the most: of a month or year of which the day is not known, from its "
                               "first day.")
        .def("cite", [](const py::object& self) -> py::str { return python_part("citing", "cite_figure")(self); },
             "How to cite the figure: value, unit, scope, day, source, and the library with its version.")
        .def("__repr__", [](const Held<InForce>& self) {
            const bool exact = self.age_days() == self.age_days_at_most();
            return "InForce(" + shown(self) + "; " + std::to_string(self.age_days()) +
                   (exact ? "" : " to " + std::to_string(self.age_days_at_most())) + " days old on " + text(self.asked) + ")";
        });
}

// What stands in brackets behind a timeline.

Table<Observation> table(const Rows<Observation>& rows) {
    return Table<Observation>{std::vector<Observation>(rows.begin(), rows.end())};
}

Held<Observation> at(const Timeline& self, const Position& index) {
    return held(self[row_at<Timeline>(index, self.size())]);
}

Table<Observation> sliced(const Timeline& self, const py::slice& slice) {
    const py::object start = slice.attr("start");
    const py::object stop = slice.attr("stop");
    const py::object step = slice.attr("step");
    const auto position = [](const py::object& end) { return end.is_none() || PyIndex_Check(end.ptr()) != 0; };
    const auto part = [](const Table<Observation>& rows, const py::slice& of) {
        std::vector<Observation> chosen;
        for (const std::size_t row : rows_at<Timeline>(of, rows.size())) chosen.push_back(rows[row]);
        return Table<Observation>{std::move(chosen)};
    };
    const Table<Observation> every = table({self.begin(), self.size()});
    if (position(start) && position(stop)) return part(every, slice);
    if (self.empty()) return every;
    const PartialDate from = start.is_none() ? self[0].date : start.cast<PartialDate>();
    const PartialDate to = stop.is_none() ? self[self.size() - 1].date : stop.cast<PartialDate>();
    const Table<Observation> rows = table(self.between(from, to));
    return step.is_none() ? rows : part(rows, py::slice(py::none(), py::none(), step));
}

/// The last day of which it says anything.
Date end_of(const Timeline& self) {
    Date end = self[0].until;
    for (const Observation& each : self) end = std::max({end, each.until, each.date.last()});
    return end;
}

py::object on_date(const Timeline& self, const PartialDate& date) {
    if (date.precision() != Precision::day) {
        if (!self.empty() && (date.last() < self[0].date.first() || end_of(self) < date.first())) {
            throw py::key_error("no figures in " + text(date) + ": they go from " + text(self[0].date) + " to " + text(end_of(self)));
        }
        return py::cast(table(self.between(date, date)));
    }
    const auto figure = self.last_on_or_before(date);
    if (!figure) throw py::key_error("no figure on " + text(date) + " or before");
    return py::cast(Held<InForce>{*figure, figure->storage});
}

}  // namespace

void bind_timeline(py::module_& m) {
    bind_observations(m);
    const auto all = [](const Timeline& self) { return table({self.begin(), self.size()}); };
    py::class_<Timeline> cls{m, "Timeline",
                         "Figures of one unit and one scope in order of date: a step function.\n\n"
                         "A figure dated to a month or year is in force from the last day it can be.", table_class()};
    bind_rows_of(cls, [](const Timeline& self) -> const Timeline& { return self; });
    bind_plot(cls, "plot_timeline",
              "*, " + since_and_log + ", broken: bool | None = None, "
              "conflicts: bool | collections.abc.Iterable[lib287g._core.Conflict] = False, "
              "events: bool | collections.abc.Iterable[lib287g._core.Event] = False, **line",
              "Draws the timeline with matplotlib: steps, bounds as a band, unit and sources on the figure, the last value at "
              "the end of the line. `since`, `log`, `events`, `conflicts` and the line's own options as in "
              "plots.plot_timeline. Returns the Axes.");
    cls.def_property_readonly("unit", &Timeline::unit, "What is counted.")
        .def_property_readonly("type", [](const Timeline& self) { return self.scope().type; },
                               "The agreement type; None for the whole program.")
        .def_property_readonly("state", [](const Timeline& self) { return self.scope().state; },
                               "The state; None for the whole country.")
        .def_property_readonly("kind", [](const Timeline& self) { return self.scope().kind; },
                               "Of participating or of pending agencies.")
        .def_property_readonly("with_joint", [](const Timeline& self) { return self.scope().with_joint; },
                               "Whether jail agreements are counted with the joint ones.")
        .def_property_readonly("observations", all, "The figures in order of date: an ObservationTable.")
        .def("__len__", [](const Timeline& self) { return self.size(); })
        .def("__iter__", [](const py::object& self) { return iterated<Held<Observation>>(self); })
        .def("__getitem__", &at, "key"_a,
             "An observation by its position; observations by a slice of positions or of dates (\"2025-06\":\"2025-07\", whole "
             "months, and none where the end is before the start, as in pandas) or by a month or year (those dated in it); by "
             "a day the figure in force on it. Raises KeyError where there is none: before the first figure, and of a month or "
             "year behind the last.")
        .def("__getitem__", &sliced, "key"_a)
        .def("__getitem__", [](const Timeline& self, const GivenDay& key) -> InForceObject {
            return on_date(self, key.cast<PartialDate>());
        }, "key"_a)
        .def("__getitem__", &on_date, "key"_a)
        .def("last_on_or_before", [](const Timeline& self, const DateOrNull& date) -> std::optional<Held<InForce>> {
            const auto figure = date.date ? self.last_on_or_before(*date.date) : std::nullopt;
            if (!figure) return std::nullopt;
            return Held<InForce>{*figure, figure->storage};
        }, "date"_a, "The observation in force on a date (of a month or year, on its first day, as in pandas); None "
                     "before the first, and on a date that is null.")
        .def("between", [](const Timeline& self, const PartialDate& start, const PartialDate& end) {
            if (end.last() < start.first()) throw Error{"end: " + text(end) + " is before start, " + text(start)};
            return table(self.between(start, end));
        }, "start"_a, "end"_a, "The observations dated from `start` to `end`, both included, of a month or year all its days: an "
                               "ObservationTable. Raises Error where `end` is before `start`.")
        .def_property_readonly("first", [](const Timeline& self) { return held(self.first()); },
                               "The first observation; None when there is none.")
        .def_property_readonly("last", [](const Timeline& self) { return held(self.last()); },
                               "The last observation; None when there is none.")
        .def_property_readonly("peak", [](const Timeline& self) { return held(self.peak()); },
                               "The highest observation, the earliest of equals; None when there is none.")
        .def_property_readonly("trough", [](const Timeline& self) { return held(self.trough()); },
                               "The lowest observation, the earliest of equals; None when there is none.")
        .def("values_on", &values_on, "dates"_a,
             "The values in force on many dates.\n\n"
             "Takes an array of datetime64, a column of pandas, polars or Arrow, or a sequence of dates; gives a "
             "numpy.ma.MaskedArray of int64 of the same shape, masked before the first observation and "
             "for nulls. A text is a day, month or year ('2026-05-18', '2026-05', '2026'), of a month or year its first day; a "
             "time of day that is not midnight is an Error.")
        .def("growth_on", [](const py::object& self, const py::object& starts,
                             const py::object& ends) -> MaskedArray<double> {
            return python_part("arguments.arrays", "growth_on")(self, starts, ends);
        }, "starts"_a, "ends"_a,
             "The relative change between many pairs of dates: a numpy.ma.MaskedArray of float64, masked "
             "where there is no figure on or before the start, where it is zero, and where the end is "
             "before the start. A year or month is its first day.")
        .def(py::pickle(&timeline_json, &timeline_from_json))
        .def("__copy__", [](const Timeline& self) { return self; })
        .def("__deepcopy__", [](const Timeline& self, const Memo&) { return self; }, "memo"_a)
        .def("__eq__", [](const Timeline& a, py::handle other) {
            return py::isinstance<Timeline>(other) && a == other.cast<const Timeline&>();
        }, "other"_a)
        .def("__hash__", [](const Timeline& self) { return py::hash(py::str(timeline_json(self))); })
        .def("__repr__", [](const py::object& self) {
            return py::str{python_part("display", "timeline_text")(self)};
        })
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "timeline_html")(self)};
        }, "The timeline as an escaped HTML table.");
}

}  // namespace lib287g::python
