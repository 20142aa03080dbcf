#pragma once

#include <cstddef>
#include <string>

#include <lib287g/error.hpp>

namespace lib287g::inline v0_1::xlsx {

/// For what the whole workbook is refused: it is over a limit, or all that matters is damaged. Any other Error in a
/// part costs that part only.
class Refusal : public Error {
  public:
    using Error::Error;
};

/// For the text of a cell, of which so many bytes are read so far.
inline void check_cell_size(std::size_t size, std::size_t most) {
    if (size > most) throw Refusal{"a cell has more than " + std::to_string(most) + " bytes of text"};
}

}  // namespace lib287g::xlsx
