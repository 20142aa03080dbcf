#pragma once
// Many lists, in parallel. Target: lib287g::reading.
// Uses threads of its own, joined on every path, and is safe from all. Lists own their texts; time grows with the files.

#include <filesystem>
#include <vector>

#include <lib287g/detail/export.hpp>
#include <lib287g/lists/published_lists.hpp>
#include <lib287g/reading/options.hpp>

namespace lib287g::inline v0_1 {

/// Files, and the workbooks and CSV files in folders; in parallel. A file that cannot be read, and a folder
/// without any, is an issue. Where fewer threads can be started than asked for, it reads on with those there are.
/// Throws Error for options that contradict each other, and what `progress` throws.
LIB287G_EXPORT PublishedLists read_lists(const std::vector<std::filesystem::path>& paths, const SeriesOptions& options = {});

}  // namespace lib287g
