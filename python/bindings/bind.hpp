#pragma once

#include <array>
#include <string_view>

#include "pybind.hpp"

// One function per file of this folder; module.cpp calls them in order.
namespace lib287g::python {

/// The class of a vocabulary by its name; null when there is none.
py::object vocabulary_named(std::string_view name);
void bind_date(py::module_& m);
/// Bases, before the classes that derive from them.
void bind_table_class(py::module_& m);
void bind_row_table_class(py::module_& m);
void bind_row_class(py::module_& m);
void bind_rows(py::module_& m);
void bind_timeline(py::module_& m);
void bind_growth(py::module_& m);
void bind_conflicts(py::module_& m);
void bind_comparison(py::module_& m);
void bind_csv(py::module_& m);
void bind_column_table(py::module_& m);
/// Behind bind_dataset: methods of its class.
void bind_scoped_days(py::module_& m);
void bind_dataset(py::module_& m);
void bind_workbook(py::module_& m);
/// Behind all others: signatures that Python knows, and short errors.
void put_signatures_right(py::module_& m);
/// Called, and calls bind_workbook, when one of `list_names` is first asked for.
void bind_lists(py::module_& m);
inline constexpr std::array<std::string_view, 19> list_names{
    "Counts", "Difference", "DifferenceTable", "Hyperlink", "Reconciled", "ReconciledTable", "Sheet", "Workbook",
    "Issue", "IssueTable", "ListedAgreement", "ListedAgreementTable", "PlacedAgreement", "PlacedAgreementTable",
    "PublishedList", "PublishedLists", "agency_key", "agency_slug", "diff"};

}  // namespace lib287g::python
