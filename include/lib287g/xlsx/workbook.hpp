#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lib287g::xlsx {

/// How a cell is stored in the workbook. An absent cell is not stored at all.
enum class CellKind : std::uint8_t { text, number, date, boolean, error };

/// A stored cell. Rows and columns count from 1, as in the sheet.
struct Cell {
    std::uint32_t row;
    std::uint16_t column;
    CellKind kind;
    /// The number as stored: for a date the serial, in the workbook's own date system; for a boolean
    /// 0 or 1; for text and errors 0.
    double number;
    /// Where the text is in Workbook::characters: text and errors as shown, else the number's own digits.
    std::uint32_t text_begin;
    std::uint32_t text_size;
};

/// A hyperlink on a rectangle of cells (usually one). `target` is empty where the relationship is
/// missing; `location` is an anchor inside the workbook or the fragment of the target.
struct Hyperlink {
    std::uint32_t first_row, last_row;
    std::uint16_t first_column, last_column;
    std::string target;
    std::string location;
};

/// One worksheet: its cells in row order, as stored.
struct Sheet {
    std::string name;
    bool hidden = false;
    std::vector<Cell> cells;
    std::vector<Hyperlink> hyperlinks;
    std::vector<std::uint32_t> hidden_rows;
};

/// Bounds for files nobody has vouched for. Going over one is an Error, never a crash.
struct WorkbookLimits {
    std::size_t file_bytes = std::size_t{64} << 20;
    /// Of one part of the container, inflated: so much memory a reading can take, on each thread.
    std::size_t part_bytes = std::size_t{128} << 20;
    std::size_t total_bytes = std::size_t{512} << 20;  ///< of all parts read, inflated
    std::size_t cells = 4'000'000;
    std::size_t strings = 2'000'000;                   ///< shared strings
    std::size_t sheets = 256;
};

/// A workbook (.xlsx) as it is stored: every worksheet, cell texts, numbers and dates, hyperlinks,
/// hidden rows and sheets. It knows nothing of 287(g).
struct Workbook {
    std::vector<Sheet> sheets;
    bool dates_from_1904 = false;
    /// The texts of all cells, one after the other, each distinct text once.
    std::string characters;

    [[nodiscard]] std::string_view text(const Cell& cell) const {
        return std::string_view{characters}.substr(cell.text_begin, cell.text_size);
    }
};

/// Reads a workbook from memory. `name` is what errors call it.
/// Throws Error: not a workbook (a web page, a truncated or encrypted file, a broken container or
/// part), no worksheet, or over a limit.
Workbook read_workbook(std::span<const std::byte> bytes, std::string_view name,
                       const WorkbookLimits& limits = {});

/// A workbook of one sheet with these rows of texts; an empty text is no cell.
Workbook workbook_of_rows(const std::vector<std::vector<std::string>>& rows, std::string_view sheet);

/// Reads a workbook from a file.
Workbook read_workbook(const std::filesystem::path& path, const WorkbookLimits& limits = {});

}  // namespace lib287g::xlsx
