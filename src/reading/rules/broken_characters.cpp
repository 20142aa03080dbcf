#include "reading/rules/broken_characters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <lib287g/detail/letters.hpp>
#include <lib287g/detail/utf8.hpp>

#include "text/character_kinds.hpp"
#include "text/utf8_text.hpp"
#include "text/windows_1252.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::string_view lost = "\xEF\xBF\xBD";

bool is_valid(std::string_view text) {
    while (!text.empty()) {
        const detail::Character next = detail::first_character(text);
        if (!next.valid) return false;
        text.remove_prefix(next.size);
    }
    return true;
}

/// Each run of characters above ASCII whose bytes in Windows-1252 are UTF-8, as that.
std::string without_mojibake(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        std::string bytes;
        std::size_t size = 0;
        while (size < text.size() && static_cast<unsigned char>(text[size]) >= 0x80) {
            const detail::Character next = detail::first_character(text.substr(size));
            const auto byte = next.valid ? detail::byte_in_windows_1252(next.code) : std::nullopt;
            if (!byte) break;
            bytes += static_cast<char>(*byte);
            size += next.size;
        }
        const bool meant = bytes.size() > 1 && is_valid(bytes);
        if (size == 0) size = detail::first_character(text).size;
        out += meant ? std::string_view{bytes} : text.substr(0, size);
        text.remove_prefix(size);
    }
    return out;
}

/// Characters that no keyboard has and Windows-1252 has letters and marks for, as these; others of the kind as blanks.
std::string without_controls(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const detail::Character next = detail::first_character(text);
        const bool control = next.valid && next.code >= 0x80 && next.code < 0xA0;
        const char16_t meant = control ? detail::windows_1252[next.code - 0x80] : char16_t{0};
        if (control) detail::append_character(out, meant != 0 ? meant : char16_t{' '});
        else out += text.substr(0, next.size);
        text.remove_prefix(next.size);
    }
    return out;
}

/// Those of HTML that names of places and people have.
constexpr std::array<std::pair<std::string_view, char32_t>, 31> entities{
    {{"amp", '&'},      {"quot", '"'},      {"apos", '\''},     {"lt", '<'},        {"gt", '>'},        {"nbsp", 0xA0},
     {"rsquo", 0x2019}, {"lsquo", 0x2018},  {"rdquo", 0x201D},  {"ldquo", 0x201C},  {"ndash", 0x2013},  {"mdash", 0x2014},
     {"shy", 0xAD},     {"ntilde", 0xF1},   {"Ntilde", 0xD1},   {"aacute", 0xE1},   {"eacute", 0xE9},   {"iacute", 0xED},
     {"oacute", 0xF3},  {"uacute", 0xFA},   {"uuml", 0xFC},     {"ouml", 0xF6},     {"egrave", 0xE8},   {"agrave", 0xE0},
     {"ccedil", 0xE7},  {"Aacute", 0xC1},   {"Eacute", 0xC9},   {"Iacute", 0xCD},   {"Oacute", 0xD3},   {"Uacute", 0xDA},
     {"prime", 0x2032}}};

/// The character of "amp" or "#8217"; absent where HTML has none.
std::optional<char32_t> character_of(std::string_view name) {
    if (!name.starts_with('#')) {
        const auto found = std::find_if(entities.begin(), entities.end(), [&](const auto& each) { return each.first == name; });
        return found == entities.end() ? std::nullopt : std::optional{found->second};
    }
    name.remove_prefix(1);
    const int base = name.starts_with('x') || name.starts_with('X') ? 16 : 10;
    if (base == 16) name.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, base);
    const bool is_character = error == std::errc{} && end == name.data() + name.size() && code >= 0x20 && code <= 0x10FFFF &&
                              (code < 0xD800 || code > 0xDFFF);
    if (!is_character) return std::nullopt;
    // As browsers read them: of Windows-1252.
    if (code >= 0x80 && code < 0xA0 && detail::windows_1252[code - 0x80] != 0) return detail::windows_1252[code - 0x80];
    return code;
}

std::string without_entities(std::string_view text) {
    constexpr std::size_t longest = 10;
    std::string out;
    while (!text.empty()) {
        const std::size_t at = text.find('&');
        out += text.substr(0, at);
        if (at == std::string_view::npos) break;
        text.remove_prefix(at);
        const std::size_t end = text.substr(0, longest).find(';');
        const auto character = end == std::string_view::npos ? std::nullopt : character_of(text.substr(1, end - 1));
        if (character) detail::append_character(out, *character);
        else out += '&';
        text.remove_prefix(character ? end + 1 : 1);
    }
    return out;
}

/// Without the tags of a page, and what is left of one: "<span>Walton</span>", "Officetarget=\"_blank\"".
std::string without_tags(std::string_view text) {
    constexpr std::array<std::string_view, 7> attributes{"target=\"", "href=\"", "class=\"", "rel=\"", "style=\"", "title=\"", "id=\""};
    std::string out;
    while (!text.empty()) {
        std::size_t size = 0;
        const bool tag = text.size() > 2 && text[0] == '<' && (detail::is_letter(text[1]) || text[1] == '/' || text[1] == '!');
        if (tag) size = text.find('>') + 1;  // 0 where it does not end
        const auto attribute = std::ranges::find_if(attributes, [&](std::string_view each) { return text.starts_with(each); });
        if (attribute != attributes.end()) size = std::min(text.find('"', attribute->size()), text.size() - 1) + 1;
        if (size > 0 && size < text.size() && attribute != attributes.end() && text[size] == '>') ++size;
        if (size == 0) out += text[size++];
        else if (tag && !out.empty() && out.back() != ' ' && (text.starts_with("<br") || text.starts_with("<BR"))) out += ' ';
        text.remove_prefix(size);
    }
    return out;
}

/// What stands for an apostrophe between two letters: a quotation mark of any form ("Sheriff\"s"), or the question mark that
/// a program without curly ones puts there ("Sheriff?s"; other letters than an s behind it may have lost a letter).
std::string with_apostrophes(std::string_view text) {
    constexpr std::array<std::string_view, 7> quotes{"\"", "\u201C", "\u201D", "\u201E", "\u201F", "\u2033", "\uFF02"};
    std::string out;
    while (!text.empty()) {
        std::size_t size = 0;
        if (!out.empty() && detail::is_letter(out.back())) {
            const auto quote = std::ranges::find_if(quotes, [&](std::string_view each) { return text.starts_with(each); });
            if (quote != quotes.end()) size = quote->size();
            else if (text.front() == '?' && text.size() > 1 && detail::lower(text[1]) == 's' && (text.size() == 2 || !detail::is_letter(text[2]))) size = 1;
            if (size >= text.size() || !detail::is_letter(text[size])) size = 0;
        }
        if (size > 0) out += '\'';
        else out += text[0];
        text.remove_prefix(size > 0 ? size : 1);
    }
    return out;
}

}  // namespace

std::optional<std::string> mended_characters(std::string_view text) {
    const bool beyond_ascii = std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (!beyond_ascii && text.find_first_of("&?\"<") == std::string_view::npos) return std::nullopt;
    std::string mended = without_entities(text);
    for (int times = 0; times < 3; ++times) {  // some texts went through it more than once
        std::string once_more = without_mojibake(mended);
        if (once_more == mended) break;
        mended = std::move(once_more);
    }
    mended = with_apostrophes(without_tags(without_controls(mended)));
    return mended == text ? std::nullopt : std::optional{std::move(mended)};
}

bool has_lost_character(std::string_view text) { return text.find(lost) != std::string_view::npos; }

NameWithLosses::NameWithLosses(std::string_view name) {
    constexpr std::size_t most = 4;
    for (std::size_t at = name.find(lost); at != std::string_view::npos; at = name.find(lost)) {
        pieces_.push_back(name.substr(0, at));
        name.remove_prefix(at + lost.size());
    }
    pieces_.push_back(name);
    if (pieces_.size() > most + 1) pieces_.clear();
    for (const std::string_view piece : pieces_) size_ += piece.size();
}

bool NameWithLosses::may_be(std::string_view whole) const {
    constexpr std::size_t longest_character = 4;
    if (pieces_.empty() || whole.size() < size_ || whole.size() > size_ + (pieces_.size() - 1) * longest_character) return false;
    return whole.ends_with(pieces_.back()) && fits(0, whole);
}

bool NameWithLosses::fits(std::size_t piece, std::string_view rest) const {
    if (!rest.starts_with(pieces_[piece])) return false;
    rest.remove_prefix(pieces_[piece].size());
    if (piece + 1 == pieces_.size()) return rest.empty();
    if (fits(piece + 1, rest)) return true;
    return !rest.empty() && fits(piece + 1, rest.substr(detail::first_character(rest).size));
}

}  // namespace lib287g::reading
