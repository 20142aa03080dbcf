#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <lib287g/lists/published_lists.hpp>

#include "reading/series/listed_agencies.hpp"

namespace lib287g::inline v0_1::reading {

/// What lists become a series by.
struct SeriesRules {
    std::string source;
    Distrusted distrusted;
    std::size_t issues_of_a_kind;  ///< of files, at most; how many more there are is the last one
};

/// The list as its file alone gives it.
inline SharedList as_read(const SharedList& list) { return list->as_read.list != nullptr ? list->as_read.list : list; }

/// Adds all lists of a series, those that are in no count among them, to others.
void add_lists_of(const PublishedLists& series, std::vector<SharedList>& lists);

/// The issues of files of both, those that both have once.
std::vector<Issue> issues_of_both(std::vector<Issue> a, std::vector<Issue> b);

/// The lists, in the order in which they were given, as a series: what lists that were read say beside each other, whatever
/// they stood beside before. Null ones are passed over. `listed` are the agencies of the lists by their places, where that
/// is known already.
PublishedLists series_of(std::vector<SharedList> lists, std::vector<Issue> issues, const SeriesRules& rules,
                         std::optional<ListedAgencies> listed = {});

}  // namespace lib287g::reading
