#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "reading/draft.hpp"
#include "reading/roster/row_of_roster.hpp"
#include "reading/rules/date/signing_date.hpp"

// The steps of reading a list, in their order: one file each. Those of a row take the agreement and its cells.
namespace lib287g::inline v0_1::reading {

/// What is odd in the file, or in the table of a roster, as such: cells, links and parts that cannot be read.
void note_findings(Draft& draft, const std::vector<Finding>& of_file);
void note_findings(Draft& draft, const CellTable& table);

/// What the text of a cell of a vocabulary's column means.
struct Meaning {
    std::optional<std::uint8_t> word{};
    std::optional<IssueCode> rule{};
    bool own = false;      ///< by a correction of the caller's
    bool nothing = false;  ///< the text only says that there is no value
    bool empty = false;
};

/// The meanings of the texts of a list, each worked out once: rows have the same few words.
class Meanings {
  public:
    explicit Meanings(Draft& draft) : draft_{draft} {}

    /// State, type and kind of the agreement.
    void read_words(ListedAgreement& agreement, const RowOfRoster& row);

  private:
    template <class Enum>
    const Meaning& meaning_of(ListColumn column, std::string_view raw);
    template <class Enum>
    void read_word(std::optional<Enum>& out, std::uint32_t row, ListColumn column, const RowCells& cells, bool needed);

    /// Different texts that are no words: where a list has more, it is not by typing mistakes, and the others are no words
    /// either. (All of ICE's lists together have some dozen.)
    static constexpr std::size_t most_unknown = 5'000;

    Draft& draft_;
    std::size_t unknown_ = 0;
    PerColumn<std::unordered_map<std::string_view, Meaning, detail::SeededHash, std::equal_to<>>> meanings_;
    PerColumn<std::pair<std::string_view, const Meaning*>> last_;
};

/// The name, and by it and the state the identity of the agency. `known` is what is remembered of the cell.
const AgencyCell::Agency& read_agency(Draft& draft, ListedAgreement& agreement, const RowCells& cells, AgencyCell& known);

/// The county as the Census Bureau writes it.
void read_county(Draft& draft, ListedAgreement& agreement, const RowCells& cells, const AgencyCell::Agency& agency);

/// From the first year in which agreements could be signed to the list's, as far as it is known before its rows are
/// read: a list whose name is a year early is settled later.
Years years_of(const ReadOptions& options, std::string_view file, const Facts& facts);

/// The days of signing, each text worked out once.
class Signings {
  public:
    explicit Signings(Draft& draft);

    void read(ListedAgreement& agreement, const RowCells& cells);

  private:
    struct Text {
        bool nothing = false;  ///< it only says that there is no day
        SigningDate day{};
    };
    const Text& of_text(std::string_view raw);

    /// Different texts that are no days: where a list has more, they are no dates in words.
    static constexpr std::size_t most_unreadable = 10'000;

    Draft& draft_;
    Years years_;
    std::string room_;
    std::size_t unreadable_ = 0;
    std::unordered_map<std::string_view, Text, detail::SeededHash, std::equal_to<>> texts_;
};

/// The addresses of the documents, of the agreements of the roster.
void attach_links(Draft& draft);

/// An agency whose name lost characters is the one of the list that differs in these alone.
void settle_lost_characters(Draft& draft);

/// Rows of one agency, type and day of signing are one agreement, whatever else they differ in, and rows without a day
/// where they agree in all else: the first counts, the others say that they repeat it (strictly, they are issues alone). One body that may stand under two names is an issue.
void count_once(Draft& draft);

/// The list's date, from its name, the caller and the newest signing dates inside.
void settle_date(Draft& draft);

/// Days of signing that cannot be, of all agreements.
void check_signings(Draft& draft);

/// What the corrections, the caller's before the dataset's, or the rule of blanks make of a text; nothing where it is
/// as it should be.
std::optional<Change> change_of(Draft& draft, std::optional<State> state, ListColumn column, std::string_view raw);

/// The text as changed, on record; strictly, a change that is not the caller's own is an issue alone.
std::string_view applied(Draft& draft, std::uint32_t row, ListColumn column, std::string_view raw, const Change& change);

}  // namespace lib287g::reading
