#pragma once
// A workbook from the text of its parts, which is what a fuzzer changes: each part behind a line "= path"; a line
// "* count text" stands for that many times the text, so that sizes come near the limits; a backslash at the end joins
// the next line. What is not given is as in an empty workbook.

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/workbook_writer.hpp"

namespace lib287g::fuzz {

inline constexpr std::size_t most_made = 4'000'000;  // of a part: enough for cost to show, few enough for many tries

/// The text with its repetitions written out.
inline void add_line(std::string& part, std::string_view line) {
    if (line.starts_with("* ")) {
        std::size_t times = 0;
        const char* const end = line.data() + line.size();
        const auto [rest, error] = std::from_chars(line.data() + 2, end, times);
        if (error == std::errc{} && rest != end) {
            const std::string_view text{rest + 1, static_cast<std::size_t>(end - rest - 1)};
            for (std::size_t i = 0; i < times && part.size() + text.size() < most_made; ++i) part += text;
            return;
        }
    }
    if (line.ends_with('\\')) {
        part.append(line.substr(0, line.size() - 1));
        return;
    }
    part.append(line).append("\n");
}

/// The workbook's bytes. Throws std::runtime_error where an archive cannot hold a name.
inline std::vector<std::byte> packed_parts(std::string_view input) {
    test::WorkbookWriter workbook;
    std::string path = "xl/worksheets/sheet1.xml";
    std::string part;
    while (!input.empty()) {
        const std::string_view line = input.substr(0, input.find('\n'));
        input.remove_prefix(std::min(input.size(), line.size() + 1));
        if (line.starts_with("= ") && line.size() > 2 && line.size() < 200) {
            workbook.part(path, part);
            path = line.substr(2);
            part.clear();
        } else {
            add_line(part, line);
        }
    }
    workbook.part(path, part);
    return workbook.bytes();
}

}  // namespace lib287g::fuzz
