#include "reading/rules/nothing.hpp"

#include <algorithm>
#include <array>

#include <lib287g/detail/letters.hpp>

namespace lib287g::reading {

bool says_nothing(std::string_view tidied) {
    constexpr std::array<std::string_view, 6> marks{"", "#NA", "#N/A", "N/A", "NA", "-"};
    if (tidied.size() > 4) return false;
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return equal_ignoring_case(tidied, mark); });
}

}  // namespace lib287g::reading
