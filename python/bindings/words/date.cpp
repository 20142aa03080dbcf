#include "pybind.hpp"

#include "bind.hpp"

namespace lib287g::python {
namespace {

[[noreturn]] void no_date(py::handle given) {
    throw Error{cut_repr(given) +
                " is not a date, expected a day at midnight, or a text as 2011, 2011-06 or 2011-06-01"};
}

bool is_of(py::handle object, const char* module, const char* type) {
    const py::handle cls = py::type::handle_of(object);
    return cls.attr("__name__").cast<std::string>() == type &&
           cls.attr("__module__").cast<std::string>().starts_with(module);
}

/// numpy.datetime64: "2011", "2011-06" and "2011-06-01T00:00:00" by its own unit.
PartialDate from_numpy(py::handle source) {
    auto text = py::str(source).cast<std::string>();
    if (const auto time = text.find('T'); time != std::string::npos) {
        if (text.find_first_not_of("0:.", time + 1) != std::string::npos) no_date(source);
        text.resize(time);
    }
    const auto date = parse_date(text);
    if (!date) no_date(source);
    return *date;
}

/// pandas.Period: a month or year as such, of others the first day.
PartialDate from_period(py::handle source) {
    const auto date = parse_date(py::str(source).cast<std::string>());
    return date ? *date : date_from(source.attr("start_time"));
}

}  // namespace

bool is_null(py::handle source) {
    if (source.is_none()) return true;
    if (PyUnicode_Check(source.ptr())) return false;
    if (PyFloat_Check(source.ptr())) return PyFloat_AS_DOUBLE(source.ptr()) != PyFloat_AS_DOUBLE(source.ptr());
    if (is_of(source, "numpy", "datetime64")) return py::str(source).cast<std::string>() == "NaT";
    return is_of(source, "pandas", "NaTType") || is_of(source, "pandas", "NAType");
}

PartialDate date_from(py::handle source) {
    if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
    PyObject* object = source.ptr();
    if (PyUnicode_Check(object)) {
        const auto date = parse_date(text_of(source));
        if (!date) no_date(source);
        return *date;
    }
    if (PyDate_Check(object)) {
        if (PyDateTime_Check(object)) {
            if (is_of(source, "pandas", "NaTType")) no_date(source);
            const bool midnight = PyDateTime_DATE_GET_HOUR(object) == 0 &&
                                  PyDateTime_DATE_GET_MINUTE(object) == 0 &&
                                  PyDateTime_DATE_GET_SECOND(object) == 0 &&
                                  PyDateTime_DATE_GET_MICROSECOND(object) == 0 &&
                                  (!py::hasattr(source, "nanosecond") ||
                                   source.attr("nanosecond").cast<int>() == 0);
            if (!midnight) no_date(source);
        }
        const auto date = date_of(PyDateTime_GET_YEAR(object), PyDateTime_GET_MONTH(object),
                                  PyDateTime_GET_DAY(object));
        if (!date) no_date(source);
        return *date;
    }
    if (is_of(source, "numpy", "datetime64")) return from_numpy(source);
    if (is_of(source, "pandas", "Period")) return from_period(source);
    // A scalar of Arrow, an array of NumPy without dimensions.
    if (py::hasattr(source, "as_py")) return date_from(source.attr("as_py")());
    if (is_of(source, "numpy", "ndarray") && py::len(source.attr("shape")) == 0) return date_from(source[py::tuple()]);
    throw py::type_error("expected a date, a datetime at midnight, a numpy.datetime64, a "
                         "pandas.Timestamp or a text as '2011-06-01', got " + cut_repr(source));
}

py::object to_python(Date date) {
    if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
    return py::reinterpret_steal<py::object>(
        PyDate_FromDate(date.year(), date.month(), date.day()));
}

void bind_date(py::module_& m) {
    py::class_<PartialDate>(m, "PartialDate",
                            "A day, or a month or year of which the day is not known.\n\n"
                            "Ordered by the first day that it can be, then by the last.")
        .def(py::init([](const PartialDate& date) { return date; }), "date"_a,
             "From a date or ISO text: '2011', '2011-06' or '2011-06-01'.")
        .def_property_readonly("first", &PartialDate::first, "The first day that it can be.")
        .def_property_readonly("last", &PartialDate::last, "The last day that it can be.")
        .def_property_readonly("precision", &PartialDate::precision, "day, month or year.")
        .def("overlaps", &PartialDate::overlaps, "other"_a, "Whether the two can be the same day.")
        .def("__str__", [](const PartialDate& date) { return text(date); })
        .def("__repr__", [](const PartialDate& date) { return "PartialDate('" + text(date) + "')"; })
        .def("_repr_html_", [](const PartialDate& date) { return text(date); }, "The date as ISO text.")
        .def("__hash__", [](const PartialDate& date) { return py::hash(py::str(text(date))); })
        .def("__eq__",
             [](const PartialDate& a, py::handle b) {
                 return py::isinstance<PartialDate>(b) && a == b.cast<PartialDate>();
             }, "other"_a)
        .def("__lt__", [](const PartialDate& a, const PartialDate& b) { return a < b; }, "other"_a)
        .def("__le__", [](const PartialDate& a, const PartialDate& b) { return a <= b; }, "other"_a)
        .def("__gt__", [](const PartialDate& a, const PartialDate& b) { return a > b; }, "other"_a)
        .def("__ge__", [](const PartialDate& a, const PartialDate& b) { return a >= b; }, "other"_a)
        .def("__reduce__", [](py::object self) {
            return py::make_tuple(py::type::of(self), py::make_tuple(py::str(self)));
        });
}

}  // namespace lib287g::python
