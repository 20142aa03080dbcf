#pragma once

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <lib287g/error.hpp>

#include "text/quoted.hpp"

namespace lib287g::inline v0_1::detail {

/// What stands where a file was expected: "a directory", "there is no such file"; empty for a file.
inline std::string what_is_no_file(const std::filesystem::path& path) {
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    switch (status.type()) {
        case std::filesystem::file_type::regular: return {};
        case std::filesystem::file_type::not_found: return "there is no such file";
        case std::filesystem::file_type::directory: return "a directory";
        case std::filesystem::file_type::fifo: return "a pipe (FIFO)";
        case std::filesystem::file_type::socket: return "a socket";
        case std::filesystem::file_type::block:
        case std::filesystem::file_type::character: return "a device";
        default: break;
    }
    return "it cannot be read" + (problem ? " (" + problem.message() + ")" : std::string{});
}

/// Throws Error for more bytes than the limit on files.
inline void check_size(std::uintmax_t size, std::uintmax_t limit) {
    if (size <= limit) return;
    throw Error{"the file has " + std::to_string(size) + " bytes; expected at most " + std::to_string(limit)};
}

/// The bytes of a file. Throws Error, with the path, where it is none ("expected a workbook (.xlsx)"), is too large,
/// cannot be read, or changes while it is read.
inline std::vector<std::byte> file_bytes(const std::filesystem::path& path, std::uintmax_t limit,
                                         std::string_view expected) try {
    if (const std::string other = what_is_no_file(path); !other.empty()) {
        throw Error{other + "; expected " + std::string{expected}};
    }
    std::error_code problem;
    const auto changed_at = std::filesystem::last_write_time(path, problem);
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (problem) throw Error{"the file cannot be read (" + problem.message() + ")"};
    check_size(size, limit);
    std::vector<std::byte> bytes(static_cast<std::size_t>(size));
    errno = 0;  // the standard's streams say that they failed, the system's number why
    std::ifstream file{path, std::ios::binary};
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    const int reason = errno;
    if (!file && reason == ENOMEM) throw std::bad_alloc{};
    if (!file) throw Error{"the file cannot be read" + (reason == 0 ? "" : " (" + std::generic_category().message(reason) + ")")};
    if (size == 0 && file.peek() != std::ifstream::traits_type::eof()) {  // as in /proc
        throw Error{"the system gives its size as 0, and it is not empty: copy what is in it to a file"};
    }
    if (std::filesystem::file_size(path, problem) != size || problem ||
        std::filesystem::last_write_time(path, problem) != changed_at) {
        throw Error{"the file changed while it was read"};
    }
    return bytes;
} catch (const Error& error) {
    throw Error{shown_name(path.string()) + ": " + error.what()};
}

}  // namespace lib287g::detail
