#pragma once

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include <lib287g/error.hpp>

#include "text/quoted.hpp"

#if defined(__unix__) || defined(__APPLE__)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace lib287g::inline v0_1::detail {

#if defined(__unix__) || defined(__APPLE__)
/// The file that a path means through its links, also where there is none yet; a link still where they go in a circle.
inline std::filesystem::path through_links(std::filesystem::path path) {
    std::error_code unknown;
    constexpr int most_links = 40;
    for (int links = 0; links < most_links && std::filesystem::is_symlink(path, unknown); ++links) {
        path = path.parent_path() / std::filesystem::read_symlink(path, unknown);
    }
    return path;
}
#endif

/// The file as it was, or as it is to be: the text is written beside it, to the disk, and then takes its place. Throws
/// Error, with the path and the system's reason; the file is then as it was. What is no regular file (a pipe, a device)
/// is written to as it is. The folder must be writable.
inline void write_file(const std::filesystem::path& path, std::string_view text) {
    const auto refuse = [&](const std::string& why) {
        throw Error{shown_name(path.string()) + ": cannot be written (" + why + ")"};
    };
    const auto reason = [](int code) { return std::generic_category().message(code); };
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown)) refuse("a directory");
    const bool is_other = std::filesystem::exists(path, unknown) && !std::filesystem::is_regular_file(path, unknown);
#if defined(__unix__) || defined(__APPLE__)
    // Of a link it is the file that changes.
    const auto target = through_links(path);
    if (std::filesystem::is_symlink(target, unknown)) refuse(reason(ELOOP));
    // A name of this call's own: others may save to the same path, and what a killed process left stays.
    static std::atomic<unsigned> calls{0};
    std::filesystem::path beside = target;
    int file = is_other ? ::open(beside.c_str(), O_WRONLY | O_CLOEXEC) : -1;
    for (int tries = 0; !is_other && file < 0 && (tries == 0 || (errno == EEXIST && tries < 100)); ++tries) {
        // A short one: the file's own may be as long as a name can be.
        beside.replace_filename(".new-" + std::to_string(::getpid()) + "-" + std::to_string(calls++));
        file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    }
    if (file < 0) refuse(reason(errno));
    int failed = 0;
    struct stat before {};
    if (!is_other && ::stat(target.c_str(), &before) == 0) ::fchmod(file, before.st_mode & 07777);
    for (std::string_view rest = text; !rest.empty() && failed == 0;) {
        const auto written = ::write(file, rest.data(), rest.size());
        if (written >= 0) rest.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR) failed = errno;
    }
    if (failed == 0 && !is_other && ::fsync(file) != 0) failed = errno;
    if (::close(file) != 0 && failed == 0) failed = errno;
    if (failed == 0 && !is_other && std::rename(beside.c_str(), target.c_str()) != 0) failed = errno;
    if (failed != 0) {
        if (!is_other) ::unlink(beside.c_str());
        refuse(reason(failed));
    }
    // The new name is on the disk too.
    const auto folder = target.has_parent_path() ? target.parent_path() : std::filesystem::path{"."};
    if (const int opened = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC); opened >= 0) {
        ::fsync(opened);
        ::close(opened);
    }
#else
    const auto beside = is_other ? path : std::filesystem::path{path.string() + ".new"};
    std::ofstream out{beside, std::ios::binary};
    out << text;
    out.close();
    if (!out) refuse("the disk may be full");
    if (is_other) return;
    std::error_code failed;
    std::filesystem::rename(beside, path, failed);
    if (failed) refuse(failed.message());
#endif
}

}  // namespace lib287g::detail
