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

using Names = std::unordered_set<std::string_view>;

/// The names of the files of all lists, those that are in no count among them.
Names names_of(const PublishedLists& lists) {
    Names names;
    for (const auto* some : {&lists.lists, &lists.undated, &lists.left_out}) {
        for (const SharedList& list : *some) names.insert(list->file);
    }
    return names;
}

/// The issues of the whole that are of none of the lists that `rest` has not.
std::vector<Issue> issues_left(const PublishedLists& whole, const PublishedLists& rest) {
    if (whole.issues.empty()) return {};
    const Names before = names_of(whole);
    const Names after = names_of(rest);
    std::vector<Issue> left;
    std::ranges::copy_if(whole.issues, std::back_inserter(left), [&](const Issue& issue) {
        return after.contains(issue.file) || !before.contains(issue.file);
    });
    return left;
}

/// What is said of a file that gave no list, whatever lists bear its name.
bool is_of_no_list(const Issue& issue) {
    return issue.code == IssueCode::unreadable_file || issue.code == IssueCode::unused_date;
}

void add_remarks(const PublishedLists& lists, std::vector<Issue> PublishedList::*remarks, std::vector<Issue>& all) {
    for (const auto* some : {&lists.lists, &lists.undated}) {
        for (const SharedList& list : *some) all.insert(all.end(), ((*list).*remarks).begin(), ((*list).*remarks).end());
    }
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

PublishedLists part(const PublishedLists& lists, std::vector<SharedList> chosen) {
    PublishedLists some{.lists = std::move(chosen), .undated = {}, .issues = {}, .source = lists.source,
                        .distrusted = lists.distrusted};
    const Names own = names_of(some);
    std::ranges::copy_if(lists.issues, std::back_inserter(some.issues),
                         [&](const Issue& issue) { return own.contains(issue.file) && !is_of_no_list(issue); });
    return some;
}

PublishedLists between(const PublishedLists& lists, std::optional<PartialDate> since, std::optional<PartialDate> until) {
    std::vector<SharedList> chosen;
    std::ranges::copy_if(lists, std::back_inserter(chosen), [&](const SharedList& list) {
        return (!since || *list->published >= since->first()) && (!until || *list->published <= until->last());
    });
    return part(lists, std::move(chosen));
}

PublishedLists of_kind(const PublishedLists& lists, ListKind kind) {
    PublishedLists found{.lists = {}, .undated = {}, .issues = {}, .source = lists.source, .distrusted = lists.distrusted};
    const auto take = [&](const std::vector<SharedList>& from, std::vector<SharedList>& to) {
        std::ranges::copy_if(from, std::back_inserter(to), [&](const SharedList& list) { return list->kind == kind; });
    };
    take(lists.lists, found.lists);
    take(lists.undated, found.undated);
    take(lists.left_out, found.left_out);
    found.issues = issues_left(lists, found);
    return found;
}

ListKind kind_of(const PublishedLists& lists) {
    const auto is_pending = [](const SharedList& list) { return list->kind == ListKind::pending; };
    const bool only_pending = std::all_of(lists.lists.begin(), lists.lists.end(), is_pending) &&
                              std::all_of(lists.undated.begin(), lists.undated.end(), is_pending);
    return only_pending && !(lists.lists.empty() && lists.undated.empty()) ? ListKind::pending : ListKind::participating;
}

SharedList latest(const PublishedLists& lists, ListKind kind) {
    const auto newest = std::find_if(lists.lists.rbegin(), lists.lists.rend(),
                                     [&](const SharedList& list) { return list->kind == kind; });
    return newest != lists.lists.rend() ? *newest : nullptr;
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
    const auto rest_of = [&](const std::vector<SharedList>& from, std::vector<SharedList>& to) {
        std::ranges::copy_if(from, std::back_inserter(to), [&](const SharedList& list) { return !there.contains(list->content); });
    };
    std::vector<SharedList> rest;
    rest_of(a.lists, rest);
    rest_of(a.undated, rest);
    PublishedLists left = collected(std::move(rest), {}, a.source);
    left.distrusted = a.distrusted;
    rest_of(a.left_out, left.left_out);
    left.issues = issues_left(a, left);
    return left;
}

std::vector<Issue> all_issues(const PublishedLists& lists) {
    std::vector<Issue> all = lists.issues;
    add_remarks(lists, &PublishedList::issues, all);
    return all;
}

std::vector<Issue> all_repairs(const PublishedLists& lists) {
    std::vector<Issue> all;
    add_remarks(lists, &PublishedList::repairs, all);
    return all;
}

}  // namespace lib287g
