#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <lib287g/detail/is_optional.hpp>
#include <lib287g/facts/list_series.hpp>
#include <lib287g/tables/field.hpp>
#include <pybind11/typing.h>

#include "pybind.hpp"

// Objects whose annotations say more than `object`: what docstrings and stubs show.
namespace lib287g::python {

template <class Row>
struct Held;

/// A member's value as Python sees it: a row as its class, a list as a tuple, an optional as None.
template <class Value>
struct Seen : py::object {
    Seen(py::object given) : py::object{std::move(given)} {}
};

using Record = py::typing::Dict<py::str, py::object>;
using Memo = py::typing::Dict<py::object, py::object>;
using Records = py::typing::List<Record>;

template <class T>
struct Sequence : py::tuple {
    using py::tuple::tuple;
};

/// An iterator by `__getitem__`.
template <class T>
py::typing::Iterator<T> iterated(const py::object& container) {
    return py::reinterpret_steal<py::typing::Iterator<T>>(PySeqIter_New(container.ptr()));
}

struct DataFrame : py::object {
    DataFrame(py::object given) : py::object{std::move(given)} {}
};
struct PolarsFrame : py::object {
    PolarsFrame(py::object given) : py::object{std::move(given)} {}
};
struct ArrowTable : py::object {
    ArrowTable(py::object given) : py::object{std::move(given)} {}
};
struct ComparisonObject : py::object {
    ComparisonObject(py::object given) : py::object{std::move(given)} {}
};
/// Arguments as they were given, of whatever type: what reads them says which argument is wrong, and what it expects.
struct Given : py::object {
    using py::object::object;
    static bool check_(py::handle) { return true; }
};
template <Vocabulary Enum>
struct GivenWord : Given {
    using Given::Given;
};
/// One, a column of them, or none.
template <Vocabulary Enum>
struct GivenWords : Given {
    using Given::Given;
};
struct GivenNames : Given {
    using Given::Given;
};
struct GivenDate : Given {
    using Given::Given;
};
struct GivenDays : Given {
    using Given::Given;
};

struct TimelineObject : py::object {
    TimelineObject(py::object given) : py::object{std::move(given)} {}
};
struct ListsObject : py::object {
    ListsObject(py::object given) : py::object{std::move(given)} {}
};
struct Axes : py::object {
    Axes(py::object given) : py::object{std::move(given)} {}
};
template <class Number>
struct MaskedArray : py::object {
    MaskedArray(py::object given) : py::object{std::move(given)} {}
};

/// What a function of the Python part gives: `python_part("frames", "to_pandas")(self)`.
inline py::object python_part(const char* module, const char* function) {
    return py::module_::import((std::string{"lib287g."} + module).c_str()).attr(function);
}

}  // namespace lib287g::python

namespace pybind11::detail {

template <class Value>
constexpr auto seen_name() {
    if constexpr (lib287g::is_optional<Value>) {
        return seen_name<typename Value::value_type>() + const_name(" | None");
    } else if constexpr (!std::is_same_v<Value, std::string_view> && requires(Value v) { v.front(); }) {
        using Item = std::remove_cvref_t<decltype(std::declval<Value>().front())>;
        return const_name("tuple[") + seen_name<Item>() + const_name(", ...]");
    } else if constexpr (std::is_same_v<Value, lib287g::ListChange>) {
        return const_name("tuple[PartialDate, int]");
    } else if constexpr (lib287g::HasFields<Value>) {
        return make_caster<lib287g::python::Held<Value>>::name;
    } else {
        return make_caster<Value>::name;
    }
}

template <class Value>
struct handle_type_name<lib287g::python::Seen<Value>> {
    static constexpr auto name = seen_name<Value>();
};
template <class T>
struct handle_type_name<lib287g::python::Sequence<T>> {
    static constexpr auto name = const_name("tuple[") + make_caster<T>::name + const_name(", ...]");
};
template <>
struct handle_type_name<lib287g::python::ComparisonObject> {
    static constexpr auto name = const_name("lib287g._core.Comparison");
};
template <lib287g::Vocabulary Enum>
struct handle_type_name<lib287g::python::GivenWord<Enum>> {
    static constexpr auto name = vocabulary_in_signature<Enum>() + const_name(" | str");
};
template <lib287g::Vocabulary Enum>
struct handle_type_name<lib287g::python::GivenWords<Enum>> {
    static constexpr auto name = vocabulary_in_signature<Enum>() + const_name(" | str | typing.Any | None");
};
template <>
struct handle_type_name<lib287g::python::GivenNames> {
    static constexpr auto name = const_name("str | collections.abc.Iterable[str] | None");
};
template <>
struct handle_type_name<lib287g::python::GivenDate> {
    static constexpr auto name = const_name("str | datetime.date | numpy.datetime64 | lib287g._core.PartialDate | None");
};
template <>
struct handle_type_name<lib287g::python::GivenDays> {
    static constexpr auto name = const_name("int | None");
};
template <>
struct handle_type_name<lib287g::python::TimelineObject> {
    static constexpr auto name = const_name("lib287g._core.Timeline");
};
template <>
struct handle_type_name<lib287g::python::ListsObject> {
    static constexpr auto name = const_name("lib287g._core.PublishedLists");
};
template <>
struct handle_type_name<lib287g::python::DataFrame> {
    static constexpr auto name = const_name("pandas.DataFrame");
};
template <>
struct handle_type_name<lib287g::python::PolarsFrame> {
    static constexpr auto name = const_name("polars.DataFrame");
};
template <>
struct handle_type_name<lib287g::python::ArrowTable> {
    static constexpr auto name = const_name("pyarrow.Table");
};
template <>
struct handle_type_name<lib287g::python::Axes> {
    static constexpr auto name = const_name("matplotlib.axes.Axes");
};
template <>
struct handle_type_name<lib287g::python::MaskedArray<std::int64_t>> {
    static constexpr auto name = const_name("numpy.ma.MaskedArray[typing.Any, numpy.dtype[numpy.int64]]");
};
template <>
struct handle_type_name<lib287g::python::MaskedArray<double>> {
    static constexpr auto name = const_name("numpy.ma.MaskedArray[typing.Any, numpy.dtype[numpy.float64]]");
};

}  // namespace pybind11::detail
