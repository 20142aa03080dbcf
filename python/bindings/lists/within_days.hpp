#pragma once

#include <string>

#include <lib287g/error.hpp>

namespace lib287g::python {

/// How far a list may be from a claim. Throws Error for less than no days.
inline int given_within_days(int days) {
    if (days >= 0) return days;
    throw Error{"within_days: found " + std::to_string(days) + ", expected a whole number from 0 on"};
}

}  // namespace lib287g::python
