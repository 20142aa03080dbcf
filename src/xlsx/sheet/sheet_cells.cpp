#include "xlsx/sheet/sheet_cells.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <tuple>

#include <lib287g/error.hpp>
#include "xlsx/escapes.hpp"
#include "xlsx/refusal.hpp"
#include "xlsx/sheet/hyperlink_formula.hpp"
#include "xlsx/sheet/iso_date.hpp"
#include "xlsx/sheet/number_text.hpp"

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
    formula_element,
    hyperlinks_element,
    merged_element
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

std::string_view without_plus(std::string_view text) { return text.starts_with('+') ? text.substr(1) : text; }

// Of a few digits, as nearly all are.
std::optional<std::size_t> short_index(std::string_view text) {
    constexpr std::size_t most_digits = 9;
    if (text.empty() || text.size() > most_digits) return std::nullopt;
    std::size_t index = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    return index;
}

std::optional<std::size_t> index_in(std::string_view text) {
    if (const auto index = short_index(text)) return index;
    text = without_plus(trimmed(text));
    std::size_t index = 0;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, index);
    return error == std::errc{} && end == last ? std::optional{index} : std::nullopt;
}

std::optional<double> number_in(std::string_view text) {
    text = without_plus(text);
    const auto number = take_double(text, fast_float::chars_format::general);
    return text.empty() ? number : std::nullopt;
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
    std::ranges::move(formula_links_, std::back_inserter(links_));
    if (!in_order_) {
        std::ranges::stable_sort(sheet_.cells, {}, position);
        keep_last(sheet_.cells);
    }
    auto& hidden = sheet_.hidden_rows;
    std::sort(hidden.begin(), hidden.end());
    hidden.erase(std::unique(hidden.begin(), hidden.end()), hidden.end());
}

void SheetCells::begin(std::size_t bytes) {
    // About as many as a usual sheet has: cells that move as they grow touch twice the memory.
    constexpr std::size_t bytes_of_a_cell = 64;
    sheet_.cells.reserve(std::min<std::size_t>(bytes / bytes_of_a_cell, sources_.cells_left));
}

ElementKind SheetCells::start(ElementKind parent, std::string_view name,
                              const XmlAttributes& attributes) {
    switch (parent) {
        case row_element:
            if (!is_letter(name, 'c')) return ignored_element;
            return start_cell(attributes) ? ElementKind{cell_element} : ignored_element;
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
        default:
            return start_child(parent, name, attributes);
    }
}

ElementKind SheetCells::start_child(ElementKind parent, std::string_view name, const XmlAttributes& attributes) {
    if (parent == document_element) {
        if (name != "worksheet") throw Error{"expected a worksheet"};
        return worksheet_element;
    }
    if (parent == hyperlinks_element && name == "hyperlink") start_hyperlink(attributes);
    if (parent == merged_element && name == "mergeCell") start_merged(attributes.value("ref"));
    if (parent != worksheet_element) return ignored_element;
    if (name == "sheetFormatPr") hidden_by_default_ = is_true(attributes.value("zeroHeight"));
    if (name == "sheetData") return data_element;
    if (name == "mergeCells") return merged_element;
    return name == "hyperlinks" ? ElementKind{hyperlinks_element} : ignored_element;
}

void SheetCells::text(ElementKind element, std::string_view piece) {
    if (element == value_element || element == text_element) value_ += piece;
    else if (element == formula_element) formula_ += piece;
    check_cell_size(std::max(value_.size(), formula_.size()), sources_.cell_bytes);
}

void SheetCells::end(ElementKind element) {
    if (element != cell_element) return;
    if (has_formula_) end_formula();
    else if (has_value_) store_cell();
}

void SheetCells::start_row(const XmlAttributes& attributes) {
    const std::string_view number = attributes.value("r");
    const auto row = number.empty() && row_ < last_row ? row_ + 1 : parse_row(number);
    row_known_ = row.has_value();
    if (!row) {
        place_ = {row_, 0};
        return doubt(Oddity::unreadable_cell, "row " + std::string{number});
    }
    row_ = *row;
    place_ = {row_, 0};
    // Under a default that hides rows, a height of its own shows one.
    const std::string_view hidden = attributes.value("hidden");
    const bool by_default = hidden_by_default_ && hidden.empty() && attributes.value("ht").empty();
    if (by_default || is_true(hidden)) sheet_.hidden_rows.push_back(row_);
}

bool SheetCells::start_cell(const XmlAttributes& attributes) {
    std::string_view reference;
    std::string_view type;
    std::string_view style;
    for (const auto& [name, value] : attributes.all()) {
        if (name[1] != '\0') continue;
        if (name[0] == 'r') reference = value;
        if (name[0] == 't') type = value;
        if (name[0] == 's') style = value;
    }
    if (!place_cell(reference)) return false;
    storage_ = storage_named(type);
    const auto index = style.empty() ? 0 : index_in(style);
    if (!index) doubt(Oddity::unreadable_cell, style);
    style_index_ = index.value_or(0);
    has_value_ = false;
    value_.clear();
    has_formula_ = false;
    return true;
}

bool SheetCells::place_cell(std::string_view reference) {
    if (!reference.empty()) {
        if (const auto place = parse_cell_place(reference)) {
            place_ = *place;
            return true;
        }
    } else if (row_known_ && place_.column < last_column) {
        place_ = {row_, static_cast<std::uint16_t>(place_.column + 1)};
        return true;
    }
    sources_.log.add(sheet_.problems, {.row = row_, .what = Oddity::unreadable_cell}, reference);
    return false;
}

// A cell has its value in `v`, or in `is` where its type says so; the other one is not read, and of two the first is.
ElementKind SheetCells::start_value(std::string_view name) {
    if (is_letter(name, 'f')) {
        has_formula_ = true;
        formula_.clear();
        return formula_element;
    }
    const bool inlined = storage_ == Storage::inlined;
    if (inlined ? name != "is" : !is_letter(name, 'v')) return ignored_element;
    if (has_value_) {
        doubt(Oddity::unreadable_cell, value_);
        return ignored_element;
    }
    has_value_ = true;
    return inlined ? inline_element : value_element;
}

// It may be on several ranges, with blanks between them.
void SheetCells::start_hyperlink(const XmlAttributes& attributes) {
    std::string_view rest = attributes.value("ref");
    const std::string_view id = attributes.value_with_any_prefix("id");
    std::string location{attributes.value("location")};
    decode_escapes(location);
    const auto add = [&](std::string_view reference) {
        const auto cells = without_sheet_name(reference, sheet_.name);
        const auto range = cells ? parse_cell_range(*cells) : std::nullopt;
        if (!range) return sources_.log.add(sheet_.problems, {.what = Oddity::unreadable_link}, reference);
        use_hyperlink(id.size() + location.size());
        const TextPlace anchor = location.empty() ? TextPlace{0, 0} : sources_.links.add(location);
        links_.push_back({*range, std::string{id}, {0, 0}, anchor});
    };
    if (without_sheet_name(rest, sheet_.name) && rest.find('!') != std::string_view::npos) return add(rest);
    do {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        add(rest.substr(0, end));
        rest.remove_prefix(std::min(rest.find_first_not_of(' ', end), rest.size()));
    } while (!rest.empty());
}

void SheetCells::start_merged(std::string_view reference) {
    const auto range = parse_cell_range(reference);
    if (!range) return sources_.log.add(sheet_.problems, {.what = Oddity::unreadable_cell}, reference);
    use_one();
    sheet_.merged.push_back({range->first.row, range->last.row, range->first.column, range->last.column});
}

void SheetCells::use_one() {
    if (sources_.cells_left == 0) throw Refusal{"the workbook has more cells than the limit"};
    --sources_.cells_left;
}

void SheetCells::use_hyperlink(std::size_t bytes) {
    if (sources_.hyperlinks_left == 0) throw Refusal{"the workbook has more hyperlinks than the limit"};
    if (bytes > sources_.link_bytes_left) throw Refusal{"the hyperlinks are longer than the limit for texts"};
    --sources_.hyperlinks_left;
    sources_.link_bytes_left -= bytes;
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
    return Storage::unknown;
}

void SheetCells::end_formula() {
    HyperlinkFormula link = hyperlink_formula(formula_);
    if (link.address) {
        use_hyperlink(link.address->size());
        formula_links_.push_back({{place_, place_}, {}, sources_.links.add(*link.address), {0, 0}});
    } else if (link.present) {
        doubt(Oddity::computed_link, formula_);
    }
    // The value of one for a text may be the empty text; that of any other is left empty where there is none.
    if (has_value_ && !(value_.empty() && storage_ != Storage::formula)) return store_cell();
    if (!link.shown) return doubt(Oddity::formula_without_value, formula_);
    store(CellKind::text, 0, sources_.pool.add(*link.shown));
}

void SheetCells::store_cell() {
    if (value_.empty() && storage_ != Storage::inlined) return;
    switch (storage_) {
        case Storage::shared:
            return store_shared();
        case Storage::inlined:
        case Storage::formula:
            decode_escapes(value_);
            return store_text(CellKind::text);
        case Storage::unknown:
            return doubt_value();
        case Storage::error:
            doubt(Oddity::error_cell, value_);
            return store_text(CellKind::error);
        case Storage::boolean: {
            const std::string_view truth = trimmed(value_);
            const bool is_false = truth == "0" || truth == "false";
            if (!is_false && !is_true(truth)) return doubt_value();
            return store_number(CellKind::boolean, is_false ? 0 : 1);
        }
        case Storage::iso_date: {
            const auto serial = iso_date_serial(trimmed(value_), sources_.dates_from_1904);
            if (!serial) return doubt_value();
            return store_number(CellKind::date, *serial);
        }
        case Storage::number: {
            const auto number = number_in(trimmed(value_));
            if (!number) return doubt_value();
            sources_.styles_needed |= style_index_ > 0 && style_index_ >= sources_.date_styles.size();
            return store_number(has_date_style() ? CellKind::date : CellKind::number, *number);
        }
    }
}

void SheetCells::store_text(CellKind kind) { store(kind, 0, sources_.pool.add(value_)); }

void SheetCells::store_shared() {
    const auto index = index_in(value_);
    if (!index || *index >= sources_.shared_strings.size()) {
        if (!sources_.shared_strings_damage.empty()) throw Refusal{sources_.shared_strings_damage};
        return doubt_value();
    }
    store(CellKind::text, 0, sources_.shared_strings[*index]);
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

void SheetCells::doubt(Oddity what, std::string_view text) {
    sources_.log.add(sheet_.problems, {.row = place_.row, .column = place_.column, .what = what}, text);
}

// A value that does not fit its cell is kept as a text that is none.
void SheetCells::doubt_value() {
    doubt(Oddity::unreadable_cell, value_);
    store_text(CellKind::error);
}

}  // namespace lib287g::xlsx
