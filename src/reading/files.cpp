#include "reading/files.hpp"

#include <algorithm>

#include <lib287g/detail/letters.hpp>

namespace lib287g::inline v0_1::reading {
namespace {

bool is_named_as_list(const std::filesystem::path& path) {
    const std::string extension = path.extension().string();
    return equal_ignoring_case(extension, ".xlsx") || equal_ignoring_case(extension, ".csv");
}

void add_folder(const std::filesystem::path& folder, Files& files) {
    std::vector<std::filesystem::path> inside;
    std::error_code problem;
    std::filesystem::recursive_directory_iterator entry{folder, problem};
    for (; !problem && entry != std::filesystem::recursive_directory_iterator{}; entry.increment(problem)) {
        if (is_named_as_list(entry->path())) inside.push_back(entry->path());
    }
    if (problem) files.refused.push_back({folder.string(), "a folder that cannot be read (" + problem.message() + ")"});
    else if (inside.empty()) files.refused.push_back({folder.string(), "a folder without workbooks, expected .xlsx or .csv files"});
    std::sort(inside.begin(), inside.end());
    files.paths.insert(files.paths.end(), inside.begin(), inside.end());
}

}  // namespace

Files files_of(const std::vector<std::filesystem::path>& paths) {
    Files files;
    for (const auto& path : paths) {
        std::error_code unknown;
        if (std::filesystem::is_directory(path, unknown)) add_folder(path, files);
        else files.paths.push_back(path);
    }
    return files;
}

}  // namespace lib287g::reading
