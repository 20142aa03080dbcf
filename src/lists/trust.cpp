#include <lib287g/lists/trust.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include <lib287g/lists/published_list.hpp>

namespace lib287g::inline v0_1 {
namespace {

constexpr std::int32_t two_weeks = 14;
/// One agreement alone may be a mistake of its own.
constexpr std::size_t several = 3;

using Lists = std::vector<const PublishedList*>;

/// What one list shows without its neighbours.
struct Shown {
    /// The newest day of signing that is not after publication; a mistyped later one says nothing.
    Date newest = Date::from_days(INT32_MIN / 2);
    std::size_t later = 0;  ///< agreements signed after publication
    std::size_t with_a_day = 0;

    void add(const ListedAgreement& agreement, Date published) {
        if (!agreement.signed_on) return;
        ++with_a_day;
        if (*agreement.signed_on > published) ++later;
        else newest = std::max(newest, *agreement.signed_on);
    }
};

/// Agreements of the neighbour that were signed after all of the list, and two weeks or more before it: a list of
/// its date would name them.
std::size_t not_yet_named(const PublishedList& list, Date newest, const PublishedList& neighbour) {
    std::size_t count = 0;
    for (const ListedAgreement& agreement : neighbour.agreements) {
        const bool between = agreement.signed_on && *agreement.signed_on > newest &&
                             *list.published - *agreement.signed_on >= two_weeks;
        if (between) ++count;
    }
    return count;
}

void doubt_older_contents(const Lists& lists, const std::vector<Shown>& shown, std::vector<Trust*>& trust) {
    std::vector<Date> newest;
    newest.reserve(lists.size());
    for (const Shown& each : shown) newest.push_back(each.newest);
    const auto doubt = [&](std::size_t i, std::size_t beside) {
        trust[i]->reasons.push_back({Doubt::older_contents, "newest signing " + text(newest[i]) + ", that of " +
                                                                lists[beside]->file + " is " + text(newest[beside])});
    };
    const std::size_t last = lists.size() - 1;
    if (not_yet_named(*lists[0], newest[0], *lists[1]) >= several) doubt(0, 1);
    std::size_t before = 0;
    for (std::size_t i = 1; i < last; ++i) {
        // It cannot have been published between the two.
        if (newest[before] - newest[i] > two_weeks && newest[i + 1] >= newest[before]) doubt(i, before);
        else before = i;
    }
    if (newest[before] - newest[last] > two_weeks && not_yet_named(*lists[last], newest[last], *lists[before]) >= several) {
        doubt(last, before);
    }
}

/// What the lists before and after one have, and it has not, in one walk over all lists: by a small number for
/// each kind of thing, the position of the list that had it last.
class Vanished {
  public:
    explicit Vanished(std::size_t kinds) : last_seen_(kinds, never) {}

    /// Whether the thing was in the list before the last, but not in the last. To be called for each list in turn.
    bool returns(std::size_t thing, std::uint32_t list) {
        if (thing >= last_seen_.size()) last_seen_.resize(thing + 1 + thing / 2, never);
        const std::uint32_t before = std::exchange(last_seen_[thing], list);
        return before != never && before + 2 == list;
    }

  private:
    static constexpr std::uint32_t never = UINT32_MAX;
    std::vector<std::uint32_t> last_seen_;
};

/// Walks over the agreements of the lists once, in order: reading them from memory is what costs.
class Walk {
  public:
    explicit Walk(const Lists& lists) : shown(lists.size()), vanished(lists.size()), lists_{lists} {
        for (std::uint32_t i = 0; i < lists.size(); ++i) add(i);
    }

    std::vector<Shown> shown;
    std::vector<Trust> vanished;

  private:
    static constexpr std::size_t types = std::size(words<AgreementType>) + 1;
    static constexpr std::size_t states = std::size(words<State>);
    using OfStates = std::array<std::size_t, states>;

    void add(std::uint32_t i) {
        std::size_t back = 0;
        std::vector<State> back_states;
        OfStates counted{};
        for (const ListedAgreement& agreement : lists_[i]->agreements) {
            shown[i].add(agreement, *lists_[i]->published);
            const std::size_t type = agreement.type ? static_cast<std::size_t>(*agreement.type) + 1 : 0;
            if (agreements_.returns(static_cast<std::size_t>(agreement.agency_id) * types + type, i)) ++back;
            if (!agreement.state) continue;
            const auto state = static_cast<std::size_t>(*agreement.state);
            if (named_states_.returns(state, i)) back_states.push_back(*agreement.state);
            ++counted[state];
        }
        if (i >= 2) doubt(i - 1, back, back_states);
        of_state_before_ = std::exchange(of_state_, counted);
    }

    /// What the list after the doubted one has again.
    void doubt(std::uint32_t i, std::size_t back, const std::vector<State>& back_states) {
        auto& reasons = vanished[i].reasons;
        for (const State state : back_states) {
            const std::size_t was = of_state_before_[static_cast<std::size_t>(state)];
            reasons.push_back({Doubt::state_vanishes,
                               std::string{code(state)} + ": none of " + std::to_string(was) + " agreements"});
        }
        const std::size_t rows = lists_[i - 1]->agreements.size();
        if (back >= 10 && back * 20 >= rows) {
            reasons.push_back({Doubt::rows_vanish,
                               std::to_string(back) + " of " + std::to_string(rows) + " agreements"});
        }
    }

    const Lists& lists_;
    Vanished agreements_{0};
    Vanished named_states_{states};
    OfStates of_state_before_{};
    OfStates of_state_{};
};

void doubt_alone(const PublishedList& list, const Shown& shown, Trust& trust) {
    if (shown.later >= several && shown.later * 50 >= list.agreements.size()) {
        trust.reasons.push_back({Doubt::impossible_dates, std::to_string(shown.later) + " agreements signed after " +
                                                              text(*list.published)});
    }
    if (!list.agreements.empty() && shown.with_a_day == 0) {
        trust.reasons.push_back({Doubt::pending_shape, std::to_string(list.agreements.size()) +
                                                           " agreements without a day of signing"});
    }
}

}  // namespace

std::vector<Trust> trust_in(const std::vector<std::shared_ptr<const PublishedList>>& lists) {
    std::vector<Trust> all(lists.size());
    Lists dated;
    std::vector<Trust*> trust;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        // Bodies leave a pending list when they sign: what vanishes from one is no reason for doubt.
        if (!lists[i]->published || lists[i]->kind == ListKind::pending) continue;
        dated.push_back(lists[i].get());
        trust.push_back(&all[i]);
    }
    Walk walk{dated};
    for (std::size_t i = 0; i < dated.size(); ++i) doubt_alone(*dated[i], walk.shown[i], *trust[i]);
    if (dated.size() > 1) doubt_older_contents(dated, walk.shown, trust);
    for (std::size_t i = 0; i < dated.size(); ++i) {
        std::ranges::move(walk.vanished[i].reasons, std::back_inserter(trust[i]->reasons));
    }
    return all;
}

}  // namespace lib287g
