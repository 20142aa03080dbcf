#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <lib287g/detail/export.hpp>

namespace lib287g::inline v0_1::xlsx {

/// What a formula says of a link.
struct HyperlinkFormula {
    bool present = false;                  ///< it calls HYPERLINK
    std::optional<std::string> address{};  ///< where that is all it does, and the address is a text in it
    std::optional<std::string> shown{};    ///< what the cell then shows, where that is a text in it too
};

/// Of a formula as it is stored, without the equals sign.
LIB287G_EXPORT HyperlinkFormula hyperlink_formula(std::string_view formula);

}  // namespace lib287g::xlsx
