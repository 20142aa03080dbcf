#pragma once
// How far the writing of a table is. Target: lib287g::lib287g.
// Called on the writing thread.

#include <cstddef>
#include <functional>

namespace lib287g::inline v0_1 {

/// Is told how many rows are written; may throw.
using RowsWritten = std::function<void(std::size_t rows)>;

namespace detail {

/// After every so many rows, which take some milliseconds.
inline void tell(const RowsWritten& written, std::size_t rows) {
    if (written && rows % 16'384 == 0) written(rows);
}

}  // namespace detail
}  // namespace lib287g
