#include "bind.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "tables/typed.hpp"

// pybind11 writes a function's signature into its docstring, where help() and inspect.signature do not find it, and
// answers a wrong call with all C++ overloads. Both are put right here for every function, once, when it is made.
namespace lib287g::python {
namespace {

/// Of pybind11: one for all functions.
PyCFunction dispatcher = nullptr;

/// A wrong call in a few lines that name the argument, the value and what is accepted; where that is a better exception
/// than the one that was raised, it takes its place.
void say_shortly(PyObject* function, const py::tuple& args, const py::dict& named) {
    py::error_scope raised;  // taken, and put back where nothing is to be said
    if (raised.value == nullptr) return;
    const py::object said = [&]() -> py::object {
        try {
            const auto* record = py::detail::function_record_ptr_from_PyObject(function);
            if (record == nullptr) return py::none();
            py::list signatures;
            const char* const name = record->name;
            for (; record != nullptr; record = record->next) signatures.append(py::str(record->signature));
            return python_part("arguments.errors", "short")(py::handle(raised.value), name, signatures, args, named);
        } catch (const py::error_already_set&) {
            return py::none();
        }
    }();
    if (said.is_none()) return;
    const py::object better = PyExceptionInstance_Check(said.ptr()) ? said : py::reinterpret_borrow<py::object>(raised.type)(said);
    Py_DECREF(raised.type);
    Py_DECREF(raised.value);
    raised.type = py::type::handle_of(better).inc_ref().ptr();
    raised.value = better.inc_ref().ptr();
}

bool may_be_said_better() {
    // RuntimeError: what pybind11 cannot cast.
    return PyErr_ExceptionMatches(PyExc_TypeError) != 0 || PyErr_ExceptionMatches(PyExc_ValueError) != 0 ||
           PyErr_ExceptionMatches(PyExc_RuntimeError) != 0;
}

PyObject* call_fast(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* names) {
    using Fast = PyObject* (*)(PyObject*, PyObject* const*, Py_ssize_t, PyObject*);
    PyObject* const result = reinterpret_cast<Fast>(reinterpret_cast<void (*)()>(dispatcher))(self, args, count, names);
    if (result != nullptr || !may_be_said_better()) return result;
    const Py_ssize_t given = count & ~PY_VECTORCALL_ARGUMENTS_OFFSET;
    py::tuple by_place{static_cast<std::size_t>(given)};
    for (Py_ssize_t i = 0; i < given; ++i) by_place[static_cast<std::size_t>(i)] = py::reinterpret_borrow<py::object>(args[i]);
    py::dict named;
    for (Py_ssize_t i = 0; names != nullptr && i < PyTuple_GET_SIZE(names); ++i) {
        named[py::handle{PyTuple_GET_ITEM(names, i)}] = py::handle{args[given + i]};
    }
    say_shortly(self, by_place, named);
    return nullptr;
}

PyObject* call_with_tuple(PyObject* self, PyObject* args, PyObject* named) {
    PyObject* const result =
        reinterpret_cast<PyCFunctionWithKeywords>(reinterpret_cast<void (*)()>(dispatcher))(self, args, named);
    if (result != nullptr || !may_be_said_better()) return result;
    say_shortly(self, py::reinterpret_borrow<py::tuple>(args),
                named == nullptr ? py::dict{} : py::reinterpret_borrow<py::dict>(named));
    return nullptr;
}

/// A default as Python can read it again; `...` for others.
std::string default_of(std::string_view text) {
    const bool word = text == "None" || text == "True" || text == "False" || text.starts_with('\'');
    const bool container = (text.starts_with('(') || text.starts_with('[') || text == "{}") && text.find('<') == text.npos;
    const bool literal = word || container || text.find_first_not_of("-0123456789.") == text.npos;
    return literal ? std::string{text} : "...";
}

/// "(self, start, *, unit='agencies')" of "(self: Timeline, start: str | date, *, unit: Unit | str = 'agencies') -> int".
std::string without_types(std::string_view signature) {
    std::string out = "(";
    std::size_t depth = 0;
    char quote = 0;
    std::size_t begin = 1;
    const auto add = [&](std::string_view argument) {
        while (argument.starts_with(' ')) argument.remove_prefix(1);
        if (argument.empty()) return;
        const std::size_t colon = argument.find(':');
        const std::size_t given = argument.find(" = ");
        if (out.size() > 1) out += ", ";
        out += argument.substr(0, std::min(colon, given));
        if (given != argument.npos) out += "=" + default_of(argument.substr(given + 3));
    };
    for (std::size_t i = 1; i < signature.size(); ++i) {
        const char c = signature[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{' || c == '<') {
            ++depth;
        } else if (depth == 0 && (c == ',' || c == ')')) {
            add(signature.substr(begin, i - begin));
            begin = i + 1;
            if (c == ')') break;
        } else if (c == ')' || c == ']' || c == '}' || c == '>') {
            --depth;
        }
    }
    return out + ")";
}

/// Name, signature and documentation of a function of several forms, which stand below it: `help` shows all as one.
std::string of_several(const char* name, const py::detail::function_record* form) {
    std::string shared;
    bool same = true;
    std::string docs;
    std::string forms;
    for (; form != nullptr; form = form->next) {
        const std::string own = without_types(form->signature);
        same = same && (shared.empty() || shared == own);
        shared = own;
        if (form->doc != nullptr && *form->doc != '\0') docs.append(form->doc).append("\n\n");
        forms.append(name).append(form->signature).append("\n");
    }
    return name + (same ? shared : "(*args, **kwargs)") + "\n--\n\n" + docs + forms;
}

void put_right(PyObject* function) {
    PyMethodDef* const def = reinterpret_cast<PyCFunctionObject*>(function)->m_ml;
    const bool fast = (def->ml_flags & METH_FASTCALL) != 0;
    if (def->ml_meth == reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(&call_fast)) ||
        def->ml_meth == reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(&call_with_tuple))) {
        return;
    }
    if (dispatcher == nullptr) dispatcher = def->ml_meth;
    if (def->ml_meth != dispatcher || def->ml_doc == nullptr) return;
    def->ml_meth = fast ? reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(&call_fast))
                        : reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(&call_with_tuple));
    const std::string_view doc{def->ml_doc};
    const std::size_t open = doc.find('(');
    if (open == doc.npos || doc.substr(0, open) != def->ml_name) return;
    const bool overloaded = doc.substr(open).starts_with("(*args, **kwargs)");
    const auto* const record = py::detail::function_record_ptr_from_PyObject(PyCFunction_GET_SELF(function));
    const std::string whole = overloaded && record != nullptr
                                  ? of_several(def->ml_name, record)
                                  : def->ml_name + without_types(doc.substr(open, doc.find('\n') - open)) + "\n--\n\n" + std::string{doc};
    std::free(const_cast<char*>(def->ml_doc));  // as pybind11 does, whose text it was
    def->ml_doc = strdup(whole.c_str());
}

/// In place of pybind11's word for a class that a caller cannot make.
int no_constructor(PyObject* self, PyObject*, PyObject*) {
    const std::string_view name{Py_TYPE(self)->tp_name};
    const std::string own{name.substr(name.rfind('.') + 1)};
    PyErr_Format(PyExc_TypeError, "%s(): found a call, expected none: questions to the library give each %s", own.c_str(), own.c_str());
    return -1;
}

void put_all_right(const py::handle& container) {
    auto* const type = reinterpret_cast<PyTypeObject*>(container.ptr());
    const auto* const base = reinterpret_cast<PyTypeObject*>(py::detail::get_internals().instance_base);
    if (type->tp_init == base->tp_init) type->tp_init = &no_constructor;
    for (const auto& item : py::reinterpret_borrow<py::dict>(py::handle{reinterpret_cast<PyTypeObject*>(container.ptr())->tp_dict})) {
        PyObject* value = item.second.ptr();
        if (PyInstanceMethod_Check(value)) value = PyInstanceMethod_GET_FUNCTION(value);
        if (PyCFunction_Check(value)) put_right(value);
    }
}

}  // namespace

void put_signatures_right(py::module_& m) {
    for (const auto& item : py::reinterpret_borrow<py::dict>(m.attr("__dict__"))) {
        const py::handle value = item.second;
        if (PyCFunction_Check(value.ptr())) put_right(value.ptr());
        if (PyType_Check(value.ptr()) && py::hasattr(value, "__module__")) put_all_right(value);
    }
}

}  // namespace lib287g::python
