#pragma once
// Agreement types side by side: the question. Target: lib287g::lib287g.
// Pure, safe from all threads. The answer keeps what it shows alive; time grows with rows of the dataset times types.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/comparison/comparison.hpp>
#include <lib287g/dataset/lookup.hpp>
#include <lib287g/figures/conflicts.hpp>
#include <lib287g/figures/from_dataset.hpp>

namespace lib287g::inline v0_1 {

/// What a comparison is to show.
struct ComparisonOptions {
    std::optional<std::string_view> source{};  ///< only what this source says; others are still noted
    std::optional<PartialDate> as_of{};        ///< of the figure; absent: the latest there is
    Unit unit = Unit::agencies;              ///< of the figure
};

namespace detail {

template <FactTables Data>
class Comparer {
  public:
    Comparer(const Data& dataset, const ComparisonOptions& options)
        : dataset_{dataset}, options_{options} {}

    /// Adds a row to the comparison, unless nothing is known of it; of a power or a term, which of them.
    void add(Comparison& comparison, Aspect aspect, std::string_view label, Power power_ = {},
             TermSubject subject = {}) const {
        ComparisonRow row{aspect, std::string{label}, {}};
        bool known = false;
        for (const AgreementType type : comparison.types) {
            row.cells.push_back(cell(type, aspect, power_, subject));
            keep(row.cells.back());
            known = known || !row.cells.back().value.empty();
        }
        if (aspect == Aspect::figure) row.label = figure_label(row);
        if (known) comparison.rows.push_back(std::move(row));
    }

  private:
    void keep(ComparisonCell& cell) const {
        cell.value.storage = dataset_.storage;
        for (CellValue& other : cell.others) other.storage = dataset_.storage;
    }

    [[nodiscard]] ComparisonCell cell(AgreementType type, Aspect aspect, Power power_,
                                      TermSubject subject) const {
        switch (aspect) {
            case Aspect::setting: return setting(type);
            case Aspect::power: return power(type, power_);
            case Aspect::training: return course(type);
            case Aspect::inspections: return inspections(type);
            case Aspect::term: return term(type, subject);
            case Aspect::figure: break;
        }
        return figure(type);
    }

    [[nodiscard]] ComparisonCell setting(AgreementType type) const {
        const Model* described = model(dataset_, type);
        const bool known = described != nullptr && described->setting && described->setting_sources &&
                           (!options_.source || names(*described->setting_sources, *options_.source));
        return {{.setting = known ? described : nullptr}, {}};
    }

    [[nodiscard]] ComparisonCell power(AgreementType type, Power power) const {
        ComparisonCell cell{{.grant = grant(dataset_, type, power, options_.source)}, {}};
        if (cell.value.grant == nullptr) return cell;
        const Grant& shown = *cell.value.grant;
        for (const Grant& other : dataset_.grants) {
            const bool differs = other.answer != shown.answer ||
                                 (other.answer != Answer::no && cell_text(other) != cell_text(shown));
            if (other.type == type && other.power == power && differs) {
                cell.others.push_back({.grant = &other});
            }
        }
        return cell;
    }

    [[nodiscard]] ComparisonCell course(AgreementType type) const {
        ComparisonCell cell{{.training = training(dataset_, type, options_.source)}, {}};
        const Training* required = cell.value.training;
        if (required == nullptr) return cell;
        const auto differ = [](const auto& a, const auto& b) { return a && b && *a != *b; };
        for (const Training& other : dataset_.training) {
            if (other.type == type && other.kind == TrainingKind::initial && !other.until &&
                (differ(other.hours, required->hours) || differ(other.weeks, required->weeks) ||
                 differ(other.delivery, required->delivery) || differ(other.place, required->place))) {
                cell.others.push_back({.training = &other});
            }
        }
        return cell;
    }

    [[nodiscard]] ComparisonCell inspections(AgreementType type) const {
        return {{.inspection = inspection(dataset_, type, options_.source)}, {}};
    }

    [[nodiscard]] ComparisonCell term(AgreementType type, TermSubject subject) const {
        const auto current = [&](const Term& term) { return term.type == type && term.subject == subject && !term.until; };
        ComparisonCell cell;
        for (const Term& term : dataset_.terms) {
            const bool asked = current(term) && said_by(term, options_.source);
            if (asked && (cell.value.term == nullptr || gives_way(dataset_, *cell.value.term, term))) cell.value.term = &term;
        }
        if (cell.value.term == nullptr) return cell;
        for (const Term& other : dataset_.terms) {
            if (current(other) && detail::cell_text(other) != detail::cell_text(*cell.value.term)) {
                cell.others.push_back({.term = &other});
            }
        }
        return cell;
    }

    /// The figure of the type's timeline, and what contradicts it.
    [[nodiscard]] ComparisonCell figure(AgreementType type) const {
        const Scope scope{type, {}};
        const Date day = options_.as_of ? options_.as_of->first() : Date::from_days(INT32_MAX);
        const std::vector<Observation> all = figures(dataset_, scope, options_.unit, options_.source);
        const Observation* const in_force = in_force_on(all, day);
        ComparisonCell cell;
        if (in_force == nullptr) return cell;
        cell.value.figure = *in_force;
        if (day < in_force->until) cell.value.figure->until = day;
        const ListDays days{cell.value.figure->date.first(), cell.value.figure->until};
        for (const Observation& other : said(dataset_, scope, options_.unit, {.days = days})) {
            if (can_be_of_one_day(other, *cell.value.figure) && disagree(other, *cell.value.figure)) {
                cell.others.emplace_back().figure = other;
            }
        }
        return cell;
    }

    /// "Agencies", with the last day on which the figures were observed; of each type where they do not share it.
    [[nodiscard]] std::string figure_label(const ComparisonRow& row) const {
        std::string label{name(options_.unit)};
        label.front() = static_cast<char>(label.front() - 'a' + 'A');
        std::optional<PartialDate> date;
        bool shared = true;
        std::string of_types;
        for (const ComparisonCell& cell : row.cells) {
            if (!cell.value.figure) continue;
            const Observation& figure = *cell.value.figure;
            const PartialDate last = figure.until > figure.date.last() ? PartialDate{figure.until} : figure.date;
            shared = shared && (!date || *date == last);
            date = last;
            of_types.append(of_types.empty() ? "" : ", ").append(code(*figure.type)).append(" ").append(text(last));
        }
        if (date) label += " (as of " + (shared ? text(*date) : of_types) + ")";
        return label;
    }

    const Data& dataset_;
    const ComparisonOptions& options_;
};

/// Where a source compares types, the rows in which it does: what it says elsewhere of one type is no comparison.
inline void keep_compared(Comparison& comparison) {
    const auto speaks_of_several = [](const ComparisonRow& row) {
        std::size_t known = 0;
        for (const ComparisonCell& cell : row.cells) known += cell.value.empty() ? 0 : 1;
        return known > 1;
    };
    std::vector<ComparisonRow> compared;
    for (const ComparisonRow& row : comparison.rows) {
        if (speaks_of_several(row)) compared.push_back(row);
    }
    if (!compared.empty()) comparison.rows = std::move(compared);
}

}  // namespace detail

/// Types side by side, in the order given: setting, the three questions most readers ask, training,
/// inspections, the other powers, terms, and the latest figure. Rows of which nothing is known are left
/// out; of a source that compares the types, those in which it speaks of one alone too.
/// `{.source = "WATCH_JEM"}` gives the table of the tracker 287(g) Watch.
template <FactTables Tables>
Comparison compare(const Tables& dataset, std::vector<AgreementType> types,
                   const ComparisonOptions& options = {}) {
    const detail::Comparer comparer{dataset, options};
    Comparison result{std::move(types), {}};
    comparer.add(result, Aspect::setting, name(Aspect::setting));
    for (const auto& word : words<Power>) {
        if (word.value <= Power::arrest_without_state_charges) {
            comparer.add(result, Aspect::power, word.name, word.value);
        }
    }
    comparer.add(result, Aspect::training, name(Aspect::training));
    comparer.add(result, Aspect::inspections, name(Aspect::inspections));
    for (const auto& word : words<Power>) {
        if (word.value > Power::arrest_without_state_charges) {
            comparer.add(result, Aspect::power, word.name, word.value);
        }
    }
    for (const auto& word : words<TermSubject>) {
        comparer.add(result, Aspect::term, word.name, {}, word.value);
    }
    comparer.add(result, Aspect::figure, name(options.unit));
    if (options.source) detail::keep_compared(result);
    return result;
}

}  // namespace lib287g
