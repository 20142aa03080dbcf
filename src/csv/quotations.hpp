#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lib287g::inline v0_1::csv {

/// What a quotation mark at the beginning of a cell opens.
enum class Quoted : std::uint8_t {
    whole,       ///< a quotation
    with_marks,  ///< one with marks inside that are not doubled
    cut_off,     ///< one in the last line, without an end
    none,        ///< nothing: it stands there by itself, and would swallow the rows behind it
};

/// The quotations of a text, in their order. A mark opens none that leaves the text open over lines; nor one over lines
/// where the line is a row by itself, with as many cells as the row above, and so is the next, or the row that the
/// quotation makes has not as many. Each mark is looked for its end a bounded number of times.
class Quotations {
  public:
    explicit Quotations(char separator) : separator_{separator} {}

    /// Reads the quotation at the start of the text, in a column that counts from 1, and takes it from the text, with
    /// blanks behind it; of none only the mark.
    Quoted read(std::string_view& text, std::string& cell, std::size_t column, std::size_t cells_above);

  private:
    std::string_view line_at_start_of(std::string_view text);
    Quoted ends_in(std::string_view quotation, std::size_t size, std::string_view& rest, std::string& cell) const;
    [[nodiscard]] bool fits(std::string_view line, std::size_t column, std::size_t cells_above) const;

    char separator_;
    const char* line_end_ = nullptr;     ///< of the line that the last quotation began in
    const char* plain_to_ = nullptr;     ///< what begins before here is no quotation: it was looked for its end once
    const char* one_line_to_ = nullptr;  ///< and before here none that goes over lines
};

}  // namespace lib287g::csv
