#pragma once

#include <array>
#include <cstddef>

#include <lib287g/lists/list_column.hpp>

namespace lib287g::inline v0_1::reading {

/// Something for each column of ICE's lists.
template <class T>
class PerColumn {
  public:
    T& operator[](ListColumn column) { return items_[static_cast<std::size_t>(column)]; }
    const T& operator[](ListColumn column) const { return items_[static_cast<std::size_t>(column)]; }

    [[nodiscard]] auto begin() const { return items_.begin(); }
    [[nodiscard]] auto end() const { return items_.end(); }

  private:
    std::array<T, list_columns> items_{};
};

}  // namespace lib287g::reading
