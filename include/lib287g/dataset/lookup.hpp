#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/dataset/preference.hpp>

namespace lib287g {

/// Whether a row counts for a question that names a source, or none.
template <class Row>
constexpr bool said_by(const Row& row, std::optional<std::string_view> source_id) {
    return !source_id || cites(row, *source_id);
}

// Each gives rows of the dataset, which must outlive them; null when no row says.

/// The rows of a table that are about the type, in order; without those about every type.
template <class Row>
std::vector<const Row*> of_type(const Rows<Row>& rows, AgreementType type) {
    std::vector<const Row*> found;
    for (const Row& row : rows) {
        if (row.type == type) found.push_back(&row);
    }
    return found;
}

/// The description of a type.
constexpr const Model* model(const Dataset& dataset, AgreementType type) {
    for (const Model& model : dataset.models) {
        if (model.type == type) return &model;
    }
    return nullptr;
}

/// Whether agreements of the type give the power: the preferred row, or the preferred of those that
/// cite the source.
constexpr const Grant* grant(const Dataset& dataset, AgreementType type, Power power,
                             std::optional<std::string_view> source_id = {}) {
    const Grant* best = nullptr;
    for (const Grant& grant : dataset.grants) {
        if (grant.type != type || grant.power != power || !said_by(grant, source_id)) continue;
        if (best == nullptr || gives_way(dataset, *best, grant)) best = &grant;
    }
    return best;
}

/// The initial training that the type requires now: the first such row of the table, which puts the
/// current requirement first.
constexpr const Training* training(const Dataset& dataset, AgreementType type,
                                   std::optional<std::string_view> source_id = {}) {
    for (const Training& training : dataset.training) {
        if (training.type == type && training.kind == TrainingKind::initial && !training.until &&
            said_by(training, source_id)) {
            return &training;
        }
    }
    return nullptr;
}

/// Whether compliance inspections are scheduled for the type: the first row that says.
constexpr const Inspection* inspection(const Dataset& dataset, AgreementType type,
                                       std::optional<std::string_view> source_id = {}) {
    for (const Inspection& inspection : dataset.inspections) {
        if (inspection.type == type && said_by(inspection, source_id)) return &inspection;
    }
    return nullptr;
}

}  // namespace lib287g
