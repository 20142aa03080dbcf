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

/// An object that annotations call as `Said::name` has it. As an argument it may be anything: what reads it says which
/// argument is wrong, and what is expected.
template <class Said>
struct Called : py::object {
    using py::object::object;
    Called(py::object given) : py::object{std::move(given)} {}
    static bool check_(py::handle) { return true; }
};

namespace said {

using py::detail::const_name;

struct DataFrame { static constexpr auto name = const_name("pandas.DataFrame"); };
struct PolarsFrame { static constexpr auto name = const_name("polars.DataFrame"); };
struct ArrowTable { static constexpr auto name = const_name("pyarrow.Table"); };
struct Axes { static constexpr auto name = const_name("matplotlib.axes.Axes"); };
struct Comparison { static constexpr auto name = const_name("lib287g._core.Comparison"); };
struct Timeline { static constexpr auto name = const_name("lib287g._core.Timeline"); };
struct Reconciled { static constexpr auto name = const_name("lib287g._core.ReconciledTable"); };
struct InForce { static constexpr auto name = const_name("lib287g._core.InForce"); };
struct Lists { static constexpr auto name = const_name("lib287g._core.PublishedLists"); };
struct Names { static constexpr auto name = const_name("str | collections.abc.Iterable[str] | None"); };
struct DayOnly { static constexpr auto name = const_name("datetime.date"); };
struct Days { static constexpr auto name = const_name("int | None"); };
struct Date {
    static constexpr auto name = const_name("str | datetime.date | numpy.datetime64 | lib287g._core.PartialDate | None");
};
template <Vocabulary Enum>
struct Word { static constexpr auto name = py::detail::vocabulary_in_signature<Enum>() + const_name(" | str"); };
/// One, a column of them, or none.
template <Vocabulary Enum>
struct Words { static constexpr auto name = Word<Enum>::name + const_name(" | typing.Any | None"); };
template <class Number>
struct MaskedArray {
    static constexpr auto name = const_name("numpy.ma.MaskedArray[typing.Any, numpy.dtype[numpy.") +
                                 const_name<std::is_same_v<Number, double>>("float64", "int64") + const_name("]]");
};

}  // namespace said

using DataFrame = Called<said::DataFrame>;
using PolarsFrame = Called<said::PolarsFrame>;
using ArrowTable = Called<said::ArrowTable>;
using Axes = Called<said::Axes>;
using ComparisonObject = Called<said::Comparison>;
using TimelineObject = Called<said::Timeline>;
using InForceObject = Called<said::InForce>;
using ReconciledObject = Called<said::Reconciled>;
using ListsObject = Called<said::Lists>;
using GivenNames = Called<said::Names>;
using GivenDays = Called<said::Days>;
using GivenDay = Called<said::DayOnly>;
using GivenDate = Called<said::Date>;
template <Vocabulary Enum>
using GivenWord = Called<said::Word<Enum>>;
template <Vocabulary Enum>
using GivenWords = Called<said::Words<Enum>>;
template <class Number>
using MaskedArray = Called<said::MaskedArray<Number>>;

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
template <class Said>
struct handle_type_name<lib287g::python::Called<Said>> {
    static constexpr auto name = Said::name;
};

}  // namespace pybind11::detail
