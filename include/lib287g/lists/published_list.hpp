#pragma once
// A list as ICE published it. Target: lib287g::lists.
// A value whose rows keep their texts alive: safe to read from all threads, to change from one. Copies cost the rows.

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <lib287g/date.hpp>
#include <lib287g/lists/date_basis.hpp>
#include <lib287g/lists/issue.hpp>
#include <lib287g/words/list_kind.hpp>
#include <lib287g/lists/listed_agreement.hpp>
#include <lib287g/lists/trust.hpp>

namespace lib287g::inline v0_1 {

struct PublishedList;

/// A list as its file alone gives it, where the lists beside it changed it; else null. Always equal: lists are equal by
/// what they say.
struct AsRead {
    std::shared_ptr<const PublishedList> list;

    friend bool operator==(const AsRead&, const AsRead&) { return true; }
};

/// A list of participating, or of pending, agencies as ICE published it: agreements, issues and blank rows, which add
/// up to the rows under the header. Each of its rows keeps alive what it shows.
struct PublishedList {
    std::string file;   ///< the file's name, without folders
    std::string sheet;  ///< the worksheet's name; of several the first, each row has its own
    ListKind kind = ListKind::participating;
    std::optional<Date> published{};
    DateBasis basis = DateBasis::none;
    std::string edition;   ///< of the day: "am", "mid", "pm"; empty where the name does not say
    std::string content;   ///< identity of the file: its size and a 128-bit hash of its bytes
    std::size_t rows = 0;  ///< under the header
    std::size_t blank_rows = 0;
    std::size_t other_rows = 0;  ///< rows that name no agreement, each an issue
    std::vector<ListedAgreement> agreements;
    std::vector<Issue> issues;   ///< what a reader should know of
    std::vector<Issue> repairs;  ///< each change of a cell, with its rule
    std::map<IssueCode, std::size_t> more_issues{};   ///< those of a kind beyond the limit: counted, not held
    std::map<IssueCode, std::size_t> more_repairs{};
    Trust trust;                 ///< what speaks against it, beside the lists it was read with
    bool strict = false;         ///< it was read as it stands: its neighbours change nothing in it
    bool corrected = false;      ///< corrections of the caller's changed it
    AsRead as_read{};            ///< before its neighbours in a series changed it

    friend bool operator==(const PublishedList&, const PublishedList&) = default;
};

}  // namespace lib287g
