#include "reading/input/input.hpp"

#include <utility>

#include <lib287g/error.hpp>

#include "csv/csv_table.hpp"
#include "files/file_kind.hpp"
#include "reading/input/content_identity.hpp"
#include "reading/input/filled_workbook.hpp"
#include "reading/input/odd_bytes.hpp"
#include "reading/input/typed_texts.hpp"
#include "text/quoted.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

IssueCode code_of(csv::Oddity what) {
    switch (what) {
        case csv::Oddity::encoding: return IssueCode::text_encoding;
        case csv::Oddity::separator: return IssueCode::text_separator;
        case csv::Oddity::control_character: return IssueCode::control_character;
        case csv::Oddity::stray_quote: return IssueCode::stray_quote;
        case csv::Oddity::cut_off: break;
    }
    return IssueCode::cut_off;
}

/// The table of a text, which must outlive it.
CellTable table_of(const csv::Table& text) {
    CellTable table{{}, false, false, text.cells, text.characters, {}, {}, {}, text.more_remarks};
    for (const csv::Remark& remark : text.remarks) {
        const bool mended = remark.row == 0 || remark.what == csv::Oddity::stray_quote ||
                            remark.what == csv::Oddity::separator;
        table.findings.push_back({remark.row, remark.column, remark.text, code_of(remark.what), mended});
    }
    return table;
}

CellTable table_of(const RowsOfCells& rows) { return rows.table(); }

/// A table with what a spreadsheet would make of its texts.
template <class Table>
struct WithTyped {
    Table table;
    std::vector<xlsx::Hyperlink> links{};
    TypedTexts typed{};

    explicit WithTyped(Table read) : table{std::move(read)} {
        if (may_have_odd_bytes(table.characters)) {
            typed.note_odd_bytes(table.cells, table.characters);
            replace_odd_bytes(table.characters);
        }
        typed.take(table.cells, table.characters, links);
    }

    /// The table, which must not outlive this.
    [[nodiscard]] CellTable view() const {
        CellTable found = table_of(table);
        found.hyperlinks = links;
        typed.tell(found);
        return found;
    }
};

Input of_workbook(std::span<const std::byte> bytes, std::string_view file, const xlsx::WorkbookLimits& limits) {
    auto book = std::make_shared<FilledWorkbook>(xlsx::read_workbook(bytes, file, limits), limits.cells);
    auto tables = book->tables();
    return {detail::kept_name(file), content_identity(bytes), std::move(tables), book->findings(), std::move(book->cells), book};
}

Input of_text(std::span<const std::byte> bytes, std::string_view file, const xlsx::WorkbookLimits& limits) {
    auto text = std::make_shared<WithTyped<csv::Table>>(csv::csv_table(bytes, file, limits));
    std::vector<CellTable> tables{text->view()};
    Input input{detail::kept_name(file), content_identity(bytes), std::move(tables), {}, {}, text};
    input.cells.push_back(std::move(text->table.cells));
    return input;
}

}  // namespace

Input input_of(std::span<const std::byte> bytes, std::string_view file, const xlsx::WorkbookLimits& limits) {
    const std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    if (text.starts_with("PK")) return of_workbook(bytes, file, limits);
    if (const auto other = detail::what_other_file_is(text)) {
        throw Error{detail::shown_name(file) + ": the file is " + std::string{*other} +
                    "; expected a workbook (.xlsx) or CSV"};
    }
    return of_text(bytes, file, limits);
}

Input input_of(std::span<const GivenRow> rows, std::string_view name) {
    RowsOfCells given{rows};
    std::string all;
    for (const xlsx::Cell& cell : given.cells) {
        // With its place and size in front, so that no two tables have the same bytes.
        for (const std::size_t number : {std::size_t{cell.row}, std::size_t{cell.column}, std::size_t{cell.text_size}}) {
            all.append(std::to_string(number)).append(":");
        }
        all.append(given.characters, cell.text_begin, cell.text_size);
    }
    const auto held = std::make_shared<WithTyped<RowsOfCells>>(std::move(given));
    Input input{detail::kept_name(name), content_identity(std::as_bytes(std::span{all})), {held->view()}, {}, {}, held};
    input.cells.push_back(std::move(held->table.cells));
    return input;
}

}  // namespace lib287g::reading
