#pragma once
// Something that happened to the program. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/date.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/facts/source_ids.hpp>
#include <lib287g/words/state.hpp>

namespace lib287g::inline v0_1 {

/// What kind of thing happened.
enum class EventKind : std::uint8_t { signing, ending, policy, court };

template <>
inline constexpr Word<EventKind> words<EventKind>[] = {
    {EventKind::signing, "signing", "agreements signed"},
    {EventKind::ending, "ending", "agreements ended"},
    {EventKind::policy, "policy", "policy"},
    {EventKind::court, "court", "court decision"},
};
static_assert(words_in_order<EventKind>());

/// Something that happened to the program on a date.
struct Event {
    std::string_view id;
    PartialDate date;
    EventKind kind;
    std::optional<AgreementType> type{};  ///< absent: the whole program
    std::optional<State> state{};
    std::optional<std::int64_t> agreements{};  ///< how many it concerned, where a source says
    std::optional<std::int64_t> value{};     ///< a number that it states, in `unit`
    std::optional<std::string_view> unit{};  ///< of value: "officers"
    std::string_view label;                  ///< a few words, for a chart
    std::string_view text;
    SourceIds sources;
    Confidence confidence;
    std::optional<std::string_view> note{};

    friend constexpr bool operator==(const Event&, const Event&) = default;
};

}  // namespace lib287g
