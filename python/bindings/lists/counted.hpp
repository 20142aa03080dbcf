#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <lib287g/lists/counts.hpp>

#include "pybind.hpp"

namespace lib287g::python {

/// An argument that takes one key of counts, or several, each once.
struct CountKeys {
    std::vector<CountBy> keys;
};

/// An argument that takes a unit in which lists are counted.
struct CountedUnit {
    Unit value{};
};

/// Counts with what they are by.
struct Counted {
    std::vector<CountBy> by;
    Unit unit;
    std::vector<Count> rows;
};

/// Of a list: `counted(by, unit, list)`; of a collection and a kind: `counted(by, unit, lists, kind)`.
template <class Lists>
Counted counted(const CountKeys& by, CountedUnit unit, const Lists& lists, const auto&... kind) {
    const std::vector<CountBy> keys = with_state(by.keys);
    return {keys, unit.value, counts(lists, keys, unit.value, kind...)};
}

}  // namespace lib287g::python

namespace pybind11::detail {

template <>
struct type_caster<lib287g::python::CountKeys> {
    PYBIND11_TYPE_CASTER(lib287g::python::CountKeys,
                         io_name("CountBy | str | collections.abc.Iterable[CountBy | str]", "CountKeys"));

    bool load(handle source, bool) {
        using lib287g::CountBy;
        const bool one = isinstance<str>(source) || !isinstance<iterable>(source);
        if (source.is_none()) return false;
        for (const handle each : one ? tuple{make_tuple(source)} : tuple{iter(source)}) {
            const CountBy key = lib287g::python::word_from<CountBy>(each);
            if (std::find(value.keys.begin(), value.keys.end(), key) != value.keys.end()) {
                throw lib287g::Error{"found " + std::string{code(key)} + " twice, expected each key once"};
            }
            value.keys.push_back(key);
        }
        return true;
    }
};

template <>
struct type_caster<lib287g::python::CountedUnit> {
    PYBIND11_TYPE_CASTER(lib287g::python::CountedUnit,
                         io_name("Unit | typing.Literal['agreements', 'agencies'] | str", "CountedUnit"));

    bool load(handle source, bool) {
        using lib287g::Unit;
        if (source.is_none()) return false;
        if (isinstance<str>(source) && !lib287g::parse<Unit>(source.cast<std::string>())) {
            lib287g::python::unknown_word("Unit", source, {{"agreements", "agreements"}, {"agencies", "agencies"}});
        }
        value.value = lib287g::python::word_from<Unit>(source);
        if (value.value == Unit::agreements || value.value == Unit::agencies) return true;
        throw lib287g::Error{"found " + std::string{code(value.value)} + ", expected agreements or agencies: lists name no others"};
    }
};

}  // namespace pybind11::detail
