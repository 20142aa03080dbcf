#pragma once

#include <cstddef>
#include <string_view>

#include <lib287g/date.hpp>

namespace lib287g {

/// Rows that a text holds, a line each: a day, a blank, and what Row makes of the rest. Read as one goes
/// along it. (Thousands of rows of a table would take longer to compile than the rest of the library.)
template <class Row>
class DatedLines {
  public:
    class iterator {
      public:
        constexpr explicit iterator(std::string_view text) : text_{text} {}
        constexpr Row operator*() const {
            const std::string_view line = text_.substr(0, text_.find('\n'));
            return Row{parse_date(line.substr(0, 10)).value_or(PartialDate{}).first(), line.substr(11)};
        }
        constexpr iterator& operator++() {
            const std::size_t end = text_.find('\n');
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

    constexpr DatedLines() = default;
    /// Lines as `text()` gives them: without one at the end.
    constexpr explicit DatedLines(std::string_view text) : text_{text} {}

    [[nodiscard]] constexpr std::string_view text() const { return text_; }
    [[nodiscard]] constexpr bool empty() const { return text_.empty(); }
    [[nodiscard]] constexpr iterator begin() const { return iterator{text_}; }
    [[nodiscard]] constexpr iterator end() const { return iterator{std::string_view{}}; }

    friend constexpr bool operator==(const DatedLines&, const DatedLines&) = default;

  private:
    std::string_view text_;
};

}  // namespace lib287g
