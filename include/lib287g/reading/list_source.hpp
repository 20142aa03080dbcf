#pragma once
// What lists are read from. Target: lib287g::reading.
// Values; bytes are the caller's, and must outlive the reading. Safe to read from all threads.

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <variant>

#include <lib287g/lists/published_lists.hpp>

namespace lib287g::inline v0_1 {

/// The bytes of a workbook or CSV, and what they are called: the name dates the list.
struct NamedBytes {
    std::span<const std::byte> bytes;
    std::string name;
};

/// What the caller could not read, and why: an issue of the series, as a file that cannot be read is.
struct UnreadSource {
    std::string name;
    std::string why;
};

/// A file or folder, bytes, a list or a series that was read.
using ListSource = std::variant<std::filesystem::path, NamedBytes, SharedList, PublishedLists, UnreadSource>;

}  // namespace lib287g
