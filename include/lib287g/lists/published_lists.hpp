#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <lib287g/lists/published_list.hpp>

namespace lib287g {

using SharedList = std::shared_ptr<const PublishedList>;

/// Lists in order of date and edition, undated ones last, and the issues of files that are none. Copies share
/// the lists.
struct PublishedLists {
    std::vector<SharedList> lists;
    std::vector<Issue> issues;        ///< of files that could not be read, and repeats
    std::string source = "LISTS";     ///< the id by which figures counted from them cite them

    [[nodiscard]] auto begin() const { return lists.begin(); }
    [[nodiscard]] auto end() const { return lists.end(); }
    [[nodiscard]] std::size_t size() const { return lists.size(); }
    [[nodiscard]] bool empty() const { return lists.empty(); }
};

/// Puts lists in order of date, then of edition (am, none or mid, pm), then of name; undated ones last.
void sort_by_date(std::vector<SharedList>& lists);

/// The lists of both, in order of date; a list that both have (the same content under the same name) once. The
/// trust of each is settled anew beside its neighbours. The source is that of the first.
PublishedLists merged(const PublishedLists& a, const PublishedLists& b);

/// The lists of `a` whose content no list of `b` has.
PublishedLists difference(const PublishedLists& a, const PublishedLists& b);

}  // namespace lib287g
