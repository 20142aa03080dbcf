#include <algorithm>
#include <map>

#include <lib287g/lists/agency.hpp>
#include <lib287g/lists/fields.hpp>

#include "bind.hpp"
#include "lists/held_list.hpp"
#include "tables/plot.hpp"

namespace lib287g::python {

/// The raw cells of an agreement, and its agency among those of the process.
template <>
void add_beside(ListedAgreement& agreement, const json_rows::Json& document, json_rows::Arena& arena) {
    std::string texts;
    const auto each_cell = [&document](const auto& visit) {
        for (const auto& column : words<ListColumn>) {
            const auto* const cell = document.find("raw_" + std::string{column.code});
            if (cell != nullptr) visit(column.value, cell->text());
        }
    };
    each_cell([&texts](ListColumn, const std::string& cell) { texts += cell; });
    const auto cells = std::make_shared<RawCells>(arena.keep(texts).data());
    std::size_t begin = 0;
    each_cell([&](ListColumn column, const std::string& cell) {
        cells->place(column, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(cell.size()));
        begin += cell.size();
    });
    agreement.cells = cells.get();
    arena.others.push_back(cells);

    const auto agencies = AgencyRegistry::shared();
    const std::size_t folded = agency_key(agreement.agency).size();
    const std::string_view key = agreement.agency_key;
    agreement.agency_id = agencies->id(key.substr(0, key.size() - std::min(key.size(), folded + 1)), agreement.agency);
    arena.others.push_back(agencies);
}

template <>
void add_beside(PlacedAgreement& agreement, const json_rows::Json& document, json_rows::Arena& arena) {
    add_beside<ListedAgreement>(agreement, document, arena);
}

void bind_lists(py::module_& m) {
    bind_workbook(m);
    bind_row_and_table<ListedAgreement>(
        m, "ListedAgreement", "An agreement as a list gives it: clean values beside the cells' raw texts.");
    bind_row_and_table<PlacedAgreement>(m, "PlacedAgreement", "An agreement of a collection, with the list that it is on.");
    bind_row_and_table<Issue>(m, "Issue",
                              "Something odd in a list: where, what stands there, what was made of it.")
        .def("summary", [](const Table<Issue>& self) {
            std::map<std::string, std::int64_t> totals;
            for (const Issue& issue : self) ++totals[std::string{code(issue.code)}];
            return totals;
        }, "How many there are of each code: a dictionary.");
    bind_row_and_table<Reconciled>(m, "Reconciled",
                                   "A claim beside what the lists give for the same date, scope and unit.");
    auto differences = bind_row_and_table<Difference>(m, "Difference", "An agreement that two lists do not have alike.");
    bind_plot(differences, "plot_differences",
              "*, most: int = 12, lists: collections.abc.Sequence[lib287g._core.PublishedList] | None = None, **bars",
              "Draws what was added and removed by state and type with matplotlib. Returns the Axes.");
    bind_counts(m);
    bind_published_list(m);
    bind_published_lists(m);
    bind_reading(m);
    m.def("agency_key", &agency_key, "name"_a,
          "A name folded for comparison: lower case, no apostrophes, abbreviations written out.");
    m.def("agency_slug", &agency_slug, "key"_a,
          "The key of an agency (`agreement.agency_key`) in a form for addresses and files, the same on every machine.");
    m.def("diff", [](const HeldList& before, const HeldList& after) {
        return Table{diff(*before.list, *after.list)};
    }, "before"_a, "after"_a,
          "What is added, removed and changed from one list to another, as a table. Agreements are the same by agency, "
          "type and day of signing; where that leaves one of an agency and type on either list, its date was changed; "
          "where it leaves one of an agency, its type. Absent from a list is not ended. Raises Error for a participating and a "
          "pending list.");
}

}  // namespace lib287g::python
