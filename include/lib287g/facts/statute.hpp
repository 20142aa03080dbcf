#pragma once
// A rule of law. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/date.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/facts/source_ids.hpp>

namespace lib287g::inline v0_1 {

/// A rule of law that the program rests on.
struct Statute {
    std::string_view id;
    std::string_view citation;        ///< "INA 287(g); 8 U.S.C. 1357(g)"
    std::optional<PartialDate> date{};  ///< of enactment
    std::string_view text;
    std::optional<std::int64_t> value{};     ///< a number that it states, in `unit`
    std::optional<std::string_view> unit{};  ///< of value: "hours", at most
    SourceIds sources;
    Confidence confidence;
    std::optional<std::string_view> note{};

    friend constexpr bool operator==(const Statute&, const Statute&) = default;
};

}  // namespace lib287g
