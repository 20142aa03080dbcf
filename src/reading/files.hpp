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

/// The paths that are no folders as they are, and the workbooks and CSV files in folders, in order.
Files files_of(const std::vector<std::filesystem::path>& paths);

}  // namespace lib287g::reading
