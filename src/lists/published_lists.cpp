#include <lib287g/lists/published_lists.hpp>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_set>

namespace lib287g {
namespace {

/// am, then none, mid or a capture, then pm.
int rank_of(std::string_view edition) {
    if (edition.starts_with("am")) return 0;
    return edition.starts_with("pm") ? 2 : 1;
}

auto order_of(const PublishedList& list) {
    return std::tuple{!list.published, list.published.value_or(Date{}), rank_of(list.edition),
                      std::string_view{list.edition}, std::string_view{list.file}};
}

/// The list with what its neighbours say of it; the same list where that is so already.
SharedList with_trust(const SharedList& list, Trust trust) {
    if (list->trust == trust) return list;
    auto copy = std::make_shared<PublishedList>(*list);
    copy->trust = std::move(trust);
    return copy;
}

}  // namespace

void sort_by_date(std::vector<SharedList>& lists) {
    std::stable_sort(lists.begin(), lists.end(),
                     [](const SharedList& a, const SharedList& b) { return order_of(*a) < order_of(*b); });
}

PublishedLists merged(const PublishedLists& a, const PublishedLists& b) {
    PublishedLists both = a;
    std::unordered_set<std::string> known;
    for (const SharedList& list : a.lists) known.insert(list->content + "/" + list->file);
    for (const SharedList& list : b.lists) {
        if (known.insert(list->content + "/" + list->file).second) both.lists.push_back(list);
    }
    both.issues.insert(both.issues.end(), b.issues.begin(), b.issues.end());
    sort_by_date(both.lists);
    std::vector<Trust> trust = trust_in(both.lists);
    for (std::size_t i = 0; i < trust.size(); ++i) both.lists[i] = with_trust(both.lists[i], std::move(trust[i]));
    return both;
}

PublishedLists difference(const PublishedLists& a, const PublishedLists& b) {
    std::unordered_set<std::string_view> there;
    for (const SharedList& list : b.lists) there.insert(list->content);
    PublishedLists rest{{}, a.issues, a.source};
    for (const SharedList& list : a.lists) {
        if (!there.contains(list->content)) rest.lists.push_back(list);
    }
    return rest;
}

}  // namespace lib287g
