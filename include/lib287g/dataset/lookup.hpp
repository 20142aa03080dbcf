#pragma once
// Rows of a dataset by type, power or source. Target: lib287g::lib287g.
// Pure, safe from all threads. Rows live as long as the dataset, which is refused as a temporary; time grows with the table.

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/dataset/preference.hpp>
#include <lib287g/detail/selection.hpp>

namespace lib287g::inline v0_1 {

/// Whether a row counts for a question that names a source, or none.
template <class Row>
constexpr bool said_by(const Row& row, std::optional<std::string_view> source_id) {
    return !source_id || cites(row, *source_id);
}

/// The rows of a table that are about the type, in order; without those about every type.
template <class Row>
Selection<Row> of_type(const Rows<Row>& rows, AgreementType type, Keepalive storage = {}) {
    std::vector<const Row*> found;
    for (const Row& row : rows) {
        if (row.type == type) found.push_back(&row);
    }
    return Selection<Row>{std::move(found), std::move(storage)};
}
template <class Row>
Selection<Row> of_type(const Shared<Rows<Row>>& rows, AgreementType type) {
    return of_type(rows.view(), type, rows.storage());
}

// The others give a row of the dataset, which must outlive it, so none of a temporary; null when no row
// says.

/// The description of a type.
template <FactTables Tables>
constexpr const Model* model(const Tables& dataset LIB287G_LIFETIMEBOUND, AgreementType type) {
    for (const Model& model : dataset.models) {
        if (model.type == type) return &model;
    }
    return nullptr;
}
template <MortalTables Tables>
const Model* model(const Tables&&, AgreementType) = delete;

/// Whether agreements of the type give the power: the preferred row, or the preferred of those that
/// cite the source.
template <FactTables Tables>
constexpr const Grant* grant(const Tables& dataset LIB287G_LIFETIMEBOUND, AgreementType type, Power power,
                             std::optional<std::string_view> source_id = {}) {
    const Grant* best = nullptr;
    for (const Grant& grant : dataset.grants) {
        if (grant.type != type || grant.power != power || !said_by(grant, source_id)) continue;
        if (best == nullptr || gives_way(dataset, *best, grant)) best = &grant;
    }
    return best;
}
template <MortalTables Tables>
const Grant* grant(const Tables&&, AgreementType, Power, std::optional<std::string_view> = {}) = delete;

/// The initial training that the type requires now: the first such row of the table, which puts the
/// current requirement first.
template <FactTables Tables>
constexpr const Training* training(const Tables& dataset LIB287G_LIFETIMEBOUND, AgreementType type,
                                   std::optional<std::string_view> source_id = {}) {
    for (const Training& training : dataset.training) {
        if (training.type == type && training.kind == TrainingKind::initial && !training.until &&
            said_by(training, source_id)) {
            return &training;
        }
    }
    return nullptr;
}
template <MortalTables Tables>
const Training* training(const Tables&&, AgreementType, std::optional<std::string_view> = {}) = delete;

/// Whether compliance inspections are scheduled for the type: the first row that says.
template <FactTables Tables>
constexpr const Inspection* inspection(const Tables& dataset LIB287G_LIFETIMEBOUND, AgreementType type,
                                       std::optional<std::string_view> source_id = {}) {
    for (const Inspection& inspection : dataset.inspections) {
        if (inspection.type == type && said_by(inspection, source_id)) return &inspection;
    }
    return nullptr;
}
template <MortalTables Tables>
const Inspection* inspection(const Tables&&, AgreementType, std::optional<std::string_view> = {}) = delete;

}  // namespace lib287g
