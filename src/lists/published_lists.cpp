#include <lib287g/lists/published_lists.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include <lib287g/error.hpp>

namespace lib287g::inline v0_1 {
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

PublishedLists collected(std::vector<SharedList> lists, std::vector<Issue> issues, std::string source) {
    std::stable_sort(lists.begin(), lists.end(),
                     [](const SharedList& a, const SharedList& b) { return order_of(*a) < order_of(*b); });
    PublishedLists all{.lists = {}, .undated = {}, .issues = std::move(issues), .source = std::move(source)};
    std::unordered_set<std::string> known;
    for (SharedList& list : lists) {
        if (!known.insert(list->content + "/" + list->file).second) continue;
        (list->published ? all.lists : all.undated).push_back(std::move(list));
    }
    std::vector<Trust> trust = trust_in(all.lists);
    for (std::size_t i = 0; i < trust.size(); ++i) all.lists[i] = with_trust(all.lists[i], std::move(trust[i]));
    return all;
}

PublishedLists of_kind(const PublishedLists& lists, ListKind kind) {
    PublishedLists found{.lists = {}, .undated = {}, .issues = lists.issues, .source = lists.source,
                         .distrusted = lists.distrusted};
    const auto take = [&](const std::vector<SharedList>& from, std::vector<SharedList>& to) {
        std::copy_if(from.begin(), from.end(), std::back_inserter(to),
                     [&](const SharedList& list) { return list->kind == kind; });
    };
    take(lists.lists, found.lists);
    take(lists.undated, found.undated);
    take(lists.left_out, found.left_out);
    return found;
}

ListKind kind_of(const PublishedLists& lists) {
    const auto is_pending = [](const SharedList& list) { return list->kind == ListKind::pending; };
    const bool only_pending = std::all_of(lists.lists.begin(), lists.lists.end(), is_pending) &&
                              std::all_of(lists.undated.begin(), lists.undated.end(), is_pending);
    return only_pending && !(lists.lists.empty() && lists.undated.empty()) ? ListKind::pending : ListKind::participating;
}

SharedList on(const PublishedLists& lists, Date day, ListKind kind) {
    SharedList found;
    for (const SharedList& list : lists) {
        if (*list->published > day) break;
        if (list->kind == kind) found = list;
    }
    return found;
}

SharedList of_day(const PublishedLists& lists, Date day, ListKind kind) {
    SharedList before = on(lists, day, kind);
    if (before != nullptr && *before->published == day) return before;
    const auto after = std::ranges::find_if(lists, [&](const SharedList& list) {
        return list->kind == kind && *list->published > day;
    });
    std::string beside;
    if (before != nullptr) beside += " before it " + text(*before->published);
    if (after != lists.end()) beside += (beside.empty() ? " after it " : ", after it ") + text(*(*after)->published);
    throw Error{"no list of " + std::string{name(kind)} + " of " + text(day) +
                (beside.empty() ? "" : ": the next are" + beside) + "; `on` gives the list in force"};
}

PublishedLists difference(const PublishedLists& a, const PublishedLists& b) {
    std::unordered_set<std::string_view> there;
    for (const auto* lists : {&b.lists, &b.undated}) {
        for (const SharedList& list : *lists) there.insert(list->content);
    }
    std::vector<SharedList> rest;
    for (const auto* lists : {&a.lists, &a.undated}) {
        std::copy_if(lists->begin(), lists->end(), std::back_inserter(rest),
                     [&](const SharedList& list) { return !there.contains(list->content); });
    }
    return collected(std::move(rest), a.issues, a.source);
}

}  // namespace lib287g
