#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

namespace lib287g {

/// A view of rows that are texts, made into Rows when asked for. It does not own the texts. (For large
/// tables: texts alone compile twenty times as fast as rows.)
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
        constexpr explicit iterator(const char* const* text) : text_{text} {}
        constexpr Row operator*() const { return row(*text_); }
        constexpr iterator& operator++() {
            ++text_;
            return *this;
        }
        constexpr iterator operator++(int) { return iterator{text_++}; }
        friend constexpr bool operator==(const iterator&, const iterator&) = default;

      private:
        const char* const* text_ = nullptr;
    };

    using value_type = Row;
    using const_iterator = iterator;

    constexpr TextRows() = default;
    constexpr TextRows(const char* const* texts, std::size_t size) : texts_{texts}, size_{size} {}
    template <std::size_t count>
    constexpr TextRows(const char* const (&texts)[count]) : texts_{texts}, size_{count} {}

    /// The texts themselves, each ended by a null character.
    [[nodiscard]] constexpr const char* const* texts() const { return texts_; }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
    [[nodiscard]] constexpr Row operator[](std::size_t index) const { return row(texts_[index]); }
    /// The first row; there must be one.
    [[nodiscard]] constexpr Row front() const { return row(*texts_); }
    [[nodiscard]] constexpr iterator begin() const { return iterator{texts_}; }
    [[nodiscard]] constexpr iterator end() const { return iterator{texts_ + size_}; }

    friend constexpr bool operator==(const TextRows& a, const TextRows& b) {
        if (a.size_ != b.size_) return false;
        for (std::size_t i = 0; i < a.size_; ++i) {
            if (std::string_view{a.texts_[i]} != b.texts_[i]) return false;
        }
        return true;
    }

  private:
    static constexpr Row row(const char* text) { return Row{std::string_view{text}}; }

    const char* const* texts_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace lib287g
