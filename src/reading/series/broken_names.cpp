#include "reading/series/broken_names.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "reading/rules/broken_characters.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

bool same_agreement(const ListedAgreement& a, const ListedAgreement& b) {
    return a.state == b.state && a.type == b.type && a.signed_on == b.signed_on && a.county == b.county;
}

const ListedAgreement* of_agency(const PublishedList& list, const ListedAgreement& like) {
    for (const ListedAgreement& each : list.agreements) {
        if (each.agency_id == like.agency_id && same_agreement(each, like)) return &each;
    }
    return nullptr;
}

bool names(const PublishedList& list, AgencyId agency) {
    return std::ranges::any_of(list.agreements, [&](const ListedAgreement& each) { return each.agency_id == agency; });
}

/// The lists beside some; null where there is none.
struct Neighbours {
    const PublishedList* before;
    const PublishedList* after;
};

/// The one agreement of the lists beside its own that the row is under a broken name, which its own has not: both have
/// it, or one where characters were lost.
const ListedAgreement* whole_of(const ListedAgreement& row, const PublishedList& own, const Neighbours& beside) {
    const bool lost = has_lost_character(row.agency_key);
    const PublishedList* const one = beside.before != nullptr ? beside.before : beside.after;
    if (one == nullptr || (!lost && (beside.before == nullptr || beside.after == nullptr))) return nullptr;
    const ListedAgreement* found = nullptr;
    for (const ListedAgreement& other : one->agreements) {
        if (!same_agreement(row, other) || names(own, other.agency_id)) continue;
        const bool fits = lost ? equal_but_for_lost(row.agency_key, other.agency_key)
                               : is_broken(row.agency_key, other.agency_key) && of_agency(*beside.after, other) != nullptr;
        if (!fits) continue;
        if (found != nullptr) return nullptr;
        found = &other;
    }
    return found;
}

/// The texts of the list, and the name that it did not have.
struct WithName {
    Keepalive list;
    std::string name;
};

void mend(PublishedList& list, std::size_t at, const ListedAgreement& whole) {
    ListedAgreement& row = list.agreements[at];
    const auto storage = std::make_shared<const WithName>(WithName{row.storage, std::string{whole.agency}});
    const std::string_view raw = row.raw(ListColumn::agency).value_or(row.agency);
    list.repairs.push_back({list.file, row.sheet, row.row, name(ListColumn::agency), raw, IssueCode::broken_name, storage->name,
                            Keepalive{storage}});
    row.agency = storage->name;
    row.agency_id = whole.agency_id;
    row.agency_key = whole.agency_key;
    row.storage = Keepalive{storage};
}

/// The lists with a date, those of participating agencies, in order; each by its number.
std::vector<std::uint32_t> in_order(const std::vector<SharedList>& lists) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
        if (lists[i] != nullptr && lists[i]->published && lists[i]->kind == ListKind::participating) order.push_back(i);
    }
    std::ranges::sort(order, {}, [&](std::uint32_t i) {
        return std::tuple{*lists[i]->published, std::string_view{lists[i]->edition}, std::string_view{lists[i]->file}};
    });
    return order;
}

}  // namespace

bool is_broken(std::string_view name, std::string_view whole) {
    if (name.size() <= whole.size() || name == whole) return false;
    const auto [left, unused] = std::ranges::mismatch(name, whole);
    const auto begin = static_cast<std::size_t>(left - name.begin());
    std::size_t end = 0;
    while (end + begin < whole.size() && name[name.size() - 1 - end] == whole[whole.size() - 1 - end]) ++end;
    // The state is in front of both.
    constexpr std::size_t state = 3;
    return begin > state && end > 0 && (begin + end) * 4 >= whole.size() * 3;
}

void mend_broken_names(std::vector<SharedList>& lists, const ListedAgencies& listed) {
    const std::vector<std::uint32_t> order = in_order(lists);
    std::vector<std::size_t> place(lists.size(), order.size());
    for (std::size_t at = 0; at < order.size(); ++at) place[order[at]] = at;
    for (std::size_t id = 0; id < listed.by_id().size(); ++id) {
        const auto& on = listed.by_id()[id];
        if (on.count == 0 || on.count > 2) continue;
        const auto [first, last] = std::minmax({place[on.first], place[on.last]});
        if (last >= order.size() || last - first + 1 != on.count) continue;
        const Neighbours beside{first == 0 ? nullptr : lists[order[first - 1]].get(),
                                last + 1 == order.size() ? nullptr : lists[order[last + 1]].get()};
        for (std::size_t at = first; at <= last; ++at) {
            SharedList& list = lists[order[at]];
            for (std::size_t row = 0; row < list->agreements.size(); ++row) {
                if (static_cast<std::size_t>(list->agreements[row].agency_id) != id) continue;
                const ListedAgreement* const whole = whole_of(list->agreements[row], *list, beside);
                if (whole == nullptr) continue;
                auto mended = std::make_shared<PublishedList>(*list);
                mend(*mended, row, *whole);
                list = std::move(mended);
            }
        }
    }
}

}  // namespace lib287g::reading
