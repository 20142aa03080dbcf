#pragma once

// The one place where pybind11 is included: the casters of dates and vocabularies must be known in
// every file, or two files would disagree about the same type.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "words/date_caster.hpp"
#include "words/vocabulary_caster.hpp"

namespace py = pybind11;
using namespace py::literals;
