#pragma once
// A set of types of agreements. Target: lib287g::lib287g.
// A value of one byte: free to copy between threads, also at compile time; constant time.

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include <lib287g/detail/split.hpp>
#include <lib287g/words/agreement_type.hpp>

namespace lib287g::inline v0_1 {

/// A set of agreement types, of one byte. A range of its types in the order of the vocabulary.
class AgreementTypes {
  public:
    class iterator : public detail::MadeRows<AgreementType> {
      public:
        constexpr iterator() = default;
        constexpr AgreementType operator*() const { return static_cast<AgreementType>(__builtin_ctz(rest_)); }
        constexpr iterator& operator++() {
            rest_ &= rest_ - 1;
            return *this;
        }
        constexpr iterator operator++(int) {
            const iterator before = *this;
            ++*this;
            return before;
        }
        /// Of one set: what is left of it tells.
        friend constexpr bool operator==(const iterator&, const iterator&) = default;

      private:
        friend class AgreementTypes;
        constexpr explicit iterator(unsigned rest) : rest_{rest} {}
        unsigned rest_ = 0;
    };
    using value_type = AgreementType;
    using const_iterator = iterator;

    constexpr AgreementTypes() = default;
    constexpr AgreementTypes(AgreementType type) : bits_{bit(type)} {}
    constexpr AgreementTypes(std::initializer_list<AgreementType> types) {
        for (const AgreementType type : types) bits_ |= bit(type);
    }
    static constexpr AgreementTypes all() { return from_bits(every); }
    /// Bit n is the n-th type of the vocabulary; others are left out.
    static constexpr AgreementTypes from_bits(unsigned bits) {
        AgreementTypes types;
        types.bits_ = static_cast<std::uint8_t>(bits & every);
        return types;
    }
    [[nodiscard]] constexpr std::uint8_t bits() const { return bits_; }

    [[nodiscard]] constexpr bool contains(AgreementType type) const { return (bits_ & bit(type)) != 0; }
    /// Whether all of `other` are in it.
    [[nodiscard]] constexpr bool contains_all(AgreementTypes other) const { return (other - *this).empty(); }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    [[nodiscard]] constexpr std::size_t size() const {
        return static_cast<std::size_t>(__builtin_popcount(bits_));
    }
    [[nodiscard]] constexpr iterator begin() const { return iterator{bits_}; }
    [[nodiscard]] constexpr iterator end() const { return {}; }

    constexpr AgreementTypes& operator|=(AgreementTypes other) { return *this = *this | other; }
    constexpr AgreementTypes& operator&=(AgreementTypes other) { return *this = *this & other; }
    constexpr AgreementTypes& operator-=(AgreementTypes other) { return *this = *this - other; }
    constexpr AgreementTypes& operator^=(AgreementTypes other) { return *this = *this ^ other; }
    /// Those of either, of both, of `a` alone, of one alone.
    friend constexpr AgreementTypes operator|(AgreementTypes a, AgreementTypes b) { return from_bits(a.bits_ | b.bits_); }
    friend constexpr AgreementTypes operator&(AgreementTypes a, AgreementTypes b) { return from_bits(a.bits_ & b.bits_); }
    friend constexpr AgreementTypes operator-(AgreementTypes a, AgreementTypes b) { return from_bits(a.bits_ & ~b.bits_); }
    friend constexpr AgreementTypes operator^(AgreementTypes a, AgreementTypes b) { return from_bits(a.bits_ ^ b.bits_); }
    friend constexpr bool operator==(AgreementTypes, AgreementTypes) = default;

  private:
    static constexpr unsigned every = (1U << std::size(words<AgreementType>)) - 1;
    static_assert(every <= UINT8_MAX);
    static constexpr std::uint8_t bit(AgreementType type) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(type));
    }

    std::uint8_t bits_ = 0;
};

/// The codes with + between, "JEM+TFM"; empty for the empty set.
inline std::string text(AgreementTypes types) {
    std::string out;
    for (const AgreementType type : types) out.append(out.empty() ? "" : "+").append(code(type));
    return out;
}

}  // namespace lib287g
