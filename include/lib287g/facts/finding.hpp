#pragma once
// What an audit or study found. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/date.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/facts/source_ids.hpp>

namespace lib287g::inline v0_1 {

/// What an audit, study or body found about the program, with its number where it has one.
struct Finding {
    std::string_view id;
    PartialDate date;
    std::optional<AgreementType> type{};  ///< absent: the whole program
    std::optional<double> value{};
    std::optional<std::string_view> unit{};  ///< of value: "percent", "recommendations"
    Exactness exactness;
    std::string_view by;  ///< who found it
    std::string_view text;
    SourceIds sources;
    Confidence confidence;
    std::optional<std::string_view> note{};

    friend constexpr bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace lib287g
