#include "reading/input/files.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include <lib287g/detail/letters.hpp>

#include "files/folder_entries.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// What a list may be in, and what people save or pack it in: a file of these that is no list is an issue.
constexpr std::array<std::string_view, 22> endings{".xlsx", ".xlsm", ".xltx", ".csv", ".tsv", ".tab", ".txt", ".xls",
                                                   ".xlsb", ".ods", ".numbers", ".pdf", ".docx", ".html", ".htm",
                                                   ".mht", ".gz", ".zip", ".7z", ".xz", ".bz2", ".parquet"};

/// Neither a hidden file, as programs leave beside an open workbook, nor words about the folder.
bool may_be_list(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    if (name.starts_with('.') || name.starts_with("~$")) return false;
    for (const std::string_view words : {"readme", "license", "copying", "notice", "changelog"}) {
        if (equal_ignoring_case(name.substr(0, words.size()), words)) return false;
    }
    const std::string extension = path.extension().string();
    return std::ranges::any_of(endings, [&](auto ending) { return equal_ignoring_case(extension, ending); });
}

/// What is in the folder and those in it. One that cannot be read costs no other. Links to folders are not followed:
/// they may lead back.
void look_into(const std::filesystem::path& folder, std::vector<std::filesystem::path>& inside, Files& files) try {
    std::error_code hidden;  // why some of what is there cannot be told to be a file or a folder
    for (const auto& entry : detail::folder_entries(folder)) {
        std::error_code unknown;
        const auto type = std::filesystem::symlink_status(entry, unknown).type();
        // A folder that is named as a list is one of the files too: that it is none is an issue.
        if (may_be_list(entry)) inside.push_back(entry);
        else if (type == std::filesystem::file_type::none) hidden = unknown;
        if (type == std::filesystem::file_type::directory) look_into(entry, inside, files);
    }
    if (hidden) files.refused.push_back({folder.string(), "a folder with entries that cannot be looked at (" + hidden.message() + ")"});
} catch (const std::filesystem::filesystem_error& error) {
    files.refused.push_back({folder.string(), "a folder that cannot be read (" + error.code().message() + ")"});
}

void add_folder(const std::filesystem::path& folder, Files& files) {
    std::vector<std::filesystem::path> inside;
    const std::size_t refused = files.refused.size();
    look_into(folder, inside, files);
    if (inside.empty() && refused == files.refused.size()) {
        files.refused.push_back({folder.string(), "a folder without workbooks, expected .xlsx or .csv files"});
    }
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
