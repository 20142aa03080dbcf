#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/xlsx/cell.hpp>
#include <lib287g/xlsx/limits.hpp>

namespace lib287g::inline v0_1::csv {

/// What a text was read in spite of, or told by.
enum class Oddity : std::uint8_t {
    encoding,           ///< other than UTF-8: told by the byte order mark or the bytes
    separator,          ///< other than a comma: told by the first rows, or by `sep=` in front
    control_character,  ///< dropped at the end of the text
    stray_quote,        ///< a quotation mark inside a cell, blanks before one, or one whose quotation would swallow rows
    cut_off,            ///< the last row ends early, and no line end is behind it
};

/// Where it is, and what stands there or was told.
struct Remark {
    std::uint32_t row = 0;     ///< from 1; 0: of the text as a whole
    std::uint16_t column = 0;  ///< from 1
    std::string text{};        ///< in UTF-8, at most 200 bytes
    Oddity what = Oddity::encoding;
};

/// A table as it stands in a text. Cells without any character are not stored; rows are numbered as the text has
/// them, blank ones too.
struct Table {
    std::vector<xlsx::Cell> cells;
    std::string characters;
    std::vector<Remark> remarks;  ///< the first of each kind; others are counted
    std::size_t more_remarks = 0;
};

/// Reads comma-, semicolon-, tab- or bar-separated text (RFC 4180; CRLF, LF or CR) in UTF-8, UTF-16 or Windows-1252.
/// Throws Error, with file and row: no text, over a limit.
Table csv_table(std::span<const std::byte> bytes, std::string_view name, const xlsx::WorkbookLimits& limits);

}  // namespace lib287g::csv
