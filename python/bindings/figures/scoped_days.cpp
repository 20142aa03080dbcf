#include <lib287g/figures/scoped_days.hpp>

#include <lib287g/figures/from_dataset.hpp>
#include <lib287g/figures/panel.hpp>
#include <lib287g/lists/counts.hpp>
#include <pybind11/numpy.h>

#include "bind.hpp"
#include "dataset/remembered.hpp"
#include "figures/in_parts.hpp"
#include "lists/given_lists.hpp"
#include "tables/column_table.hpp"
#include "tables/typed.hpp"

namespace lib287g::python {
namespace {

template <class Number>
using Array = py::array_t<Number, py::array::c_style>;

/// What the figures are of, beside type and state.
struct Asked {
    Dataset dataset;
    Unit unit;
    ListKind kind;
    bool with_joint;
    std::optional<PublishedLists> lists;

    [[nodiscard]] Timeline operator()(Scope scope) const {
        scope.kind = kind;
        scope.with_joint = with_joint && scope.type == AgreementType::jail_enforcement_model;
        if (lists) return timeline(dataset, *lists, scope, unit);
        const auto made = [&] { return timeline(dataset, scope, unit); };
        if (!is_reference(dataset)) return made();
        return remembered_timelines().answer(question_of("", scope.type, scope.state, std::optional{kind}, std::optional{unit},
                                                         std::optional{scope.with_joint}), made);
    }
};

Asked asked(const Dataset& dataset, Unit unit, ListKind kind, bool with_joint, const py::object& lists) {
    Asked found{dataset, unit, kind, with_joint, std::nullopt};
    if (!lists.is_none()) found.lists = given_lists(lists);
    return found;
}

template <class Number>
std::span<const Number> span_of(const Array<Number>& array) {
    return {array.data(), static_cast<std::size_t>(array.size())};
}

/// Of codes into a list of words, the numbers that the words have: the last number is for a code of none.
template <class Code>
void bind_numbers(py::module_& m) {
    m.def("_numbers_by_code", [](const Array<std::int16_t>& numbers, const Array<Code>& codes) {
        py::array_t<std::int16_t> found{std::vector<py::ssize_t>{codes.shape(), codes.shape() + codes.ndim()}};
        const std::span<const std::int16_t> by_code = span_of(numbers);
        const std::span<const Code> given = span_of(codes);
        std::int16_t* const out = found.mutable_data();
        const auto none = by_code.size() - 1;
        const py::gil_scoped_release unlocked;
        detail::in_parts(given.size(), {}, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const auto code = static_cast<std::size_t>(given[i]);  // one below 0 is beyond the end
                out[i] = by_code[code < none ? code : none];
            }
        });
        return found;
    }, "numbers"_a, py::arg{"codes"}.noconvert());
}

template <class Day>
py::object masked_values(const TimelineOf& timeline_of, const Array<Day>& days, const Array<std::int16_t>& types,
                         const Array<std::int16_t>& states) {
    const std::vector<py::ssize_t> shape{days.shape(), days.shape() + days.ndim()};
    py::array_t<std::int64_t> values{shape};
    py::array_t<bool> missing{shape};
    const ScopedDaysOf<Day> rows{span_of(days), span_of(types), span_of(states)};
    {
        const std::span out{values.mutable_data(), rows.days.size()};
        const std::span mask{missing.mutable_data(), rows.days.size()};
        const py::gil_scoped_release unlocked;
        values_on(timeline_of, rows, out, mask);
    }
    return py::module_::import("numpy.ma").attr("MaskedArray")(values, missing, "copy"_a = false);
}

template <class Day>
ColumnTable figures(const TimelineOf& timeline_of, const std::string& title, const Array<Day>& days,
                    const Array<std::int16_t>& types, const Array<std::int16_t>& states, std::optional<std::int64_t> max_age) {
    const ScopedDaysOf<Day> rows{span_of(days), span_of(types), span_of(states)};
    const py::gil_scoped_release unlocked;
    return {std::make_shared<const Columns>(figures_on(timeline_of, rows, max_age)), title};
}

/// Of days in a number of that size.
template <class Day>
void bind_columns_of(py::class_<Dataset>& cls) {
    cls.def("_values_on", [](const Dataset& self, As<Unit> unit, As<ListKind> kind, bool with_joint, const py::object& lists,
                             const Array<Day>& days, const Array<std::int16_t>& types, const Array<std::int16_t>& states) {
           return masked_values(asked(self, unit, kind, with_joint, lists), days, types, states);
       })
        .def("_figures_on", [](const Dataset& self, As<Unit> unit, As<ListKind> kind, bool with_joint, const py::object& lists,
                               const Array<Day>& days, const Array<std::int16_t>& types, const Array<std::int16_t>& states,
                               std::optional<std::int64_t> max_age, const std::string& title) {
            return figures(asked(self, unit, kind, with_joint, lists), title, days, types, states, max_age);
        });
}

void bind_dataset_questions(py::class_<Dataset>& cls) {
    cls.def("_panel", [](const Dataset& self, As<Unit> unit, As<ListKind> kind, bool with_joint, const py::object& lists,
                          bool by_state, bool by_type, As<Every> every, std::optional<PartialDate> start,
                          std::optional<PartialDate> end, As<At> at, std::optional<std::int64_t> max_age, bool wide,
                          bool with_age, const std::string& title) {
            const Asked of = asked(self, unit, kind, with_joint, lists);
            const PanelOptions options{by_state, by_type, every, start, end, at, max_age, wide, with_age};
            const py::gil_scoped_release unlocked;
            return ColumnTable{std::make_shared<const Columns>(panel(of, unit, options)), title};
        })
        .def("values_on", [](const py::object& self, const py::object& dates, const GivenWord<Unit>& unit,
                             const GivenWords<AgreementType>& type, const GivenWords<State>& state,
                             const GivenWord<ListKind>& kind, bool with_joint,
                             const py::typing::Optional<ListsObject>& lists) -> MaskedArray<std::int64_t> {
            return python_part("asking", "values_on")(self, dates, unit, type, state, kind, with_joint, lists);
        }, "dates"_a, py::kw_only(), "unit"_a, "type"_a = py::none(), "state"_a = py::none(), "kind"_a = "participating",
             "with_joint"_a = false, "lists"_a = py::none(),
             "The values in force on many days, each of a type and a state of its own: a numpy.ma.MaskedArray of int64 of the "
             "dates' shape. A year or month is its first day.\n\n"
             "`dates`, `type` and `state` are one for all or one for each: scalars, lists, NumPy, pandas, polars and Arrow "
             "columns; dates as days, months or years, of which the first day is meant, and types and states as members, codes or "
             "names. A type or state that is not given at all is the whole "
             "program, or country; one that is null is null, and so is a date: masked, as before the first figure. "
             "`with_joint` counts jail agreements with the joint ones, as ICE's page does until 2012; other types are as ever.")
        .def("figures_on", [](const py::object& self, const py::object& dates, const GivenWord<Unit>& unit,
                              const GivenWords<AgreementType>& type, const GivenWords<State>& state,
                              const GivenWord<ListKind>& kind, bool with_joint,
                              const py::typing::Optional<ListsObject>& lists, const GivenDays& max_age) -> ColumnTable {
            return python_part("asking", "figures_on")(self, dates, unit, type, state, kind, with_joint, lists, max_age)
                .cast<ColumnTable>();
        }, "dates"_a, py::kw_only(), "unit"_a, "type"_a = py::none(), "state"_a = py::none(), "kind"_a = "participating",
             "with_joint"_a = false, "lists"_a = py::none(), "max_age"_a = py::none(),
             "The figures of `values_on` with their age and source, of a year or month on its first day: a ColumnTable of value, age_days and age_days_at_most (how "
             "old the figure is, in days), date, source, origin, basis, and absent_because where there is no value: no_date, "
             "no_scope, before_first, or too_old where the figure is older than `max_age` days.")
        .def("panel", [](const py::object& self, const GivenWord<Unit>& unit, const GivenNames& by, const GivenWord<Every>& every,
                         const GivenDate& start, const GivenDate& end, const GivenWord<At>& at, const GivenWord<ListKind>& kind,
                         bool with_joint, const py::typing::Optional<ListsObject>& lists, const GivenDays& max_age,
                         bool wide, bool with_age) -> ColumnTable {
            return python_part("asking", "panel")(self, unit, by, every, start, end, at, kind, with_joint, lists, max_age, wide,
                                                  with_age)
                .cast<ColumnTable>();
        }, py::kw_only(), "unit"_a, "by"_a = py::make_tuple("state", "type"), "every"_a = "month", "start"_a = py::none(),
             "end"_a = py::none(), "at"_a = "end", "kind"_a = "participating", "with_joint"_a = false, "lists"_a = py::none(),
             "max_age"_a = py::none(), "wide"_a = false, "with_age"_a = false,
             "Figures by period, and by state and type: a balanced ColumnTable with a row for each period and scope.\n\n"
             "`by` names 'state', 'type', both or none; `every` is day, week, month, quarter or year, or pandas' alias or offset of "
             "one (D, W, ME, QS, YE, MonthEnd(), ...); `start` and `end` are in the first and last period (the span of the figures where they "
             "are not given); an end before the start is an Error. `at` is 'end' (the figure in force on the last day), 'max' (the highest of all days) or 'mean' (over all days; "
             "absent where one has no figure); a figure that is older than `max_age` days on a day is none on it. Each row has the age of the figure on the period's last day, its main source, and "
             "`provisional` where the period ends after the last observation. "
             "`wide` gives a row per period and a column of values per scope, named by its codes: 'FL_TFM'; with_age=True puts "
             "behind each the age of its figures, which long panels always have: 'FL_TFM_age_days'.");
}

}  // namespace

void bind_scoped_days(py::module_& m) {
    bind_numbers<std::uint8_t>(m);
    bind_numbers<std::int8_t>(m);
    bind_numbers<std::uint16_t>(m);
    bind_numbers<std::int16_t>(m);
    bind_numbers<std::uint32_t>(m);
    bind_numbers<std::int32_t>(m);
    bind_numbers<std::int64_t>(m);
    const py::object dataset_class = m.attr("Dataset");
    py::class_<Dataset> dataset = dataset_class;
    bind_columns_of<std::int32_t>(dataset);
    bind_columns_of<std::int64_t>(dataset);
    bind_dataset_questions(dataset);
    const py::object timeline_class = m.attr("Timeline");
    py::class_<Timeline> cls = timeline_class;
    cls.def("_figures_on", [](const Timeline& self, const Array<std::int64_t>& days, std::optional<std::int64_t> max_age,
                              const std::string& title) {
           py::array_t<std::int16_t> one{1};
           one.mutable_data()[0] = whole;
           return figures([&self](const Scope&) { return self; }, title, days, one, one, max_age);
       })
        .def("figures_on", [](const py::object& self, const py::object& dates, const GivenDays& max_age) -> ColumnTable {
            return python_part("asking", "timeline_figures_on")(self, dates, max_age).cast<ColumnTable>();
        }, "dates"_a, py::kw_only(), "max_age"_a = py::none(),
             "The figures in force on many dates, with age and source: a ColumnTable of value, age_days and age_days_at_most "
             "(how old the figure is, in days), date, source, origin, basis, and absent_because where there is no value: "
             "no_date, before_first, or too_old where the figure is older than `max_age` days.");
}

}  // namespace lib287g::python
