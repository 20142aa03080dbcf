#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <lib287g/detail/keepalive.hpp>
#include <lib287g/detail/attributes.hpp>

namespace lib287g::inline v0_1 {

/// A view that keeps alive what it shows: it may outlive the dataset it was taken from. What is taken out
/// of it, a row or an iterator, must not outlive it, so nothing is taken out of a temporary.
template <class View>
class Shared : public View {
  public:
    using View::View;
    constexpr Shared() = default;
    /// `storage` holds what the view points into; by default the program itself does.
    constexpr Shared(View view, Keepalive storage = {}) : View{view}, storage_{std::move(storage)} {}

    [[nodiscard]] constexpr const Keepalive& storage() const { return storage_; }
    constexpr void keep(Keepalive storage) { storage_ = std::move(storage); }

    /// The view without its storage.
    [[nodiscard]] constexpr const View& view() const& LIB287G_LIFETIMEBOUND { return *this; }
    void view() const&& = delete;

    [[nodiscard]] constexpr decltype(auto) front() const& LIB287G_LIFETIMEBOUND { return View::front(); }
    void front() const&& = delete;
    [[nodiscard]] constexpr decltype(auto) operator[](std::size_t index) const& LIB287G_LIFETIMEBOUND
        requires requires(const View& v) { v[index]; }
    {
        return View::operator[](index);
    }
    void operator[](std::size_t) const&& = delete;

    friend constexpr bool operator==(const Shared& a, const Shared& b) { return a.view() == b.view(); }

  private:
    Keepalive storage_;
};

}  // namespace lib287g
