#include "bind.hpp"

#include <lib287g/error.hpp>
#include <lib287g/reference.hpp>

PYBIND11_MODULE(_core, m) {
    using namespace lib287g::python;
    // Thousands of objects are made and none becomes garbage: looking for it is a tenth of the import.
    const bool collecting = PyGC_Disable() == 1;
    m.doc() = "The C++ part of lib287g.";
    m.attr("__version__") = LIB287G_VERSION;
    m.attr("data_version") = lib287g::reference.version;
    py::register_exception<lib287g::Error>(m, "Error", PyExc_ValueError).doc() =
        "A file or a call that cannot be used: the message says what was found and what was expected.";
    bind_vocabularies(m);
    bind_date(m);
    bind_rows(m);
    bind_timeline(m);
    bind_growth(m);
    bind_comparison(m);
    bind_dataset(m);
    bind_lists(m);
    if (collecting) PyGC_Enable();
}
