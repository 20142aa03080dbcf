#pragma once
// What stands in the brackets behind a table: positions and slices of them, by one rule for all tables.

#include <cstddef>
#include <string>
#include <vector>

#include "tables/typed.hpp"

namespace lib287g::python {

/// An argument that is a position: a whole number of any type, NumPy's too, of whatever size.
struct Position {
    py::object number;
};

template <class Self>
std::string brackets_of() {
    return py::type::of<Self>().attr("__name__").template cast<std::string>() + "[]: found ";
}

/// The row that a position names, counted from the end where it is below 0. Throws IndexError where there is none.
template <class Self>
std::size_t row_at(const Position& position, std::size_t size) {
    int beyond = 0;
    long long row = PyLong_AsLongLongAndOverflow(position.number.ptr(), &beyond);
    const auto count = static_cast<long long>(size);
    if (beyond == 0 && row < 0) row += count;
    if (beyond != 0 || row < 0 || row >= count) {
        const std::string known = size == 0 ? "none: it is empty"
                                            : "a position from " + std::to_string(-count) + " to " + std::to_string(count - 1);
        throw py::index_error(brackets_of<Self>() + cut_repr(position.number) + ", expected " + known);
    }
    return static_cast<std::size_t>(row);
}

/// The rows that a slice of positions names, in its order. Throws TypeError where its ends are others, ValueError for steps of 0.
template <class Self>
std::vector<std::size_t> rows_at(const py::slice& slice, std::size_t size) {
    std::size_t start = 0, stop = 0, step = 0, length = 0;
    if (!slice.compute(size, &start, &stop, &step, &length)) {
        const bool other = PyErr_ExceptionMatches(PyExc_TypeError) != 0;
        PyErr_Clear();
        const std::string found = brackets_of<Self>() + cut_repr(slice) + ", expected ";
        if (other) throw py::type_error(found + "a slice of positions");
        throw py::value_error(found + "a step that is not 0");
    }
    std::vector<std::size_t> rows(length);
    for (std::size_t& row : rows) {
        row = start;
        start += step;
    }
    return rows;
}

}  // namespace lib287g::python

namespace pybind11::detail {

template <>
struct type_caster<lib287g::python::Position> {
    PYBIND11_TYPE_CASTER(lib287g::python::Position, const_name("typing.SupportsIndex"));

    bool load(handle source, bool) {
        if (PyIndex_Check(source.ptr()) == 0) return false;
        value.number = reinterpret_steal<object>(PyNumber_Index(source.ptr()));
        if (!value.number) PyErr_Clear();  // an array that is no number
        return static_cast<bool>(value.number);
    }
};

}  // namespace pybind11::detail
