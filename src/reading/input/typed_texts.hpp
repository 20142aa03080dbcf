#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/xlsx/sheet.hpp>

#include "reading/input/cell_table.hpp"

namespace lib287g::inline v0_1::reading {

/// What a spreadsheet would make of the texts of a table, had they been typed into it: "#REF!" is an error, a formula
/// HYPERLINK shows its text and leads to its address, ="2/26/2025" is the text, and any other formula has no value. It owns
/// what the findings and links refer to.
struct TypedTexts {
    std::vector<Finding> findings;  ///< the first; others are counted
    std::size_t more_findings = 0;
    std::deque<std::string> kept;

    /// Notes the cells with control characters and halves of characters; `replace_odd_bytes` makes others of these, once all
    /// cells of the characters are noted.
    void note_odd_bytes(const std::vector<xlsx::Cell>& cells, std::string_view characters);

    /// Makes errors and shown texts of the cells that say so, of links the first 100,000; what is shown goes to the end
    /// of `characters`, addresses to `links`.
    void take(std::vector<xlsx::Cell>& cells, std::string& characters, std::vector<xlsx::Hyperlink>& links);

    /// Adds the findings to the table's.
    void tell(CellTable& table) const;

  private:
    void remark(const xlsx::Cell& cell, std::string_view text, IssueCode code);
};

}  // namespace lib287g::reading
