#include "xlsx/sheet/cell_styles.hpp"

#include <charconv>

#include <lib287g/error.hpp>
#include "xlsx/sheet/number_format.hpp"
#include "text/quoted.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

enum : ElementKind { styles_element = 2, formats_element, cell_styles_element };

std::uint32_t format_id(const XmlAttributes& attributes) {
    const std::string_view text = attributes.value("numFmtId");
    if (text.empty()) return 0;
    std::uint32_t id = 0;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, id);
    if (error != std::errc{} || end != last) {
        throw Error{"the number format id is " + detail::quoted(text) + "; expected a whole number"};
    }
    return id;
}

}  // namespace

std::vector<bool> CellStyles::dates() const {
    std::vector<bool> are_dates;
    are_dates.reserve(formats_.size());
    for (const std::uint32_t id : formats_) {
        const auto custom = custom_formats_.find(id);
        are_dates.push_back(custom != custom_formats_.end() ? custom->second
                                                            : is_builtin_date_format(id));
    }
    return are_dates;
}

ElementKind CellStyles::start(ElementKind parent, std::string_view name,
                              const XmlAttributes& attributes) {
    if (parent == document_element) {
        if (name != "styleSheet") throw Error{"expected styles (styleSheet)"};
        return styles_element;
    }
    if (parent == styles_element) {
        if (name == "numFmts") return formats_element;
        return name == "cellXfs" ? ElementKind{cell_styles_element} : ignored_element;
    }
    if (parent == formats_element && name == "numFmt") {
        custom_formats_[format_id(attributes)] = is_date_format(attributes.value("formatCode"));
    } else if (parent == cell_styles_element && name == "xf") {
        formats_.push_back(format_id(attributes));
    }
    return ignored_element;
}

}  // namespace lib287g::xlsx
