#pragma once

#include <cstddef>
#include <string_view>  // with the tags of iterators: <iterator> brings streams and locales as well

namespace lib287g::inline v0_1 {

/// A view of rows that are texts, one behind the other, made into Rows when asked for. It does not own the
/// texts. (For large tables: texts alone compile twenty times as fast as rows, and in one piece they need
/// no pointers, each of which costs a program 32 bytes.)
template <class Row>
class TextRows {
  public:
    class iterator {
      public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using reference = Row;
        using pointer = void;
        using iterator_concept = std::forward_iterator_tag;
        using iterator_category = std::input_iterator_tag;  // rows are made, not referred to

        constexpr iterator() = default;
        constexpr explicit iterator(const char* text) : text_{text} {}
        /// The text of the row, ended by a null character.
        [[nodiscard]] constexpr const char* text() const { return text_; }
        constexpr Row operator*() const { return Row{std::string_view{text_}}; }
        constexpr iterator& operator++() {
            text_ += __builtin_strlen(text_) + 1;
            return *this;
        }
        constexpr iterator operator++(int) {
            const iterator before = *this;
            ++*this;
            return before;
        }
        friend constexpr bool operator==(const iterator&, const iterator&) = default;

      private:
        const char* text_ = nullptr;
    };
    using value_type = Row;
    using const_iterator = iterator;

    constexpr TextRows() = default;
    /// Texts that are each ended by a null character, all together of that size.
    constexpr explicit TextRows(std::string_view texts) : texts_{texts} {}

    [[nodiscard]] constexpr bool empty() const { return texts_.empty(); }
    [[nodiscard]] constexpr iterator begin() const { return iterator{texts_.data()}; }
    [[nodiscard]] constexpr iterator end() const { return iterator{texts_.data() + texts_.size()}; }
    /// The first row; there must be one.
    [[nodiscard]] constexpr Row front() const { return *begin(); }
    /// How many rows there are, by counting.
    [[nodiscard]] constexpr std::size_t size() const {
        std::size_t count = 0;
        for (iterator i = begin(); i != end(); ++i) ++count;
        return count;
    }

    friend constexpr bool operator==(const TextRows&, const TextRows&) = default;

  private:
    std::string_view texts_;
};

}  // namespace lib287g
