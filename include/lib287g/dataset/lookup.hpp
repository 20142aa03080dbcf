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

namespace detail {

/// Whether the row was observed later than the best one before it in the table, or on that day and is preferred to it.
template <FactTables Tables, class Row>
constexpr bool supersedes(const Tables& dataset, const Row& row, const Row& best, const std::optional<PartialDate>& observed,
                          const std::optional<PartialDate>& best_observed) {
    if (observed != best_observed) return observed && (!best_observed || *best_observed < *observed);
    return gives_way(dataset, best, row);
}

}  // namespace detail

// Requirements change: of rows that have not ended, the one that was observed last is shown; of one day, the preferred.

/// The initial training that the type requires now: of the rows that say how long it is the one observed last; where
/// none says, of the others.
template <FactTables Tables>
constexpr const Training* training(const Tables& dataset LIB287G_LIFETIMEBOUND, AgreementType type,
                                   std::optional<std::string_view> source_id = {}) {
    const auto says_length = [](const Training& row) { return row.hours || row.weeks || row.days; };
    const Training* best = nullptr;
    for (const Training& training : dataset.training) {
        if (training.type != type || training.kind != TrainingKind::initial || training.until || !said_by(training, source_id)) {
            continue;
        }
        const bool better = best == nullptr || (says_length(training) != says_length(*best)
                                                    ? says_length(training)
                                                    : detail::supersedes(dataset, training, *best, training.since, best->since));
        if (better) best = &training;
    }
    return best;
}
template <MortalTables Tables>
const Training* training(const Tables&&, AgreementType, std::optional<std::string_view> = {}) = delete;

/// Whether compliance inspections are scheduled for the type: of the rows that say yes or no the one observed last; where
/// none does, of the others.
template <FactTables Tables>
constexpr const Inspection* inspection(const Tables& dataset LIB287G_LIFETIMEBOUND, AgreementType type,
                                       std::optional<std::string_view> source_id = {}) {
    const auto says = [](const Inspection& row) { return row.scheduled == Answer::yes || row.scheduled == Answer::no; };
    const Inspection* best = nullptr;
    for (const Inspection& inspection : dataset.inspections) {
        if (inspection.type != type || !said_by(inspection, source_id)) continue;
        const bool better = best == nullptr ||
                            (says(inspection) != says(*best)
                                 ? says(inspection)
                                 : detail::supersedes(dataset, inspection, *best, inspection.date, best->date));
        if (better) best = &inspection;
    }
    return best;
}
template <MortalTables Tables>
const Inspection* inspection(const Tables&&, AgreementType, std::optional<std::string_view> = {}) = delete;

}  // namespace lib287g
