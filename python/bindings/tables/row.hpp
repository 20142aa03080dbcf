#pragma once

#include <string>

#include "tables/typed.hpp"

// What every row can do, from its fields alone. Not templates: thirty classes have it, and each function takes long to
// compile.
namespace lib287g::python {

/// What a class of rows does in its own way.
struct RowKind {
    bool (*equal)(const py::handle& a, const py::handle& b);
    Record (*record)(const py::handle& self);
    std::string (*json)(const py::handle& self);
    py::object (*from_json)(const std::string& text);
};

/// The base of all classes of rows.
py::object row_class();
void add_row_class(const py::object& cls, const RowKind& kind);
/// What `row_class()` has, for a class that has another base.
void bind_row_methods(const py::object& cls);

/// A read-only attribute; `get(field, self)` gives its value.
template <class Value>
void add_field(const py::object& cls, const std::string& name, const std::string& doc,
               py::object (*get)(const void* field, const py::handle& self), const void* field) {
    const py::cpp_function getter{[get, field](const py::object& self) -> Seen<Value> { return get(field, self); },
                                  py::is_method{cls}};
    const py::handle property{reinterpret_cast<PyObject*>(&PyProperty_Type)};
    cls.attr(name.c_str()) = property(getter, py::none(), py::none(), doc);
}

}  // namespace lib287g::python
