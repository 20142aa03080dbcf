#pragma once

/// The header-only part of lib287g: it needs the standard library and nothing else, never throws and
/// runs nothing before main. JSON and ICE's lists are in the compiled part: <lib287g/json.hpp>,
/// <lib287g/lists/...>.

#include <lib287g/comparison/comparison.hpp>  // types side by side
#include <lib287g/dataset/dataset.hpp>     // the tables of facts, and through it every row type
#include <lib287g/figures/growth.hpp>      // change between two dates
#include <lib287g/reference.hpp>   // the facts shipped with the library
#include <lib287g/figures/resample.hpp>    // a timeline by month, quarter or year
#include <lib287g/figures/timeline.hpp>    // figures of one unit in order of date
