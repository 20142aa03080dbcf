#pragma once

#include <cerrno>
#include <filesystem>
#include <memory>
#include <new>
#include <string_view>
#include <system_error>
#include <vector>

#if defined(__unix__) || defined(__APPLE__)
#include <dirent.h>
#endif

namespace lib287g::inline v0_1::detail {

/// What is in a folder, in no order. Throws std::filesystem::filesystem_error where it cannot be read.
inline std::vector<std::filesystem::path> folder_entries(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> entries;
#if defined(__unix__) || defined(__APPLE__)
    // Not by std::filesystem::directory_iterator: where memory is missing, libstdc++'s ends the process.
    const auto refuse = [&](int reason) {
        if (reason == ENOMEM) throw std::bad_alloc{};
        throw std::filesystem::filesystem_error{"", folder, std::error_code{reason, std::generic_category()}};
    };
    struct Closer {
        void operator()(DIR* open) const { ::closedir(open); }
    };
    const std::unique_ptr<DIR, Closer> open{::opendir(folder.c_str())};
    if (open == nullptr) refuse(errno);
    for (;;) {
        errno = 0;
        const dirent* const entry = ::readdir(open.get());
        if (entry == nullptr && errno != 0) refuse(errno);
        if (entry == nullptr) break;
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") entries.push_back(folder / name);
    }
#else
    for (const auto& entry : std::filesystem::directory_iterator{folder}) entries.push_back(entry.path());
#endif
    return entries;
}

}  // namespace lib287g::detail
