#include "reading/input.hpp"

#include <utility>

#include <lib287g/detail/letters.hpp>

#include "csv/csv_rows.hpp"
#include "reading/content_identity.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

Input of_rows(const auto& rows, std::string_view file, std::string content) {
    auto held = std::make_shared<const RowsOfCells>(rows);
    std::vector<CellTable> tables{held->table()};
    return {std::string{file}, std::move(content), std::move(tables), std::move(held)};
}

}  // namespace

Input input_of(std::span<const std::byte> bytes, std::string_view file, const xlsx::WorkbookLimits& limits) {
    std::string content = content_identity(bytes);
    constexpr std::string_view csv = ".csv";
    if (file.size() >= csv.size() && equal_ignoring_case(file.substr(file.size() - csv.size()), csv)) {
        return of_rows(csv::csv_rows(bytes, file, limits), file, std::move(content));
    }
    auto workbook = std::make_shared<const xlsx::Workbook>(xlsx::read_workbook(bytes, file, limits));
    std::vector<CellTable> tables = tables_of(*workbook);
    return {std::string{file}, std::move(content), std::move(tables), std::move(workbook)};
}

Input input_of(std::span<const GivenRow> rows, std::string_view name) {
    Input input = of_rows(rows, name, {});
    std::string all;
    const CellTable& table = input.tables.front();
    for (const xlsx::Cell& cell : table.cells) {
        // With its place and size in front, so that no two tables have the same bytes.
        for (const std::size_t number : {std::size_t{cell.row}, std::size_t{cell.column}, std::size_t{cell.text_size}}) {
            all.append(std::to_string(number)).append(":");
        }
        all.append(table.text(cell));
    }
    input.content = content_identity(std::as_bytes(std::span{all}));
    return input;
}

}  // namespace lib287g::reading
