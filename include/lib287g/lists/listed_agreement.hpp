#pragma once
// An agreement as a list gives it. Target: lib287g::lists.
// A value that keeps its texts alive, also beyond its list: safe to read from all threads, to change from one.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <lib287g/date.hpp>
#include <lib287g/detail/keepalive.hpp>
#include <lib287g/lists/agency.hpp>
#include <lib287g/lists/raw_cells.hpp>
#include <lib287g/words/agency_kind.hpp>
#include <lib287g/words/agreement_type.hpp>
#include <lib287g/words/state.hpp>

namespace lib287g::inline v0_1 {

/// The address that an address of a web archive is a copy of ("https://web.archive.org/web/2025…/https://www.ice.gov/…");
/// absent where it is none of an archive.
constexpr std::optional<std::string_view> archived_address(std::string_view link) {
    constexpr std::string_view scheme = "://";
    if (link.starts_with("https://www.ice.gov/")) return std::nullopt;  // most
    const std::size_t host = link.find(scheme);
    if (host == std::string_view::npos) return std::nullopt;
    const std::size_t path = link.find('/', host + scheme.size());
    if (path == std::string_view::npos || link.substr(0, path).find("archive") == std::string_view::npos) return std::nullopt;
    const std::size_t inner = link.find("/http", path);
    if (inner == std::string_view::npos) return std::nullopt;
    return link.substr(inner + 1);
}

/// An agreement as a list gives it: clean values, and the raw cells beside them. A column that the list does
/// not have, and a cell without a value, is absent. It keeps alive what it shows: it may outlive its list.
struct ListedAgreement {
    std::uint32_t row = 0;    ///< as the sheet counts, from 1
    AgencyId agency_id{};     ///< what tells agencies apart, in this process
    bool hidden = false;      ///< its row is hidden in the workbook; it is listed all the same
    /// The row above that is the same agreement (agency, type and day of signing; all else where no day is): it counts
    /// once, there.
    std::optional<std::uint32_t> repeats{};
    std::optional<State> state{};
    std::optional<AgencyKind> kind{};
    std::optional<AgreementType> type{};
    std::optional<Date> signed_on{};
    std::string_view sheet;   ///< the worksheet that has the row
    std::string_view agency;  ///< ICE's spelling, without blanks at the ends
    /// State and folded name, "FL/alachua county sheriffs office": equal where `agency_id` is.
    std::string_view agency_key;
    std::optional<std::string_view> county{};
    std::optional<std::string_view> moa_link{};
    std::optional<std::string_view> addendum_link{};
    const RawCells* cells = nullptr;  ///< null where it was not read from a list
    Keepalive storage;                ///< of all texts here

    /// ICE's own address of the document, where the link leads to a copy in a web archive; else absent.
    [[nodiscard]] std::optional<std::string_view> moa_original() const { return moa_link ? archived_address(*moa_link) : std::nullopt; }
    /// The same of the addendum.
    [[nodiscard]] std::optional<std::string_view> addendum_original() const {
        return addendum_link ? archived_address(*addendum_link) : std::nullopt;
    }

    /// The cell of a column as it stands; absent where the row has none.
    [[nodiscard]] std::optional<std::string_view> raw(ListColumn column) const {
        return cells != nullptr ? (*cells)[column] : std::nullopt;
    }

    /// Of what they say and of how it stands; agencies by their keys.
    friend bool operator==(const ListedAgreement& a, const ListedAgreement& b) {
        const bool same_cells = a.cells == b.cells ||
                                (a.cells != nullptr && b.cells != nullptr && *a.cells == *b.cells);
        return a.row == b.row && a.sheet == b.sheet && a.hidden == b.hidden && a.repeats == b.repeats && a.state == b.state && a.kind == b.kind &&
               a.type == b.type && a.signed_on == b.signed_on && a.agency == b.agency &&
               a.agency_key == b.agency_key && a.county == b.county && a.moa_link == b.moa_link &&
               a.addendum_link == b.addendum_link && same_cells;
    }
};

}  // namespace lib287g
