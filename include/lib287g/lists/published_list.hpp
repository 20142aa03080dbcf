#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/facts/correction.hpp>
#include <lib287g/lists/date_basis.hpp>
#include <lib287g/lists/issue.hpp>
#include <lib287g/lists/listed_agreement.hpp>
#include <lib287g/xlsx/workbook.hpp>

namespace lib287g {

/// A list of participating agencies as ICE published it: agreements, issues and blank rows, which add
/// up to the rows under the header.
struct PublishedList {
    std::string_view file;   ///< the file's name, without folders
    std::string_view sheet;  ///< the worksheet's name
    std::optional<Date> published;
    DateBasis basis = DateBasis::none;
    std::string edition;  ///< of the day: "am", "mid", "pm"; empty where the name does not say
    std::string content;  ///< identity of the file: its size and a 128-bit hash of its bytes
    std::size_t rows = 0;        ///< under the header
    std::size_t blank_rows = 0;
    std::size_t other_rows = 0;  ///< rows that name no agency, each an issue
    std::vector<ListedAgreement> agreements;
    std::vector<Issue> issues;   ///< what a reader should know of
    std::vector<Issue> repairs;  ///< each change of a cell, with its rule
    std::shared_ptr<const void> storage;  ///< what the views point into
};

/// Whether cells are cleaned by the rules, or taken as they stand, each oddity an issue.
enum class Cleaning : std::uint8_t { standard, strict };

struct ReadOptions {
    Cleaning cleaning = Cleaning::standard;
    std::vector<Correction> corrections{};  ///< of the user's own, before those of the library
    std::optional<Date> published{};  ///< of a single list: when the caller knows better
    xlsx::WorkbookLimits limits{};
};

/// Reads one list from a workbook, or from CSV with the same columns (`.csv`). Throws Error when the file
/// is neither, or holds no list of participating agencies: a pending list, a summary, or nothing known.
PublishedList read_list(const std::filesystem::path& path, const ReadOptions& options = {});

/// The same for rows of texts that the caller has, one of the first with the headers. `name` is what the
/// list is called, and dated by, as a file's name.
PublishedList read_rows(const std::vector<std::vector<std::string>>& rows, std::string_view name,
                        const ReadOptions& options = {});

/// Lists in order of date and edition, undated ones last, and the issues of files that are none.
struct PublishedLists {
    std::vector<std::shared_ptr<const PublishedList>> lists;
    std::vector<Issue> issues;  ///< of files that could not be read, and repeats
    std::shared_ptr<const void> storage;
};

/// Files, and the workbooks and CSV files in folders; in parallel. A file that cannot be read is an issue.
/// `progress` is called on the calling thread with the number of files done and of all; it may throw,
/// which stops the reading.
PublishedLists read_lists(const std::vector<std::filesystem::path>& paths, const ReadOptions& options = {},
                          const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace lib287g
