#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <lib287g/lists/agency.hpp>
#include <lib287g/lists/issue.hpp>

#include "reading/rules/county/county_name.hpp"
#include "reading/rules/link/web_address.hpp"
#include "text/seeded_hash.hpp"

namespace lib287g::inline v0_1::reading {

/// What was found out about texts, by the state that they stand with.
template <class Answer>
class Remembered {
  public:
    /// What is known of the text; made by `find_out` when it is met first. Valid until the next call.
    template <class FindOut>
    Answer& of(std::string_view state, std::string_view text, const FindOut& find_out) {
        asked_.resize(state.size() + 1 + text.size());
        *std::copy(state.begin(), state.end(), asked_.begin()) = '/';
        std::copy(text.begin(), text.end(), asked_.end() - static_cast<std::ptrdiff_t>(text.size()));
        if (const auto found = answers_.find(asked_); found != answers_.end()) return found->second;
        kept_ += asked_.size();
        if (answers_.size() >= most || kept_ >= most_bytes) {
            answers_.clear();
            kept_ = asked_.size();
        }
        return answers_.emplace(asked_, find_out()).first->second;
    }

  private:
    /// The lists since 2021 name some two thousand agencies: where texts never come again, remembering is of no use.
    static constexpr std::size_t most = 20'000;
    static constexpr std::size_t most_bytes = 4'000'000;

    std::string asked_;
    std::size_t kept_ = 0;  // bytes of what was asked
    std::unordered_map<std::string, Answer, detail::SeededHash, std::equal_to<>> answers_;
};

/// A text that a rule changed.
struct Change {
    std::string clean;
    IssueCode rule;
    bool own = false;  ///< by a correction of the caller's
};

/// A cell that names an agency.
struct AgencyCell {
    bool nothing = false;  ///< it only says that there is no name
    bool letters = false;  ///< a number is no name
    bool remark = false;   ///< of a row that counts others, or says something of the list
    bool header = false;   ///< it says what a header does
    bool place = false;    ///< the name of a state or type
    /// Once the row's state is known.
    struct Agency {
        std::optional<Change> change;
        AgencyId id;
        std::string_view key;    ///< the registry's
        std::string of_sheriff;  ///< the county whose sheriff's office it is, folded
        bool lost;               ///< it has a character in whose place U+FFFD stands
    };
    std::optional<Agency> agency;
};

/// A cell that names a county.
struct CountyCell {
    bool empty = false;
    bool nothing = false;
    std::optional<Change> tidied;        ///< by a correction, or without its blanks
    std::optional<Change> named;         ///< then, as the Census Bureau writes it
    std::optional<IssueCode> doubt;
    std::optional<CountyOrCity> either;  ///< where an agency's name settles the doubt
    std::string folded;                  ///< as it is shown, without the word County; empty where it has none
};

/// What one thread remembers of the texts that it has met with the same options: one list after the other says the
/// same.
struct Memory {
    explicit Memory(std::shared_ptr<AgencyRegistry> registry_) : registry{std::move(registry_)} {}

    std::shared_ptr<AgencyRegistry> registry;
    Remembered<AgencyCell> agencies;  // by the text of the state
    Remembered<CountyCell> counties;
    /// Which of the caller's corrections matched something, by their numbers.
    std::unordered_set<std::size_t> used_corrections;
    Remembered<WebAddress> links;  // of those that need a closer look; without a state
};

}  // namespace lib287g::reading
