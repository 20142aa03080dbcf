#include "reading/input.hpp"

#include <utility>

#include <lib287g/detail/letters.hpp>

#include "csv/csv_rows.hpp"
#include "reading/content_identity.hpp"

namespace lib287g::reading {
namespace {

Input of_rows(const std::vector<std::vector<std::string>>& rows, std::string_view file, std::string content) {
    auto held = std::make_shared<const RowsOfTexts>(rows);
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

Input input_of(const std::vector<std::vector<std::string>>& rows, std::string_view name) {
    std::string all;
    for (const auto& row : rows) {
        // With its size in front, so that no two tables have the same bytes.
        for (const std::string& cell : row) all.append(std::to_string(cell.size())).append(":").append(cell);
        all += '\n';
    }
    return of_rows(rows, name, content_identity(std::as_bytes(std::span{all})));
}

}  // namespace lib287g::reading
