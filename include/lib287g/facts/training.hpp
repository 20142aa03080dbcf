#pragma once
// A training requirement. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/date.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/facts/source_ids.hpp>

namespace lib287g::inline v0_1 {

/// Before an officer gets authority, or afterwards to keep it.
enum class TrainingKind : std::uint8_t { initial, refresher };

template <>
inline constexpr Word<TrainingKind> words<TrainingKind>[] = {
    {TrainingKind::initial, "initial", "initial"},
    {TrainingKind::refresher, "refresher", "refresher"},
};
static_assert(words_in_order<TrainingKind>());

/// How a course is given.
enum class Delivery : std::uint8_t { in_person, online, either };

template <>
inline constexpr Word<Delivery> words<Delivery>[] = {
    {Delivery::in_person, "in_person", "in person"},
    {Delivery::online, "online", "online"},
    {Delivery::either, "either", "in person or online"},
};
static_assert(words_in_order<Delivery>());

/// A training requirement and the period in which it was observed. What a source does not say is
/// absent.
struct Training {
    std::string_view id;
    std::optional<AgreementType> type{};  ///< absent: officers of every type
    TrainingKind kind;
    std::optional<std::int64_t> value{};     ///< a number that it states, in `unit`
    std::optional<std::string_view> unit{};  ///< of value: "modules a year", "refreshers"
    std::optional<int> hours{};
    std::optional<int> weeks{};
    std::optional<int> days{};
    std::optional<Delivery> delivery{};
    std::optional<std::string_view> place{};
    std::optional<double> interval_years{};  ///< of a refresher: years from one to the next
    std::optional<int> pass_mark_percent{};
    Exactness exactness;
    std::optional<PartialDate> since{};  ///< when it is known to have begun, or was first observed
    std::optional<PartialDate> until{};    ///< absent: still so when last observed
    std::string_view text;
    SourceIds sources;
    Confidence confidence;
    std::optional<std::string_view> note{};

    friend constexpr bool operator==(const Training&, const Training&) = default;
};

}  // namespace lib287g
