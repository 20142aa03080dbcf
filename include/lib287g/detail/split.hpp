#pragma once

#include <cstddef>
#include <string_view>  // with the tags of iterators: <iterator> brings streams and locales as well
#include <type_traits>

namespace lib287g::inline v0_1 {

/// Rows that a text holds, one after the other with a separator between: what Row makes of each part.
/// Read as one goes along it. (Thousands of rows of a table would take longer to compile than the rest
/// of the library.)
template <class Row, char separator>
class Split {
  public:
    class iterator {
      public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using reference = Row;
        using pointer = void;
        using iterator_concept = std::forward_iterator_tag;
        using iterator_category = std::input_iterator_tag;  // rows are made, not referred to

        constexpr iterator() : iterator{std::string_view{}} {}
        constexpr explicit iterator(std::string_view text) : rest_{text}, size_{part_size()} {}
        /// The text of the row.
        [[nodiscard]] constexpr std::string_view text() const { return rest_.substr(0, size_); }
        constexpr Row operator*() const { return Row{text()}; }
        constexpr iterator& operator++() {
            rest_.remove_prefix(size_ < rest_.size() ? size_ + 1 : size_);
            size_ = part_size();
            return *this;
        }
        constexpr iterator operator++(int) {
            const iterator before = *this;
            ++*this;
            return before;
        }
        /// Of one text: what is left of it tells.
        friend constexpr bool operator==(const iterator& a, const iterator& b) {
            return a.rest_.size() == b.rest_.size();
        }

      private:
        [[nodiscard]] constexpr std::size_t part_size() const {
            if (!std::is_constant_evaluated()) {
                const std::size_t found = rest_.find(separator);
                return found < rest_.size() ? found : rest_.size();
            }
            const char* at = rest_.data();  // fewer steps for a compiler than to call find
            const char* const end = at + rest_.size();
            while (at != end && *at != separator) ++at;
            return static_cast<std::size_t>(at - rest_.data());
        }

        std::string_view rest_;
        std::size_t size_;  // of the part at its start
    };

    using value_type = Row;
    using const_iterator = iterator;

    constexpr Split() = default;
    /// Parts as `text()` gives them: no separator at the end.
    constexpr explicit Split(std::string_view text) : text_{text} {}

    [[nodiscard]] constexpr std::string_view text() const { return text_; }
    [[nodiscard]] constexpr bool empty() const { return text_.empty(); }
    [[nodiscard]] constexpr iterator begin() const { return iterator{text_}; }
    [[nodiscard]] constexpr iterator end() const { return iterator{std::string_view{}}; }
    /// The first row; there must be one.
    [[nodiscard]] constexpr Row front() const { return *begin(); }
    /// How many rows there are, by counting.
    [[nodiscard]] constexpr std::size_t size() const {
        std::size_t count = 0;
        for (iterator i = begin(); i != end(); ++i) ++count;
        return count;
    }

    friend constexpr bool operator==(const Split&, const Split&) = default;

  private:
    std::string_view text_;
};

}  // namespace lib287g
