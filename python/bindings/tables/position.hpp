#pragma once

#include <cstddef>
#include <string>

#include "pybind.hpp"

namespace lib287g::python {

/// The place of an index among so many; one below 0 counts from the end. Throws IndexError with what was given and what
/// there is.
inline std::size_t position_of(py::ssize_t index, std::size_t size, const char* of) {
    const auto all = static_cast<py::ssize_t>(size);
    const py::ssize_t position = index < 0 ? index + all : index;
    if (position >= 0 && position < all) return static_cast<std::size_t>(position);
    const std::string there = size == 0 ? "none" : std::to_string(-all) + " to " + std::to_string(all - 1);
    throw py::index_error("index: found " + std::to_string(index) + ", expected " + there + ": there are " +
                          std::to_string(size) + " " + of);
}

}  // namespace lib287g::python
