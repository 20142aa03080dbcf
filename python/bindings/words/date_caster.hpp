#pragma once

#include <datetime.h>

#include <optional>

#include <lib287g/date.hpp>
#include <lib287g/error.hpp>
#include <pybind11/pybind11.h>

namespace lib287g::python {

/// A partial date from ISO text, a date, a datetime at midnight where its time zone is, a numpy.datetime64, a
/// pandas.Timestamp or Period, or a scalar of Arrow. Throws TypeError for other types, Error for other texts and times.
PartialDate date_from(pybind11::handle source);

/// Whether it is None, NaN, NaT or NA: what columns have where there is no date.
bool is_null(pybind11::handle source);

/// An argument of a question about one day: a null one has no answer.
struct DateOrNull {
    std::optional<PartialDate> date;
};

/// datetime.date
pybind11::object to_python(Date date);

}  // namespace lib287g::python

namespace pybind11::detail {

/// A day of C++ becomes a datetime.date.
template <>
struct type_caster<lib287g::Date> {
    PYBIND11_TYPE_CASTER(lib287g::Date, const_name("datetime.date"));

    bool load(handle source, bool) {
        const lib287g::PartialDate date = lib287g::python::date_from(source);
        if (date.precision() != lib287g::Precision::day) {
            throw lib287g::Error{"'" + text(date) + "' is not a day, expected one as 2026-06-05"};
        }
        value = date.first();
        return true;
    }
    static handle cast(lib287g::Date date, return_value_policy, handle) {
        return lib287g::python::to_python(date).release();
    }
};

/// A PartialDate is a class in Python; as an argument, whatever is a date will do.
template <>
struct type_caster<lib287g::PartialDate> : type_caster_base<lib287g::PartialDate> {
    static constexpr auto name = io_name(
        "str | datetime.date | numpy.datetime64 | PartialDate", "PartialDate");

    bool load(handle source, bool convert) {
        // Only what is one: asking pybind11 about a foreign type costs it a microsecond of look-ups.
        if (PyObject_TypeCheck(source.ptr(), typeinfo->type)) {
            return type_caster_base::load(source, convert);
        }
        given_ = lib287g::python::date_from(source);
        value = &given_;
        return true;
    }

  private:
    lib287g::PartialDate given_;
};

template <>
struct type_caster<lib287g::python::DateOrNull> {
    PYBIND11_TYPE_CASTER(lib287g::python::DateOrNull,
                         const_name("str | datetime.date | numpy.datetime64 | PartialDate | None"));

    bool load(handle source, bool convert) {
        if (lib287g::python::is_null(source)) return true;
        type_caster<lib287g::PartialDate> date;
        if (!date.load(source, convert)) return false;
        value.date = static_cast<lib287g::PartialDate&>(date);
        return true;
    }
};

}  // namespace pybind11::detail
