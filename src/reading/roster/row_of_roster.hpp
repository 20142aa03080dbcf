#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/draft.hpp"

namespace lib287g::inline v0_1::reading {

/// A row of a roster that names an agreement.
struct RowOfRoster {
    std::uint32_t number;  ///< as the sheet counts, from 1
    RowCells cells;
    AgencyCell* agency;  ///< what its name says; valid until the next row
};

/// The rows under the header, one after the other. Those without an agreement are counted in the list: blank
/// ones, and others, each with an issue.
class RowsOfRoster {
  public:
    explicit RowsOfRoster(Draft& draft);

    /// The next row that names an agreement; nothing after the last.
    std::optional<RowOfRoster> next();

  private:
    /// A row as it stands: its cells by column, and a text of it that is in no column of the roster.
    struct Row {
        std::uint32_t number;
        RowCells cells;
        const xlsx::Cell* other;
    };
    std::optional<Row> next_stored();
    bool names_agreement(const Row& row, const AgencyCell& agency);
    AgencyCell& agency_of(const RowCells& cells);
    [[nodiscard]] bool repeats_header(const RowCells& cells);
    /// Whether there is anything in it; what is longer than words are is filled, whatever it is.
    [[nodiscard]] bool filled(const xlsx::Cell* cell) const;
    /// In bytes, with what is not read.
    [[nodiscard]] std::size_t whole_size(const xlsx::Cell& cell) const;
    [[nodiscard]] bool has_names_alone() const;

    Draft& draft_;
    std::vector<std::optional<ListColumn>> column_at_;  // of the roster, by the column of the sheet
    std::span<const xlsx::Cell> rest_;
    std::uint32_t next_row_;
    bool names_alone_ = false;  // no row says more than a name, so that a name is enough
};

}  // namespace lib287g::reading
