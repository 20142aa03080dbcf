#pragma once
// How lists are read. Target: lib287g::reading.
// Values; a list is read with its own copy. Safe to read from all threads.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/date.hpp>
#include <lib287g/facts/correction.hpp>
#include <lib287g/lists/published_lists.hpp>
#include <lib287g/xlsx/limits.hpp>

namespace lib287g::inline v0_1 {

/// Whether cells are cleaned by the rules, or taken as they stand, each oddity an issue.
enum class Cleaning : std::uint8_t { standard, strict };

/// How lists are read.
struct ReadOptions {
    Cleaning cleaning = Cleaning::standard;
    std::vector<Correction> corrections{};  ///< of the user's own, before those of the dataset
    /// Whose corrections and periods of the types are used; absent: those shipped with the library.
    std::optional<Dataset> dataset{};
    std::optional<Date> published{};  ///< of a single list: when the caller knows better
    xlsx::WorkbookLimits limits{};
    /// Issues of one kind that a list holds at most, and repairs of one; more are counted (PublishedList::more_issues).
    std::size_t issues_of_a_kind = 10'000;
    /// Asked several times a second while a file is read, on the thread that reads it; true ends the reading with an
    /// Error. It must not throw.
    std::function<bool()> stop{};
};

/// How a collection of lists is read.
struct SeriesOptions {
    ReadOptions each{};
    std::map<std::string, Date> published{};  ///< the day of publication by the file's name, without folders; also of lists already read
    std::string source = "LISTS";             ///< the id by which figures counted from them cite them
    Distrusted distrusted = Distrusted::undated;  ///< of all lists, also of those already read
    unsigned threads = 0;                     ///< at most; 0: as many as there are processors
    /// Called on the calling thread with the number of files done and of all; it may throw, which stops the
    /// reading and leaves read_lists with what it threw.
    std::function<void(std::size_t, std::size_t)> progress{};
};

}  // namespace lib287g
