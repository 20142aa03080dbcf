#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <lib287g/date.hpp>
#include <lib287g/lists/date_basis.hpp>

namespace lib287g::inline v0_1::reading {

/// What a file's name says of the list's date.
struct NamedDate {
    std::optional<Date> date;
    DateBasis basis = DateBasis::none;
    std::string edition;
};

/// Reads `…MMDDYYYY(am|mid|pm…)`, `…YYYYMMDD`, `…MMDDYY`, a capture time of 14 digits, and the same with
/// one digit too many.
NamedDate date_in_name(std::string_view file_name);

}  // namespace lib287g::reading
