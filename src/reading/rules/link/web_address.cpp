#include "reading/rules/link/web_address.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <lib287g/detail/letters.hpp>
#include <lib287g/detail/utf8.hpp>

#include "reading/rules/link/address_in_text.hpp"
#include "reading/rules/link/wrappers.hpp"
#include "text/blanks.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

bool is_host(std::string_view host) {
    return host.find('.') != std::string_view::npos && !host.starts_with('.') &&
           std::all_of(host.begin(), host.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':' ||
                      static_cast<unsigned char>(c) >= 0x80;
           });
}

/// With slashes for backslashes, and without blanks beside them; behind the path it stays as it is. A blank inside is "%20". An address inside, as
/// an archive has it, gets both its slashes.
std::string path_mended(std::string_view given) {
    const std::size_t end = std::min(given.find_first_of("?#"), given.size());
    std::string out;
    for (const char c : given.substr(0, end)) {
        const char next = c == '\\' ? '/' : c;
        if (next == '/') out.erase(out.find_last_not_of(' ') + 1);
        if (next != ' ' || !out.ends_with('/')) out += next;
    }
    for (const std::string_view scheme : {"/http:/", "/https:/"}) {
        const std::size_t at = find_ignoring_case(out, scheme);
        if (at != std::string::npos && out[at + scheme.size()] != '/') out.insert(at + scheme.size(), 1, '/');
    }
    out.append(given.substr(end));
    for (std::size_t at = out.find(' '); at != std::string::npos; at = out.find(' ', at)) out.replace(at, 1, "%20");
    return out;
}

/// An archive's address with the scheme of the one inside, where that has none: "…/web/2025/www.ice.gov/a.pdf".
std::string with_inner_scheme(std::string address) {
    constexpr std::string_view web = "/web/";
    const std::size_t time = address.find(web);
    const std::size_t slash = time == std::string::npos ? time : address.find('/', time + web.size());
    if (slash == std::string::npos) return address;
    const std::string_view inside = std::string_view{address}.substr(slash + 1);
    if (starts_ignoring_case(inside, "www.") || begins_with_host(inside)) address.insert(slash + 1, "https://");
    return address;
}

/// With the scheme and the host as they are written: "https:/www", "http://https://www", "HTTPS://WWW", "https:// www",
/// "http:\\www", "www" and "//www" are near enough, and a host that is known as one by its end. Absent where the scheme is
/// another, or none.
std::optional<std::string> with_scheme(std::string_view given) {
    std::string_view scheme = "https";
    bool found = false;
    for (bool more = true; more;) {
        more = false;
        const std::size_t letters = scheme_letters(given);
        if (letters == 0) break;
        scheme = detail::lower(given[letters - 1]) == 's' ? "https" : "http";
        given.remove_prefix(letters);
        given.remove_prefix(std::min(given.find_first_not_of(":/\\; "), given.size()));
        found = more = true;
    }
    if (!found && (given.starts_with("//") || given.starts_with("://"))) {
        given.remove_prefix(given.find('/') + 2);
        found = true;
    }
    if (!found && !starts_ignoring_case(given, "www.") && !begins_with_host(given)) return std::nullopt;
    const std::size_t end = std::min(given.find_first_of("/\\?#"), given.size());
    std::string address{scheme};
    address.append("://");
    for (const char c : given.substr(0, end)) address += detail::lower(c);
    if (!is_host(std::string_view{address}.substr(scheme.size() + 3))) return std::nullopt;
    const bool of_archive = address.ends_with("://web.archive.org");
    address.append(path_mended(given.substr(end)));
    return of_archive ? with_inner_scheme(std::move(address)) : address;
}

bool is_shown(std::string_view text) {
    while (!text.empty()) {
        const detail::Character next = detail::first_character(text);
        if (!next.valid || next.code < 0x20 || next.code == 0x7F) return false;
        text.remove_prefix(next.size);
    }
    return true;
}

/// Whether it has letters, digits and "-./:_%" alone, as most have.
bool has_usual_characters(std::string_view address) {
    unsigned char odd = 0;  // a loop without a way out, of plain comparisons, is one of many bytes at once
    for (const char letter : address) {
        const auto c = static_cast<unsigned char>(letter);
        odd |= static_cast<unsigned char>(((c < '-') & (c != '%')) | ((c > ':') & (c < 'A')) | ((c > 'Z') & (c < 'a') & (c != '_')) | (c > 'z'));
    }
    return odd == 0;
}

/// Whether it has a character that is none of an address, or separates several.
bool has_odd_character(std::string_view address) {
    return std::ranges::any_of(address, [](char c) { return c < 0x21 || c > 0x7E || std::string_view{"|;,\"<>\\)]"}.find(c) != std::string_view::npos; });
}

}  // namespace

bool is_web_address(std::string_view address) {
    constexpr std::array<std::string_view, 3> usual{"https://www.ice.gov/", "https://web.archive.org/web/", "http://www.ice.gov/"};
    if (address.size() > longest_address) return false;
    const auto start = std::ranges::find_if(usual, [&](std::string_view each) { return address.starts_with(each); });
    if (start == usual.end()) return false;
    if ((!has_usual_characters(address) && has_odd_character(address)) || address.back() == '.') return false;
    const std::size_t inner = address.find("http", start->size());
    if (inner == std::string_view::npos) return start != usual.begin() + 1;  // an archive's has another inside
    const std::string_view scheme = address.substr(inner + 4);
    const bool whole = scheme.starts_with("s://") || scheme.starts_with("://");
    return start == usual.begin() + 1 && whole && address.find("http", inner + 4) == std::string_view::npos;
}

WebAddress web_address(std::string_view given) {
    constexpr int deepest = 4;
    const bool is_cut = given.size() > longest_address;
    const std::string tidied = detail::tidy(given.substr(0, longest_address));
    const FirstAddress first = first_address(tidied);
    WebAddress found;
    found.several = !first.behind.empty() && first_address(first.behind).address != first.address;
    if (is_cut && !found.several) return {};  // whatever stands behind, the address goes on
    std::string inner{first.address};
    bool wrapped = false;
    for (int depth = 0; depth < deepest; ++depth) {
        auto schemed = with_scheme(inner);
        auto inside = inside_of(schemed ? *schemed : inner);
        if (!inside) {
            found.address = std::move(schemed);
            break;
        }
        wrapped = true;
        inner = std::string{first_address(*inside).address};
    }
    if (!found.address || !is_shown(*found.address)) return {};
    if (wrapped) found.rule = IssueCode::wrapped_link;
    else if (*found.address != given) found.rule = IssueCode::mended_link;
    return found;
}

}  // namespace lib287g::reading
