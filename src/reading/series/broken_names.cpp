#include "reading/series/broken_names.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "reading/rules/broken_characters.hpp"
#include "text/seeded_hash.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// What an agreement is but for the name of its agency.
struct Terms {
    std::optional<std::string_view> county;
    std::optional<State> state;
    std::optional<AgreementType> type;
    std::optional<Date> signed_on;

    explicit Terms(const ListedAgreement& of) : county{of.county}, state{of.state}, type{of.type}, signed_on{of.signed_on} {}
    friend bool operator==(const Terms&, const Terms&) = default;
};

std::uint64_t hash_of(const Terms& of) {
    const detail::SeededHash hash;
    const auto state = of.state ? static_cast<std::uint64_t>(*of.state) + 1 : 0;
    const auto type = of.type ? static_cast<std::uint64_t>(*of.type) + 1 : 0;
    const auto day = of.signed_on ? static_cast<std::uint32_t>(of.signed_on->days()) : 0U;
    return hash(of.county.value_or(std::string_view{})) ^ hash(state << 40U | type << 32U | day);
}

/// A list of the series whose names are mended: the list as it now is, and its rows by agency and by terms, each in
/// order of a number. (Maps would take more memory than the lists.)
class MendedList {
    template <class Number>
    using RowsBy = std::vector<std::pair<Number, std::uint32_t>>;

  public:
    explicit MendedList(SharedList& list) : list_{list} {
        of_agency_.reserve(agreements().size());
        of_terms_.reserve(agreements().size());
        xlsx::StopChecks stops;
        for (std::uint32_t row = 0; row < agreements().size(); ++row) {
            stops.next();
            of_agency_.emplace_back(static_cast<std::uint32_t>(agreements()[row].agency_id), row);
            of_terms_.emplace_back(hash_of(Terms{agreements()[row]}), row);
        }
        std::ranges::sort(of_agency_);
        std::ranges::sort(of_terms_);
    }

    [[nodiscard]] const std::vector<ListedAgreement>& agreements() const { return list_->agreements; }
    [[nodiscard]] bool is_strict() const { return list_->strict; }

    /// Calls `visit` with each agreement of the same terms, in order, until it gives false.
    void for_each_like(const ListedAgreement& agreement, const auto& visit) const {
        const Terms terms{agreement};
        for (const auto& [hash, row] : std::ranges::equal_range(of_terms_, hash_of(terms), {}, &RowsBy<std::uint64_t>::value_type::first)) {
            if (Terms{agreements()[row]} == terms && !visit(agreements()[row])) return;
        }
    }

    /// The rows that an agency has now.
    [[nodiscard]] std::vector<std::uint32_t> rows_of(AgencyId agency) const {
        std::vector<std::uint32_t> rows;
        any_row_of(agency, [&](std::uint32_t row) {
            rows.push_back(row);
            return false;
        });
        return rows;
    }
    [[nodiscard]] bool names(AgencyId agency) const {
        return any_row_of(agency, [](std::uint32_t) { return true; });
    }
    /// Whether the agency has an agreement of these terms; of an agency with very many the first are asked.
    [[nodiscard]] bool has(const ListedAgreement& agreement) const {
        const Terms terms{agreement};
        std::size_t asked = 0;
        bool found = false;
        any_row_of(agreement.agency_id, [&](std::uint32_t row) {
            found = Terms{agreements()[row]} == terms;
            return found || ++asked == 16;
        });
        return found;
    }

    /// Whether another name may be compared: where a list has very many that could be meant, the rest stay as they are.
    bool may_compare(std::string_view name) {
        const std::size_t cost = 1 + name.size() / 64;
        if (cost > comparisons_left_) return false;
        comparisons_left_ -= cost;
        return true;
    }

    void mend(std::uint32_t at, const ListedAgreement& whole);

  private:
    bool any_row_of(AgencyId agency, const auto& is_meant) const {
        const auto id = static_cast<std::uint32_t>(agency);
        for (const auto& [of, row] : std::ranges::equal_range(of_agency_, id, {}, &RowsBy<std::uint32_t>::value_type::first)) {
            if (agreements()[row].agency_id == agency && is_meant(row)) return true;
        }
        const auto [begin, end] = gained_.equal_range(id);
        return std::any_of(begin, end, [&](const auto& each) { return is_meant(each.second); });
    }

    SharedList& list_;
    std::shared_ptr<PublishedList> own_;  // once a name was mended: the list, which others may have, stays
    RowsBy<std::uint32_t> of_agency_;     // as they were read
    std::unordered_multimap<std::uint64_t, std::uint32_t, detail::SeededHash> gained_;  // the mended, by agency
    RowsBy<std::uint64_t> of_terms_;
    std::size_t comparisons_left_ = agreements().size() * 100;
};

/// The lists beside some; null where there is none.
struct Neighbours {
    const MendedList* before;
    const MendedList* after;
};

/// The one agreement of the lists beside its own that the row is under a broken name, which its own has not: both have
/// it, or one where characters were lost.
const ListedAgreement* whole_of(const ListedAgreement& row, MendedList& own, const Neighbours& beside) {
    const bool lost = has_lost_character(row.agency_key);
    const MendedList* const one = beside.before != nullptr ? beside.before : beside.after;
    if (one == nullptr || (!lost && (beside.before == nullptr || beside.after == nullptr))) return nullptr;
    const ListedAgreement* found = nullptr;
    bool several = false;
    const std::optional<NameWithLosses> with_losses = lost ? std::optional<NameWithLosses>{row.agency_key} : std::nullopt;
    xlsx::StopChecks stops;
    one->for_each_like(row, [&](const ListedAgreement& other) {
        stops.next();
        if (!own.may_compare(other.agency_key)) {
            several = true;  // for all that is known
            return false;
        }
        if (own.names(other.agency_id)) return true;
        const bool fits = with_losses ? with_losses->may_be(other.agency_key)
                               : is_broken(row.agency_key, other.agency_key) && beside.after->has(other);
        several = several || (fits && found != nullptr);
        if (fits) found = &other;
        return !several;
    });
    return several ? nullptr : found;
}

/// The texts of the list, and the name that it did not have.
struct WithName {
    Keepalive list;
    std::string name;
};

void MendedList::mend(std::uint32_t at, const ListedAgreement& whole) {
    if (own_ == nullptr) {
        own_ = std::make_shared<PublishedList>(*list_);
        own_->as_read.list = std::exchange(list_, own_);
    }
    ListedAgreement& row = own_->agreements[at];
    const auto storage = std::make_shared<const WithName>(WithName{row.storage, std::string{whole.agency}});
    const std::string_view raw = row.raw(ListColumn::agency).value_or(row.agency);
    own_->repairs.push_back({own_->file, row.sheet, row.row, name(ListColumn::agency), raw, IssueCode::broken_name, storage->name,
                             Keepalive{storage}});
    row.agency = storage->name;
    row.agency_id = whole.agency_id;
    row.agency_key = whole.agency_key;
    row.storage = Keepalive{storage};
    gained_.emplace(static_cast<std::uint32_t>(row.agency_id), at);
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
    std::vector<std::unique_ptr<MendedList>> mendeds(order.size());
    xlsx::StopChecks stops;
    for (std::size_t id = 0; id < listed.by_id().size(); ++id) {
        stops.next();
        const auto& on = listed.by_id()[id];
        if (on.count == 0 || on.count > 2) continue;
        const auto [first, last] = std::minmax({place[on.first], place[on.last]});
        if (last >= order.size() || last - first + 1 != on.count) continue;
        const auto list_at = [&](std::size_t at) -> MendedList& {
            auto& mended = mendeds[at];
            if (mended == nullptr) mended = std::make_unique<MendedList>(lists[order[at]]);
            return *mended;
        };
        if (first == 0 && last + 1 == order.size()) continue;
        const Neighbours beside{first == 0 ? nullptr : &list_at(first - 1), last + 1 == order.size() ? nullptr : &list_at(last + 1)};
        for (std::size_t at = first; at <= last; ++at) {
            MendedList& list = list_at(at);
            if (list.is_strict()) continue;
            for (const std::uint32_t row : list.rows_of(static_cast<AgencyId>(id))) {
                const ListedAgreement* const whole = whole_of(list.agreements()[row], list, beside);
                if (whole != nullptr) list.mend(row, *whole);
            }
        }
    }
}

}  // namespace lib287g::reading
