#pragma once

#include <vector>

#include <lib287g/reading/given_cell.hpp>

#include "pybind.hpp"

namespace lib287g::python {

/// Rows of cells as Python has them: sequences, the first with the headers; or dictionaries by header. None, NaN, NaT
/// and NA are nothing; numbers, dates and datetimes are what they are.
std::vector<GivenRow> given_rows(const py::iterable& rows);

}  // namespace lib287g::python
