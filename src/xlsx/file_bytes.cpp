#include "xlsx/file_bytes.hpp"

#include <fstream>
#include <string>
#include <system_error>

#include <lib287g/error.hpp>

namespace lib287g::xlsx {

void check_size(std::uintmax_t size, const WorkbookLimits& limits) {
    if (size <= limits.file_bytes) return;
    throw Error{"the file has " + std::to_string(size) + " bytes; expected at most " +
                std::to_string(limits.file_bytes)};
}

std::vector<std::byte> file_bytes(const std::filesystem::path& path, const WorkbookLimits& limits) try {
    std::error_code problem;
    if (!std::filesystem::is_regular_file(path, problem)) {
        throw Error{"there is no such file; expected a workbook (.xlsx)"};
    }
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (problem) throw Error{"the file cannot be read (" + problem.message() + ")"};
    check_size(size, limits);
    std::vector<std::byte> bytes(static_cast<std::size_t>(size));
    std::ifstream file{path, std::ios::binary};
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    if (!file) throw Error{"the file cannot be read"};
    return bytes;
} catch (const Error& error) {
    throw Error{path.string() + ": " + error.what()};
}

}  // namespace lib287g::xlsx
