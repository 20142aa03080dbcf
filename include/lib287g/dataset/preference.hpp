#pragma once
// Which of several rows is preferred. Target: lib287g::lib287g.
// Pure, safe from all threads; views of the caller's rows. Time grows with the ids of the sources of each kind.

#include <string_view>

#include <lib287g/dataset/dataset.hpp>

namespace lib287g::inline v0_1 {

/// The source with that id, a row of the dataset, which must outlive it; null when there is none.
template <FactTables Tables>
constexpr const Source* source(const Tables& dataset LIB287G_LIFETIMEBOUND, std::string_view id) {
    for (const Source& source : dataset.sources) {
        if (source.id == id) return &source;
    }
    return nullptr;
}

template <MortalTables Tables>
const Source* source(const Tables&&, std::string_view) = delete;

/// Whether that source is among them.
constexpr bool names(const SourceIds& sources, std::string_view source_id) {
    for (const std::string_view id : sources) {
        if (id == source_id) return true;
    }
    return false;
}

/// Whether the row cites that source.
template <class Row>
constexpr bool cites(const Row& row, std::string_view source_id) {
    return names(row.sources, source_id);
}

/// The kind of a row's main source, the first it cites.
template <FactTables Tables, class Row>
constexpr SourceKind main_source_kind(const Tables& dataset, const Row& row) {
    if (row.sources.empty()) return SourceKind::press;
    const std::string_view main = row.sources.front();
    if constexpr (requires { dataset.source_kinds; }) {
        for (const auto& kind : words<SourceKind>) {
            for (const std::string_view id : dataset.source_kinds[static_cast<std::size_t>(kind.value)]) {
                if (id == main) return kind.value;
            }
        }
        return SourceKind::press;
    } else {
        const Source* found = source(dataset, main);
        return found != nullptr ? found->kind : SourceKind::press;
    }
}

/// The rule where rows disagree: the row whose main source is of the kind that comes first in
/// SourceKind; among equals the row of higher confidence; then the earlier row of the table.
/// Whether `a`, the earlier row, gives way to `b`.
template <FactTables Tables, class Row>
constexpr bool gives_way(const Tables& dataset, const Row& a, const Row& b) {
    const auto kind_a = main_source_kind(dataset, a);
    const auto kind_b = main_source_kind(dataset, b);
    if (kind_a != kind_b) return kind_b < kind_a;
    return b.confidence < a.confidence;
}

}  // namespace lib287g
