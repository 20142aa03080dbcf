#pragma once

#include <lib287g/lists/published_list.hpp>
#include <lib287g/reading/options.hpp>

#include "reading/facts.hpp"
#include "reading/input/input.hpp"
#include "reading/memory.hpp"

namespace lib287g::inline v0_1::reading {

/// The list that an input holds, by the steps of steps/steps.hpp in their order. Throws Error when it holds none.
PublishedList list_of(Input input, const ReadOptions& options, const Facts& facts, Memory& memory);

}  // namespace lib287g::reading
