#include "xlsx/sheet/number_format.hpp"

#include <array>

namespace lib287g::inline v0_1::xlsx {
namespace {

bool starts_with_elapsed_time(std::string_view code) {
    for (const std::string_view token : {"[h]", "[hh]", "[m]", "[mm]", "[s]", "[ss]"}) {
        if (code.starts_with(token)) return true;
    }
    return false;
}

// How many characters of the code are not part of what it shows as a date: a quoted text or a
// bracket. 0 where it starts with neither, and where the quote or the bracket is never closed.
std::size_t skipped(std::string_view code, bool a_bracket_closes) {
    std::size_t close = std::string_view::npos;
    if (code.front() == '"') {
        close = code.find_first_of("\"\n", 1);
        if (close != std::string_view::npos && code[close] == '\n') return 0;
    } else if (code.front() == '[' && a_bracket_closes && !starts_with_elapsed_time(code)) {
        close = code.find(']', 1);
    }
    return close == std::string_view::npos ? 0 : close + 1;
}

bool is_between(std::uint32_t id, std::uint32_t first, std::uint32_t last) {
    return first <= id && id <= last;
}

}  // namespace

bool is_date_format(std::string_view code) {
    constexpr std::string_view date_letters = "dmhysDMHYS";
    code = code.substr(0, code.find(';'));
    const char* const behind_last_bracket = code.data() + (code.rfind(']') + 1);  // npos + 1 is 0
    bool escaped = false;
    while (!code.empty()) {
        if (const std::size_t size = skipped(code, code.data() < behind_last_bracket); size > 0) {
            code.remove_prefix(size);
            continue;
        }
        const char letter = code.front();
        if (!escaped && date_letters.find(letter) != std::string_view::npos) return true;
        escaped = letter == '\\' || letter == '_';
        code.remove_prefix(1);
    }
    return false;
}

bool is_builtin_date_format(std::uint32_t id) {
    return is_between(id, 14, 22) || is_between(id, 27, 36) || is_between(id, 45, 47) ||
           is_between(id, 50, 58);
}

}  // namespace lib287g::xlsx
