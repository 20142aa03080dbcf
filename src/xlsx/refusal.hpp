#pragma once

#include <lib287g/error.hpp>

namespace lib287g::inline v0_1::xlsx {

/// For what the whole workbook is refused: it is over a limit, or all that matters is damaged. Any other Error in a
/// part costs that part only.
class Refusal : public Error {
  public:
    using Error::Error;
};

}  // namespace lib287g::xlsx
