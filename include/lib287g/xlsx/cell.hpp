#pragma once
// A cell of a workbook. Target: lib287g::xlsx.
// A value, free to copy between threads; its text is a place in the characters of its workbook.

#include <cstdint>

namespace lib287g::inline v0_1::xlsx {

/// How a cell is stored in the workbook. An absent cell is not stored at all.
/// An error has no value: #N/A and its like, or a text that does not fit the cell.
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

}  // namespace lib287g::xlsx
