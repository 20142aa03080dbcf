#pragma once

#include <string_view>

#include <lib287g/dataset/dataset.hpp>

namespace lib287g {

/// The source with that id; null when there is none.
constexpr const Source* source(const Dataset& dataset, std::string_view id) {
    for (const Source& source : dataset.sources) {
        if (source.id == id) return &source;
    }
    return nullptr;
}

/// Whether the row cites that source.
template <class Row>
constexpr bool cites(const Row& row, std::string_view source_id) {
    for (const std::string_view id : row.sources) {
        if (id == source_id) return true;
    }
    return false;
}

/// The kind of a row's main source, the first it cites.
template <class Row>
constexpr SourceKind main_source_kind(const Dataset& dataset, const Row& row) {
    if (row.sources.empty()) return SourceKind::press;
    const Source* main = source(dataset, row.sources.front());
    return main != nullptr ? main->kind : SourceKind::press;
}

/// The rule where rows disagree: the row whose main source is of the kind that comes first in
/// SourceKind; among equals the row of higher confidence; then the earlier row of the table.
/// Whether `a`, the earlier row, gives way to `b`.
template <class Row>
constexpr bool gives_way(const Dataset& dataset, const Row& a, const Row& b) {
    const auto kind_a = main_source_kind(dataset, a);
    const auto kind_b = main_source_kind(dataset, b);
    if (kind_a != kind_b) return kind_b < kind_a;
    return b.confidence < a.confidence;
}

}  // namespace lib287g
