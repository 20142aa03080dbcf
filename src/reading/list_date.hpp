#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>
#include <string_view>

#include <lib287g/lists/published_list.hpp>

namespace lib287g::reading {

/// What a file's name says of the list's date.
struct NamedDate {
    std::optional<Date> date;
    DateBasis basis = DateBasis::none;
    std::string edition;
};

/// Reads `…MMDDYYYY(am|mid|pm…)`, `…YYYYMMDD`, `…MMDDYY`, a capture time of 14 digits, and the same with
/// one digit too many.
NamedDate date_in_name(std::string_view file_name);

/// The rank of an edition within its day: am, then none, mid or a capture, then pm.
int edition_rank(std::string_view edition);

/// Settles the list's date from its name, the caller and the newest signing dates inside.
void settle_date(PublishedList& list, const std::optional<Date>& given);

/// Takes the date from each list whose newest signing is more than two weeks older than that of the list
/// before it while the list after it is not: it cannot have been published between the two. The lists are
/// in order of date; a date that the caller gave stays. Whether any date was taken.
bool undate_out_of_series(std::vector<std::shared_ptr<PublishedList>>& lists);

}  // namespace lib287g::reading
