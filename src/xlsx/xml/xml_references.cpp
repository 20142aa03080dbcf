#include "xlsx/xml/xml_references.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include <lib287g/error.hpp>
#include "text/quoted.hpp"
#include "xlsx/xml/xml_characters.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

bool is_character_number(std::string_view digits) {
    const int base = digits.starts_with('x') ? 16 : 10;
    if (base == 16) digits.remove_prefix(1);
    std::uint32_t code = 0;
    const char* const last = digits.data() + digits.size();
    const auto [end, error] = std::from_chars(digits.data(), last, code, base);
    return error == std::errc{} && end == last && is_xml_character(code);
}

// Of the text behind an &.
bool starts_known_reference(std::string_view text) {
    const std::string_view name = text.substr(0, text.find(';'));
    if (name.size() == text.size()) return false;
    if (name.starts_with('#')) return is_character_number(name.substr(1));
    constexpr std::array<std::string_view, 5> known{"amp", "lt", "gt", "quot", "apos"};
    return std::ranges::find(known, name) != known.end();
}

// The size of the comment, CDATA section or instruction at the start of `xml`; 0 where there is none.
std::size_t uninterpreted_size(std::string_view xml) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kinds{
        {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};
    for (const auto& [start, end] : kinds) {
        if (!xml.starts_with(start)) continue;
        const std::size_t found = xml.find(end, start.size());
        return found == std::string_view::npos ? xml.size() : found + end.size();
    }
    return 0;
}

// The end of the comment, CDATA section or instruction that `wanted` is in; 0 where it is in none. Looks from `scanned`
// on, which no such thing is around, and moves it.
std::size_t end_of_uninterpreted(std::string_view xml, std::size_t wanted, std::size_t& scanned) {
    for (scanned = xml.find('<', scanned); scanned < wanted; scanned = xml.find('<', scanned)) {
        const std::size_t end = scanned + std::max(uninterpreted_size(xml.substr(scanned)), std::size_t{1});
        scanned = end;
        if (end > wanted) return end;
    }
    return 0;
}

}  // namespace

void check_references(std::string_view xml) {
    std::size_t scanned = 0;
    for (auto at = xml.find('&'); at != std::string_view::npos; at = xml.find('&', at)) {
        // A reference is much shorter than this, but for leading zeros.
        const std::string_view rest = xml.substr(at + 1, 64);
        if (starts_known_reference(rest)) {
            ++at;
            continue;
        }
        at = end_of_uninterpreted(xml, at, scanned);
        if (at > 0) continue;
        throw Error{"the reference " + detail::quoted("&" + std::string{rest.substr(0, 20)}) +
                    " is none of &amp; &lt; &gt; &quot; &apos; and no character's number; expected "
                    "well-formed XML"};
    }
}

}  // namespace lib287g::xlsx
