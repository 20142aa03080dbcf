#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/input/once_per_text.hpp"
#include "reading/memory.hpp"
#include "reading/roster/roster.hpp"

namespace lib287g::inline v0_1::reading {

/// What a row is: of one without an agreement the list says that it is there.
enum class KindOfRow : std::uint8_t { agreement, blank, other };

/// A row of a roster.
struct RowOfRoster {
    std::uint32_t number;        ///< as the sheet counts, from 1
    RowCells cells;
    AgencyCell* agency;          ///< what its name says; valid until the next row
    KindOfRow kind;
    std::string_view text;       ///< of its first cell that says something
    std::uint32_t blank_before;  ///< rows that the sheet does not store
    bool has_long_cell = false;  ///< one has more than any name, word or address
    const xlsx::Cell* status = nullptr;  ///< of the column that tells signed agreements from pending ones
    /// What the sheet or the last title above says, where the column is missing.
    std::optional<State> state{};
    std::optional<AgreementType> type{};
    /// Of a title that says it of the rows below.
    std::optional<State> state_of_title{};
    std::optional<AgreementType> type_of_title{};
    std::string_view begins_other{};    ///< why the rows from here on are of another table
};

/// The rows under the header that the sheet stores, one after the other.
class RowsOfRoster {
  public:
    /// All must outlive it.
    RowsOfRoster(const Roster& roster, const Facts& facts, Memory& memory);

    /// The next row; nothing after the last.
    std::optional<RowOfRoster> next();

    /// How many rows there are so far, with those that are not stored.
    [[nodiscard]] std::uint32_t count() const { return next_row_ - roster_.header_row - 1; }

  private:
    RowOfRoster next_stored();
    KindOfRow kind_of(const RowCells& cells, const AgencyCell& agency);
    AgencyCell& agency_of(const RowCells& cells);
    /// The column whose header the cell says, in ICE's words, other ones, or those that this sheet has.
    [[nodiscard]] std::optional<ListColumn> says_header(const RowCells& cells, ListColumn column);
    [[nodiscard]] bool is_header(const RowCells& cells, ListColumn column) { return says_header(cells, column) == column; }
    /// By its beginning: most names are told by it.
    [[nodiscard]] bool may_be_header(std::string_view raw) const;
    [[nodiscard]] bool repeats_header(const RowCells& cells, const AgencyCell& agency);
    /// Without a name: whether there is more than a state, totals and numbers.
    [[nodiscard]] bool says_agreement(const RowCells& cells);
    /// Whether the cell counts others, or is a number that is no day.
    [[nodiscard]] bool counts(const xlsx::Cell* cell);
    [[nodiscard]] bool tells_form(const RowOfRoster& row);
    /// What a row without an agreement says of those below: a title, or a header with other columns.
    void read_heading(RowOfRoster& row);
    void read_title(RowOfRoster& row);
    [[nodiscard]] bool is_of_other_table(const RowCells& cells);
    /// Whether there is anything in it; what is longer than words are is filled, whatever it is.
    [[nodiscard]] bool filled(const xlsx::Cell* cell);
    /// In bytes, with what is not read.
    [[nodiscard]] static std::size_t whole_size(const xlsx::Cell& cell) { return cell.kind == xlsx::CellKind::error ? 0 : cell.text_size; }
    [[nodiscard]] bool has_names_alone();
    /// As far as it is read.
    [[nodiscard]] std::string_view text(const xlsx::Cell* cell) const {
        return cell != nullptr ? roster_.table->beginning(*cell) : std::string_view{};
    }
    std::string_view tidied(std::string_view text);

    const Roster& roster_;
    const Facts& facts_;
    Memory& memory_;
    std::optional<State> state_;           // of the sheet, or of the last title
    std::optional<AgreementType> type_;
    std::string_view other_by_title_;      // why what is below a title is of another table; empty: it is not
    std::string_view other_by_header_;     // the same of a header with other columns
    bool other_is_told_ = false;
    std::size_t titles_left_ = 1000;       // reading one is dear: no sheet has more
    std::span<const xlsx::Cell> stored_;   // of the row
    std::vector<std::optional<ListColumn>> column_at_;  // of the roster, by the column of the sheet
    std::span<const xlsx::Cell> rest_;
    std::uint32_t next_row_;
    std::vector<std::uint32_t> beginnings_;  // of all headers that are known, in order
    std::array<std::array<bool, 256>, 2> may_begin_header_{};  // by the first character, of states and types
    bool names_alone_ = false;  // no row says more than a name, so that a name is enough
    OncePerText<bool> nothing_;  // by the cells' texts
    std::string room_;
};

}  // namespace lib287g::reading
