#include "reading/roster/roster.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>

#include <lib287g/error.hpp>
#include <lib287g/xlsx/serial.hpp>

#include "reading/roster/header.hpp"
#include "text/blanks.hpp"
#include "text/quoted.hpp"
#include "text/seeded_hash.hpp"
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

/// Calls `visit` with the texts of state, agency and type, as hashes where they are long, and the cell of the signing, of
/// each row.
template <class Visit>
void for_each_row(const Roster& roster, const Visit& visit) {
    const auto& cells = roster.table->cells;
    std::string room;
    const auto in_key = [&](const Cell& cell) {
        const std::string_view text = detail::tidied_in(room, roster.table->beginning(cell));
        return text.size() < 100 ? std::string{text} : std::to_string(detail::SeededHash{}(text));
    };
    for (auto cell = cells.begin(); cell != cells.end();) {
        xlsx::check_stop();
        const std::uint32_t row = cell->row;
        std::string key;
        const Cell* signed_on = nullptr;
        for (; cell != cells.end() && cell->row == row; ++cell) {
            for (const ListColumn column : {ListColumn::state, ListColumn::agency, ListColumn::type}) {
                if (roster.columns[column] == cell->column) key.append(in_key(*cell)).append("/");
            }
            if (roster.columns[ListColumn::signed_on] == cell->column) signed_on = &*cell;
        }
        if (row > roster.header_row && !key.empty()) visit(std::move(key), signed_on);
    }
}

/// Whether a row of one is in another too: then they are no parts of one list.
bool overlap(const std::vector<Roster>& rosters) {
    std::unordered_set<std::string, detail::SeededHash, std::equal_to<>> seen;
    for (const Roster& roster : rosters) {
        std::vector<std::string> own;
        for_each_row(roster, [&](std::string key, const Cell*) { own.push_back(std::move(key)); });
        for (const std::string& key : own) {
            if (seen.contains(key)) return true;
        }
        seen.insert(std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    }
    return false;
}

/// The newest number that is a day of signing, as the workbook stores it.
double newest_signing(const Roster& roster) {
    double newest = 0;
    for_each_row(roster, [&](const std::string&, const Cell* cell) {
        if (cell != nullptr && cell->kind == xlsx::CellKind::date) newest = std::max(newest, cell->number);
    });
    return newest;
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

}  // namespace

Rosters find_rosters(const std::vector<CellTable>& tables, const Facts& facts, std::string_view file) {
    Rosters rosters;
    std::string seen;
    for (const CellTable& table : tables) {
        if (auto found = roster_in(table, facts)) rosters.chosen.push_back(std::move(*found));
        else if (seen.size() < 200) seen.append(seen.empty() ? "" : "; ").append(beginning_of(table));
    }
    if (rosters.chosen.empty()) {
        throw Error{std::string{file} + ": no worksheet has the header STATE, LAW ENFORCEMENT AGENCY, SUPPORT "
                    "TYPE, SIGNED, MOA; found " + (seen.empty() ? "empty sheets" : seen)};
    }
    prefer_others(rosters, [](const Roster& roster) { return roster.table->hidden; }, "a hidden sheet");
    prefer_others(rosters, [](const Roster& roster) { return roster.kind == ListKind::pending; }, "a pending list");
    if (rosters.chosen.size() > 1 && overlap(rosters.chosen)) {
        std::vector<double> newest;
        for (const Roster& roster : rosters.chosen) newest.push_back(newest_signing(roster));
        const CellTable* current = rosters.chosen[static_cast<std::size_t>(std::ranges::max_element(newest) - newest.begin())].table;
        prefer_others(rosters, [&](const Roster& roster) { return roster.table != current; },
                      "an older list than that of sheet " + detail::quoted(current->name));
    }
    return rosters;
}

}  // namespace lib287g::reading
