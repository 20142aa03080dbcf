#pragma once
// Bounds by name, as Python hands them over.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/dataset/json.hpp>
#include <lib287g/error.hpp>
#include <lib287g/reading/options.hpp>

namespace lib287g::python {

using OwnLimits = std::map<std::string, std::size_t>;
using LimitPlaces = std::vector<std::pair<std::string_view, std::size_t*>>;

inline LimitPlaces limits_of(xlsx::WorkbookLimits& book) {
    return {{"file_bytes", &book.file_bytes}, {"part_bytes", &book.part_bytes}, {"total_bytes", &book.total_bytes},
            {"cells", &book.cells},           {"hyperlinks", &book.hyperlinks}, {"strings", &book.strings},
            {"sheets", &book.sheets},         {"text_bytes", &book.text_bytes}, {"cell_bytes", &book.cell_bytes},
            {"problems", &book.problems}};
}
inline LimitPlaces limits_of(ReadOptions& options) {
    LimitPlaces places = limits_of(options.limits);
    places.emplace_back("issues_of_a_kind", &options.issues_of_a_kind);
    return places;
}
inline LimitPlaces limits_of(JsonLimits& json) {
    return {{"bytes", &json.bytes}, {"values", &json.values}, {"rows", &json.rows}, {"depth", &json.depth}};
}

/// Puts the bounds in their places. Throws Error: unknown name.
inline void put_limits(const OwnLimits& own, const LimitPlaces& places) {
    for (const auto& [name, value] : own) {
        std::string names;
        std::size_t* found = nullptr;
        for (const auto& [known, place] : places) {
            if (known == name) found = place;
            names.append(names.empty() ? "" : ", ").append(known);
        }
        if (found == nullptr) throw Error{"limits: unknown limit '" + name.substr(0, 60) + "', expected one of " + names};
        *found = value;
    }
}

}  // namespace lib287g::python
