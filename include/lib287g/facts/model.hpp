#pragma once
// A type of agreement described. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/date.hpp>
#include <lib287g/detail/rows.hpp>
#include <lib287g/words/power.hpp>
#include <lib287g/facts/source_ids.hpp>

namespace lib287g::inline v0_1 {

/// A span of time in which agreements of a type could be signed.
struct Period {
    std::optional<PartialDate> since{};  ///< absent: not known
    std::optional<PartialDate> until{};  ///< absent: still open when last observed
    SourceIds sources;

    friend constexpr bool operator==(const Period&, const Period&) = default;
};

/// A type of agreement described: where its officers act, what they may do, how it came about.
/// Powers, training, inspections and terms are tables of their own.
struct Model {
    AgreementType type;
    Rows<Period> periods;  ///< in order
    std::optional<Place> setting{};
    std::optional<SourceIds> setting_sources{};  ///< who says the setting, the main one first
    std::string_view overview;
    Texts officers_may;  ///< one function each, in a sentence
    Texts background;    ///< paragraphs
    SourceIds sources;

    friend constexpr bool operator==(const Model&, const Model&) = default;
};

}  // namespace lib287g
