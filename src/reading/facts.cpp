#include "reading/facts.hpp"

#include <string>
#include <tuple>
#include <utility>

#include <lib287g/detail/letters.hpp>
#include <lib287g/error.hpp>
#include <lib287g/generated/corrections.hpp>
#include <lib287g/generated/models.hpp>
#include <lib287g/generated/statutes.hpp>
#include <lib287g/lists/list_column.hpp>

#include "reading/rules/corrections.hpp"
#include "text/letters_apart.hpp"
#include "text/quoted.hpp"

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

Facts::Facts(const ReadOptions& options) : Facts{options.corrections, options.dataset} {
    for (const Correction& own : own_) check_column(own.column);
}

void Facts::check_column(std::string_view column) const {
    std::string names;
    std::string_view nearest;
    std::size_t least = column.size() / 3 + 1;
    for (const auto& word : words<ListColumn>) {
        if (equal_ignoring_case(column, word.name)) return;
        names.append(word.name).append(", ");
        const std::size_t apart = detail::letters_apart(column, word.name, least);
        if (apart < least) std::tie(nearest, least) = std::pair{word.name, apart};
    }
    if (equal_ignoring_case(column, header_column)) return;
    const Correction* const variant = correction(corrections_, header_column, std::nullopt, column);
    if (variant != nullptr) nearest = variant->clean;
    throw Error{"corrections: unknown column " + detail::quoted(column) + ", expected " + names + std::string{header_column} +
                (nearest.empty() ? "" : "; near: " + std::string{nearest})};
}

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
