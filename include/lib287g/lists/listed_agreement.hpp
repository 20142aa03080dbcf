#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/date.hpp>
#include <lib287g/words/agency_kind.hpp>
#include <lib287g/words/state.hpp>

namespace lib287g {

/// An agreement as a list gives it: clean values beside the raw texts of the cells. A column that the
/// list does not have, and a cell without a value, is absent.
struct ListedAgreement {
    std::uint32_t row = 0;  ///< as the sheet counts, from 1
    bool hidden = false;    ///< its row is hidden in the workbook; it is listed all the same
    std::optional<State> state{};
    std::string_view agency;  ///< ICE's spelling, without blanks at the ends
    /// State and folded name, "FL/alachua county sheriffs office": what tells agencies apart.
    /// Agencies are counted by it: in one list, equal keys are one text at one place.
    std::string_view agency_key;
    std::optional<AgencyKind> kind{};
    std::optional<std::string_view> county{};
    std::optional<AgreementType> type{};
    std::optional<Date> signed_on{};
    std::optional<std::string_view> moa_link{};
    std::optional<std::string_view> addendum_link{};
    std::optional<std::string_view> raw_state{};
    std::optional<std::string_view> raw_agency{};
    std::optional<std::string_view> raw_kind{};
    std::optional<std::string_view> raw_county{};
    std::optional<std::string_view> raw_type{};
    std::optional<std::string_view> raw_signed{};
    std::optional<std::string_view> raw_moa{};
    std::optional<std::string_view> raw_addendum{};

    friend constexpr bool operator==(const ListedAgreement&, const ListedAgreement&) = default;
};

}  // namespace lib287g
