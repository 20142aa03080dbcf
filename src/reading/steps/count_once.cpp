#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "reading/steps/steps.hpp"
#include "text/seeded_hash.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// Agency, type and day of signing in one number.
std::uint64_t identity_of(const ListedAgreement& agreement) {
    const auto type = agreement.type ? static_cast<std::uint64_t>(*agreement.type) + 1 : 0;
    const auto day = static_cast<std::uint32_t>(agreement.signed_on->days()) & 0xFFFFFFU;
    return static_cast<std::uint64_t>(agreement.agency_id) << 32U | type << 24U | day;
}

/// All that an agreement says without a day, as a pending one, or whose day or type is not known: it refers to the agreement.
struct Undated {
    AgencyId agency;
    std::optional<AgencyKind> kind;
    std::array<std::optional<std::string_view>, 5> texts;

    explicit Undated(const ListedAgreement& of)
        : agency{of.agency_id}, kind{of.kind},
          texts{of.type ? std::optional{code(*of.type)} : of.raw(ListColumn::type), of.county, of.raw(ListColumn::signed_on),
                of.moa_link ? of.moa_link : of.raw(ListColumn::moa),
                of.addendum_link ? of.addendum_link : of.raw(ListColumn::addendum)} {}
    friend bool operator==(const Undated&, const Undated&) = default;
};

struct UndatedHash {
    std::size_t operator()(const ListedAgreement* agreement) const {
        const detail::SeededHash hash;
        const Undated all{*agreement};
        std::size_t mixed = hash(static_cast<std::uint64_t>(all.agency));
        for (const auto& text : all.texts) mixed = hash(mixed ^ hash(text.value_or(std::string_view{})));
        return mixed;
    }
};

struct SameUndated {
    bool operator()(const ListedAgreement* a, const ListedAgreement* b) const { return Undated{*a} == Undated{*b}; }
};

/// Whether it says enough to be told from another: a name, a type and a day.
bool is_told_apart(const ListedAgreement& agreement) {
    return agreement.signed_on && agreement.type && !agreement.agency.empty();
}

/// The folded name; the state's code in front of it has two letters, as a rule.
std::string_view name_of(std::string_view key) {
    return key.substr((key.size() > 2 && key[2] == '/' ? 2 : key.find('/')) + 1);
}

/// The key without the words that the same body goes with and without: "FL/city of x police department".
std::string_view core_of(std::string_view key) {
    std::string_view name = name_of(key);
    for (const std::string_view word : {"city of ", "town of ", "village of ", "borough of ", "township of ", "county of ", "the "}) {
        if (!name.empty() && name.front() == word.front() && name.starts_with(word)) name.remove_prefix(word.size());
    }
    for (const auto& [word, kept] : {std::pair{std::string_view{" police department"}, std::string_view{" police"}},
                                     std::pair{std::string_view{" sheriffs office"}, std::string_view{" sheriff"}},
                                     std::pair{std::string_view{" sheriffs department"}, std::string_view{" sheriff"}}}) {
        if (name.ends_with(word)) name.remove_suffix(word.size() - kept.size());
    }
    return name;
}

/// Whether the key is not as most are: it has a word in front, or lacks one behind.
bool is_unusual(std::string_view key, std::string_view core) {
    return core.data() != name_of(key).data() || key.ends_with(" police") || key.ends_with(" sheriff");
}

/// The first place of each identity, in one piece: a table of nodes takes several times as long.
class FirstPlaces {
  public:
    explicit FirstPlaces(std::size_t most) : slots_(std::bit_ceil(2 * most + 1)) {}

    /// Of the identity, which is at `place` too.
    std::size_t of(std::uint64_t identity, std::size_t place) {
        std::size_t at = hash_(identity) & (slots_.size() - 1);
        while (slots_[at].place_behind != 0 && slots_[at].identity != identity) at = (at + 1) & (slots_.size() - 1);
        if (slots_[at].place_behind == 0) slots_[at] = {identity, place + 1};
        return slots_[at].place_behind - 1;
    }

  private:
    struct Slot {
        std::uint64_t identity = 0;
        std::size_t place_behind = 0;  ///< one more than the place; 0 of an empty slot
    };
    std::vector<Slot> slots_;
    detail::SeededHash hash_;
};

void mark_repeated(Draft& draft) {
    auto& agreements = draft.list.agreements;
    FirstPlaces dated{agreements.size()};
    std::unordered_set<const ListedAgreement*, UndatedHash, SameUndated> undated;  // a text of each row would fill the memory
    xlsx::StopChecks stops;
    for (std::size_t i = 0; i < agreements.size(); ++i) {
        stops.next();
        ListedAgreement& agreement = agreements[i];
        if (agreement.agency.empty()) continue;
        const bool is_dated = agreement.signed_on && agreement.type;
        const ListedAgreement& first = is_dated ? agreements[dated.of(identity_of(agreement), i)] : **undated.insert(&agreement).first;
        if (&first == &agreement) continue;
        draft.issue_on(agreement, name(ListColumn::agency), agreement.agency, IssueCode::repeated_agreement);
        if (!draft.strict()) agreement.repeats = first.row;
    }
}

/// The key of a sheriff without the word that is the same body either way: "TX/walker county"; empty for others.
std::string_view sheriff_of(std::string_view key, std::string_view word) {
    return key.ends_with(word) ? key.substr(0, key.size() - word.size()) : std::string_view{};
}

/// A county has one sheriff: where a list has the office and the department, they are one agency under two names.
void join_sheriffs(Draft& draft) {
    // Most are offices: they are looked up by the departments.
    std::unordered_map<std::string_view, const ListedAgreement*, detail::SeededHash, std::equal_to<>> first_of;
    xlsx::StopChecks stops;
    for (const ListedAgreement& agreement : draft.list.agreements) {
        stops.next();
        const std::string_view department = sheriff_of(agreement.agency_key, " sheriffs department");
        if (!department.empty()) first_of.emplace(department, nullptr);
    }
    if (first_of.empty()) return;
    for (ListedAgreement& agreement : draft.list.agreements) {
        stops.next();
        const std::string_view office = sheriff_of(agreement.agency_key, " sheriffs office");
        const auto known = first_of.find(office.empty() ? sheriff_of(agreement.agency_key, " sheriffs department") : office);
        if (known == first_of.end()) continue;
        if (known->second == nullptr) known->second = &agreement;
        const ListedAgreement& first = *known->second;
        if (first.agency_id == agreement.agency_id) continue;
        draft.issue_on(agreement, name(ListColumn::agency), agreement.agency, IssueCode::two_names, first.agency);
        if (draft.strict()) continue;
        agreement.agency_id = first.agency_id;
        agreement.agency_key = first.agency_key;
    }
}

/// Where and when it was signed, in one number.
std::uint64_t signing_of(const ListedAgreement& agreement) {
    const auto state = agreement.state ? static_cast<std::uint64_t>(*agreement.state) + 1 : 0;
    const auto type = agreement.type ? static_cast<std::uint64_t>(*agreement.type) + 1 : 0;
    const auto day = agreement.signed_on ? static_cast<std::uint32_t>(agreement.signed_on->days()) : 0U;
    return state << 40U | type << 32U | day;
}

/// What two rows share that may be of one body: all but a word like "City of" or "Department".
struct Namesake {
    std::string_view core;
    std::optional<std::string_view> county;
    std::uint64_t signing;

    explicit Namesake(const ListedAgreement& agreement)
        : core{core_of(agreement.agency_key)}, county{agreement.county}, signing{signing_of(agreement)} {}
    friend bool operator==(const Namesake&, const Namesake&) = default;
};

struct NamesakeHash {
    std::size_t operator()(const Namesake& of) const {
        const detail::SeededHash hash;
        return hash(hash(of.core) ^ hash(of.county.value_or(std::string_view{})) * 3 ^ hash(of.signing));
    }
};

/// Where two bodies of a state have the same county, type and day of signing, and names that a word like "City of" or
/// "Department" alone tells apart.
void note_two_names(Draft& draft) {
    const auto& agreements = draft.list.agreements;
    // A body has a few such names; strictly, repeats are rows too, and the pairs of many would be their square.
    constexpr std::size_t most_names = 128;
    // Usual names are looked up by the others: these are few.
    std::unordered_map<Namesake, std::vector<const ListedAgreement*>, NamesakeHash> unusual;
    std::vector<std::uint64_t> signings;  // of these
    xlsx::StopChecks stops;
    for (const ListedAgreement& agreement : agreements) {
        stops.next();
        if (agreement.repeats || !is_told_apart(agreement)) continue;
        const Namesake namesake{agreement};
        if (!is_unusual(agreement.agency_key, namesake.core)) continue;
        auto& names = unusual[namesake];
        if (names.size() < most_names) names.push_back(&agreement);
        signings.push_back(namesake.signing);
    }
    if (unusual.empty()) return;
    std::ranges::sort(signings);
    for (const ListedAgreement& agreement : agreements) {
        stops.next();
        if (agreement.repeats || !is_told_apart(agreement) || !std::ranges::binary_search(signings, signing_of(agreement))) continue;
        const Namesake namesake{agreement};
        const bool is_plain = !is_unusual(agreement.agency_key, namesake.core);
        const auto others = unusual.find(namesake);
        if (others == unusual.end()) continue;
        for (const ListedAgreement* named : others->second) {
            const bool is_first = is_plain || named > &agreement;
            if (named->agency_id == agreement.agency_id || !is_first) continue;
            draft.issue_on(*named, name(ListColumn::agency), named->agency, IssueCode::two_names, agreement.agency);
        }
    }
}

}  // namespace

void count_once(Draft& draft) {
    join_sheriffs(draft);
    mark_repeated(draft);
    note_two_names(draft);
}

}  // namespace lib287g::reading
