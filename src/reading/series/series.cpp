#include "reading/series/series.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "reading/file_issue.hpp"
#include "reading/series/broken_names.hpp"
#include "reading/series/one_of_each.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// What was said of a series is said anew of each that its lists become.
bool is_of_series(const Issue& issue) {
    return issue.code == IssueCode::repeated_content || issue.code == IssueCode::left_out;
}

ListedAgencies agencies_of(const std::vector<SharedList>& lists) {
    ListedAgencies listed;
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
        if (lists[i] != nullptr) listed.add(*lists[i], i);
    }
    return listed;
}

void flag_repeats(const PublishedLists& all, std::vector<Issue>& issues) {
    std::unordered_map<std::string_view, std::string_view> first_with;  // by content
    for (const auto* lists : {&all.lists, &all.undated}) {
        for (const SharedList& list : *lists) {
            const auto [first, is_new] = first_with.try_emplace(list->content, list->file);
            if (!is_new) issues.push_back(file_issue(list->file, std::string{first->second}, IssueCode::repeated_content));
        }
    }
}

/// The list without a date, where its contents are older than its neighbours'; else as it is.
SharedList undated(const SharedList& list) {
    if (!list->trust.has(Doubt::older_contents) || list->basis == DateBasis::given) return list;
    auto without = std::make_shared<PublishedList>(*list);
    without->as_read.list = as_read(list);
    without->published.reset();
    without->basis = DateBasis::none;
    without->issues.push_back(file_issue(list->file, list->file, IssueCode::out_of_series));
    return without;
}

/// What becomes of the lists that are not trusted.
PublishedLists without_distrusted(PublishedLists all, Distrusted distrusted) {
    if (distrusted == Distrusted::kept) return all;
    std::vector<SharedList> kept;
    std::vector<SharedList> left_out;
    for (const SharedList& list : all) {
        if (list->trust.trusted()) kept.push_back(list);
        else if (distrusted == Distrusted::undated) kept.push_back(undated(list));
        else left_out.push_back(list);
    }
    for (const SharedList& list : left_out) {
        all.issues.push_back(file_issue(list->file, list->trust.reasons.front().seen, IssueCode::left_out));
    }
    kept.insert(kept.end(), all.undated.begin(), all.undated.end());
    PublishedLists rest = collected(std::move(kept), std::move(all.issues), std::move(all.source));
    rest.left_out = std::move(left_out);
    return rest;
}

/// What tells issues of files apart, and their order.
auto key_of(const Issue& issue) { return std::tuple{issue.file, issue.code, issue.raw, issue.column}; }

/// In order of file and kind, so that no series has them otherwise than another of the same files; of a kind no more than
/// `most`.
void put_in_order(std::vector<Issue>& issues, std::size_t most) {
    std::ranges::stable_sort(issues, {}, key_of);
    std::array<std::size_t, std::size(words<IssueCode>)> seen{};
    std::erase_if(issues, [&](const Issue& issue) { return ++seen[static_cast<std::size_t>(issue.code)] > most; });
    for (const auto& word : words<IssueCode>) {
        const std::size_t all = seen[static_cast<std::size_t>(word.value)];
        if (all > most) issues.push_back(file_issue({}, std::to_string(all - most) + " more", word.value));
    }
}

}  // namespace

void add_lists_of(const PublishedLists& series, std::vector<SharedList>& lists) {
    for (const auto* some : {&series.lists, &series.undated, &series.left_out}) {
        lists.insert(lists.end(), some->begin(), some->end());
    }
}

std::vector<Issue> issues_of_both(std::vector<Issue> a, std::vector<Issue> b) {
    std::ranges::sort(a, {}, key_of);
    std::ranges::sort(b, {}, key_of);
    std::vector<Issue> both;
    std::ranges::set_union(a, b, std::back_inserter(both), {}, key_of, key_of);
    return both;
}

PublishedLists series_of(std::vector<SharedList> lists, std::vector<Issue> issues, const SeriesRules& rules,
                         std::optional<ListedAgencies> listed) {
    for (SharedList& list : lists) {
        if (list != nullptr) list = as_read(list);
    }
    std::erase_if(issues, is_of_series);
    if (keep_one_of_each(lists, issues) || !listed) listed = agencies_of(lists);
    mend_broken_names(lists, *listed);
    std::erase(lists, nullptr);
    PublishedLists all = collected(std::move(lists), std::move(issues), rules.source);
    flag_repeats(all, all.issues);
    all = without_distrusted(std::move(all), rules.distrusted);
    all.distrusted = rules.distrusted;
    put_in_order(all.issues, rules.issues_of_a_kind);
    return all;
}

}  // namespace lib287g::reading
