#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/words/state.hpp>

#include "reading/facts.hpp"

namespace lib287g::inline v0_1::reading {

/// The one type that the name of a sheet, or a title, names in whole words: "JEM (2)", "287g JEM", "Warrant Service
/// Agreements". Nothing where it names several.
std::optional<AgreementType> type_in_name(std::string_view name, const Facts& facts);

/// The one state: "State of Florida", "Fla.", "FL (2)". A code or an abbreviation counts only where no other word than those
/// of lists is beside it, and a county or city is no state.
std::optional<State> state_in_name(std::string_view name, const Facts& facts);

/// What a name says of the agreements under it.
enum class NamedAs : std::uint8_t {
    nothing,
    current,  ///< "Active", "Participating agencies"
    pending,  ///< "Pending"
    former,   ///< "Terminated", "Expired MOAs", "Removed since last list", "Archive"
    example,  ///< "Template", "Example"
};
NamedAs named_as(std::string_view name);

}  // namespace lib287g::reading
