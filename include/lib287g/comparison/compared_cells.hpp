#pragma once
// A comparison as a table: a row per aspect and type. Target: lib287g::lib287g.
// Pure, safe from all threads. Ids of sources point into the dataset; time grows with the cells.

#include <string>
#include <tuple>
#include <vector>

#include <lib287g/comparison/comparison.hpp>
#include <lib287g/tables/field.hpp>

namespace lib287g::inline v0_1 {

/// What is said of one aspect of one type, as people read it.
struct ComparedCell {
    Aspect aspect;
    std::string label;
    AgreementType type;
    std::string text;
    bool disputed;
    std::string note;
    SourceIds sources;

    friend bool operator==(const ComparedCell&, const ComparedCell&) = default;
};

template <>
inline constexpr auto fields<ComparedCell> = std::tuple{
    Field{"aspect", &ComparedCell::aspect, "What the row is about."},
    Field{"label", &ComparedCell::label, "The row's title."},
    Field{"type", &ComparedCell::type, "The agreement type."},
    Field{"text", &ComparedCell::text, "What is said of it; empty when nothing is."},
    Field{"disputed", &ComparedCell::disputed, "Whether another source disagrees."},
    Field{"note", &ComparedCell::note, "What the others say, and who they are; empty when nobody disagrees."},
    Field{"sources", &ComparedCell::sources, "Ids of the sources that say it, the main one first."},
};

/// The cells of a comparison, row by row. They point into the dataset that was compared.
std::vector<ComparedCell> compared_cells(const std::same_as<Comparison> auto& comparison) {
    std::vector<ComparedCell> cells;
    for (const ComparisonRow& row : comparison.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const ComparisonCell& cell = row.cells[i];
            cells.push_back({row.aspect, row.label, comparison.types[i], text(cell.value), cell.disputed(), cell.note(),
                             sources(cell.value)});
        }
    }
    return cells;
}

}  // namespace lib287g
