#include "reading/roster/roster.hpp"

#include <algorithm>
#include <string>

#include <lib287g/error.hpp>

#include "reading/input/once_per_text.hpp"
#include "reading/roster/editions.hpp"
#include "reading/roster/header.hpp"
#include "reading/roster/kind_of_list.hpp"
#include "reading/roster/words_in_name.hpp"
#include "text/blanks.hpp"
#include "text/quoted.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

using xlsx::Cell;

/// "'Sheet2' begins with State, Total", for a message.
std::string beginning_of(const CellTable& table) {
    std::string seen = detail::quoted(table.name);
    for (std::size_t i = 0; i < table.cells.size() && i < 6; ++i) {
        seen.append(i == 0 ? " begins with " : ", ").append(detail::quoted(detail::tidy(table.beginning(table.cells[i]))));
    }
    return seen;
}

/// Why none of the tables is a roster: the columns that are missing, and what was found.
std::string what_no_roster_has(const std::vector<CellTable>& tables, const Facts& facts) {
    std::string seen;
    std::string missing;
    for (const CellTable& table : tables) {
        if (seen.size() >= 200) break;
        seen.append(seen.empty() ? "" : "; ").append(beginning_of(table));
        if (missing.empty()) missing = missing_columns(table, facts);
    }
    return "the header STATE, LAW ENFORCEMENT AGENCY" + (missing.empty() ? "" : " (missing: " + missing + ")") + "; found " +
           (seen.empty() ? "empty sheets" : seen);
}

/// Of a table that is no roster, for an issue.
std::string why_no_roster(const CellTable& table) {
    std::size_t rows = 0;
    std::uint32_t last = 0;
    OncePerText<bool> blank;
    xlsx::StopChecks stops;
    for (const Cell& cell : table.cells) {
        stops.next();
        if (cell.row == last || blank.of(cell, [&] { return detail::is_blank(table.beginning(cell)); })) continue;
        last = cell.row;
        ++rows;
    }
    if (rows == 0) return {};
    return "no header of a list with state and agency; " + std::to_string(rows) + (rows == 1 ? " row" : " rows");
}

/// Leaves out the rosters for which `is_out` holds, unless it holds for all.
template <class IsOut>
void prefer_others(Rosters& rosters, const IsOut& is_out, const std::string& reason) {
    const auto kept = std::stable_partition(rosters.chosen.begin(), rosters.chosen.end(),
                                            [&](const Roster& roster) { return !is_out(roster); });
    if (kept == rosters.chosen.begin()) return;
    for (auto out = kept; out != rosters.chosen.end(); ++out) rosters.left_out.emplace_back(out->table, reason);
    rosters.chosen.erase(kept, rosters.chosen.end());
}

void leave_out_by_name(Rosters& rosters, NamedAs named, const std::string& reason) {
    prefer_others(rosters, [&](const Roster& roster) { return named_as(roster.table->name) == named; }, reason);
}

/// Contacts, or a table to look names up: beside a roster with types and signings what has neither, nor documents, names
/// agencies only.
void leave_out_lists_of_names(Rosters& rosters) {
    const auto is_typed = [](const Roster& roster) { return roster.has(ListColumn::type) || roster.type_of_sheet.word; };
    if (std::ranges::none_of(rosters.chosen, [&](const Roster& roster) { 
            return is_typed(roster) && (roster.has(ListColumn::signed_on) || roster.kind == ListKind::pending);
        })) return;
    prefer_others(rosters, [&](const Roster& roster) {
        return !is_typed(roster) && !roster.has(ListColumn::signed_on) && !roster.has(ListColumn::moa);
    }, "it names agencies only, without types, signings and documents");
}

}  // namespace

Rosters find_rosters(const std::vector<CellTable>& tables, const Facts& facts, Memory& memory, Years years, std::string_view file) {
    Rosters rosters;
    for (const CellTable& table : tables) {
        if (auto found = roster_in(table, facts)) {
            found->kind = kind_of_list(*found, years);
            rosters.chosen.push_back(std::move(*found));
        } else if (auto reason = why_no_roster(table); !reason.empty()) rosters.left_out.emplace_back(&table, std::move(reason));
    }
    if (rosters.chosen.empty()) throw Error{std::string{file} + ": no worksheet has " + what_no_roster_has(tables, facts)};
    if (rosters.chosen.size() > 1) leave_out_by_name(rosters, NamedAs::example, "by its name an example");
    if (rosters.chosen.size() > 1) leave_out_by_name(rosters, NamedAs::former, "by its name of agreements that are no longer in force");
    prefer_others(rosters, [](const Roster& roster) { return roster.table->hidden; }, "a hidden sheet");
    leave_out_lists_of_names(rosters);
    prefer_others(rosters, [](const Roster& roster) { return roster.kind == ListKind::pending; }, "a pending list");
    if (rosters.chosen.size() > 1) leave_out_by_name(rosters, NamedAs::pending, "by its name a pending list");
    if (rosters.chosen.size() > 1) leave_out_editions(rosters, facts, memory, years);
    return rosters;
}

}  // namespace lib287g::reading
