#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include <lib287g/xlsx/workbook.hpp>

namespace lib287g::xlsx {

/// Throws Error for more bytes than the limit on files.
void check_size(std::uintmax_t size, const WorkbookLimits& limits);

/// The bytes of a file. Throws Error, with the path, where there is none, it is too large or cannot be read.
std::vector<std::byte> file_bytes(const std::filesystem::path& path, const WorkbookLimits& limits);

}  // namespace lib287g::xlsx
