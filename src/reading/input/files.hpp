#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lib287g::inline v0_1::reading {

/// The files to read, and what of the paths gives none.
struct Files {
    struct Refused {
        std::string path;
        std::string why;
    };
    std::vector<std::filesystem::path> paths;
    std::vector<Refused> refused;
};

/// The paths that are no folders as they are, and of folders, in order, each file that its name does not tell to be
/// something else: workbooks, CSV, and what lists are saved or packed in. Hidden files and READMEs are left out.
Files files_of(const std::vector<std::filesystem::path>& paths);

}  // namespace lib287g::reading
