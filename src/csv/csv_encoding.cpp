#include "csv/csv_encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include <lib287g/detail/utf8.hpp>
#include <lib287g/error.hpp>

#include "text/character_kinds.hpp"
#include "text/mac_roman.hpp"
#include "text/utf8_text.hpp"
#include "text/windows_1252.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::csv {
namespace {

using namespace std::string_view_literals;

/// From UTF-16; half a pair becomes the replacement character.
void append_utf16(std::string& out, std::string_view bytes, bool big) {
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big ? first << 8U | second : second << 8U | first);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        if (at % 4096 == 0) xlsx::check_stop();
        char32_t code = unit(at);
        if (code >= 0xD800 && code < 0xE000) {
            const char32_t second = code < 0xDC00 && at + 3 < bytes.size() ? unit(at + 2) : 0;
            const bool pair = second >= 0xDC00 && second < 0xE000;
            if (pair) at += 2;
            code = pair ? 0x10000U + ((code - 0xD800U) << 10U) + (second - 0xDC00U) : 0xFFFDU;
        }
        detail::append_character(out, code);
    }
}

/// Whether every second byte at the start, from the first or second on, is NUL, as in UTF-16 of Latin letters.
bool has_nul_at(std::string_view bytes, std::size_t parity) {
    const std::string_view start = bytes.substr(0, 256);
    std::array<std::size_t, 2> nuls{};
    for (std::size_t at = 0; at < start.size(); ++at) nuls[at % 2] += start[at] == '\0' ? 1U : 0U;
    return start.size() >= 8 && nuls[parity] * 10 >= start.size() / 2 * 7 && nuls[1 - parity] == 0;
}

/// How many bytes at the start are UTF-8, and how many characters of these are not ASCII.
std::pair<std::size_t, std::size_t> valid_utf8(std::string_view bytes) {
    std::size_t at = 0;
    std::size_t beyond_ascii = 0;
    while (at < bytes.size()) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        if (beyond_ascii % 1024 == 0) xlsx::check_stop();
        const auto next = detail::first_character(bytes.substr(at));
        if (!next.valid) break;
        at += next.size;
        ++beyond_ascii;
    }
    return {at, beyond_ascii};
}

bool is_start_of_character(std::string_view bytes) {
    const auto lead = static_cast<unsigned char>(bytes[0]);
    const std::size_t size = lead >= 0xF5 ? 0 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    return bytes.size() < size && std::ranges::all_of(bytes.substr(1), [](char c) {
               return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
           });
}

[[noreturn]] void refuse(std::size_t at) {
    throw Error{"byte " + std::to_string(at) + " is not of a text in UTF-8, UTF-16 or Windows-1252; expected a "
                "workbook (.xlsx) or CSV: save it as \"CSV UTF-8\""};
}

void decode_windows_1252(std::string_view bytes, Decoded& out, std::size_t first_odd) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (at % 4096 == 0) xlsx::check_stop();
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const char32_t code = byte >= 0x80 && byte < 0xA0 ? detail::windows_1252[byte - 0x80U] : byte;
        if (code == 0) refuse(first_odd);
        detail::append_character(out.made, code);
    }
    out.encoding = "Windows-1252";
    out.text = out.made;
}

/// Whether the bytes are those of old Macs: their apostrophe stands between two letters, where Windows-1252 has another, or
/// the lines end as there.
bool is_mac_roman(std::string_view bytes) {
    constexpr char apostrophe = '\xD5';
    const bool old_ends = bytes.find('\r') != std::string_view::npos && bytes.find('\n') == std::string_view::npos;
    if (old_ends || bytes.find('\x92') != std::string_view::npos) return old_ends;
    for (std::size_t at = bytes.find(apostrophe, 1); at != std::string_view::npos && at + 1 < bytes.size(); at = bytes.find(apostrophe, at + 1)) {
        const bool small = bytes[at + 1] >= 'a' && bytes[at + 1] <= 'z';
        if (detail::is_letter(bytes[at - 1]) && (small || bytes[at + 1] == 'S')) return true;
    }
    return false;
}

void decode_mac_roman(std::string_view bytes, Decoded& out) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (at % 4096 == 0) xlsx::check_stop();
        const auto byte = static_cast<unsigned char>(bytes[at]);
        detail::append_character(out.made, byte < 0x80 ? byte : detail::mac_roman[byte - 0x80U]);
    }
    out.encoding = "Mac Roman";
    out.text = out.made;
}

}  // namespace

void decode(std::string_view bytes, Decoded& out) {
    const bool little = bytes.starts_with("\xFF\xFE") || (!bytes.starts_with('\0') && has_nul_at(bytes, 1));
    const bool big = bytes.starts_with("\xFE\xFF") || has_nul_at(bytes, 0);
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) {
        throw Error{"the text is in UTF-32; expected a workbook (.xlsx) or CSV: save it as \"CSV UTF-8\""};
    }
    if (little || big) {
        const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
        append_utf16(out.made, bytes.substr(marked ? 2 : 0), big);
        out.encoding = "UTF-16";
        out.cut_off = bytes.size() % 2 != 0;
        out.text = out.made;
        return;
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto [valid, beyond_ascii] = valid_utf8(bytes);
    out.text = bytes.substr(0, valid);
    if (valid == bytes.size()) return;
    if (is_start_of_character(bytes.substr(valid)) && (beyond_ascii > 0 || bytes.size() - valid > 1)) {
        out.cut_off = true;
        return;
    }
    // What has characters of UTF-8 as well would be spoilt as Windows-1252.
    if (beyond_ascii > 0 || bytes.find('\0') != std::string_view::npos) refuse(valid);
    if (is_mac_roman(bytes)) decode_mac_roman(bytes, out);
    else decode_windows_1252(bytes, out, valid);
}

}  // namespace lib287g::csv
