#pragma once
// What two lists do not have alike. Target: lib287g::lists.
// Pure, safe from all threads. Differences keep their lists' texts alive; time grows with the rows of both.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <lib287g/detail/export.hpp>
#include <lib287g/date.hpp>
#include <lib287g/lists/published_list.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// What became of an agreement between two lists.
enum class Change : std::uint8_t { added, removed, changed };

template <>
inline constexpr Word<Change> words<Change>[] = {
    {Change::added, "added", "on the second list alone"},
    {Change::removed, "removed", "on the first list alone"},
    {Change::changed, "changed", "on both, and not the same"},
};
static_assert(words_in_order<Change>());

/// An agreement that two lists do not have alike: what the first list says of it, and what the second. It keeps
/// alive what it shows.
struct Difference {
    Change change = Change::added;
    std::optional<State> state{};
    std::string_view agency;  ///< as the second list spells it, or the only one
    std::optional<AgreementType> type_before{};
    std::optional<AgreementType> type_after{};
    std::optional<std::string_view> county_before{};
    std::optional<std::string_view> county_after{};
    std::optional<Date> signed_before{};
    std::optional<Date> signed_after{};
    std::optional<std::uint32_t> row_before{};  ///< absent where it was added
    std::optional<std::uint32_t> row_after{};   ///< absent where it was removed
    std::optional<std::string_view> columns{};  ///< that differ, by their headers: "COUNTY, SIGNED"; of a change alone
    Keepalive storage{};

    friend bool operator==(const Difference&, const Difference&) = default;
};

/// What is added, removed and changed from one list to another, in order of agency and type. Agreements are the same
/// by agency, type and day of signing; where that leaves one of an agency and type on either list, its date was
/// changed; where it leaves one of an agency, its type. Absent from a list is not ended.
/// Throws Error for a participating and a pending list.
LIB287G_EXPORT std::vector<Difference> diff(const PublishedList& before, const PublishedList& after);

}  // namespace lib287g
