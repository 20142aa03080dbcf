#include "reading/roster/kind_of_list.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <lib287g/detail/letters.hpp>

#include "reading/roster/known_header.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/rules/said_of_signing.hpp"
#include "text/blanks.hpp"
#include "text/character_kinds.hpp"
#include "text/one_of.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

using xlsx::Cell;

constexpr std::array<std::string_view, 6> of_signing{"SIGNED", "DATE", "DATES", "DATED", "EXECUTED", "EFFECTIVE"};
/// Days that a pending agency has too.
constexpr std::array<std::string_view, 25> of_requests{
    "REQUEST", "REQUESTED", "RECEIVED", "SUBMITTED", "APPLIED",  "APPLICATION", "PENDING",  "EXPECTED", "ANTICIPATED",
    "TARGET",  "ADDED",     "POSTED",   "REVIEW",    "REVIEWED", "CONTACTED",   "CONTACT",  "MODIFIED", "UPDATE",
    "UPDATED", "LETTER",    "INTEREST", "ENTERED",   "SENT",     "PROJECTED",   "ESTIMATED"};

/// Whether a word of the header is one of these; capitals inside begin a word: "DateSigned".
bool has_one_of(std::string_view header, const auto& words) {
    for (std::size_t begin = 0; begin < header.size();) {
        std::size_t end = begin;
        const auto is_capital = [&](std::size_t at) { return header[at] >= 'A' && header[at] <= 'Z'; };
        while (end < header.size() && detail::is_letter(header[end]) && (end == begin || !is_capital(end) || is_capital(end - 1))) ++end;
        if (detail::is_one_of(header.substr(begin, end - begin), words)) return true;
        begin = std::max(end, begin + 1);
    }
    return false;
}

/// Whether each of the first cells under the header that says something fits, and one at least does.
template <class Fits>
bool each_cell(const Roster& roster, std::uint16_t column, const Fits& fits) {
    constexpr std::size_t enough = 2000;
    std::size_t seen = 0;
    std::string room;
    xlsx::StopChecks stops;
    for (const Cell& cell : roster.table->cells) {
        stops.next();
        if (cell.row <= roster.header_row || cell.column != column) continue;
        const std::string_view text = detail::tidied_in(room, roster.table->beginning(cell));
        if (says_nothing(text)) continue;
        if (!fits(cell, text)) return false;
        if (++seen == enough) break;
    }
    return seen > 0;
}

bool has_document(const Roster& roster) {
    std::string room;
    xlsx::StopChecks stops;
    return std::ranges::any_of(roster.table->cells, [&](const Cell& cell) {
        stops.next();
        if (cell.row <= roster.header_row || cell.column != *roster.columns[ListColumn::moa]) return false;
        const std::string_view text = detail::tidied_in(room, roster.table->beginning(cell));
        return !says_nothing(text) && !equal_ignoring_case(text, "link pending");
    });
}

/// What the column of states says of all rows: pending where no row is signed; nothing where it says neither.
std::optional<ListKind> kind_by_status(const Roster& roster) {
    if (!roster.status) return std::nullopt;
    std::string room;
    std::optional<ListKind> kind;
    xlsx::StopChecks stops;
    for (const Cell& cell : roster.table->cells) {
        stops.next();
        if (cell.row <= roster.header_row || cell.column != roster.status->column) continue;
        const SaidOfSigning said = said_of_signing(roster.table->beginning(cell), room);
        if (said == SaidOfSigning::is_signed) return ListKind::participating;
        if (said == SaidOfSigning::is_pending) kind = ListKind::pending;
    }
    return kind;
}

/// A number alone can be a postal code.
bool is_past_day(const Roster& roster, const Cell& cell, std::string_view text, Years years) {
    const bool from_1904 = roster.table->dates_from_1904;
    if (cell.kind == xlsx::CellKind::number || std::ranges::all_of(text, detail::is_digit)) return false;
    const auto day = cell.kind == xlsx::CellKind::date ? date_of_number(cell.number, years, from_1904).date : date_of_text(text, years, from_1904).date;
    return day && years.has(*day);
}

bool has_days_of_signing(const Roster& roster, Years years) {
    for (std::size_t i = 0; i < roster.unknown.size(); ++i) {
        if (has_one_of(roster.unknown[i], of_requests)) continue;
        if (has_one_of(roster.unknown[i], of_signing)) return true;
        if (each_cell(roster, roster.unknown_columns[i], [&](const Cell& cell, std::string_view text) { return is_past_day(roster, cell, text, years); })) {
            return true;
        }
    }
    return false;
}

}  // namespace

ListKind kind_of_list(const Roster& roster, Years years) {
    if (const auto said = kind_by_status(roster)) return *said;
    const bool typed = roster.has(ListColumn::type) || roster.type_of_sheet.word;
    if (!typed || roster.has(ListColumn::signed_on)) return ListKind::participating;
    if (roster.has(ListColumn::moa) && has_document(roster)) return ListKind::participating;
    return has_days_of_signing(roster, years) ? ListKind::participating : ListKind::pending;
}

}  // namespace lib287g::reading
