#pragma once

#include <optional>
#include <string>
#include <vector>

#include <lib287g/comparison/compare.hpp>

#include "pybind.hpp"

namespace lib287g::python {

/// What was compared: enough to compare again, which is how a comparison is pickled.
struct ComparedTypes {
    std::vector<AgreementType> types;
    std::optional<std::string> source;
    std::optional<PartialDate> as_of;
    Unit unit;
    Dataset dataset;
};

/// The comparison as its Python class.
py::object compared_python(ComparedTypes compared);

}  // namespace lib287g::python
