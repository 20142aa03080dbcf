#include "bind.hpp"

#include <lib287g/figures/growth.hpp>
#include <lib287g/figures/resample.hpp>

#include "tables/plot.hpp"
#include "tables/table.hpp"

namespace lib287g::python {

void bind_growth(py::module_& m) {
    bind_row<Range>(m, "Range", "From a lowest to a highest number; a side is None where none is known.")
        .def("__repr__", [](const Held<Range>& self) {
            const auto side = [](std::optional<double> x) {
                return x ? py::repr(py::float_(*x)).cast<std::string>() : std::string{"None"};
            };
            return "Range(" + side(self.low) + ", " + side(self.high) + ")";
        });
    bind_row<GrowthBounds>(m, "GrowthBounds",
                           "What a growth can be at the least and at the most, given the bounds of the two "
                           "figures and the precision of their dates.")
        .def("__repr__", [](const py::object& self) {
            std::string out = "GrowthBounds(";
            for_each_field<GrowthBounds>([&](const auto& field) {
                const py::object range = self.attr(std::string{field.name}.c_str());
                out.append(out.back() == '(' ? "" : ", ").append(field.name).append("=");
                out += py::repr(range).cast<std::string>();
            });
            return out + ")";
        });
    auto growth_class = bind_row<Growth>(m, "Growth",
                     "How a timeline grew between two dates. Never infinite: what cannot be said is None, "
                     "and `absent_because` says why.", table_class());
    const auto one_row = [](const Held<Growth>& self) { return Rows<Growth>{&self, 1}; };
    bind_rows_of(growth_class, one_row);
    bind_plot(growth_class, "plot_growth", "**bars", "Draws both figures and the change between them with matplotlib. Returns the Axes.");
    growth_class.def("__repr__", [](const py::object& self) {
            return py::str{python_part("display", "growth_repr")(self)};
        })
        .def("__str__", [](const py::object& self) {
            return py::str{python_part("display", "growth_text")(self)};
        });
    bind_row<Sample>(m, "Sample", "A period's last day, and the figure in force on it.")
        .def("__repr__", [](const Held<Sample>& self) {
            return "Sample(" + text(self.last) + ", " +
                   (self.in_force ? grouped(self.in_force->value) + " " +
                                        std::string{code(self.in_force->unit)}
                                  : "no figure") +
                   (self.interpolated ? ", interpolated)" : ")");
        });
    bind_table<Sample>(m, "SampleTable", "Rows of Sample, in order.");
    const py::object timeline_class = m.attr("Timeline");
    py::class_<Timeline> timeline = timeline_class;
    timeline.def("growth", [](const Timeline& self, const PartialDate& start, const PartialDate& end) {
        return Held<Growth>{growth(self, start, end), {}};
    }, "start"_a, "end"_a,
                 "The growth from the figure in force on `start` to the one in force on `end`: a Growth. "
                 "A year or month is its first day. Before the first figure, from zero, over no time, and where the end is before "
                 "the start: absence with a reason.");
    timeline.def("resample", [](const Timeline& self, As<Every> every, bool interpolate) {
        return Table{resample(self, every, interpolate ? Between::line : Between::step)};
    }, "every"_a, py::kw_only(), "interpolate"_a = false,
                 "The timeline at the end of each day, week, month, quarter or year (or pandas' alias or offset: D, W, ME, QS, YE, MonthEnd(), ...): a SampleTable. Step, last "
                 "value; numbers on straight lines between observations only with `interpolate`, and "
                 "then in a field of their own.");
}

}  // namespace lib287g::python
