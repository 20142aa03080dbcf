#pragma once
// The table of contents of the header-only part. Target: lib287g::lib287g.
// What is said of threads, lifetime and cost stands in each header.

/// The header-only part of lib287g (target lib287g::lib287g): it needs the standard library and nothing else,
/// never throws and runs nothing before main. The compiled parts have rooms of their own: <lib287g/lists/...>,
/// <lib287g/reading/...>, <lib287g/xlsx/...>, <lib287g/dataset/json.hpp>.

#include <lib287g/comparison/compare.hpp>    // types side by side
#include <lib287g/dataset/claims.hpp>        // who said what
#include <lib287g/dataset/dataset.hpp>       // the tables of facts, and through it every row type
#include <lib287g/figures/conflicts.hpp>     // where sources disagree
#include <lib287g/figures/from_dataset.hpp>  // the timelines that a dataset gives
#include <lib287g/figures/growth.hpp>        // change between two dates
#include <lib287g/figures/resample.hpp>      // a timeline by month, quarter or year
#include <lib287g/figures/timeline.hpp>      // figures of one unit in order of date
#include <lib287g/figures/types_in_force.hpp>  // the types in force in a state on a day
#include <lib287g/reference.hpp>             // the facts shipped with the library
