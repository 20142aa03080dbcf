#include "reading/input/files.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <system_error>

#include <lib287g/detail/letters.hpp>

#include "files/folder_entries.hpp"
#include "text/quoted.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

using Names = std::span<const std::string_view>;

/// What systems leave in folders.
constexpr std::array<std::string_view, 9> of_systems{"Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "__MACOSX",
                                                     "$RECYCLE.BIN", "System Volume Information", "@eaDir", "lost+found"};
/// What is written about a folder: in these endings, or under these names in any of the others.
constexpr std::array<std::string_view, 2> of_documents{".md", ".rst"};
constexpr std::array<std::string_view, 8> about_others{"readme", "license", "licence", "copying", "notice", "authors",
                                                       "changelog", "changes"};
constexpr std::array<std::string_view, 3> of_words{"", ".txt", ".html"};
/// A folder with such a name was meant to be a list.
constexpr std::array<std::string_view, 4> of_lists{".xlsx", ".xlsm", ".csv", ".xls"};

bool is_one_of(Names names, std::string_view name) {
    return std::ranges::any_of(names, [&](std::string_view known) { return equal_ignoring_case(known, name); });
}

/// Hidden, as programs leave beside an open workbook, or the system's.
bool is_no_list(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with('.') || name.starts_with("~$") || is_one_of(of_systems, name);
}

bool is_about_others(const std::filesystem::path& path) {
    const std::string ending = path.extension().string();
    return is_one_of(of_documents, ending) || (is_one_of(of_words, ending) && is_one_of(about_others, path.stem().string()));
}

/// What is in the folder and those in it. One that cannot be read costs no other. Links to folders are not followed:
/// they may lead back.
void look_into(const std::filesystem::path& folder, Files& files) try {
    std::error_code hidden;  // why some of what is there cannot be told to be a file or a folder
    for (const auto& entry : detail::folder_entries(folder)) {
        if (is_no_list(entry)) continue;
        std::error_code unknown;
        const auto type = std::filesystem::symlink_status(entry, unknown).type();
        if (type == std::filesystem::file_type::directory) {
            if (is_one_of(of_lists, entry.extension().string())) files.found.push_back({entry});
            look_into(entry, files);
        } else if (type == std::filesystem::file_type::none) {
            hidden = unknown;
            if (is_one_of(of_lists, entry.extension().string())) files.found.push_back({entry});
        } else if (std::filesystem::is_directory(entry, unknown)) {
            files.refused.push_back({entry.string(), "a link to a folder, which is not followed"});
        } else {
            files.found.push_back({entry, is_about_others(entry)});
        }
    }
    if (hidden) files.refused.push_back({folder.string(), "a folder with entries that cannot be looked at (" + hidden.message() + ")"});
} catch (const std::filesystem::filesystem_error& error) {
    files.refused.push_back({folder.string(), "a folder that cannot be read (" + error.code().message() + ")"});
}

}  // namespace

Files files_of(const std::filesystem::path& path) {
    Files files;
    std::error_code unknown;
    if (!std::filesystem::is_directory(path, unknown)) {
        files.found.push_back({path});
        return files;
    }
    look_into(path, files);
    std::ranges::sort(files.found, {}, &Files::Found::path);
    if (files.refused.empty() && std::ranges::all_of(files.found, &Files::Found::about_others)) {
        files.if_none = detail::shown_name(path.string()) + ": a folder without workbooks, expected .xlsx or .csv files";
    }
    for (auto& [refused, why] : files.refused) why = detail::shown_name(refused) + ": " + why;
    return files;
}

}  // namespace lib287g::reading
