#pragma once
// Bounds for files nobody has vouched for. Target: lib287g::xlsx.
// Values without references: free to copy between threads.

#include <cstddef>

namespace lib287g::inline v0_1::xlsx {

/// Bounds for files nobody has vouched for. Going over one is an Error, never a crash.
struct WorkbookLimits {
    std::size_t file_bytes = std::size_t{64} << 20;
    /// Of one part of the container, inflated: so much memory a reading can take, on each thread.
    std::size_t part_bytes = std::size_t{128} << 20;
    std::size_t total_bytes = std::size_t{256} << 20;  ///< of all parts read, inflated
    std::size_t cells = 1'000'000;                     ///< 100,000 rows of ten columns
    std::size_t hyperlinks = 500'000;                  ///< Excel writes 65,530 on a sheet at most
    std::size_t strings = 1'000'000;                   ///< shared strings
    std::size_t sheets = 256;
    /// Of a file of text (CSV), beside `file_bytes`; of the texts of a workbook's cells, each once; of those of its hyperlinks.
    std::size_t text_bytes = std::size_t{32} << 20;
    std::size_t cell_bytes = std::size_t{1} << 20;     ///< of one cell, in UTF-8; Excel's have 32,767 characters
    std::size_t problems = 10'000;                     ///< listed, of all sheets together; more are counted
};

}  // namespace lib287g::xlsx
