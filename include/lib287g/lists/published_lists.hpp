#pragma once

#include <memory>
#include <vector>

#include <lib287g/lists/published_list.hpp>

namespace lib287g {

/// Lists in order of date and edition, undated ones last, and the issues of files that are none.
struct PublishedLists {
    std::vector<std::shared_ptr<const PublishedList>> lists;
    std::vector<Issue> issues;  ///< of files that could not be read, and repeats
    std::shared_ptr<const void> storage;
};

}  // namespace lib287g
