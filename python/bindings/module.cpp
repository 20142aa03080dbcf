#include "bind.hpp"

#include <algorithm>
#include <exception>
#include <new>

#include <lib287g/error.hpp>
#include <lib287g/reference.hpp>

namespace lib287g::python {
namespace {

/// What a module without the attribute is asked for: vocabularies and the classes of lists are made when
/// they are first needed, since a script that asks one question needs few of them.
py::object made_on_demand(const std::string& name) {
    if (const py::object vocabulary = vocabulary_named(name)) return vocabulary;
    py::module_ m = py::module_::import("lib287g._core");
    static bool bound = false;
    if (bound || std::find(list_names.begin(), list_names.end(), name) == list_names.end()) {
        throw py::attribute_error("module 'lib287g._core' has no attribute '" + name + "'");
    }
    bound = true;
    bind_lists(m);
    put_signatures_right(m);
    return m.attr(name.c_str());
}

py::typing::List<py::str> public_names() {
    py::typing::List<py::str> names;
    for (const auto& [name, value] : py::module_::import("lib287g._core").attr("__dict__").cast<py::dict>()) {
        names.append(name);
    }
    std::apply([&](const auto&... vocabulary) { (names.append(vocabulary.name), ...); }, vocabularies);
    for (const std::string_view name : list_names) names.append(name);
    return names;
}

}  // namespace
}  // namespace lib287g::python

PYBIND11_MODULE(_core, m) {
    using namespace lib287g::python;
    // Thousands of objects are made and none becomes garbage: looking for it is a tenth of the import.
    const bool collecting = PyGC_Disable() == 1;
    m.doc() = "The C++ part of lib287g.";
    m.attr("__version__") = LIB287G_VERSION;
    m.attr("data_version") = lib287g::reference.version;
    py::register_exception<lib287g::Error>(m, "Error", PyExc_ValueError).doc() =
        "A file or a call that cannot be used: the message says what was found and what was expected.";
    // What the bindings themselves have no memory for is an Error with the same word as what the library has none for.
    static PyObject* const error_class = m.attr("Error").ptr();
    py::register_exception_translator([](std::exception_ptr thrown) {
        try {
            if (thrown) std::rethrow_exception(thrown);
        } catch (const std::bad_alloc&) {
            PyErr_SetString(error_class, "there is not enough memory");
        }
    });
    m.def("__getattr__", &made_on_demand, "name"_a);
    m.def("__dir__", &public_names);
    bind_date(m);
    bind_table_class(m);
    bind_row_table_class(m);
    bind_row_class(m);
    bind_rows(m);
    bind_timeline(m);
    bind_growth(m);
    bind_comparison(m);
    bind_dataset(m);
    bind_csv(m);
    bind_column_table(m);
    bind_scoped_days(m);
    put_signatures_right(m);
    if (collecting) PyGC_Enable();
}
