#pragma once

#include <cstddef>
#include <string_view>  // with the tags of iterators: <iterator> brings streams and locales as well
#include <utility>
#include <vector>

#include <lib287g/detail/keepalive.hpp>
#include <lib287g/detail/attributes.hpp>

namespace lib287g::inline v0_1 {

/// Some rows of a table, in the order that was asked for: a range of `const Row&`. It keeps alive what
/// the rows are in. Two are equal when their rows are.
template <class Row>
class Selection {
  public:
    class iterator {
      public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using reference = const Row&;
        using pointer = const Row*;
        using iterator_category = std::forward_iterator_tag;

        constexpr iterator() = default;
        constexpr explicit iterator(const Row* const* at) : at_{at} {}
        constexpr const Row& operator*() const { return **at_; }
        constexpr const Row* operator->() const { return *at_; }
        constexpr iterator& operator++() {
            ++at_;
            return *this;
        }
        constexpr iterator operator++(int) { return iterator{at_++}; }
        friend constexpr bool operator==(const iterator&, const iterator&) = default;

      private:
        const Row* const* at_ = nullptr;
    };
    using const_iterator = iterator;
    using value_type = Row;
    using reference = const Row&;
    using size_type = std::size_t;
    using difference_type = std::ptrdiff_t;

    constexpr Selection() = default;
    /// `storage` holds the rows; by default the program itself does.
    constexpr explicit Selection(std::vector<const Row*> rows, Keepalive storage = {})
        : rows_{std::move(rows)}, storage_{std::move(storage)} {}

    [[nodiscard]] constexpr std::size_t size() const { return rows_.size(); }
    [[nodiscard]] constexpr bool empty() const { return rows_.empty(); }
    [[nodiscard]] constexpr iterator begin() const LIB287G_LIFETIMEBOUND { return iterator{rows_.data()}; }
    [[nodiscard]] constexpr iterator end() const LIB287G_LIFETIMEBOUND {
        return iterator{rows_.data() + rows_.size()};
    }
    /// The index must be below the size. A row must not outlive the selection, nor be taken from a
    /// temporary one.
    [[nodiscard]] constexpr const Row& operator[](std::size_t index) const& LIB287G_LIFETIMEBOUND {
        return *rows_[index];
    }
    void operator[](std::size_t) const&& = delete;
    /// The first row; there must be one.
    [[nodiscard]] constexpr const Row& front() const& LIB287G_LIFETIMEBOUND { return *rows_.front(); }
    void front() const&& = delete;
    [[nodiscard]] constexpr const Keepalive& storage() const { return storage_; }

    friend constexpr bool operator==(const Selection& a, const Selection& b) {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (!(a[i] == b[i])) return false;
        }
        return true;
    }

  private:
    std::vector<const Row*> rows_;
    Keepalive storage_;
};

}  // namespace lib287g
