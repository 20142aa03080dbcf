#pragma once
// Compliance inspections. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/date.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/facts/source_ids.hpp>

namespace lib287g::inline v0_1 {

/// What is known of compliance inspections and other oversight of agreements of a type.
struct Inspection {
    std::string_view id;
    std::optional<AgreementType> type{};  ///< absent: the whole program
    Answer scheduled;                   ///< whether compliance inspections are scheduled
    std::optional<std::int64_t> value{};     ///< a number that it states, in `unit`
    std::optional<std::string_view> unit{};  ///< of value: "inspections"
    std::optional<double> interval_years{};
    std::string_view text;
    std::optional<PartialDate> date{};  ///< as of
    SourceIds sources;
    Confidence confidence;
    std::optional<std::string_view> note{};

    friend constexpr bool operator==(const Inspection&, const Inspection&) = default;
};

}  // namespace lib287g
