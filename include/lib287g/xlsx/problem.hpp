#pragma once
// What is odd in a workbook. Target: lib287g::xlsx.
// Values without references: free to copy between threads.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lib287g::inline v0_1::xlsx {

/// What is odd in a workbook that can be read all the same.
enum class Oddity : std::uint8_t {
    unreadable_cell,        ///< its value, type, style or name is none; stored, where its place is known, as an error
    error_cell,             ///< #REF!, #N/A and their like
    formula_without_value,  ///< no program has worked it out, or none stored the value
    computed_link,          ///< HYPERLINK with an address that is no text but worked out
    unreadable_link,        ///< a hyperlink on what are no cells of the sheet
    missing_part,           ///< a sheet or part that is named, or needed by a cell, and is not there
    unreadable_part,        ///< a part that is there and damaged, or another document
    repeated_part,          ///< two parts of one name; the last is read
};

/// Where something is odd, and what stands there.
struct Problem {
    std::uint32_t row = 0;     ///< from 1; 0: of the sheet or the workbook as a whole
    std::uint16_t column = 0;  ///< from 1; 0: of the row as a whole
    std::string text{};        ///< as it stands, in UTF-8, cut after 200 bytes
    Oddity what = Oddity::unreadable_cell;
};

/// The problems of a sheet, or of the workbook as a whole. Beyond WorkbookLimits::problems they are counted, not
/// listed.
struct Problems {
    std::vector<Problem> listed;
    std::size_t more = 0;
};

}  // namespace lib287g::xlsx
