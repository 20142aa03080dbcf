#pragma once
// Whether a type gives a power. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/date.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/words/power.hpp>
#include <lib287g/facts/source_ids.hpp>

namespace lib287g::inline v0_1 {

/// Whether agreements of a type give a power, and under which conditions.
struct Grant {
    std::string_view id;
    AgreementType type;
    Power power;
    Answer answer;
    std::optional<Place> place{};  ///< absent where the power is not given or no place is named
    bool warrant_required = false;
    bool ice_signature_required = false;
    std::optional<std::int64_t> value{};     ///< a number that it states, in `unit`
    std::optional<std::string_view> unit{};  ///< of value: "hours held", at most
    std::optional<std::string_view> authority{};  ///< "INA 287(a)(1); 8 CFR 287.5(a)(1)"
    std::string_view text;                      ///< the grant in a sentence
    std::optional<PartialDate> since{};           ///< date of the earliest text it was read in
    SourceIds sources;
    Confidence confidence;
    std::optional<std::string_view> note{};

    friend constexpr bool operator==(const Grant&, const Grant&) = default;
};

}  // namespace lib287g
