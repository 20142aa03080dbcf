#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include <lib287g/lists/published_lists.hpp>
#include <lib287g/reading/options.hpp>

namespace lib287g {

/// Files, and the workbooks and CSV files in folders; in parallel. A file that cannot be read is an issue.
/// `progress` is called on the calling thread with the number of files done and of all; it may throw,
/// which stops the reading.
PublishedLists read_lists(const std::vector<std::filesystem::path>& paths, const ReadOptions& options = {},
                          const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace lib287g
