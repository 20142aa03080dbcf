#include "reading/facts.hpp"

#include <algorithm>
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
#include "text/character_kinds.hpp"
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

/// The letters, small, and digits of a text; what is not of ASCII is a letter.
std::string squeezed(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        if (detail::is_letter(c) || detail::is_digit(c) || static_cast<unsigned char>(c) >= 0x80) letters += detail::lower(c);
    }
    return letters;
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
                      .value_or(*first_year_of(Rows<Statute>{generated::statutes}))} {
    for (const auto& word : words<ListColumn>) add_header(word.name, word.name);
    for (const Correction& header : own_) {
        if (is_of_headers(header)) add_header(header.raw, header.clean);
    }
    for (const Correction& header : corrections_) {
        if (is_of_headers(header)) add_header(header.raw, header.clean);
    }
}

void Facts::add_header(std::string_view text, std::string_view column) {
    for (const auto& word : words<ListColumn>) {
        if (!equal_ignoring_case(column, word.name)) continue;
        std::string letters = squeezed(text);
        longest_header_ = std::max(longest_header_, letters.size());
        if (!letters.empty()) headers_.try_emplace(std::move(letters), Header{word.value, text});
    }
}

const Facts::Header* Facts::header_like(std::string_view text) const {
    const std::string letters = squeezed(text);
    if (letters.empty() || letters.size() > longest_header_) return nullptr;
    const auto found = headers_.find(letters);
    return found != headers_.end() ? &found->second : nullptr;
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
