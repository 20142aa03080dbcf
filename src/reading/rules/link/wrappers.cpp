#include "reading/rules/link/wrappers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <lib287g/detail/letters.hpp>

#include "reading/rules/link/address_in_text.hpp"
#include "reading/rules/link/percent.hpp"
#include "reading/rules/link/urldefense.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// Of "https://host/path"; empty where there is no such scheme.
std::string_view host_of(std::string_view address) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (!starts_ignoring_case(address, scheme)) continue;
        const std::string_view rest = address.substr(scheme.size());
        return rest.substr(0, rest.find_first_of("/?#"));
    }
    return {};
}

/// A program's address around another: the host, or its end behind a point, the path's start, and the parameter that has
/// the other.
struct Wrapper {
    std::string_view host;
    std::string_view path;
    std::string_view parameter;
};
constexpr std::array<Wrapper, 19> wrappers{{{"docs.google.com", "/viewer", "url"},
                                            {"docs.google.com", "/gview", "url"},
                                            {"drive.google.com", "/viewerng/viewer", "url"},
                                            {"drive.google.com", "/viewer", "url"},
                                            {"translate.google.com", "/translate", "u"},
                                            {"view.officeapps.live.com", "/op/", "src"},
                                            {"statics.teams.cdn.office.net", "/", "url"},
                                            {"outlook.office365.us", "/owa/redir.aspx", "URL"},
                                            {"outlook.office365.com", "/owa/redir.aspx", "URL"},
                                            {"outlook.office.com", "/owa/redir.aspx", "URL"},
                                            {"l.facebook.com", "/l.php", "u"},
                                            {"lm.facebook.com", "/l.php", "u"},
                                            {"l.instagram.com", "/", "u"},
                                            {"slack-redir.net", "/link", "url"},
                                            {"linkedin.com", "/redir/", "url"},
                                            {"linkedin.com", "/safety/go", "url"},
                                            {"linkprotect.cudasvc.com", "/url", "a"},
                                            {"fireeye.com", "/v1/", "u"},
                                            {"urldefense.proofpoint.com", "/v1/", "u"}}};

/// The value of a parameter, whose name may stand in any case.
std::optional<std::string> parameter_of(std::string_view address, std::string_view name) {
    const std::size_t query = address.find('?');
    if (query == std::string_view::npos) return std::nullopt;
    for (std::string_view rest = address.substr(query + 1); !rest.empty();) {
        const std::string_view each = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), each.size() + 1));
        if (each.size() > name.size() && starts_ignoring_case(each, name) && each[name.size()] == '=') {
            return percent_decoded(each.substr(name.size() + 1));
        }
    }
    return std::nullopt;
}

bool is_of(std::string_view host, std::string_view end) {
    if (host.size() < end.size() || !equal_ignoring_case(host.substr(host.size() - end.size()), end)) return false;
    return host.size() == end.size() || host[host.size() - end.size() - 1] == '.';
}

/// Of Microsoft, whichever cloud it is in.
bool is_safelinks(std::string_view host) { return find_ignoring_case(host, ".safelinks.protection.") != std::string_view::npos; }

/// "www.google.com", "google.com", "www.google.co.uk".
bool is_google(std::string_view host) {
    if (starts_ignoring_case(host, "www.")) host.remove_prefix(4);
    constexpr std::string_view google = "google.";
    return starts_ignoring_case(host, google) && host.size() <= google.size() + 6;
}

/// Of a browser's own address around one that it shows: "chrome-extension://…/https://…", "view-source:https://…".
std::optional<std::string> inside_of_browser(std::string_view address) {
    constexpr std::string_view source = "view-source:";
    if (starts_ignoring_case(address, source)) return std::string{address.substr(source.size())};
    constexpr std::string_view extension = "-extension://";
    const std::size_t at = find_ignoring_case(address.substr(0, 40), extension);
    if (at == std::string_view::npos || address.substr(0, at).find_first_of("/:. ") != std::string_view::npos) return std::nullopt;
    const std::size_t slash = address.find('/', at + extension.size());
    if (slash == std::string_view::npos) return std::string{};
    const std::string_view shown = address.substr(slash + 1);
    for (const std::string_view parameter : {"pdfurl", "file", "src", "url"}) {
        if (starts_ignoring_case(shown, "http")) break;
        if (auto inside = parameter_of(shown, parameter)) return inside;
    }
    return std::string{shown};
}

/// Of a path that has the other address as a whole: "/amp/s/www.ice.gov/…" of Google, and the end of one that Cisco's mail
/// gateway checks.
std::optional<std::string> inside_of_path(std::string_view host, std::string_view path) {
    constexpr std::string_view amp = "/amp/";
    if (is_google(host) && path.starts_with(amp)) {
        const std::string_view behind = path.substr(amp.size());
        return behind.starts_with("s/") ? "https://" + std::string{behind.substr(2)} : "http://" + std::string{behind};
    }
    if (!is_of(host, "secure-web.cisco.com")) return std::nullopt;
    const std::size_t at = find_ignoring_case(path, "/http");
    return at == std::string_view::npos ? std::nullopt : std::optional{percent_decoded(path.substr(at + 1))};
}

}  // namespace

std::optional<std::string> inside_of(std::string_view address) {
    if (auto inside = inside_of_browser(address)) return inside;
    const std::string_view host = host_of(address);
    if (host.empty()) return std::nullopt;
    const std::string_view path = address.substr(static_cast<std::size_t>(host.data() - address.data()) + host.size());
    if (is_safelinks(host)) {
        if (auto inside = parameter_of(address, "url")) return inside;
    }
    if (is_google(host) && path.starts_with("/url")) {
        for (const std::string_view parameter : {"q", "url"}) {
            if (auto inside = parameter_of(address, parameter)) return inside;
        }
    }
    for (const Wrapper& wrapper : wrappers) {
        if (!is_of(host, wrapper.host) || !path.starts_with(wrapper.path)) continue;
        if (auto inside = parameter_of(address, wrapper.parameter)) return inside;
    }
    if (auto inside = inside_of_path(host, path)) return inside;
    return inside_of_urldefense(host, path);
}

}  // namespace lib287g::reading
