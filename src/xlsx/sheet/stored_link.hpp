#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/xlsx/sheet.hpp>

#include "xlsx/refusal.hpp"
#include "xlsx/sheet/cell_reference.hpp"
#include "xlsx/text_pool.hpp"

namespace lib287g::inline v0_1::xlsx {

/// A hyperlink while the workbook is read.
struct StoredLink {
    CellRange range;
    std::string id;  ///< of its relationship; empty where it has none
    TextPlace target{0, 0};
    TextPlace location{0, 0};
};

/// The hyperlinks of a workbook, by sheet, and their texts, one after the other.
struct StoredLinks {
    std::vector<std::vector<StoredLink>> of_sheets;
    std::string texts;
    std::size_t most = 0;  ///< bytes of them

    /// Throws Refusal where they would be longer.
    TextPlace add(std::string_view text) {
        if (text.size() > most - texts.size()) throw Refusal{"the hyperlinks are longer than the limit for texts"};
        texts += text;
        return {static_cast<std::uint32_t>(texts.size() - text.size()), static_cast<std::uint32_t>(text.size())};
    }
};

}  // namespace lib287g::xlsx
