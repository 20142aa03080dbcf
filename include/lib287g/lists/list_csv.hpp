#pragma once
// A list as CSV. Target: lib287g::lists.
// Pure, safe from all threads. The text is the caller's; time grows with the cells.

#include <string>

#include <lib287g/detail/export.hpp>
#include <lib287g/lists/published_list.hpp>

namespace lib287g::inline v0_1 {

/// The list as CSV with ICE's columns, which reads back as the same agreements: clean values, the raw text where there
/// is none, and the addresses of documents in place of the words that link to them. A CSV has no place for the file's name
/// and the list's day (a name given when it is read dates it), for sheets, row numbers, hidden rows, the cells behind clean
/// values, issues and repairs: what reads back has its own, and is not equal to the list as a whole.
LIB287G_EXPORT std::string to_csv(const PublishedList& list);

}  // namespace lib287g
