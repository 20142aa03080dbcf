#pragma once

#include <cstddef>
#include <string_view>

namespace lib287g {

/// Rows that a text holds, one after the other with a separator between: what Row makes of each part.
/// Read as one goes along it. (Thousands of rows of a table would take longer to compile than the rest
/// of the library.)
template <class Row, char separator>
class Split {
  public:
    class iterator {
      public:
        constexpr explicit iterator(std::string_view text) : text_{text} {}
        constexpr Row operator*() const { return Row{text_.substr(0, text_.find(separator))}; }
        constexpr iterator& operator++() {
            const std::size_t end = text_.find(separator);
            text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
            return *this;
        }
        /// Of one text: what is left of it tells.
        friend constexpr bool operator==(const iterator& a, const iterator& b) {
            return a.text_.size() == b.text_.size();
        }

      private:
        std::string_view text_;
    };

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
