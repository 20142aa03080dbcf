#pragma once
// Which row has an id, and which rows are there twice. Target: lib287g::lib287g.
// Pure, also at compile time, safe from all threads. Time grows a little faster than the rows: they are sorted once.

#include <cstddef>
#include <string_view>
#include <vector>

#include <lib287g/detail/stable_sort.hpp>

namespace lib287g::inline v0_1::detail {

/// The first row of a table with an id.
class Places {
  public:
    constexpr explicit Places(const auto& rows) {
        places_.reserve(rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row) places_.push_back({rows[row].id, row});
        stable_sort(places_, [](const Place& a, const Place& b) { return a.id < b.id; });
    }

    /// The first row with the id; how many rows there are where none has it.
    [[nodiscard]] constexpr std::size_t of(std::string_view id) const {
        std::size_t begin = 0;
        std::size_t end = places_.size();
        while (begin < end) {
            const std::size_t middle = begin + (end - begin) / 2;
            if (places_[middle].id < id) begin = middle + 1;
            else end = middle;
        }
        return begin < places_.size() && places_[begin].id == id ? places_[begin].row : places_.size();
    }

  private:
    struct Place {
        std::string_view id;
        std::size_t row;
    };
    std::vector<Place> places_;
};

/// Of each row whether one before it is equal: neither is less, as `less` compares two rows by their numbers.
constexpr std::vector<char> repeats(std::size_t rows, const auto& less) {
    std::vector<std::size_t> order(rows);
    for (std::size_t row = 0; row < rows; ++row) order[row] = row;
    stable_sort(order, less);
    std::vector<char> repeated(rows);
    for (std::size_t i = 1; i < rows; ++i) {
        if (!less(order[i - 1], order[i])) repeated[order[i]] = 1;
    }
    return repeated;
}

}  // namespace lib287g::detail
