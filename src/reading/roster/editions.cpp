#include "reading/roster/editions.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include <lib287g/lists/agency.hpp>

#include "reading/input/once_per_text.hpp"
#include "reading/roster/row_of_roster.hpp"
#include "reading/rules/date/list_name.hpp"
#include "reading/rules/understand.hpp"
#include "text/blanks.hpp"
#include "text/quoted.hpp"
#include "text/seeded_hash.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// The agreements of all sheets in numbers from 0, by the hashes of their texts.
using Numbers = std::unordered_map<std::size_t, std::uint32_t>;

/// Agreements by their numbers, each once.
class Agreements {
  public:
    void insert(std::uint32_t number) {
        if (contains(number)) return;
        if (is_in_.size() <= number) is_in_.resize(number + std::size_t{1});
        is_in_[number] = true;
        numbers_.push_back(number);
    }
    [[nodiscard]] bool contains(std::uint32_t number) const { return number < is_in_.size() && is_in_[number]; }
    [[nodiscard]] std::size_t size() const { return numbers_.size(); }
    [[nodiscard]] auto begin() const { return numbers_.begin(); }
    [[nodiscard]] auto end() const { return numbers_.end(); }

  private:
    std::vector<std::uint32_t> numbers_;
    std::vector<bool> is_in_;  // by number: each sheet may be held against all others
};

/// What an edition is told by.
struct Edition {
    Agreements agreements;
    std::optional<Date> newest;  ///< day of signing
    std::optional<Date> named;   ///< day in the sheet's name
};

/// The words that the texts of a column mean, each worked out once; of one that is none, the text.
template <class Enum>
class Understandings {
  public:
    explicit Understandings(const Facts& facts) : facts_{facts} {}

    std::string of(ListColumn column, std::optional<Enum> of_sheet, std::string_view raw) {
        if (of_sheet) return std::string{code(*of_sheet)};
        return known_.of({}, raw, [&] {
            const auto word = understand<Enum>(facts_.corrections(), name(column), raw).word;
            return word ? std::string{code(*word)} : detail::tidy(raw);
        });
    }

  private:
    const Facts& facts_;
    Remembered<std::string> known_;
};

std::optional<Date> day_of(const Roster& roster, const xlsx::Cell* cell, Years years) {
    if (cell == nullptr) return std::nullopt;
    const bool from_1904 = roster.table->dates_from_1904;
    const bool numeric = cell->kind == xlsx::CellKind::date || cell->kind == xlsx::CellKind::number;
    const auto day = numeric ? date_of_number(cell->number, years, from_1904).date
                             : date_of_text(detail::tidy(roster.table->beginning(*cell)), years, from_1904, false).date;
    return day && years.has(*day) ? day : std::nullopt;
}

Edition edition_of(const Roster& roster, const Facts& facts, Memory& memory, Years years, Numbers& numbers) {
    Edition edition;
    Understandings<State> states{facts};
    Understandings<AgreementType> types{facts};
    const auto text = [&](const xlsx::Cell* cell) { return cell != nullptr ? roster.table->beginning(*cell) : std::string_view{}; };
    OncePerText<std::size_t> names;
    const auto name_of = [&](const xlsx::Cell* cell) {
        const auto folded = [&] { return detail::SeededHash{}(agency_key(text(cell))); };
        return cell != nullptr ? names.of(*cell, folded) : folded();
    };
    RowsOfRoster rows{roster, facts, memory};
    xlsx::StopChecks stops;
    while (const auto row = rows.next()) {
        stops.next();
        if (row->kind != KindOfRow::agreement) continue;
        const std::string key = states.of(ListColumn::state, row->state, text(row->cells[ListColumn::state])) + "/" +
                                types.of(ListColumn::type, row->type, text(row->cells[ListColumn::type]));
        const std::size_t hash = detail::SeededHash{}(std::uint64_t{detail::SeededHash{}(key) ^ name_of(row->cells[ListColumn::agency])});
        edition.agreements.insert(numbers.try_emplace(hash, static_cast<std::uint32_t>(numbers.size())).first->second);
        edition.newest = std::max(edition.newest, day_of(roster, row->cells[ListColumn::signed_on], years));
    }
    // What stands behind a point is no ending of a file.
    const auto named = date_in_name(std::string{roster.table->name} + ".").candidates;
    if (!named.empty()) edition.named = named.back();
    return edition;
}

bool are_editions(const Edition& a, const Edition& b) {
    const Agreements& fewer = a.agreements.size() < b.agreements.size() ? a.agreements : b.agreements;
    const Agreements& more = &fewer == &a.agreements ? b.agreements : a.agreements;
    const std::size_t most_others = (fewer.size() - 1) / 2;
    std::size_t others = 0;  // most sheets have none in common: half of them is enough to see that
    for (auto each = fewer.begin(); each != fewer.end() && others <= most_others; ++each) others += more.contains(*each) ? 0 : 1;
    return fewer.size() > 0 && others <= most_others;
}

/// Why the one gives way to the other.
std::string reason_of(const Edition& left_out, const Edition& kept, const Roster& current) {
    const std::string that = " than that of sheet " + detail::quoted(current.table->name);
    if (left_out.newest != kept.newest || left_out.named != kept.named) return "an older list" + that;
    if (left_out.agreements.size() != kept.agreements.size()) return "a shorter list" + that + ", with the same newest signing";
    return "the same agreements as sheet " + detail::quoted(current.table->name);
}

}  // namespace

void leave_out_editions(Rosters& rosters, const Facts& facts, Memory& memory, Years years) {
    std::vector<Edition> editions;
    Numbers numbers;
    for (const Roster& roster : rosters.chosen) editions.push_back(edition_of(roster, facts, memory, years, numbers));
    std::vector<std::size_t> order(editions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        const auto rank = [&](std::size_t i) { return std::tuple{editions[i].newest, editions[i].named, editions[i].agreements.size(), i}; };
        return rank(a) > rank(b);
    });
    std::vector<std::size_t> kept;
    std::vector<std::string> reasons(editions.size());  // empty: kept
    for (const std::size_t each : order) {
        xlsx::check_stop();
        const auto current = std::ranges::find_if(kept, [&](std::size_t other) { return are_editions(editions[each], editions[other]); });
        if (current == kept.end()) kept.push_back(each);
        else reasons[each] = reason_of(editions[each], editions[*current], rosters.chosen[*current]);
    }
    std::vector<Roster> chosen;
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        if (reasons[i].empty()) chosen.push_back(std::move(rosters.chosen[i]));
        else rosters.left_out.emplace_back(rosters.chosen[i].table, std::move(reasons[i]));
    }
    rosters.chosen = std::move(chosen);
}

}  // namespace lib287g::reading
