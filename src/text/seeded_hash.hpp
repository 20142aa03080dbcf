#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string_view>

namespace lib287g::inline v0_1::detail {

/// A hash of texts and numbers with a seed of this process: nobody can choose ones that collide.
struct SeededHash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const {
        const std::uint64_t secret = seed();
        std::uint64_t hash = secret ^ (text.size() * factor);
        while (text.size() >= 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data(), sizeof word);
            hash = mixed(hash ^ word, secret);
            text.remove_prefix(8);
        }
        std::uint64_t rest = 0;
        if (!text.empty()) std::memcpy(&rest, text.data(), text.size());
        return static_cast<std::size_t>(mixed(hash ^ rest, secret));
    }

    std::size_t operator()(std::uint64_t number) const {
        const std::uint64_t secret = seed();
        return static_cast<std::size_t>(mixed(mixed(number ^ secret, secret), secret));
    }

  private:
    static constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;

    static std::uint64_t seed() {
        static const std::uint64_t chosen = [] {
            std::random_device random;
            return static_cast<std::uint64_t>(random()) << 32U | random();
        }();
        return chosen;
    }
    /// The two halves of a product of 128 bits, folded: each bit of the text reaches all of the hash.
    static std::uint64_t mixed(std::uint64_t value, std::uint64_t secret) {
        __extension__ using Wide = unsigned __int128;
        const Wide product = static_cast<Wide>(value ^ factor) * (factor ^ secret ^ 0xD6E8FEB86659FD93U);
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    }
};

}  // namespace lib287g::detail
