#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>  // with the tags of iterators: <iterator> brings streams and locales as well

namespace lib287g::inline v0_1 {
namespace detail {

/// The 92 digits of numbers in texts: what prints, but for the comma and the bar, which separate.
inline constexpr std::int32_t digit_base = 92;
/// Of a character that is one.
constexpr std::int32_t known_digit(char c) { return c - '!' - (c > ',' ? 1 : 0) - (c > '|' ? 1 : 0); }
constexpr std::int32_t digit(char c) {
    const bool other = c <= ' ' || c > '~' || c == ',' || c == '|';
    return other ? -1 : known_digit(c);
}
constexpr char digit_of(std::int32_t value) {
    char c = '!';
    while (digit(c) != value) ++c;
    return c;
}

/// Sizes from here on are written with 3 digits, or 5, behind this digit or the next.
inline constexpr std::int32_t long_size = 90;

/// The size that the text begins with, which is taken off; of what is none, a size of no meaning.
constexpr std::size_t take_size(std::string_view& text) {
    std::int64_t size = text.empty() ? 0 : known_digit(text[0]);
    std::size_t used = text.empty() ? 0 : 1;
    if (size >= long_size) {
        const std::size_t end = size == long_size ? 4 : 6;
        for (size = 0; used < end && used < text.size(); ++used) size = size * digit_base + known_digit(text[used]);
    }
    text.remove_prefix(used);
    return size < 0 ? 0 : static_cast<std::size_t>(size);
}

/// A text behind its size, which is less than 6 GB.
inline std::string sized(std::string_view text) {
    auto rest = static_cast<std::int64_t>(text.size());
    const int digits = rest < long_size ? 1 : rest < std::int64_t{digit_base} * digit_base * digit_base ? 3 : 5;
    std::string out(static_cast<std::size_t>(digits), '!');
    for (auto at = out.rbegin(); at != out.rend(); ++at, rest /= digit_base) *at = digit_of(static_cast<std::int32_t>(rest % digit_base));
    if (digits != 1) out.insert(out.begin(), digit_of(digits == 3 ? long_size : long_size + 1));
    return out.append(text);
}

/// The text behind its size that the text begins with, which is taken off.
constexpr std::string_view take_sized(std::string_view& text) {
    const std::size_t size = take_size(text);
    const std::string_view taken = text.substr(0, size);
    text.remove_prefix(taken.size());
    return taken;
}

/// Rows that share something: what they share, and the text of each behind its size.
struct RowGroup {
    std::string_view shared;
    std::string_view rows;
};

/// The first group of a text, which is taken off.
constexpr RowGroup take_group(std::string_view& text) {
    const std::string_view shared = take_sized(text);
    return {shared, take_sized(text)};
}

/// Makes the text of groups, of rows in their order.
class GroupsText {
  public:
    void add(std::string_view shared, std::string_view row) {
        if (shared != shared_) end_group();
        shared_ = shared;
        rows_ += sized(row);
    }
    /// Ends the last group; rows that are added later begin another.
    [[nodiscard]] const std::string& text() {
        end_group();
        return text_;
    }

  private:
    void end_group() {
        if (!rows_.empty()) text_.append(sized(shared_)).append(sized(rows_));
        rows_.clear();
    }

    std::string text_;
    std::string shared_;
    std::string rows_;
};

}  // namespace detail

/// A view of rows that a text holds in groups: what Row makes of what a group shares, and of the text of each of its rows.
/// Read as one goes along it; a row or a group of no interest is passed over in one step. (Texts compile twenty times as
/// fast as rows, and in one piece they need no pointers, each of which costs a program 32 bytes.)
template <class Row>
class GroupedRows {
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
        constexpr explicit iterator(std::string_view text) : rest_{text} { next_row(); }
        constexpr Row operator*() const { return Row{group_.shared, row_}; }
        constexpr iterator& operator++() {
            next_row();
            return *this;
        }
        constexpr iterator operator++(int) {
            const iterator before = *this;
            ++*this;
            return before;
        }
        /// Of one text: what is left of it tells.
        friend constexpr bool operator==(const iterator& a, const iterator& b) { return a.left() == b.left(); }

      private:
        constexpr void next_row() {
            more_ = true;
            while (group_.rows.empty()) {
                if (rest_.empty()) {
                    more_ = false;
                    return;
                }
                group_ = detail::take_group(rest_);
            }
            row_ = detail::take_sized(group_.rows);
        }
        [[nodiscard]] constexpr std::size_t left() const { return rest_.size() + group_.rows.size() + (more_ ? 1 : 0); }

        std::string_view rest_;
        detail::RowGroup group_{};
        std::string_view row_;
        bool more_ = false;
    };

    using value_type = Row;
    using const_iterator = iterator;

    constexpr GroupedRows() = default;
    constexpr explicit GroupedRows(std::string_view text) : text_{text} {}

    [[nodiscard]] constexpr std::string_view text() const { return text_; }
    [[nodiscard]] constexpr bool empty() const { return text_.empty(); }
    [[nodiscard]] constexpr iterator begin() const { return iterator{text_}; }
    [[nodiscard]] constexpr iterator end() const { return iterator{}; }
    /// The first row; there must be one.
    [[nodiscard]] constexpr Row front() const { return *begin(); }
    /// How many rows there are, by counting.
    [[nodiscard]] constexpr std::size_t size() const {
        std::size_t count = 0;
        for (iterator i = begin(); i != end(); ++i) ++count;
        return count;
    }

    friend constexpr bool operator==(const GroupedRows&, const GroupedRows&) = default;

  private:
    std::string_view text_;
};

}  // namespace lib287g
