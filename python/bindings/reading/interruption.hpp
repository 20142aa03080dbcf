#pragma once
// Work without the lock of Python, which Ctrl-C ends.

#include <lib287g/error.hpp>

#include "pybind.hpp"

namespace lib287g::python {

/// Whether Python was interrupted: the handler has run, and its exception is set.
inline bool interrupted() {
    const py::gil_scoped_acquire locked;
    return PyErr_CheckSignals() != 0;
}

/// Ends work that holds the lock of Python where it was interrupted.
inline void if_not_interrupted() {
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
}

/// Works without the lock of Python. A reading that an interruption stopped ends with its exception.
template <class Work>
auto unlocked(const Work& work) {
    try {
        const py::gil_scoped_release released;
        return work();
    } catch (const Error&) {
        if (PyErr_Occurred() != nullptr || PyErr_CheckSignals() != 0) throw py::error_already_set();
        throw;
    }
}

}  // namespace lib287g::python
