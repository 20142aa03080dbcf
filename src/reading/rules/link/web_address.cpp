#include "reading/rules/link/web_address.hpp"

#include <algorithm>
#include <array>

#include <lib287g/detail/letters.hpp>
#include <lib287g/detail/utf8.hpp>

#include "reading/rules/link/percent.hpp"
#include "reading/rules/link/urldefense.hpp"
#include "text/blanks.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

std::size_t find_ignoring_case(std::string_view text, std::string_view wanted, std::size_t from = 0) {
    for (std::size_t at = from; at + wanted.size() <= text.size(); ++at) {
        if (equal_ignoring_case(text.substr(at, wanted.size()), wanted)) return at;
    }
    return std::string_view::npos;
}

bool starts_ignoring_case(std::string_view text, std::string_view start) {
    return equal_ignoring_case(text.substr(0, start.size()), start);
}

/// Of "https://host/path"; empty where there is no such scheme.
std::string_view host_of(std::string_view address) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (!starts_ignoring_case(address, scheme)) continue;
        const std::string_view rest = address.substr(scheme.size());
        return rest.substr(0, rest.find_first_of("/?#"));
    }
    return {};
}

bool is_host(std::string_view host) {
    return host.find('.') != std::string_view::npos && !host.starts_with('.') &&
           std::all_of(host.begin(), host.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':' ||
                      static_cast<unsigned char>(c) >= 0x80;
           });
}

/// A program's address around another: the host's end, the path's start, and the parameter that has the other.
struct Wrapper {
    std::string_view host;
    std::string_view path;
    std::string_view parameter;
};
constexpr std::array<Wrapper, 9> wrappers{{{".safelinks.protection.outlook.com", "/", "url"},
                                           {"www.google.com", "/url", "q"},
                                           {"www.google.com", "/url", "url"},
                                           {"docs.google.com", "/viewer", "url"},
                                           {"drive.google.com", "/viewerng/viewer", "url"},
                                           {"view.officeapps.live.com", "/op/", "src"},
                                           {"l.facebook.com", "/l.php", "u"},
                                           {"linkprotect.cudasvc.com", "/url", "a"},
                                           {"urldefense.proofpoint.com", "/v1/", "u"}}};

std::optional<std::string> parameter_of(std::string_view address, std::string_view name) {
    const std::size_t query = address.find('?');
    if (query == std::string_view::npos) return std::nullopt;
    for (std::string_view rest = address.substr(query + 1); !rest.empty();) {
        const std::string_view each = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), each.size() + 1));
        if (each.size() > name.size() && each.starts_with(name) && each[name.size()] == '=') {
            return percent_decoded(each.substr(name.size() + 1));
        }
    }
    return std::nullopt;
}

/// What the address is wrapped around; absent where it is around nothing.
std::optional<std::string> inside_of(std::string_view address) {
    constexpr std::string_view extension = "chrome-extension://";
    if (starts_ignoring_case(address, extension)) {
        const std::size_t slash = address.find('/', extension.size());
        return slash == std::string_view::npos ? std::string{} : std::string{address.substr(slash + 1)};
    }
    const std::string_view host = host_of(address);
    if (host.empty()) return std::nullopt;
    const std::string_view path = address.substr(static_cast<std::size_t>(host.data() - address.data()) + host.size());
    for (const Wrapper& wrapper : wrappers) {
        const bool is_there = host.size() >= wrapper.host.size() && path.starts_with(wrapper.path) &&
                              equal_ignoring_case(host.substr(host.size() - wrapper.host.size()), wrapper.host);
        if (!is_there) continue;
        if (auto inside = parameter_of(address, wrapper.parameter)) return inside;
    }
    return inside_of_urldefense(host, path);
}

/// With the scheme and the host as they are written: "https:/www", "http://https://www", "HTTPS://WWW", "www" and
/// "//www" are near enough. Absent where the scheme is another, or none.
std::optional<std::string> with_scheme(std::string_view given) {
    std::string_view scheme = "https";
    bool found = false;
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view each : {"https", "http", "ttps", "ttp", "hxxps", "hxxp"}) {
            if (!starts_ignoring_case(given, each)) continue;
            std::string_view rest = given.substr(each.size());
            const std::size_t marks = std::min(rest.find_first_not_of(":/\\;"), rest.size());
            if (marks == 0) continue;
            rest.remove_prefix(marks);
            scheme = each.ends_with('s') ? "https" : "http";
            given = rest;
            found = more = true;
            break;
        }
    }
    if (!found && given.starts_with("//")) {
        given.remove_prefix(2);
        found = true;
    }
    if (!found && !starts_ignoring_case(given, "www.")) return std::nullopt;
    const std::size_t end = std::min(given.find_first_of("/?#"), given.size());
    std::string address{scheme};
    address.append("://");
    for (const char c : given.substr(0, end)) address += detail::lower(c);
    if (!is_host(std::string_view{address}.substr(scheme.size() + 3))) return std::nullopt;
    return address.append(given.substr(end));
}

/// Where the next address starts in a text, behind a blank or a mark; the text's end where none does.
std::size_t next_address(std::string_view text) {
    constexpr std::string_view marks = " |;,\n\t";
    for (std::size_t at = text.find_first_of(marks), behind = at; at != std::string_view::npos; at = text.find_first_of(marks, behind)) {
        behind = std::min(text.find_first_not_of(marks, at), text.size());  // all marks at once: what follows is behind the last
        const std::string_view rest = text.substr(behind);
        if (starts_ignoring_case(rest, "http:") || starts_ignoring_case(rest, "https:") || starts_ignoring_case(rest, "www.")) {
            return at;
        }
    }
    return text.size();
}

std::string_view without_marks_around(std::string_view text) {
    constexpr std::string_view marks = " \t\n\r<>\"'|;,";
    const std::size_t first = text.find_first_not_of(marks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(marks) - first + 1);
}

bool is_shown(std::string_view text) {
    while (!text.empty()) {
        const detail::Character next = detail::first_character(text);
        if (!next.valid || next.code < 0x20 || next.code == 0x7F) return false;
        text.remove_prefix(next.size);
    }
    return true;
}

}  // namespace

bool is_web_address(std::string_view address) {
    constexpr std::array<std::string_view, 3> usual{"https://www.ice.gov/", "https://web.archive.org/web/", "http://www.ice.gov/"};
    if (std::none_of(usual.begin(), usual.end(), [&](std::string_view start) { return address.starts_with(start); })) return false;
    if (address.size() > longest_address) return false;
    unsigned char odd = 0;  // a loop without a way out is one of many bytes at once
    for (const char letter : address) {
        const auto c = static_cast<unsigned char>(letter);
        odd |= static_cast<unsigned char>((c < 0x21) | (c > 0x7E) | (c == '|') | (c == ';') | (c == ','));
    }
    return odd == 0;
}

WebAddress web_address(std::string_view given) {
    constexpr int deepest = 4;
    const bool is_cut = given.size() > longest_address;
    const std::string tidied = detail::tidy(given.substr(0, longest_address));
    std::string_view text = without_marks_around(tidied);
    WebAddress found;
    const std::size_t end = next_address(text);
    found.several = end < text.size();
    if (is_cut && !found.several) return {};  // whatever stands behind, the address goes on
    text = without_marks_around(text.substr(0, end));
    std::string inner{text};
    bool wrapped = false;
    for (int depth = 0; depth < deepest; ++depth) {
        auto schemed = with_scheme(inner);
        auto inside = inside_of(schemed ? *schemed : inner);
        if (!inside) {
            found.address = std::move(schemed);
            break;
        }
        wrapped = true;
        inner = std::string{without_marks_around(*inside)};
    }
    if (!found.address || !is_shown(*found.address)) return {};
    if (wrapped) found.rule = IssueCode::wrapped_link;
    else if (*found.address != given) found.rule = IssueCode::mended_link;
    return found;
}

std::optional<std::string_view> address_in_text(std::string_view text) {
    constexpr std::size_t shortest = 8;  // "www.x.yz"; most cells without a link say "link", or nothing
    if (text.size() < shortest || text.find('.') == std::string_view::npos) return std::nullopt;
    for (const std::string_view start : {"http://", "https://", "http:/", "https:/", "www."}) {
        const std::size_t at = find_ignoring_case(text, start);
        if (at != std::string_view::npos) return text.substr(at);
    }
    return std::nullopt;
}

}  // namespace lib287g::reading
