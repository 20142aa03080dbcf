// The parts of a workbook, zipped again: what is inside a sound archive. The input is parts, each behind a line
// "= path"; a line "* count text" stands for that many times the text, so that sizes come near the limits; a backslash at the end joins the next line.
#include <charconv>
#include <string>

#include "list_of_bytes.hpp"
#include "xlsx/workbook_writer.hpp"

namespace {

constexpr std::size_t most_made = 4'000'000;  // of a part: enough for cost to show, few enough for many tries

/// The text with its repetitions written out.
void add_line(std::string& part, std::string_view line) {
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

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input = lib287g::fuzz::text_of(data, size);
    lib287g::test::WorkbookWriter workbook;
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
    std::vector<std::byte> bytes;
    try {
        bytes = workbook.bytes();
    } catch (const std::exception&) {
        return -1;  // not a name that an archive can hold
    }
    lib287g::fuzz::read_and_ask(bytes, "participatingAgencies05182026am.xlsx");
    return 0;
}
