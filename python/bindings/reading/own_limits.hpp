#pragma once
// Bounds by name, as Python hands them over.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/error.hpp>
#include <lib287g/xlsx/limits.hpp>

namespace lib287g::python {

using OwnLimits = std::map<std::string, std::size_t>;

/// Puts the bounds in their places; `issues_of_a_kind` is null where a workbook alone is read. Throws Error: unknown
/// name.
inline void put_limits(const OwnLimits& own, xlsx::WorkbookLimits& book, std::size_t* issues_of_a_kind = nullptr) {
    std::vector<std::pair<std::string_view, std::size_t*>> places{
        {"file_bytes", &book.file_bytes}, {"part_bytes", &book.part_bytes}, {"total_bytes", &book.total_bytes},
        {"cells", &book.cells},           {"hyperlinks", &book.hyperlinks}, {"strings", &book.strings},
        {"sheets", &book.sheets},         {"text_bytes", &book.text_bytes}, {"cell_bytes", &book.cell_bytes},
        {"problems", &book.problems}};
    if (issues_of_a_kind != nullptr) places.emplace_back("issues_of_a_kind", issues_of_a_kind);
    for (const auto& [name, value] : own) {
        std::string names;
        std::size_t* found = nullptr;
        for (const auto& [known, place] : places) {
            if (known == name) found = place;
            names.append(names.empty() ? "" : ", ").append(known);
        }
        if (found == nullptr) throw Error{"unknown limit '" + name.substr(0, 60) + "', expected one of " + names};
        *found = value;
    }
}

}  // namespace lib287g::python
