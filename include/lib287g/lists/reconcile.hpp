#pragma once
// Claims beside what lists say. Target: lib287g::lists.
// Pure, safe from all threads. Rows keep their claims alive; time grows with claims times the rows of the lists near.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <lib287g/detail/export.hpp>
#include <lib287g/dataset/dataset.hpp>
#include <lib287g/detail/keepalive.hpp>
#include <lib287g/lists/published_lists.hpp>
#include <lib287g/facts/source_ids.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// What ICE's lists say of a claim.
enum class Verdict : std::uint8_t { equal, within_bounds, off, no_list_near, other_count };

template <>
inline constexpr Word<Verdict> words<Verdict>[] = {
    {Verdict::equal, "equal", "a list gives the same number"},
    {Verdict::within_bounds, "within_bounds", "a list gives a number within the claim's bounds"},
    {Verdict::off, "off", "the lists give another number"},
    {Verdict::no_list_near, "no_list_near", "no list near the claim's date"},
    {Verdict::other_count, "other_count", "the claim counts something else than what is in force"},
};
static_assert(words_in_order<Verdict>());

/// A claim beside what the lists give for the same date, scope and unit.
struct Reconciled {
    std::string_view claim;  ///< its id
    PartialDate date;
    Unit unit;
    std::optional<AgreementType> type{};
    std::optional<State> state{};
    std::int64_t value;
    std::optional<std::int64_t> low{};
    std::optional<std::int64_t> high{};
    SourceIds sources;
    Verdict verdict = Verdict::no_list_near;
    std::optional<std::int64_t> listed{};        ///< in the claim's unit; absent without a list near
    std::optional<std::int64_t> off_by{};        ///< the claim's value less what is listed
    std::optional<PartialDate> published{};      ///< of the list; of some lists in reports, a month
    std::optional<std::string_view> file{};      ///< of the list
    Keepalive storage{};                         ///< of the dataset's and the list's texts

    friend constexpr bool operator==(const Reconciled&, const Reconciled&) = default;
};

/// The claims in agreements or agencies, in order of date, each beside the lists published on the days it
/// can be of; where there are several (editions of a day, or the claim is of a month or year) the one that
/// comes closest. Without any, the nearest list within `within_days`, on a tie the earlier, its last edition.
/// Each row keeps alive what it shows.
LIB287G_EXPORT std::vector<Reconciled> reconcile(const Dataset& dataset, const PublishedLists& lists, int within_days = 3);

/// The same beside the lists that the dataset was counted from: the figure of the runs of the claim's scope and unit that
/// comes closest on the days it can be of, else the nearest within so many days.
LIB287G_EXPORT std::vector<Reconciled> reconcile(const Dataset& dataset, int within_days = 3);

}  // namespace lib287g
