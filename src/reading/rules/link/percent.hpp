#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace lib287g::inline v0_1::reading {

/// The text in which "%2F" is "/"; absent where a "%" stands before anything else.
inline std::optional<std::string> percent_decoded(std::string_view given) {
    std::string out;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i] != '%') {
            out += given[i];
            continue;
        }
        unsigned value = 0;
        const char* const digits = given.data() + i + 1;
        if (i + 2 >= given.size() || std::from_chars(digits, digits + 2, value, 16).ptr != digits + 2) return std::nullopt;
        out += static_cast<char>(value);
        i += 2;
    }
    return out;
}

}  // namespace lib287g::reading
