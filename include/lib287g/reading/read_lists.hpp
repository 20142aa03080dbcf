#pragma once
// Many lists, in parallel. Target: lib287g::reading.
// Uses threads of its own, joined on every path, and is safe from all. Lists own their texts; time grows with the files.

#include <concepts>
#include <filesystem>
#include <vector>

#include <lib287g/detail/export.hpp>
#include <lib287g/lists/published_lists.hpp>
#include <lib287g/reading/list_source.hpp>
#include <lib287g/reading/options.hpp>

namespace lib287g::inline v0_1 {

/// Files, the files in folders, bytes, and lists that were read, in any mix: the series of the same files; in parallel. A
/// file that cannot be read, and a folder without any, is an issue. Of two lists of one file, or of one file name, day and
/// kind, one is kept: that with corrections or a day of the caller's, then the later one; an issue names the other where it
/// is not the same. Where fewer threads can be started than asked for, it reads on with those there are. Throws Error for
/// options that contradict each other, where lists that were read already would have to be read anew (for corrections, and
/// strictly), and what `progress` throws.
LIB287G_EXPORT PublishedLists read_lists(const std::vector<ListSource>& sources, const SeriesOptions& options = {});

namespace detail {

LIB287G_EXPORT PublishedLists read_lists_at(const std::vector<std::filesystem::path>& paths, const SeriesOptions& options);

}  // namespace detail

/// The same of paths alone. (A template, so that sources in braces are those above.)
template <std::same_as<std::vector<std::filesystem::path>> Paths>
PublishedLists read_lists(const Paths& paths, const SeriesOptions& options = {}) {
    return detail::read_lists_at(paths, options);
}

/// The series of the files of both, as if they were read together, `b` after `a`; source, and what becomes of lists that
/// are not trusted, are those of `a`.
LIB287G_EXPORT PublishedLists merged(const PublishedLists& a, const PublishedLists& b);

}  // namespace lib287g
