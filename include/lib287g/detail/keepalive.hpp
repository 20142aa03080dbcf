#pragma once

#include <type_traits>
#include <utility>

namespace lib287g {

/// Keeps the storage behind a view alive, and can also be a constant: what points into tables of the
/// program itself holds nothing.
class Keepalive {
  public:
    constexpr Keepalive() = default;
    /// Takes a handle whose copies share the storage, such as a std::shared_ptr.
    template <class Handle>
        requires(!std::is_same_v<Handle, Keepalive>)
    explicit Keepalive(Handle handle) : held_{new Held<Handle>{std::move(handle)}} {}

    constexpr Keepalive(const Keepalive& other)
        : held_{other.held_ != nullptr ? other.held_->copy() : nullptr} {}
    constexpr Keepalive(Keepalive&& other) noexcept : held_{std::exchange(other.held_, nullptr)} {}
    constexpr Keepalive& operator=(Keepalive other) noexcept {
        std::swap(held_, other.held_);
        return *this;
    }
    constexpr ~Keepalive() { delete held_; }

  private:
    struct Holder {
        constexpr Holder() = default;
        Holder(const Holder&) = delete;
        Holder& operator=(const Holder&) = delete;
        constexpr virtual ~Holder() = default;
        [[nodiscard]] virtual Holder* copy() const = 0;
    };
    template <class Handle>
    struct Held final : Holder {
        explicit Held(Handle handle_) : handle{std::move(handle_)} {}
        [[nodiscard]] Holder* copy() const override { return new Held{handle}; }
        Handle handle;
    };

    Holder* held_ = nullptr;
};

}  // namespace lib287g
