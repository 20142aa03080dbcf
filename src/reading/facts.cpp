#include "reading/facts.hpp"

#include <lib287g/detail/letters.hpp>
#include <lib287g/generated/corrections.hpp>
#include <lib287g/generated/models.hpp>
#include <lib287g/generated/statutes.hpp>

#include "reading/rules/corrections.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

bool holds(const Period& period, Date day) {
    return (!period.since || period.since->first() <= day) && (!period.until || day <= period.until->last());
}

/// Of the earliest statute; nothing where none has a date.
std::optional<int> first_year_of(const Rows<Statute>& statutes) {
    std::optional<int> first;
    for (const Statute& statute : statutes) {
        if (!statute.date) continue;
        const int year = statute.date->first().year();
        if (!first || year < *first) first = year;
    }
    return first;
}

}  // namespace

Facts::Facts(const ReadOptions& options) : Facts{options.corrections, options.dataset} {}

Facts::Facts(const std::vector<Correction>& own, const std::optional<Dataset>& dataset)
    : own_{own}, corrections_{dataset ? dataset->corrections.view() : Rows<Correction>{generated::corrections}},
      models_{dataset ? dataset->models.view() : Rows<Model>{generated::models}},
      first_year_{first_year_of(dataset ? dataset->statutes.view() : Rows<Statute>{generated::statutes})
                      .value_or(*first_year_of(Rows<Statute>{generated::statutes}))} {}

std::optional<std::string_view> Facts::header(std::string_view tidied) const {
    for (const Correction& correction : own_) {
        if (is_of_headers(correction) && equal_ignoring_case(correction.raw, tidied)) return correction.clean;
    }
    const Correction* const known = correction(corrections_, header_column, std::nullopt, tidied);
    return known != nullptr ? std::optional{known->clean} : std::nullopt;
}

bool Facts::could_be_signed(std::optional<AgreementType> type, Date day) const {
    std::optional<Date> first;
    for (const Model& model : models_) {
        for (const Period& period : model.periods) {
            if (period.since && (!first || period.since->first() < *first)) first = period.since->first();
        }
    }
    if (first && day < *first) return false;
    for (const Model& model : models_) {
        if (model.type != type || model.periods.empty()) continue;
        for (const Period& period : model.periods) {
            if (holds(period, day)) return true;
        }
        return false;
    }
    return true;
}

}  // namespace lib287g::reading
