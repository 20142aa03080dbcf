#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <lib287g/lists/published_list.hpp>
#include <lib287g/reading/options.hpp>

#include "reading/facts.hpp"
#include "reading/memory.hpp"
#include "reading/roster/roster.hpp"
#include "text/seeded_hash.hpp"

namespace lib287g::inline v0_1::reading {

/// What the rows of a list point into.
struct ListTexts {
    std::shared_ptr<const void> input;             // of the table's characters and addresses
    std::shared_ptr<const AgencyRegistry> agencies;
    std::string file;
    std::deque<std::string> made;                  // a deque: growing it moves nothing
    std::vector<RawCells> raw_cells;
};

/// How many bytes of a cell of the column are read.
std::size_t longest_read_of(ListColumn column);

/// A list while it is read: what the steps share. What a step doubts or changes goes on record here.
class Draft {
  public:
    /// `input` is what the rosters' tables point into. What is referred to must outlive the draft.
    Draft(std::string_view file, const std::vector<Roster>& rosters, std::shared_ptr<const void> input,
          const ReadOptions& options, const Facts& facts, Memory& memory);

    /// Turns to the next roster: rows and issues are of its sheet from now on.
    void turn_to(const Roster& next);

    /// The roster that is being read.
    [[nodiscard]] const Roster& roster() const { return *roster_; }
    /// How many agreements were read before this roster's.
    [[nodiscard]] std::size_t first_of_roster() const { return first_of_roster_; }

    const ReadOptions& options;
    const Facts& facts;
    Memory& memory;
    PublishedList list;
    std::size_t unknown_counties = 0;  ///< different ones, so far, the misspelt among them

    [[nodiscard]] bool strict() const { return options.cleaning == Cleaning::strict; }

    /// The text of a cell, as far as it is read; empty where there is none.
    [[nodiscard]] std::string_view text(const xlsx::Cell* cell) const {
        return cell != nullptr ? roster_->table->beginning(*cell) : std::string_view{};
    }

    /// The same text in a place that lasts as long as the list.
    std::string_view keep(std::string text);

    /// The text without blanks at the ends and doubled; valid until the next call.
    std::string_view tidied(std::string_view text);

    /// Puts an issue on record: of the row, of a cell, or of the list as a whole where the row is 0.
    void issue(std::uint32_t row, std::string_view column, std::string_view raw, IssueCode code,
               std::optional<std::string_view> clean = {});
    /// Of a cell of an agreement, whichever roster is being read.
    void issue_on(const ListedAgreement& agreement, std::string_view column, std::string_view raw, IssueCode code,
                  std::optional<std::string_view> clean = {});
    /// Of the file as a whole, by its name.
    void issue_of_file(IssueCode code) { issue(0, {}, texts_->file, code); }
    /// Puts a repair on record; strictly, an issue.
    void repair(std::uint32_t row, std::string_view column, std::string_view raw, IssueCode code,
                std::string_view clean);
    /// A repair that takes a value away: the cell only says that there is none.
    void repair_to_nothing(std::uint32_t row, std::string_view column, std::string_view raw, IssueCode code);

    /// Changes a text by a rule, on record; strictly, the text stays and the rule is an issue.
    std::string_view changed(std::uint32_t row, ListColumn column, std::string_view raw, std::string clean,
                             IssueCode rule);

    /// Puts on record what a correction of the caller's made of a text: also strictly a repair. Gives it in a place that
    /// lasts as long as the list.
    std::string_view corrected(std::uint32_t row, ListColumn column, std::string_view raw, std::string_view clean);

    /// What the caller's corrections make of a text that is not blank; of a state's own only in its rows. That it was used is remembered.
    std::optional<std::string_view> own_correction(ListColumn column, std::string_view raw, std::optional<State> state);

    /// Remembers that the caller's corrections of headers with this text were used.
    void use_header(std::string_view text);

    /// A new agreement of a row, with its raw cells beside it.
    ListedAgreement& add(std::uint32_t row, const RowCells& cells);

    /// The list, which needs the draft no more.
    PublishedList finish();

  private:
    /// Whether there was room for it among those of its kind.
    bool remark(std::vector<Issue>& where, std::uint32_t row, std::string_view column, std::string_view raw,
                IssueCode code, std::optional<std::string_view> clean);

    std::shared_ptr<ListTexts> texts_ = std::make_shared<ListTexts>();
    Keepalive storage_{std::shared_ptr<const ListTexts>{texts_}};
    const Roster* roster_ = nullptr;
    std::string_view sheet_;
    std::array<std::size_t, std::size(words<IssueCode>)> issues_of_{};   // by kind
    std::array<std::size_t, std::size(words<IssueCode>)> repairs_of_{};
    std::size_t first_of_roster_ = 0;
    std::unordered_set<std::string_view, detail::SeededHash, std::equal_to<>> known_;
    std::string room_;
};

}  // namespace lib287g::reading
