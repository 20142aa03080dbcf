#include "reading/rules/wrapped_link.hpp"

#include <charconv>

namespace lib287g::inline v0_1::reading {

std::optional<std::string> unwrapped_link(std::string_view address) {
    const std::size_t host = address.find(".safelinks.protection.outlook.com/");
    const std::size_t query = address.find("url=");
    if (host == std::string_view::npos || query == std::string_view::npos || query < host) return std::nullopt;
    std::string_view given = address.substr(query + 4);
    given = given.substr(0, given.find('&'));
    std::string link;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i] != '%') {
            link += given[i];
            continue;
        }
        unsigned value = 0;
        const char* const digits = given.data() + i + 1;
        if (i + 2 >= given.size()) return std::nullopt;
        if (std::from_chars(digits, digits + 2, value, 16).ptr != digits + 2) return std::nullopt;
        link += static_cast<char>(value);
        i += 2;
    }
    if (!link.starts_with("http")) return std::nullopt;
    return link;
}

}  // namespace lib287g::reading
