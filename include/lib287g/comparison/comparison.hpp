#pragma once
// Agreement types side by side: the answer. Target: lib287g::lib287g.
// A value that keeps what it shows alive: safe to read from all threads, to change from one.

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/comparison/cell_text.hpp>
#include <lib287g/detail/keepalive.hpp>
#include <lib287g/detail/attributes.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

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

/// What a cell says: nothing, or one row of a dataset, or a figure. One member at most holds something.
struct CellValue {
    const Model* setting = nullptr;  ///< for its setting
    const Grant* grant = nullptr;
    const Training* training = nullptr;
    const Inspection* inspection = nullptr;
    const Term* term = nullptr;
    std::optional<Observation> figure{};
    Keepalive storage{};  ///< keeps the row alive

    /// Calls `visit` with the row there is; without one, gives `none`.
    template <class Result>
    constexpr Result visit(const auto& visit, Result none) const {
        if (setting != nullptr) return visit(*setting);
        if (grant != nullptr) return visit(*grant);
        if (training != nullptr) return visit(*training);
        if (inspection != nullptr) return visit(*inspection);
        if (term != nullptr) return visit(*term);
        if (figure) return visit(*figure);
        return none;
    }

    [[nodiscard]] constexpr bool empty() const {
        return visit([](const auto&) { return false; }, true);
    }
};

/// The value as people read it; empty when there is none.
std::string text(const std::same_as<CellValue> auto& value) {
    return value.visit([](const auto& row) { return detail::cell_text(row); }, std::string{});
}

/// The ids of the sources that say it, the main one first.
constexpr SourceIds sources(const CellValue& value LIB287G_LIFETIMEBOUND) {
    if (value.setting != nullptr) return value.setting->setting_sources.value_or(SourceIds{});
    return value.visit([](const auto& row) { return row.sources; }, SourceIds{});
}
SourceIds sources(const CellValue&&) = delete;

/// A cell of a comparison: what is said of one aspect of one type.
struct ComparisonCell {
    CellValue value;
    std::vector<CellValue> others;  ///< what other sources say that disagrees

    /// Whether another source disagrees.
    [[nodiscard]] bool disputed() const { return !others.empty(); }

    /// What the others say and who they are, "Yes (in facility) according to WATCH_JEM"; empty when
    /// nobody disagrees. Of a course it begins with its own place; where the answer is the same and a condition differs,
    /// the other's sentence follows.
    [[nodiscard]] std::string note() const {
        std::string out;
        if (disputed() && value.training != nullptr && value.training->place) {
            out.append("in ").append(*value.training->place);
        }
        for (const CellValue& other : others) {
            if (!out.empty()) out += "; ";
            out += text(other);
            if (out.ends_with('.')) out.pop_back();  // a sentence goes on
            if (other.training != nullptr && other.training->place) {
                out.append(", ").append(*other.training->place);
            }
            out += " according to ";
            std::string_view separator;
            for (const std::string_view id : sources(other)) {
                out.append(separator).append(id);
                separator = ", ";
            }
            // Of the same answer it is the condition that differs.
            if (other.grant != nullptr && value.grant != nullptr && other.grant->answer == value.grant->answer) {
                out.append(": ").append(other.grant->text);
                if (out.ends_with('.')) out.pop_back();
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

/// Agreement types side by side.
struct Comparison {
    std::vector<AgreementType> types;
    std::vector<ComparisonRow> rows;
};

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
