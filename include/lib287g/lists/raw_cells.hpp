#pragma once
// The cells of a row as they stand. Target: lib287g::lists.
// A view of the list's characters, which the agreement keeps alive. Safe to read from all threads; constant time.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/lists/list_column.hpp>

namespace lib287g::inline v0_1 {

/// The cells of one row of a list as they stand, by column. They lie beside the agreements of the list, which
/// point to them: most questions need none.
class RawCells {
  public:
    /// The cells have their texts among these characters, which must outlive them.
    explicit RawCells(const char* characters) : characters_{characters} {}

    /// The text of the cell; absent where the row has no such cell.
    [[nodiscard]] std::optional<std::string_view> operator[](ListColumn column) const {
        const Place place = places_[static_cast<std::size_t>(column)];
        if (place.begin == nowhere) return std::nullopt;
        return std::string_view{characters_ + place.begin, place.size};
    }

    /// Says where the text of a cell is.
    void place(ListColumn column, std::uint32_t begin, std::uint32_t size) {
        places_[static_cast<std::size_t>(column)] = {begin, size};
    }

    friend bool operator==(const RawCells& a, const RawCells& b) {
        for (const auto& column : words<ListColumn>) {
            if (a[column.value] != b[column.value]) return false;
        }
        return true;
    }

  private:
    static constexpr std::uint32_t nowhere = 0xFFFFFFFF;
    struct Place {
        std::uint32_t begin = nowhere;
        std::uint32_t size = 0;
    };

    const char* characters_;
    std::array<Place, list_columns> places_{};
};

}  // namespace lib287g
