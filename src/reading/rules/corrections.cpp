#include "reading/rules/corrections.hpp"

#include <lib287g/detail/letters.hpp>

namespace lib287g::inline v0_1::reading {

const Correction* correction(Rows<Correction> table, std::string_view column, std::optional<State> state,
                             std::string_view tidied) {
    for (const Correction& row : table) {
        if (row.raw.size() == tidied.size() && row.column == column && (!row.state || row.state == state) &&
            row.clean != tidied && equal_ignoring_case(row.raw, tidied)) {
            return &row;
        }
    }
    return nullptr;
}

}  // namespace lib287g::reading
