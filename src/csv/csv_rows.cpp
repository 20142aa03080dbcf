#include "csv/csv_rows.hpp"

#include <csv.h>
#include <lib287g/error.hpp>

#include "xlsx/xml/xml_characters.hpp"

namespace lib287g::inline v0_1::csv {
namespace {

/// What libcsv's callbacks gather.
struct Gathered {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::size_t cells = 0;
};

extern "C" {
static void take_cell(void* text, std::size_t size, void* data) {
    auto& gathered = *static_cast<Gathered*>(data);
    gathered.row.emplace_back(static_cast<const char*>(text), size);
    ++gathered.cells;
}
static void take_row(int, void* data) {
    auto& gathered = *static_cast<Gathered*>(data);
    gathered.rows.push_back(std::move(gathered.row));
    gathered.row.clear();
}
static int no_blank(unsigned char) { return 0; }
}

/// Frees the parser's buffer.
struct Parser {
    Parser() {
        if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) throw Error{"no memory to read CSV"};
        csv_set_space_func(&parser, no_blank);  // blanks around a cell belong to it, as in a workbook
    }
    ~Parser() { csv_free(&parser); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    csv_parser parser{};
};

}  // namespace

std::vector<std::vector<std::string>> csv_rows(std::span<const std::byte> bytes, std::string_view name,
                                               const xlsx::WorkbookLimits& limits) {
    std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::string file{name};
    if (const std::size_t valid = xlsx::valid_characters(text); valid != text.size()) {
        throw Error{file + ": byte " + std::to_string(valid) + " is not of a text in UTF-8, expected CSV"};
    }
    Gathered gathered;
    Parser reader;
    constexpr std::size_t piece = std::size_t{1} << 16;
    for (std::size_t begin = 0; begin < text.size(); begin += piece) {
        const std::string_view part = text.substr(begin, piece);
        const std::size_t read = csv_parse(&reader.parser, part.data(), part.size(), take_cell, take_row, &gathered);
        if (read != part.size()) {
            throw Error{file + ": " + csv_strerror(csv_error(&reader.parser)) + " in record " +
                        std::to_string(gathered.rows.size() + 1) + ", expected CSV"};
        }
        if (gathered.cells > limits.cells) {
            throw Error{file + ": more than " + std::to_string(limits.cells) + " cells"};
        }
    }
    if (csv_fini(&reader.parser, take_cell, take_row, &gathered) != 0) {
        throw Error{file + ": a quotation that does not end, expected CSV"};
    }
    return std::move(gathered.rows);
}

}  // namespace lib287g::csv
