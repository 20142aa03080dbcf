#pragma once

#include <vector>

#include <lib287g/lists/issue.hpp>
#include <lib287g/lists/published_lists.hpp>

namespace lib287g::inline v0_1::reading {

/// Of lists of one file, and of those with the same file name, day and kind, keeps one: that with corrections or a day of
/// the caller's, then the later one. The others become null; where they are not the same, each is an issue. Returns
/// whether there were any.
bool keep_one_of_each(std::vector<SharedList>& lists, std::vector<Issue>& issues);

}  // namespace lib287g::reading
