#include "reading/input/filled_workbook.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <lib287g/error.hpp>

#include "reading/input/odd_bytes.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

IssueCode code_of(xlsx::Oddity what) {
    switch (what) {
        case xlsx::Oddity::unreadable_cell: return IssueCode::unreadable_cell;
        case xlsx::Oddity::error_cell: return IssueCode::error_cell;
        case xlsx::Oddity::formula_without_value: return IssueCode::formula_without_value;
        case xlsx::Oddity::computed_link: return IssueCode::computed_link;
        case xlsx::Oddity::unreadable_link: return IssueCode::unreadable_link;
        case xlsx::Oddity::missing_part: return IssueCode::missing_part;
        case xlsx::Oddity::unreadable_part: return IssueCode::unreadable_part;
        case xlsx::Oddity::repeated_part: break;
    }
    return IssueCode::repeated_part;
}

std::vector<Finding> findings_of(const xlsx::Problems& problems) {
    std::vector<Finding> findings;
    for (const xlsx::Problem& problem : problems.listed) {
        // That a value is not available is an answer; any other error is none.
        const bool not_available = problem.what == xlsx::Oddity::error_cell && problem.text == "#N/A";
        findings.push_back({problem.row, problem.column, problem.text,
                            not_available ? IssueCode::no_value_mark : code_of(problem.what), not_available});
    }
    return findings;
}

auto position(const xlsx::Cell& cell) { return std::tuple{cell.row, cell.column}; }

/// The cells of a sheet with those that its merged ranges fill; empty where they fill none.
std::vector<xlsx::Cell> filled_cells(const xlsx::Sheet& sheet, std::size_t most) {
    std::vector<xlsx::MergedRange> ranges;
    for (const auto& range : sheet.merged) {
        if (range.last_row > range.first_row) ranges.push_back(range);
    }
    std::ranges::sort(ranges, {}, [](const auto& range) { return std::tuple{range.first_column, range.first_row}; });
    std::vector<xlsx::Cell> added;
    std::uint16_t column = 0;
    std::uint32_t filled_to = 0;  // in the column: each cell is in one range
    for (const auto& range : ranges) {
        if (range.first_column != column) filled_to = 0;
        column = range.first_column;
        const auto first = std::ranges::lower_bound(sheet.cells, std::tuple{range.first_row, column}, {}, position);
        if (first == sheet.cells.end() || position(*first) != std::tuple{range.first_row, column}) continue;
        std::uint32_t row = std::max(range.first_row, filled_to) + 1;
        while (row <= range.last_row) {
            const auto in_row = std::ranges::lower_bound(sheet.cells, row, {}, &xlsx::Cell::row);
            if (in_row == sheet.cells.end() || in_row->row > range.last_row) break;
            if (added.size() >= most) throw Error{"the merged ranges have more cells than the limit"};
            const auto own = std::ranges::lower_bound(in_row, sheet.cells.end(), std::tuple{in_row->row, column}, {},
                                                      position);
            if (own == sheet.cells.end() || position(*own) != std::tuple{in_row->row, column}) {
                added.push_back(*first);
                added.back().row = in_row->row;
            }
            row = in_row->row + 1;
        }
        filled_to = std::max(filled_to, range.last_row);
    }
    if (added.empty()) return {};
    added.insert(added.end(), sheet.cells.begin(), sheet.cells.end());
    std::ranges::sort(added, {}, position);
    return added;
}

}  // namespace

FilledWorkbook::FilledWorkbook(xlsx::Workbook read, std::size_t most_cells) : workbook{std::move(read)} {
    for (xlsx::Sheet& sheet : workbook.sheets) {
        auto filled = filled_cells(sheet, most_cells);
        cells.push_back(filled.empty() ? std::move(sheet.cells) : std::move(filled));
    }
    typed.resize(cells.size());
    if (may_have_odd_bytes(workbook.characters)) {
        for (std::size_t i = 0; i < cells.size(); ++i) typed[i].note_odd_bytes(cells[i], workbook.characters);
        replace_odd_bytes(workbook.characters);
    }
    for (std::size_t i = 0; i < cells.size(); ++i) typed[i].take(cells[i], workbook.characters, workbook.sheets[i].hyperlinks);
}

std::vector<CellTable> FilledWorkbook::tables() const {
    std::vector<CellTable> tables;
    for (const xlsx::Sheet& sheet : workbook.sheets) {
        const TypedTexts& texts = typed[tables.size()];
        tables.push_back({sheet.name, sheet.hidden, workbook.dates_from_1904, cells[tables.size()], workbook.characters,
                          sheet.hyperlinks, sheet.hidden_rows, findings_of(sheet.problems), sheet.problems.more});
        texts.tell(tables.back());
    }
    return tables;
}

std::vector<Finding> FilledWorkbook::findings() const { return findings_of(workbook.problems); }

}  // namespace lib287g::reading
