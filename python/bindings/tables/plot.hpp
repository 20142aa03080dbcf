#pragma once

#include <string>

#include "tables/typed.hpp"

namespace lib287g::python {

/// Of plots along days.
inline const std::string since_and_log =
    "since: str | datetime.date | numpy.datetime64 | lib287g._core.PartialDate | None = None, log: bool = False";

/// Gives a class `plot`, which is a function of the Python part; `options` are those that this takes by name, as a signature
/// has them: pybind11 knows no names of what it hands on.
template <class Class>
void bind_plot(Class& cls, const char* function, const std::string& options, const char* doc) {
    const auto name = cls.attr("__name__").template cast<std::string>();
    const std::string signature = "plot(self: lib287g._core." + name + ", ax: matplotlib.axes.Axes | None = None, " + options +
                                  ") -> matplotlib.axes.Axes\n\n" + doc;
    py::options written_here;
    written_here.disable_function_signatures();
    cls.def("plot", [function](const py::object& self, const py::typing::Optional<Axes>& ax, const py::kwargs& named) -> Axes {
        return python_part("plots", function)(self, "ax"_a = ax, **named);
    }, "ax"_a = py::none(), signature.c_str());
}

}  // namespace lib287g::python
