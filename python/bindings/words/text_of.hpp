#pragma once

#include <string>
#include <string_view>

#include <lib287g/error.hpp>
#include <pybind11/pybind11.h>

namespace lib287g::python {

/// At most so many characters of a value, as Python writes it.
std::string cut_repr(pybind11::handle value);

/// A str of Python in UTF-8, valid as long as the str. Throws Error where it is no text that others can read: with half a
/// character (a lone surrogate), or NUL.
inline std::string_view text_of(pybind11::handle source) {
    Py_ssize_t size = 0;
    const char* const text = PyUnicode_AsUTF8AndSize(source.ptr(), &size);
    if (text == nullptr) PyErr_Clear();
    const std::string_view found = text == nullptr ? std::string_view{} : std::string_view{text, static_cast<std::size_t>(size)};
    if (text == nullptr || found.find('\0') != std::string_view::npos) {
        throw Error{cut_repr(source) + " is no text, expected one without lone surrogates and NUL"};
    }
    return found;
}

}  // namespace lib287g::python
