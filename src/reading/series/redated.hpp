#pragma once

#include <cstddef>

#include <lib287g/lists/published_lists.hpp>

namespace lib287g::inline v0_1::reading {

/// The list with a day of the caller's, and the issues of its date and of its signings as they are beside that day; of one
/// kind no more than `most`.
SharedList redated(const SharedList& list, Date day, std::size_t most);

}  // namespace lib287g::reading
