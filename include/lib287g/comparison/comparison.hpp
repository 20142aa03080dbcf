#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/dataset/lookup.hpp>
#include <lib287g/figures/timeline.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g {

/// What a row of a comparison is about.
enum class Aspect : std::uint8_t { setting, power, training, inspections, term, figure };

template <>
inline constexpr Word<Aspect> words<Aspect>[] = {
    {Aspect::setting, "setting", "Setting"},
    {Aspect::power, "power", "Power"},
    {Aspect::training, "training", "Training"},
    {Aspect::inspections, "inspections", "Compliance inspections"},
    {Aspect::term, "term", "Terms"},
    {Aspect::figure, "figure", "Figure"},
};
static_assert(words_in_order<Aspect>());

/// What a cell says: nothing, or one row of the dataset, which must outlive it. One of the pointers, or
/// none, is not null.
struct CellValue {
    const Model* setting = nullptr;  ///< for its setting
    const Grant* grant = nullptr;
    const Training* training = nullptr;
    const Inspection* inspection = nullptr;
    const Term* term = nullptr;
    const Claim* figure = nullptr;

    /// Calls `visit` with the row there is; without one, gives `none`.
    template <class Result>
    constexpr Result visit(const auto& visit, Result none) const {
        if (setting != nullptr) return visit(*setting);
        if (grant != nullptr) return visit(*grant);
        if (training != nullptr) return visit(*training);
        if (inspection != nullptr) return visit(*inspection);
        if (term != nullptr) return visit(*term);
        if (figure != nullptr) return visit(*figure);
        return none;
    }

    [[nodiscard]] constexpr bool empty() const {
        return visit([](const auto&) { return false; }, true);
    }
};

/// A number with commas between thousands: "1,220".
inline std::string grouped(std::int64_t value) {
    std::string digits = std::to_string(value);
    for (std::size_t end = digits.size(); end > 3 && digits[end - 4] != '-';) {
        end -= 3;
        digits.insert(end, 1, ',');
    }
    return digits;
}

/// "2 years", "1 hour", "0.5 years".
inline std::string quantity(double value, std::string_view unit) {
    std::string number = std::to_string(value);
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
    number.append(" ").append(unit);
    if (value == 1 && number.back() == 's') number.pop_back();
    return number;
}

namespace detail {

inline std::string cell_text(const Model& model) {
    if (!model.setting) return {};
    return *model.setting == Place::facility ? "Jail only" : "Anywhere";
}

inline std::string cell_text(const Grant& grant) {
    std::string out{name(grant.answer)};
    // Where these two may be done is what the setting says already.
    if (grant.power == Power::question_about_status || grant.power == Power::initiate_removal) {
        return out;
    }
    std::string conditions;
    const auto add = [&conditions](std::string_view condition) {
        if (!conditions.empty()) conditions += ", ";
        conditions += condition;
    };
    if (grant.place) add(name(*grant.place));
    if (grant.warrant_required) add("warrant required");
    if (grant.ice_signature_required) add("ICE signs");
    if (!conditions.empty()) out.append(" (").append(conditions).append(")");
    return out;
}

inline std::string cell_text(const Training& training) {
    std::string out;
    if (training.hours) out = quantity(*training.hours, "hours");
    if (training.weeks) {
        const std::string weeks = quantity(*training.weeks, "weeks");
        out += out.empty() ? weeks : " (" + weeks + ")";
    }
    if (out.empty()) return std::string{training.text};
    if (training.delivery && *training.delivery != Delivery::in_person) {
        out.append(", ").append(name(*training.delivery));
    }
    return out;
}

inline std::string cell_text(const Inspection& inspection) {
    if (inspection.scheduled == Answer::no) return "None";
    if (inspection.scheduled != Answer::yes) return std::string{name(inspection.scheduled)};
    if (!inspection.interval_years) return "Scheduled";
    if (*inspection.interval_years == 2) return "Biennial";
    return "Every " + quantity(*inspection.interval_years, "years");
}

inline std::string cell_text(const Term& term) {
    if (term.summary) return std::string{*term.summary};
    if (term.value && term.unit) return quantity(*term.value, *term.unit);
    return std::string{term.text};
}

inline std::string cell_text(const Claim& claim) {
    std::string prefix;
    if (claim.exactness != Exactness::exact) prefix.append(name(claim.exactness)).append(" ");
    return prefix + grouped(claim.value);
}

}  // namespace detail

/// The value as people read it; empty when there is none.
std::string text(const std::same_as<CellValue> auto& value) {
    return value.visit([](const auto& row) { return detail::cell_text(row); }, std::string{});
}

/// The ids of the sources that say it, the main one first.
constexpr SourceIds sources(const CellValue& value) {
    return value.visit([](const auto& row) { return row.sources; }, SourceIds{});
}

/// A cell of a comparison: what is said of one aspect of one type.
struct ComparisonCell {
    CellValue value;
    std::vector<CellValue> others;  ///< what other sources say that disagrees

    /// Whether another source disagrees.
    [[nodiscard]] bool disputed() const { return !others.empty(); }

    /// What the others say and who they are, "Yes (in facility) according to WATCH_JEM"; empty when
    /// nobody disagrees.
    [[nodiscard]] std::string note() const {
        std::string out;
        for (const CellValue& other : others) {
            if (!out.empty()) out += "; ";
            out += text(other);
            if (other.training != nullptr && other.training->place) {
                out.append(", ").append(*other.training->place);
            }
            out += " according to ";
            std::string_view separator;
            for (const std::string_view id : sources(other)) {
                out.append(separator).append(id);
                separator = ", ";
            }
        }
        return out;
    }
};

/// A row of a comparison: one aspect, a cell for each type.
struct ComparisonRow {
    Aspect aspect;
    std::string label;
    std::vector<ComparisonCell> cells;
};

/// Agreement types side by side. `storage` keeps alive what the cells point into.
struct Comparison {
    std::vector<AgreementType> types;
    std::vector<ComparisonRow> rows;
    Keepalive storage;
};

/// What a comparison is to show.
struct ComparisonOptions {
    std::optional<std::string_view> source{};  ///< only what this source says; others are still noted
    std::optional<PartialDate> as_of{};        ///< of the figure; absent: the latest there is
    Unit unit = Unit::agencies;              ///< of the figure
};

namespace detail {

template <std::derived_from<Dataset> Data>
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
            known = known || !row.cells.back().value.empty();
        }
        if (aspect == Aspect::figure) row.label = figure_label(row);
        if (known) comparison.rows.push_back(std::move(row));
    }

  private:
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
        const bool known =
            described != nullptr && described->setting && said_by(*described, options_.source);
        return {{.setting = known ? described : nullptr}, {}};
    }

    [[nodiscard]] ComparisonCell power(AgreementType type, Power power) const {
        ComparisonCell cell{{.grant = grant(dataset_, type, power, options_.source)}, {}};
        if (cell.value.grant == nullptr) return cell;
        for (const Grant& other : dataset_.grants) {
            if (other.type == type && other.power == power && other.answer != cell.value.grant->answer) {
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
                 differ(other.place, required->place))) {
                cell.others.push_back({.training = &other});
            }
        }
        return cell;
    }

    [[nodiscard]] ComparisonCell inspections(AgreementType type) const {
        return {{.inspection = inspection(dataset_, type, options_.source)}, {}};
    }

    [[nodiscard]] ComparisonCell term(AgreementType type, TermSubject subject) const {
        for (const Term& term : dataset_.terms) {
            if (term.type == type && term.subject == subject && !term.until &&
                said_by(term, options_.source)) {
                return {{.term = &term}, {}};
            }
        }
        return {};
    }

    [[nodiscard]] ComparisonCell figure(AgreementType type) const {
        const Scope scope{type, {}};
        const Claim* best = nullptr;
        for (const Claim& claim : dataset_.claims) {
            if (!answers(claim, scope, options_.unit) || claim.not_in_timelines ||
                !said_by(claim, options_.source) ||
                (options_.as_of && claim.date.last() > options_.as_of->last())) {
                continue;
            }
            if (best == nullptr || claim.date.last() > best->date.last() ||
                (claim.date.last() == best->date.last() && gives_way(dataset_, *best, claim))) {
                best = &claim;
            }
        }
        ComparisonCell cell{{.figure = best}, {}};
        if (best == nullptr) return cell;
        for (const Claim& other : dataset_.claims) {
            if (answers(other, scope, options_.unit) && other.date.overlaps(best->date) &&
                disagree(other, *best)) {
                cell.others.push_back({.figure = &other});
            }
        }
        return cell;
    }

    /// "Agencies", with the date where all figures share it.
    [[nodiscard]] std::string figure_label(const ComparisonRow& row) const {
        std::string label{name(options_.unit)};
        label.front() = static_cast<char>(label.front() - 'a' + 'A');
        std::optional<PartialDate> date;
        for (const ComparisonCell& cell : row.cells) {
            const Claim* claim = cell.value.figure;
            if (claim == nullptr) continue;
            if (date && *date != claim->date) return label + " (latest figures)";
            date = claim->date;
        }
        if (date) label += " (as of " + text(*date) + ")";
        return label;
    }

    const Data& dataset_;
    const ComparisonOptions& options_;
};

}  // namespace detail

/// Types side by side, in the order given: setting, the three questions most readers ask, training,
/// inspections, the other powers, terms, and the latest figure. Rows of which nothing is known are left
/// out. `{.source = "WATCH_JEM"}` gives the table of the tracker 287(g) Watch.
Comparison compare(const std::derived_from<Dataset> auto& dataset, std::vector<AgreementType> types,
                   const ComparisonOptions& options = {}) {
    const detail::Comparer comparer{dataset, options};
    Comparison result{std::move(types), {}, dataset.storage};
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
    return result;
}

/// Only the rows in which the types differ, as read.
Comparison differences(std::same_as<Comparison> auto comparison) {
    std::vector<ComparisonRow> differing;
    for (ComparisonRow& row : comparison.rows) {
        bool differ = false;
        for (const ComparisonCell& cell : row.cells) {
            differ = differ || text(cell.value) != text(row.cells.front().value);
        }
        if (differ) differing.push_back(std::move(row));
    }
    comparison.rows = std::move(differing);
    return comparison;
}

}  // namespace lib287g
