#pragma once

#include "pybind.hpp"

// One function per file of this folder; module.cpp calls them in order.
namespace lib287g::python {

void bind_vocabularies(py::module_& m);
void bind_date(py::module_& m);
void bind_rows(py::module_& m);
void bind_timeline(py::module_& m);
void bind_growth(py::module_& m);
void bind_comparison(py::module_& m);
void bind_dataset(py::module_& m);
void bind_lists(py::module_& m);

}  // namespace lib287g::python
