#include "xlsx/xml/xml_characters.hpp"

#include <array>
#include <cstring>

namespace lib287g::inline v0_1::xlsx {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

std::size_t sequence_size(std::uint8_t lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

// The size of the character at the start of a text; 0 where there is no whole one.
std::size_t character_size(std::string_view text) {
    const std::uint8_t lead = byte_at(text, 0);
    const std::size_t size = sequence_size(lead);
    if (size == 0 || size > text.size()) return 0;
    if (size == 1) return is_xml_character(lead) ? 1 : 0;
    std::uint32_t code = lead & (0xFFU >> (size + 1));
    for (std::size_t at = 1; at < size; ++at) {
        const std::uint8_t next = byte_at(text, at);
        if ((next & 0xC0U) != 0x80U) return 0;
        code = code << 6U | (next & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    return code >= smallest[size] && is_xml_character(code) ? size : 0;
}

// Whether so many words of eight bytes are all ASCII and none a control character.
template <std::size_t words>
bool are_plain(const char* bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    std::uint64_t odd = 0;
    for (std::size_t i = 0; i < words; ++i) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + i * sizeof word, sizeof word);
        odd |= word | (word - ones * 0x20);
    }
    return (odd & (ones * 0x80)) == 0;
}

}  // namespace

bool is_xml_character(std::uint32_t code) {
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    return code <= 0xD7FF || (code >= 0xE000 && code <= 0xFFFD) ||
           (code >= 0x10000 && code <= 0x10FFFF);
}

std::size_t valid_characters(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        while (at + 64 <= bytes.size() && are_plain<8>(bytes.data() + at)) at += 64;
        while (at + 8 <= bytes.size() && are_plain<1>(bytes.data() + at)) at += 8;
        if (at == bytes.size()) break;
        const std::size_t size = character_size(bytes.substr(at));
        if (size == 0) break;
        at += size;
    }
    return at;
}

bool is_character_start(std::string_view bytes) {
    return bytes.empty() || bytes.size() < sequence_size(byte_at(bytes, 0));
}

}  // namespace lib287g::xlsx
