#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include <lib287g/reading/list_source.hpp>
#include <lib287g/reading/options.hpp>

namespace lib287g::inline v0_1::reading {

using Unread = std::variant<std::filesystem::path, NamedBytes>;

/// What it is called, without folders.
std::string name_of(const Unread& source);

/// What sources give: lists that were read, and what is to be read, each at its place among them.
class Gathered {
  public:
    struct ToRead {
        std::size_t place;  ///< among the lists
        Unread source;
        bool about_others = false;  ///< that it is no list is no issue
    };

    /// Gives lists that were read the caller's days, too. Throws Error where one would have to be read anew.
    Gathered(const std::vector<ListSource>& sources, const SeriesOptions& options);

    std::vector<SharedList> lists;  ///< null where one is to be read
    std::vector<ToRead> unread;
    std::vector<Issue> issues;      ///< of files

    /// What became of one that was to be read: a list, or why there is none.
    void take(std::size_t number, SharedList list, const std::string& why);
    /// Once all were taken: adds issues of folders without any list whose files say nothing of it themselves, and those
    /// that series had.
    void finish();

  private:
    struct Folder {
        std::string path;
        std::size_t first;  ///< of what is to be read, and how many
        std::size_t size;
        std::string if_none;
    };

    void flag(const std::string& file, const std::string& text, IssueCode code);
    void add(const ListSource& source);
    void add_unread(Unread source, bool about_others = false);
    void add_path(const std::filesystem::path& path);
    void check_read(const ReadOptions& options) const;
    void date_by_name(const SeriesOptions& options);

    std::vector<Folder> folders_of_others_;
    std::vector<Issue> of_series_;
};

}  // namespace lib287g::reading
