#pragma once

#include <lib287g/lists/published_lists.hpp>

#include "pybind.hpp"

namespace lib287g::python {

/// The collection of an argument. Throws TypeError for anything else.
inline const PublishedLists& given_lists(const py::handle& lists) {
    if (!py::isinstance<PublishedLists>(lists)) {
        throw py::type_error("lists: found " + cut_repr(lists) + ", expected PublishedLists, as read_lists gives them, or None");
    }
    return lists.cast<const PublishedLists&>();
}

}  // namespace lib287g::python
