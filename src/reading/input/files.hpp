#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lib287g::inline v0_1::reading {

/// The files to read, and what of the paths gives none.
struct Files {
    struct Found {
        std::filesystem::path path;
        bool about_others = false;  ///< by its name a README or a document: that it is no list is no issue
    };
    struct Refused {
        std::string path;
        std::string why;
    };
    std::vector<Found> found;
    std::vector<Refused> refused;
    std::string if_none;  ///< of a folder with nothing else: what is said where none of the found is a list
};

/// The path, where it is no folder; of a folder, in order, each file in it and in those in it, whatever it is called: its
/// bytes tell what it is. What is certainly no list is left out: hidden files and folders, and those of the system.
Files files_of(const std::filesystem::path& path);

}  // namespace lib287g::reading
