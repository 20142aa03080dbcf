#pragma once
// A list from a file, from memory or from rows. Target: lib287g::reading.
// No state but the registry of agencies is shared: safe from all threads. The list owns its texts; time grows with the file.

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/detail/export.hpp>
#include <lib287g/lists/published_list.hpp>
#include <lib287g/reading/given_cell.hpp>
#include <lib287g/reading/options.hpp>

namespace lib287g::inline v0_1 {

/// Reads one list from a workbook, or from CSV with the same columns: the bytes tell which. Throws Error when the file
/// is neither, or holds no list of participating agencies: a pending list, a summary, or nothing known.
LIB287G_EXPORT PublishedList read_list(const std::filesystem::path& path, const ReadOptions& options = {});

/// The same for the bytes of such a file. `name` is what the file is called: it dates the list.
LIB287G_EXPORT PublishedList read_list(std::span<const std::byte> bytes, std::string_view name, const ReadOptions& options = {});

/// The same for rows of texts that the caller has, one of the first with the headers. `name` is what the
/// list is called, and dated by, as a file's name.
LIB287G_EXPORT PublishedList read_rows(const std::vector<std::vector<std::string>>& rows, std::string_view name,
                                       const ReadOptions& options = {});

/// The same for cells that are more than texts.
LIB287G_EXPORT PublishedList read_rows(std::span<const GivenRow> rows, std::string_view name, const ReadOptions& options = {});

}  // namespace lib287g
