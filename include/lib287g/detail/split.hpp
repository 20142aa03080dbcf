#pragma once

#include <cstddef>
#include <string_view>  // with the tags of iterators: <iterator> brings streams and locales as well
#include <type_traits>

namespace lib287g::inline v0_1 {
namespace detail {

/// What an iterator says of itself whose rows are made, not referred to.
template <class Row>
struct MadeRows {
    using value_type = Row;
    using difference_type = std::ptrdiff_t;
    using reference = Row;
    using pointer = void;
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category = std::input_iterator_tag;

    friend constexpr bool operator==(const MadeRows&, const MadeRows&) = default;
};

/// A view of the rows that a text holds, as the iterator reads them.
template <class Iterator>
class RowsInText {
  public:
    using value_type = typename Iterator::value_type;
    using iterator = Iterator;
    using const_iterator = Iterator;

    constexpr RowsInText() = default;
    constexpr explicit RowsInText(std::string_view text) : text_{text} {}

    [[nodiscard]] constexpr std::string_view text() const { return text_; }
    [[nodiscard]] constexpr bool empty() const { return text_.empty(); }
    [[nodiscard]] constexpr iterator begin() const { return iterator{text_}; }
    [[nodiscard]] constexpr iterator end() const { return iterator{std::string_view{}}; }
    /// The first row; there must be one.
    [[nodiscard]] constexpr value_type front() const { return *begin(); }
    /// How many rows there are, by counting.
    [[nodiscard]] constexpr std::size_t size() const {
        std::size_t count = 0;
        for (iterator i = begin(); i != end(); ++i) ++count;
        return count;
    }

    friend constexpr bool operator==(const RowsInText&, const RowsInText&) = default;

  private:
    std::string_view text_;
};

template <class Row, char separator>
class SplitIterator : public MadeRows<Row> {
  public:
    constexpr SplitIterator() : SplitIterator{std::string_view{}} {}
    constexpr explicit SplitIterator(std::string_view text) : rest_{text}, size_{part_size()} {}
    constexpr Row operator*() const { return Row{rest_.substr(0, size_)}; }
    constexpr SplitIterator& operator++() {
        rest_.remove_prefix(size_ < rest_.size() ? size_ + 1 : size_);
        size_ = part_size();
        return *this;
    }
    constexpr SplitIterator operator++(int) {
        const SplitIterator before = *this;
        ++*this;
        return before;
    }
    /// Of one text: what is left of it tells.
    friend constexpr bool operator==(const SplitIterator& a, const SplitIterator& b) { return a.rest_.size() == b.rest_.size(); }

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

}  // namespace detail

/// Rows that a text holds, one after the other with a separator between and none at the end: what Row makes of each part.
/// Read as one goes along it. (Thousands of rows of a table would take longer to compile than the rest of the library.)
template <class Row, char separator>
class Split : public detail::RowsInText<detail::SplitIterator<Row, separator>> {
  public:
    using detail::RowsInText<detail::SplitIterator<Row, separator>>::RowsInText;
};

}  // namespace lib287g
