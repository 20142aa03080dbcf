#pragma once
// What speaks against a list beside its neighbours. Target: lib287g::lists.
// Pure, safe from all threads. Reasons own their texts; time grows with the rows of all lists.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <lib287g/detail/export.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// What can speak against a list of a series.
enum class Doubt : std::uint8_t { older_contents, state_vanishes, rows_vanish, impossible_dates, pending_shape };

template <>
inline constexpr Word<Doubt> words<Doubt>[] = {
    {Doubt::older_contents, "older_contents", "older contents than the lists beside it have"},
    {Doubt::state_vanishes, "state_vanishes", "a state that the lists before and after it name is not there"},
    {Doubt::rows_vanish, "rows_vanish", "many agreements that the lists before and after it name are not there"},
    {Doubt::impossible_dates, "impossible_dates", "many agreements signed after the list was published"},
    {Doubt::pending_shape, "pending_shape", "no agreement has a day of signing: the shape of a pending list"},
};
static_assert(words_in_order<Doubt>());

/// One reason not to trust a list, with what was seen.
struct Distrust {
    Doubt doubt;
    std::string seen;  ///< in a few words: "PA: 0 of 68 agreements"

    friend bool operator==(const Distrust&, const Distrust&) = default;
};

/// Whether a list can be trusted beside its neighbours in a series, and why not. Computed from the lists alone.
struct Trust {
    std::vector<Distrust> reasons;

    [[nodiscard]] bool trusted() const { return reasons.empty(); }
    [[nodiscard]] bool has(Doubt doubt) const {
        for (const Distrust& reason : reasons) {
            if (reason.doubt == doubt) return true;
        }
        return false;
    }

    friend bool operator==(const Trust&, const Trust&) = default;
};

struct PublishedList;

/// The trust of each list of a series; the lists are in order of date, undated ones last (nothing is said of
/// them, nor of pending lists). The cost grows with the rows of all lists.
LIB287G_EXPORT std::vector<Trust> trust_in(const std::vector<std::shared_ptr<const PublishedList>>& lists);

}  // namespace lib287g
