#include "reading/series/gathered.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include <lib287g/error.hpp>

#include "reading/file_issue.hpp"
#include "reading/input/files.hpp"
#include "reading/series/redated.hpp"
#include "reading/series/series.hpp"
#include "text/quoted.hpp"

namespace lib287g::inline v0_1::reading {

std::string name_of(const Unread& source) {
    if (const auto* path = std::get_if<std::filesystem::path>(&source)) return path->filename().string();
    return std::get<NamedBytes>(source).name;
}

Gathered::Gathered(const std::vector<ListSource>& sources, const SeriesOptions& options) {
    for (const ListSource& source : sources) add(source);
    check_read(options.each);
    date_by_name(options);
}

void Gathered::take(std::size_t number, SharedList list, const std::string& why) {
    const auto& [place, source, about_others] = unread[number];
    if (list != nullptr) lists[place] = std::move(list);
    else if (!about_others) flag(detail::kept_name(name_of(source)), why, IssueCode::unreadable_file);
}

void Gathered::finish() {
    for (const auto& [path, first, size, why] : folders_of_others_) {
        const auto of_folder = std::span{unread}.subspan(first, size);
        const auto is_list = [&](const ToRead& each) { return lists[each.place] != nullptr; };
        if (std::ranges::none_of(of_folder, is_list)) flag(detail::kept_name(path), why, IssueCode::unreadable_file);
    }
    issues = issues_of_both(std::move(of_series_), std::move(issues));
}

void Gathered::flag(const std::string& file, const std::string& text, IssueCode code) {
    issues.push_back(file_issue(file, text, code));
}

void Gathered::add(const ListSource& source) {
    if (const auto* path = std::get_if<std::filesystem::path>(&source)) add_path(*path);
    else if (const auto* bytes = std::get_if<NamedBytes>(&source)) add_unread(*bytes);
    else if (const auto* list = std::get_if<SharedList>(&source)) lists.push_back(*list);
    else if (const auto* series = std::get_if<PublishedLists>(&source)) {
        add_lists_of(*series, lists);
        of_series_ = issues_of_both(std::move(of_series_), series->issues);
    } else {
        const auto& [name, why] = std::get<UnreadSource>(source);
        flag(detail::kept_name(name), detail::shown_name(name) + ": " + why, IssueCode::unreadable_file);
    }
}

void Gathered::add_unread(Unread source, bool about_others) {
    unread.push_back({lists.size(), std::move(source), about_others});
    lists.emplace_back();
}

void Gathered::add_path(const std::filesystem::path& path) {
    Files files = files_of(path);
    for (const auto& [refused, why] : files.refused) flag(detail::kept_name(refused), why, IssueCode::unreadable_file);
    if (!files.if_none.empty()) folders_of_others_.push_back({path.string(), unread.size(), files.found.size(), files.if_none});
    for (auto& [file, about_others] : files.found) add_unread(std::move(file), about_others);
}

void Gathered::check_read(const ReadOptions& options) const {
    for (const SharedList& list : lists) {
        if (list == nullptr) continue;
        const std::string named = detail::quoted(list->file) + " was read already";
        if (options.cleaning == Cleaning::strict && !list->strict) {
            throw Error{"strict: " + named + ", and not strictly; read its file again"};
        }
        if (!options.corrections.empty()) {
            throw Error{"corrections: " + named + "; corrections are applied to cells, read its file again with them"};
        }
    }
}

void Gathered::date_by_name(const SeriesOptions& options) {
    if (options.published.empty()) return;
    std::set<std::string> names;
    for (SharedList& list : lists) {
        if (list == nullptr) continue;
        names.insert(list->file);
        const auto day = options.published.find(list->file);
        if (day != options.published.end()) list = redated(as_read(list), day->second, options.each.issues_of_a_kind);
    }
    for (const ToRead& each : unread) names.insert(name_of(each.source));
    for (const auto& [name, day] : options.published) {
        if (!names.contains(name)) flag(detail::kept_name(name), text(day), IssueCode::unused_date);
    }
}

}  // namespace lib287g::reading
