#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/lists/issue.hpp>
#include <lib287g/reading/given_cell.hpp>
#include <lib287g/xlsx/sheet.hpp>

#include "text/beginning.hpp"

namespace lib287g::inline v0_1::reading {

/// What is odd in a file before anyone asks what it says: where, and what stands there.
struct Finding {
    std::uint32_t row = 0;     ///< 0: the table or file as a whole
    std::uint16_t column = 0;  ///< 0: the row as a whole
    std::string_view text;
    IssueCode code;
    bool mended = false;       ///< it was read as it was meant
};

/// In bytes: no name, word or day of a list is longer, and many rows may refer to one text. What a cell has behind is
/// not read, on record.
inline constexpr std::size_t longest_read = 1'000;

/// A table of cells, which a worksheet, a CSV or the caller's rows give: what a list is read from. A view.
struct CellTable {
    std::string_view name;  ///< the worksheet's; empty where there is none
    bool hidden = false;
    bool dates_from_1904 = false;
    std::span<const xlsx::Cell> cells;  ///< in row order
    std::string_view characters;        ///< where the cells have their texts
    std::span<const xlsx::Hyperlink> hyperlinks;
    std::span<const std::uint32_t> hidden_rows;  ///< in order
    std::vector<Finding> findings{};
    std::size_t more_findings = 0;  ///< counted only

    /// What the cell says: an error says nothing.
    [[nodiscard]] std::string_view text(const xlsx::Cell& cell) const {
        if (cell.kind == xlsx::CellKind::error) return {};
        return characters.substr(cell.text_begin, cell.text_size);
    }
    /// As far as it is read.
    [[nodiscard]] std::string_view beginning(const xlsx::Cell& cell) const { return detail::beginning(text(cell), longest_read); }
};

/// Rows of the caller's as cells; an empty text is no cell.
struct RowsOfCells {
    std::vector<xlsx::Cell> cells;
    std::string characters;

    /// Throws Error over 4 GiB of text, 1,048,576 rows or 16,384 columns, as of a worksheet.
    explicit RowsOfCells(std::span<const GivenRow> rows);

    /// The table, which must not outlive this.
    [[nodiscard]] CellTable table() const;

  private:
    void add(std::size_t row, std::size_t column, xlsx::CellKind kind, double number, std::string_view text);
};

}  // namespace lib287g::reading
