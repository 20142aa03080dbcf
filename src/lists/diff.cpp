#include <lib287g/lists/diff.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>

#include <lib287g/error.hpp>

namespace lib287g::inline v0_1 {
namespace {

using Agreements = std::vector<const ListedAgreement*>;
struct Sides {
    Agreements before;
    Agreements after;
};

/// The headers of the columns in which the two differ.
std::string columns_apart(const ListedAgreement& a, const ListedAgreement& b) {
    std::string apart;
    const auto compare = [&](ListColumn column, bool same) {
        if (!same) apart.append(apart.empty() ? "" : ", ").append(name(column));
    };
    compare(ListColumn::agency, a.agency == b.agency);
    compare(ListColumn::kind, a.kind == b.kind);
    compare(ListColumn::county, a.county == b.county);
    compare(ListColumn::type, a.type == b.type);
    compare(ListColumn::signed_on, a.signed_on == b.signed_on);
    compare(ListColumn::moa, a.moa_link == b.moa_link);
    compare(ListColumn::addendum, a.addendum_link == b.addendum_link);
    return apart;
}

/// Of two rows, one of which may be null. It keeps alive both, and the text of the columns.
Difference difference_of(Change change, const ListedAgreement* before, const ListedAgreement* after, std::string columns) {
    struct Kept {
        Keepalive before;
        Keepalive after;
        std::string columns;
    };
    const auto kept = std::make_shared<const Kept>(Kept{before != nullptr ? before->storage : Keepalive{},
                                                        after != nullptr ? after->storage : Keepalive{},
                                                        std::move(columns)});
    const ListedAgreement& shown = after != nullptr ? *after : *before;
    Difference found{.change = change, .state = shown.state, .agency = shown.agency, .storage = Keepalive{kept}};
    if (before != nullptr) {
        found.type_before = before->type;
        found.county_before = before->county;
        found.signed_before = before->signed_on;
        found.row_before = before->row;
    }
    if (after != nullptr) {
        found.type_after = after->type;
        found.county_after = after->county;
        found.signed_after = after->signed_on;
        found.row_after = after->row;
    }
    if (change == Change::changed) found.columns = kept->columns;
    return found;
}

class Matching {
  public:
    Matching(const PublishedList& before, const PublishedList& after) {
        const auto take = [](const PublishedList& list, Agreements& side) {
            for (const ListedAgreement& each : list.agreements) {
                if (!each.repeats) side.push_back(&each);
            }
        };
        take(before, rest_.before);
        take(after, rest_.after);
    }

    /// Takes for the same what is alone with its key on either side; with `any_number`, as many as both sides have.
    template <class Key>
    void match(const Key& key, bool any_number) {
        std::map<decltype(key(*rest_.before.front())), Sides> by_key;
        for (const ListedAgreement* each : rest_.before) by_key[key(*each)].before.push_back(each);
        for (const ListedAgreement* each : rest_.after) by_key[key(*each)].after.push_back(each);
        rest_ = {};
        for (auto& [word, sides] : by_key) {
            const std::size_t both = std::min(sides.before.size(), sides.after.size());
            const bool alone = sides.before.size() == 1 && sides.after.size() == 1;
            const std::size_t matched = any_number ? both : alone ? 1 : 0;
            for (std::size_t i = 0; i < matched; ++i) add_pair(*sides.before[i], *sides.after[i]);
            const auto from = static_cast<std::ptrdiff_t>(matched);
            rest_.before.insert(rest_.before.end(), sides.before.begin() + from, sides.before.end());
            rest_.after.insert(rest_.after.end(), sides.after.begin() + from, sides.after.end());
        }
    }

    std::vector<Difference> finish() {
        for (const ListedAgreement* each : rest_.before) found_.push_back(difference_of(Change::removed, each, nullptr, {}));
        for (const ListedAgreement* each : rest_.after) found_.push_back(difference_of(Change::added, nullptr, each, {}));
        const auto key = [](const Difference& each) {
            return std::tuple{each.state, each.agency, each.type_after ? each.type_after : each.type_before, each.change,
                              each.row_before, each.row_after};
        };
        std::sort(found_.begin(), found_.end(), [&](const Difference& a, const Difference& b) { return key(a) < key(b); });
        return std::move(found_);
    }

  private:
    void add_pair(const ListedAgreement& before, const ListedAgreement& after) {
        std::string columns = columns_apart(before, after);
        if (!columns.empty()) found_.push_back(difference_of(Change::changed, &before, &after, std::move(columns)));
    }

    Sides rest_;
    std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> diff(const PublishedList& before, const PublishedList& after) {
    if (before.kind != after.kind) {
        throw Error{"before, after: the lists are of " + std::string{name(before.kind)} + " and of " +
                    std::string{name(after.kind)} + ", expected two of one kind"};
    }
    Matching matching{before, after};
    matching.match([](const ListedAgreement& each) { return std::tuple{each.agency_id, each.type, each.signed_on}; }, true);
    matching.match([](const ListedAgreement& each) { return std::tuple{each.agency_id, each.type}; }, false);
    matching.match([](const ListedAgreement& each) { return each.agency_id; }, false);
    return matching.finish();
}

}  // namespace lib287g
