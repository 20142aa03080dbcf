#include "xlsx/shared_strings.hpp"

#include <lib287g/error.hpp>

#include "xlsx/escapes.hpp"
#include "xlsx/refusal.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

enum : ElementKind { table_element = 2, string_element, string_run_element, string_text_element };

}  // namespace

ElementKind SharedStrings::start(ElementKind parent, std::string_view name, const XmlAttributes&) {
    switch (parent) {
        case document_element:
            if (name != "sst") throw Error{"expected a table of shared strings (sst)"};
            return table_element;
        case table_element:
            if (name != "si") return ignored_element;
            text_.clear();
            return string_element;
        case string_element:
            if (name == "r") return string_run_element;
            [[fallthrough]];
        case string_run_element:
            return name == "t" ? ElementKind{string_text_element} : ignored_element;
        default:
            return ignored_element;
    }
}

void SharedStrings::text(ElementKind element, std::string_view piece) {
    if (element != string_text_element) return;
    text_ += piece;
    check_cell_size(text_.size(), limits_.cell_bytes);
}

void SharedStrings::end(ElementKind element) {
    if (element != string_element) return;
    if (strings_.size() >= limits_.strings) {
        throw Refusal{"there are more than " + std::to_string(limits_.strings) + " shared strings"};
    }
    decode_escapes(text_);
    strings_.push_back(pool_.add(text_));
}

}  // namespace lib287g::xlsx
