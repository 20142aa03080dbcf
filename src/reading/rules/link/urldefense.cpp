#include "reading/rules/link/urldefense.hpp"

#include <algorithm>
#include <cstdint>

#include <lib287g/detail/letters.hpp>

#include "reading/rules/link/percent.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// Version 2 writes "-" for "%" and "_" for "/".
std::optional<std::string> of_version_2(std::string_view path) {
    const std::size_t at = path.find("u=");
    if (at == std::string_view::npos) return std::nullopt;
    std::string_view given = path.substr(at + 2);
    given = given.substr(0, given.find('&'));
    std::string usual{given};
    std::ranges::replace(usual, '-', '%');
    std::ranges::replace(usual, '_', '/');
    return percent_decoded(usual);
}

std::optional<std::string> base64_decoded(std::string_view text) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string out;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : text) {
        if (c == '=') break;
        const std::size_t digit = digits.find(c == '+' ? '-' : c == '/' ? '_' : c);
        if (digit == std::string_view::npos) return std::nullopt;
        bits = bits << 6U | static_cast<std::uint32_t>(digit);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        out += static_cast<char>(bits >> held & 0xFFU);
    }
    return out;
}

/// Version 3: "__ADDRESS__;REPLACED!!…", in which each "*" stands for the next of the replaced characters, and
/// "**" with a letter for a run of them (A for two).
std::optional<std::string> of_version_3(std::string_view path) {
    const std::size_t begin = path.find("__");
    const std::size_t end = path.rfind("__;");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + 2) return std::nullopt;
    constexpr std::string_view runs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const std::string_view given = path.substr(begin + 2, end - begin - 2);
    const std::string_view behind = path.substr(end + 3);
    const auto replaced = base64_decoded(behind.substr(0, behind.find("!!")));
    if (!replaced) return std::nullopt;
    std::string out;
    std::size_t next = 0;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i] != '*') {
            out += given[i];
            continue;
        }
        std::size_t count = 1;
        if (i + 2 < given.size() && given[i + 1] == '*' && runs.find(given[i + 2]) != std::string_view::npos) {
            count = runs.find(given[i + 2]) + 2;
            i += 2;
        }
        if (next + count > replaced->size()) return std::nullopt;
        out.append(*replaced, next, count);
        next += count;
    }
    return out;
}

}  // namespace

std::optional<std::string> inside_of_urldefense(std::string_view host, std::string_view path) {
    if (!equal_ignoring_case(host, "urldefense.com") && !equal_ignoring_case(host, "urldefense.proofpoint.com") &&
        !equal_ignoring_case(host, "urldefense.us")) {
        return std::nullopt;
    }
    if (path.starts_with("/v2/")) return of_version_2(path);
    if (path.starts_with("/v3/")) return of_version_3(path);
    return std::nullopt;
}

}  // namespace lib287g::reading
