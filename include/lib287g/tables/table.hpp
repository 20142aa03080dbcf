#pragma once
// Rows in order, with what they point into. Target: lib287g::lib287g.
// A value that keeps what its rows point into alive: safe to read from all threads, to change from one.

#include <cstddef>
#include <utility>
#include <vector>

#include <lib287g/detail/keepalive.hpp>
#include <lib287g/detail/rows.hpp>

namespace lib287g::inline v0_1 {

/// Rows of one kind in order, with what they point into. A copy or a slice shares both and costs nothing;
/// rows never change. A standard contiguous range that compares by content.
template <class Row>
class Table {
  public:
    using value_type = Row;
    using iterator = const Row*;
    using const_iterator = const Row*;

    constexpr Table() = default;
    /// Rows that live in `storage`, or in the program: then `storage` is empty.
    constexpr Table(Rows<Row> rows, Keepalive storage) : rows_{rows}, storage_{std::move(storage)} {}
    /// Rows of its own, which point into `storage`.
    explicit Table(std::vector<Row> rows, Keepalive storage = {})
        : rows_{rows.data(), rows.size()}, storage_{Owned{std::move(rows), std::move(storage)}} {}

    [[nodiscard]] constexpr const Row* begin() const& { return rows_.begin(); }
    [[nodiscard]] constexpr const Row* end() const& { return rows_.end(); }
    [[nodiscard]] constexpr const Row* data() const& { return rows_.data(); }
    [[nodiscard]] constexpr std::size_t size() const { return rows_.size(); }
    [[nodiscard]] constexpr bool empty() const { return rows_.empty(); }
    /// The row at a position, which must be less than `size()`.
    [[nodiscard]] constexpr const Row& operator[](std::size_t index) const& { return rows_[index]; }

    // Not of a table that is gone with the end of the line.
    const Row* begin() const&& = delete;
    const Row* end() const&& = delete;
    const Row* data() const&& = delete;
    const Row& operator[](std::size_t) const&& = delete;

    /// The rows from `first` to before `last`, without those that there are not.
    [[nodiscard]] constexpr Table slice(std::size_t first, std::size_t last) const {
        if (last > size()) last = size();
        if (first > last) first = last;
        return {Rows<Row>{rows_.data() + first, last - first}, storage_};
    }

    /// What keeps the rows and what they point into: for whoever keeps a row longer than the table.
    [[nodiscard]] constexpr const Keepalive& storage() const { return storage_; }

    friend constexpr bool operator==(const Table& a, const Table& b) { return a.rows_ == b.rows_; }

  private:
    struct Owned {
        std::vector<Row> rows;
        Keepalive storage;
    };

    Rows<Row> rows_;
    Keepalive storage_;
};

}  // namespace lib287g
