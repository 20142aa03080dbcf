#include "reading/input/content_identity.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace lib287g::inline v0_1::reading {

std::string content_identity(std::span<const std::byte> bytes) {
    // FNV-1a over words of eight bytes, the same on every machine, from the front and from the back.
    const auto word_at = [](const std::byte* from) {
        std::uint64_t word = 0;
        std::memcpy(&word, from, sizeof word);
        return std::endian::native == std::endian::little ? __builtin_bswap64(word) : word;
    };
    // A product carries upwards only: without this the highest bits of two words could cancel.
    const auto mixed = [](std::uint64_t hash) { return hash ^ (hash >> 32U); };
    std::uint64_t forward = 0xcbf29ce484222325U;
    std::uint64_t backward = 0x84222325cbf29ce4U;
    constexpr std::uint64_t prime = 0x100000001b3U;
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        forward = mixed((forward ^ word_at(bytes.data() + at)) * prime);
        backward = mixed((backward ^ word_at(bytes.data() + (bytes.size() - 8 - at))) * prime);
    }
    for (; at < bytes.size(); ++at) {
        forward = (forward ^ static_cast<std::uint64_t>(bytes[at])) * prime;
        backward = (backward ^ static_cast<std::uint64_t>(bytes[bytes.size() - 1 - at])) * prime;
    }
    return std::to_string(bytes.size()) + "-" + std::to_string(forward) + "-" + std::to_string(backward);
}

}  // namespace lib287g::reading
