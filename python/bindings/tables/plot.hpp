#pragma once

#include "tables/typed.hpp"

namespace lib287g::python {

/// Gives a class `plot`, which is a function of the Python part.
template <class Class>
void bind_plot(Class& cls, const char* function, const char* doc) {
    cls.def("plot", [function](const py::object& self, const py::typing::Optional<Axes>& ax, const py::kwargs& options) -> Axes {
        return python_part("plots", function)(self, "ax"_a = ax, **options);
    }, "ax"_a = py::none(), doc);
}

}  // namespace lib287g::python
