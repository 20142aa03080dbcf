#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/lists/date_basis.hpp>
#include <lib287g/lists/issue.hpp>
#include <lib287g/lists/listed_agreement.hpp>

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

}  // namespace lib287g
