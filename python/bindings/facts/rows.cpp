#include "bind.hpp"

#include "tables/table.hpp"

namespace lib287g::python {

void bind_rows(py::module_& m) {
    bind_row_and_table<Source>(m, "Source", "A document that facts are taken from.");
    bind_row_and_table<Claim>(m, "Claim",
                              "A dated figure as a source states it: how many were in force on the date.");
    bind_row_and_table<Grant>(m, "Grant",
                              "Whether agreements of a type give a power, and under which conditions.");
    bind_row_and_table<Training>(m, "Training",
                                 "A training requirement and the period in which it was observed.");
    bind_row_and_table<Inspection>(m, "Inspection",
                                   "What is known of compliance inspections of agreements of a type.");
    bind_row_and_table<Term>(m, "Term", "A term of the agreements of a type.");
    bind_row_and_table<Event>(m, "Event", "Something that happened to the program on a date.");
    bind_row_and_table<Finding>(m, "Finding", "What an audit, study or body found about the program.");
    bind_row_and_table<Statute>(m, "Statute", "A rule of law that the program rests on.");
    bind_row_and_table<GlossaryEntry>(m, "GlossaryEntry", "A word of the field and what it means here.");
    bind_row_and_table<Correction>(m, "Correction",
                                   "What a cell of ICE's lists means where no general rule tells.");
    bind_row_and_table<ListRun>(m, "ListRun",
                                "Lists of one kind and origin without a gap: from one to the next the figure of the "
                                "earlier holds.");
    bind_row_and_table<CountedList>(m, "CountedList", "A list that was counted: the last of its day.");
    bind_row_and_table<ListSeries>(
        m, "ListSeries", "The figures of one scope in one unit on the lists of a run, as change points.");
    bind_row<Period>(m, "Period", "A span of time in which agreements of a type could be signed.")
        .def("__repr__", [](const Held<Period>& period) {
            return "Period('" + (period.since ? text(*period.since) : "") + "', '" +
                   (period.until ? text(*period.until) : "") + "')";
        });
}

}  // namespace lib287g::python
