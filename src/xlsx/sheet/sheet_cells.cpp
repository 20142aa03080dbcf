#include "xlsx/sheet/sheet_cells.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <tuple>

#include "xlsx/sheet/iso_date.hpp"
#include <lib287g/error.hpp>
#include "text/quoted.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

enum : ElementKind {
    worksheet_element = 2,
    data_element,
    row_element,
    cell_element,
    value_element,
    inline_element,
    run_element,
    text_element,
    hyperlinks_element,
    hyperlink_element
};

std::string_view trimmed(std::string_view text) {
    if (!text.empty() && text.front() > ' ' && text.back() > ' ') return text;
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

// Elements of one letter are the most by far: no call compares these.
bool is_letter(std::string_view name, char letter) { return name.size() == 1 && name.front() == letter; }

template <class Number>
bool read_number(std::string_view text, Number& number) {
    if (text.starts_with('+')) text.remove_prefix(1);
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    return error == std::errc{} && end == last;
}

std::string name_of(CellPlace place) {
    std::string letters;
    for (std::uint32_t column = place.column; column > 0; column = (column - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return letters + std::to_string(place.row);
}

auto position(const Cell& cell) { return std::tuple{cell.row, cell.column}; }

// Of neighbours at the same position keeps the last.
void keep_last(std::vector<Cell>& cells) {
    const auto same = [](const Cell& left, const Cell& right) {
        return position(left) == position(right);
    };
    const auto repeated = std::unique(cells.rbegin(), cells.rend(), same);
    cells.erase(cells.begin(), repeated.base());
}

}  // namespace

void SheetCells::finish() {
    if (!in_order_) {
        std::ranges::stable_sort(sheet_.cells, {}, position);
        keep_last(sheet_.cells);
    }
    auto& hidden = sheet_.hidden_rows;
    std::sort(hidden.begin(), hidden.end());
    hidden.erase(std::unique(hidden.begin(), hidden.end()), hidden.end());
}

ElementKind SheetCells::start(ElementKind parent, std::string_view name,
                              const XmlAttributes& attributes) {
    switch (parent) {
        case row_element:
            if (!is_letter(name, 'c')) return ignored_element;
            start_cell(attributes);
            return cell_element;
        case cell_element:
            return start_value(name);
        case inline_element:
            if (name == "r") return run_element;
            [[fallthrough]];
        case run_element:
            return name == "t" ? ElementKind{text_element} : ignored_element;
        case data_element:
            if (name != "row") return ignored_element;
            start_row(attributes);
            return row_element;
        case hyperlinks_element:
            if (name == "hyperlink") start_hyperlink(attributes);
            return ignored_element;
        case worksheet_element:
            if (name == "sheetData") return data_element;
            return name == "hyperlinks" ? ElementKind{hyperlinks_element} : ignored_element;
        case document_element:
            if (name != "worksheet") throw Error{"expected a worksheet"};
            return worksheet_element;
        default:
            return ignored_element;
    }
}

void SheetCells::text(ElementKind element, std::string_view piece) {
    if (element == value_element || element == text_element) value_ += piece;
}

void SheetCells::end(ElementKind element) {
    if (element == cell_element && has_value_) store_cell();
}

void SheetCells::start_row(const XmlAttributes& attributes) {
    const std::string_view number = attributes.value("r");
    const auto row = number.empty() && row_ < last_row ? row_ + 1 : parse_row(number);
    if (!row) {
        throw Error{"the row after row " + std::to_string(row_) + " is numbered " +
                    detail::quoted(number) + "; expected 1 to 1048576"};
    }
    row_ = *row;
    place_ = {row_, 0};
    if (is_true(attributes.value("hidden"))) sheet_.hidden_rows.push_back(row_);
}

void SheetCells::start_cell(const XmlAttributes& attributes) {
    std::string_view reference;
    std::string_view type;
    std::string_view style;
    for (const auto& [name, value] : attributes.all()) {
        if (name[1] != '\0') continue;
        if (name[0] == 'r') reference = value;
        if (name[0] == 't') type = value;
        if (name[0] == 's') style = value;
    }
    place_cell(reference);
    storage_ = storage_named(type);
    style_index_ = 0;
    if (!style.empty() && !read_number(trimmed(style), style_index_)) {
        throw Error{"the style of cell " + name_of(place_) + " is " + detail::quoted(style) +
                    "; expected a whole number"};
    }
    has_value_ = false;
    value_.clear();
}

void SheetCells::place_cell(std::string_view reference) {
    if (!reference.empty()) {
        const auto place = parse_cell_place(reference);
        if (!place) {
            throw Error{"a cell of row " + std::to_string(row_) + " is named " +
                        detail::quoted(reference) + "; expected A1 to XFD1048576"};
        }
        place_ = *place;
        return;
    }
    if (place_.column == last_column) {
        throw Error{"row " + std::to_string(row_) + " has a cell after column XFD"};
    }
    place_ = {row_, static_cast<std::uint16_t>(place_.column + 1)};
}

// A cell has its value in `v`, or in `is` where its type says so; the other one is not read.
ElementKind SheetCells::start_value(std::string_view name) {
    if (storage_ == Storage::inlined) {
        if (name != "is") return ignored_element;
        has_value_ = true;
        return inline_element;
    }
    if (!is_letter(name, 'v')) return ignored_element;
    has_value_ = true;
    return value_element;
}

void SheetCells::start_hyperlink(const XmlAttributes& attributes) {
    const std::string_view reference = attributes.value("ref");
    const auto range = parse_cell_range(reference);
    if (!range) {
        throw Error{"a hyperlink is on " + detail::quoted(reference) +
                    "; expected cells from A1 to XFD1048576"};
    }
    use_one();
    sheet_.hyperlinks.push_back({.first_row = range->first.row,
                                 .last_row = range->last.row,
                                 .first_column = range->first.column,
                                 .last_column = range->last.column,
                                 .target = std::string{attributes.value_with_any_prefix("id")},
                                 .location = std::string{attributes.value("location")}});
}

void SheetCells::use_one() {
    if (sources_.cells_left == 0) {
        throw Error{"the workbook has more cells and hyperlinks than the limit"};
    }
    --sources_.cells_left;
}

SheetCells::Storage SheetCells::storage_named(std::string_view type) {
    if (type.empty()) return Storage::number;
    if (type == "inlineStr") return Storage::inlined;
    if (type == "str") return Storage::formula;
    switch (type.size() == 1 ? type[0] : '\0') {
        case 's':
            return Storage::shared;
        case 'n':
            return Storage::number;
        case 'b':
            return Storage::boolean;
        case 'e':
            return Storage::error;
        case 'd':
            return Storage::iso_date;
        default:
            break;
    }
    throw Error{"a cell is of type " + detail::quoted(type) +
                "; expected b, d, e, inlineStr, n, s or str"};
}

void SheetCells::store_cell() {
    if (value_.empty() && storage_ != Storage::inlined) return;
    double number = 0;
    switch (storage_) {
        case Storage::shared:
            return store_shared();
        case Storage::inlined:
        case Storage::formula:
            return store_text(CellKind::text);
        case Storage::error:
            return store_text(CellKind::error);
        case Storage::boolean: {
            const std::string_view truth = trimmed(value_);
            const bool is_false = truth == "0" || truth == "false";
            if (!is_false && !is_true(truth)) refuse_value("0, 1, false or true");
            return store_number(CellKind::boolean, is_false ? 0 : 1);
        }
        case Storage::iso_date: {
            const auto serial = iso_date_serial(trimmed(value_), sources_.dates_from_1904);
            if (!serial) refuse_value("an ISO 8601 date or time");
            return store_number(CellKind::date, *serial);
        }
        case Storage::number:
            if (!read_number(trimmed(value_), number) || !std::isfinite(number)) {
                refuse_value("a number");
            }
            return store_number(has_date_style() ? CellKind::date : CellKind::number, number);
    }
}

void SheetCells::store_text(CellKind kind) { store(kind, 0, sources_.pool.add(value_)); }

void SheetCells::store_shared() {
    std::size_t index = 0;
    if (!read_number(trimmed(value_), index) || index >= sources_.shared_strings.size()) {
        refuse_value("the index of one of " + std::to_string(sources_.shared_strings.size()) +
                     " shared strings");
    }
    store(CellKind::text, 0, sources_.shared_strings[index]);
}

void SheetCells::store_number(CellKind kind, double number) {
    store(kind, number, sources_.pool.add(value_));
}

void SheetCells::store(CellKind kind, double number, TextPlace text) {
    use_one();
    const Cell cell{place_.row, place_.column, kind, number, text.begin, text.size};
    auto& cells = sheet_.cells;
    if (!cells.empty() && position(cells.back()) >= position(cell)) in_order_ = false;
    cells.push_back(cell);
}

bool SheetCells::has_date_style() const {
    return style_index_ < sources_.date_styles.size() && sources_.date_styles[style_index_];
}

void SheetCells::refuse_value(std::string_view expected) const {
    throw Error{"cell " + name_of(place_) + " holds " + detail::quoted(value_) + "; expected " +
                std::string{expected}};
}

}  // namespace lib287g::xlsx
