#pragma once

#include <cstddef>
#include <string_view>

namespace lib287g::inline v0_1 {

/// A view of constant items that compares by content. It does not own them. (Not a std::span: choosing
/// among its constructors for each row of the tables would double the time to compile them.)
template <class T>
class Rows {
  public:
    using value_type = T;
    using size_type = std::size_t;
    using difference_type = std::ptrdiff_t;
    using reference = const T&;
    using const_reference = const T&;
    using iterator = const T*;
    using const_iterator = const T*;

    constexpr Rows() = default;
    constexpr Rows(const T* items, std::size_t size) : items_{items}, size_{size} {}
    template <std::size_t count>
    constexpr Rows(const T (&items)[count]) : items_{items}, size_{count} {}

    [[nodiscard]] constexpr const T* begin() const { return items_; }
    [[nodiscard]] constexpr const T* end() const { return items_ + size_; }
    [[nodiscard]] constexpr const T* data() const { return items_; }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
    [[nodiscard]] constexpr const T& operator[](std::size_t index) const { return items_[index]; }
    [[nodiscard]] constexpr const T& front() const { return *items_; }

    friend constexpr bool operator==(const Rows& a, const Rows& b) {
        if (a.size_ != b.size_) return false;
        for (std::size_t i = 0; i < a.size_; ++i) {
            if (!(a.items_[i] == b.items_[i])) return false;
        }
        return true;
    }

  private:
    const T* items_ = nullptr;
    std::size_t size_ = 0;
};

/// Sentences or paragraphs.
using Texts = Rows<std::string_view>;

}  // namespace lib287g
