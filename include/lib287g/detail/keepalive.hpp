#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace lib287g::inline v0_1 {

/// Keeps the storage behind a view alive, and can also be a constant: what points into tables of the
/// program itself holds nothing. A copy adds one to a count that threads may share; it never fails. (Not
/// a std::shared_ptr, which is no constant and whose header is slow to compile.)
class Keepalive {
  public:
    constexpr Keepalive() = default;
    /// Takes whatever holds the storage, such as a std::shared_ptr or a std::vector, and lets go of it
    /// with the last copy.
    template <class Handle>
        requires(!std::is_same_v<Handle, Keepalive>)
    constexpr explicit Keepalive(Handle handle) : held_{new Held<Handle>{std::move(handle)}} {}

    constexpr Keepalive(const Keepalive& other) noexcept : held_{other.held_} {
        if (held_ != nullptr) held_->add(1);
    }
    constexpr Keepalive(Keepalive&& other) noexcept : held_{std::exchange(other.held_, nullptr)} {}
    constexpr Keepalive& operator=(Keepalive other) noexcept {
        std::swap(held_, other.held_);
        return *this;
    }
    constexpr ~Keepalive() {
        if (held_ != nullptr && held_->add(-1) == 0) delete held_;
    }

    [[nodiscard]] constexpr bool holds_nothing() const { return held_ == nullptr; }

    /// Always: rows are equal by what they say, wherever it is stored.
    friend constexpr bool operator==(const Keepalive&, const Keepalive&) { return true; }

  private:
    struct Counted {
        constexpr Counted() = default;
        Counted(const Counted&) = delete;
        Counted& operator=(const Counted&) = delete;
        constexpr virtual ~Counted() = default;
        /// The count afterwards.
        constexpr std::ptrdiff_t add(std::ptrdiff_t change) noexcept {
            if (std::is_constant_evaluated()) return count += change;
            return __atomic_add_fetch(&count, change, __ATOMIC_ACQ_REL);
        }
        std::ptrdiff_t count = 1;
    };
    template <class Handle>
    struct Held final : Counted {
        constexpr explicit Held(Handle handle_) : handle{std::move(handle_)} {}
        constexpr ~Held() override {}  // GCC 12 evaluates no defaulted one
        Handle handle;
    };

    Counted* held_ = nullptr;
};

}  // namespace lib287g
