#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/lists/issue.hpp>
#include <lib287g/words/list_kind.hpp>
#include <lib287g/words/agreement_type.hpp>
#include <lib287g/words/state.hpp>

#include "reading/input/cell_table.hpp"
#include "reading/facts.hpp"
#include "reading/memory.hpp"
#include "reading/roster/per_column.hpp"
#include "reading/rules/date/signing_date.hpp"

namespace lib287g::inline v0_1::reading {

/// The cells of one row, by column; null where the row has none.
using RowCells = PerColumn<const xlsx::Cell*>;

/// A header that is not ICE's own, with the column that it stands for.
struct OtherHeader {
    std::string text;
    ListColumn column;
    IssueCode rule;  ///< known_variant or misspelling
};

/// A column, of no list of ICE's, that tells signed agreements from pending ones.
struct StatusColumn {
    std::uint16_t column;
    std::string header;
};

/// What the name of a sheet, or a title, says of all rows under it: a sheet per state, or per type.
template <class Enum>
struct SaidOfAll {
    std::optional<Enum> word{};
    std::string_view text{};
    std::uint32_t row = 0;  ///< of the title; of the sheet's name the header's
};

/// Where a roster is: its table, the last row of its header and the columns by their header text.
struct Roster {
    const CellTable* table = nullptr;
    std::uint32_t header_row = 0;
    PerColumn<std::optional<std::uint16_t>> columns;
    std::vector<std::string> unknown;  ///< headers that ICE's lists do not have
    std::vector<std::uint16_t> unknown_columns;  ///< theirs
    std::vector<OtherHeader> others;
    std::optional<StatusColumn> status{};  ///< one of the unknown
    ListKind kind = ListKind::participating;
    /// Where the column is missing, or empty.
    SaidOfAll<State> state_of_sheet{};
    SaidOfAll<AgreementType> type_of_sheet{};

    [[nodiscard]] bool has(ListColumn column) const { return columns[column].has_value(); }
};

/// The rosters of a file that make one list, and what was left out.
struct Rosters {
    std::vector<Roster> chosen;
    std::vector<std::pair<const CellTable*, std::string>> left_out;  ///< with the reason
};

/// Finds the rosters by their headers among all tables of a file: those that can be seen before hidden ones,
/// participating before pending ones, agreements in force before those that a sheet's name says are former ones or examples, and
/// rosters before tables that name agencies only; of several of a kind those that are editions of one count once (`current_editions`),
/// and the others are one list: a sheet per type or state. A table that says something and is no roster is left out by its
/// name. Throws Error, with what was found, where none is one. `years` are those of signings.
Rosters find_rosters(const std::vector<CellTable>& tables, const Facts& facts, Memory& memory, Years years, std::string_view file);

}  // namespace lib287g::reading
