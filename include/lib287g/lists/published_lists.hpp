#pragma once
// Lists in order of date. Target: lib287g::lists.
// Collections share their lists, which nobody changes: safe to read from all threads. Time grows with the lists.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <lib287g/detail/export.hpp>
#include <lib287g/lists/published_list.hpp>

namespace lib287g::inline v0_1 {

using SharedList = std::shared_ptr<const PublishedList>;

/// What becomes of a list of a series that is not trusted.
enum class Distrusted : std::uint8_t {
    undated,  ///< one with older contents than its neighbours loses its date; other doubts are on record
    kept,     ///< doubts are on record, and nothing is changed
    left_out  ///< it is in no series and no count; an issue says so
};

/// Lists in order of date and edition (am, none or mid, pm), those without a date apart, and the issues of files
/// that are none. A range of the dated ones. Copies share the lists.
struct PublishedLists {
    std::vector<SharedList> lists;
    std::vector<SharedList> undated;  ///< in order of name
    std::vector<Issue> issues;        ///< of files that could not be read, and repeats
    std::string source = "LISTS";     ///< the id by which figures counted from them cite them
    Distrusted distrusted = Distrusted::kept;  ///< what becomes of lists that are not trusted
    std::vector<SharedList> left_out{};        ///< those of them that are in no series and no count

    [[nodiscard]] auto begin() const { return lists.begin(); }
    [[nodiscard]] auto end() const { return lists.end(); }
    [[nodiscard]] std::size_t size() const { return lists.size(); }
    [[nodiscard]] bool empty() const { return lists.empty(); }
};

/// Lists in any order, each by its date; a list that is there twice (the same content under the same name) once.
/// What speaks against each beside its neighbours is settled anew.
LIB287G_EXPORT PublishedLists collected(std::vector<SharedList> lists, std::vector<Issue> issues = {}, std::string source = "LISTS");

/// Some of the dated lists of a collection, as they stand in it, with the issues of files that are theirs: those of files
/// that could not be read are of the whole alone.
LIB287G_EXPORT PublishedLists part(const PublishedLists& lists, std::vector<SharedList> chosen);

/// The dated lists of both kinds from one date to another, as a part; of a month or year from its first day, and to its last.
/// Without an end all that there are on its side.
LIB287G_EXPORT PublishedLists between(const PublishedLists& lists, std::optional<PartialDate> since, std::optional<PartialDate> until);

/// The lists of one kind, with all issues of files but those of lists of the other kind.
LIB287G_EXPORT PublishedLists of_kind(const PublishedLists& lists, ListKind kind);

/// The kind that questions without one are about: participating, but of a collection of pending lists alone pending.
LIB287G_EXPORT ListKind kind_of(const PublishedLists& lists);

/// The newest list of the kind; null where none has a date.
LIB287G_EXPORT SharedList latest(const PublishedLists& lists, ListKind kind = ListKind::participating);

/// The list in force on a day: the last of the kind that was published on it or before; null before the first.
LIB287G_EXPORT SharedList on(const PublishedLists& lists, Date day, ListKind kind = ListKind::participating);

/// The last list of a day, of the kind. Throws Error without one, with the days beside it.
LIB287G_EXPORT SharedList of_day(const PublishedLists& lists, Date day, ListKind kind = ListKind::participating);

/// The lists of `a` whose content no list of `b` has, without the issues of files that are of the others.
LIB287G_EXPORT PublishedLists difference(const PublishedLists& a, const PublishedLists& b);

/// The issues of files, then those of every list, of lists without a date last.
LIB287G_EXPORT std::vector<Issue> all_issues(const PublishedLists& lists);

/// The repairs of every list, in the same order.
LIB287G_EXPORT std::vector<Issue> all_repairs(const PublishedLists& lists);

}  // namespace lib287g
