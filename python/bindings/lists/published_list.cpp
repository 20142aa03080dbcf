#include <lib287g/comparison/cell_text.hpp>
#include <lib287g/lists/fields.hpp>
#include <lib287g/lists/list_csv.hpp>

#include "lists/counted.hpp"
#include "lists/held_list.hpp"
#include "tables/tabular.hpp"

namespace lib287g::python {
namespace {

Reasons reasons_of(const Trust& trust) {
    Reasons reasons;
    for (const Distrust& reason : trust.reasons) reasons.emplace_back(reason.doubt, reason.seen);
    return reasons;
}

/// For pickles: what the list is, and its tables.
py::tuple state_of(const HeldList& self) {
    const PublishedList& list = *self.list;
    return py::make_tuple(list.file, list.sheet, list.kind, list.published, list.basis, list.edition, list.content,
                          list.rows, list.blank_rows, list.other_rows, self.table(list.agreements),
                          self.table(list.issues), self.table(list.repairs), reasons_of(list.trust), list.more_issues,
                          list.more_repairs, list.strict, list.corrected,
                          list.as_read.list ? std::optional{HeldList{list.as_read.list}} : std::nullopt);
}

/// The rows of a table; each keeps alive what it shows.
template <class Row>
std::vector<Row> rows_of(py::handle table) {
    const auto& rows = table.cast<const Table<Row>&>();
    std::vector<Row> all;
    for (const Row& row : rows) {
        all.push_back(row);
        all.back().storage = rows.storage();
    }
    return all;
}

HeldList list_from(const py::tuple& state) {
    PublishedList list;
    list.file = state[0].cast<std::string>();
    list.sheet = state[1].cast<std::string>();
    list.kind = state[2].cast<ListKind>();
    list.published = state[3].cast<std::optional<Date>>();
    list.basis = state[4].cast<DateBasis>();
    list.edition = state[5].cast<std::string>();
    list.content = state[6].cast<std::string>();
    list.rows = state[7].cast<std::size_t>();
    list.blank_rows = state[8].cast<std::size_t>();
    list.other_rows = state[9].cast<std::size_t>();
    list.agreements = rows_of<ListedAgreement>(state[10]);
    list.issues = rows_of<Issue>(state[11]);
    list.repairs = rows_of<Issue>(state[12]);
    for (auto& [doubt, seen] : state[13].cast<Reasons>()) list.trust.reasons.push_back({doubt, std::move(seen)});
    list.more_issues = state[14].cast<std::map<IssueCode, std::size_t>>();
    list.more_repairs = state[15].cast<std::map<IssueCode, std::size_t>>();
    list.strict = state[16].cast<bool>();
    list.corrected = state[17].cast<bool>();
    if (!state[18].is_none()) list.as_read.list = state[18].cast<HeldList>().list;
    return {std::make_shared<const PublishedList>(std::move(list))};
}

}  // namespace

void bind_published_list(py::module_& m) {
    py::class_<HeldList> cls{m, "PublishedList",
                         "A list of participating, or of pending, agencies as ICE published it. Agreements, issues of rows "
                         "without one, and blank rows add up to the rows under the header.", table_class()};
    bind_rows_of(cls, [](const HeldList& self) -> const std::vector<ListedAgreement>& { return self.list->agreements; });
    cls.def_property_readonly("file", [](const HeldList& self) { return self.list->file; }, "The file's name.")
        .def_property_readonly("sheet", [](const HeldList& self) { return self.list->sheet; },
                               "The worksheet that holds it.")
        .def_property_readonly("published", [](const HeldList& self) { return self.list->published; },
                               "The day of publication; None where it is not known.")
        .def_property_readonly("basis", [](const HeldList& self) { return self.list->basis; },
                               "Where that day comes from: DateBasis.")
        .def_property_readonly("edition", [](const HeldList& self) { return self.list->edition; },
                               "The edition of the day: 'am', 'mid', 'pm', a capture's time, or ''.")
        .def_property_readonly("content", [](const HeldList& self) { return self.list->content; },
                               "Identity of the file's bytes: equal for repeats.")
        .def_property_readonly("rows", [](const HeldList& self) { return self.list->rows; },
                               "Rows under the header.")
        .def_property_readonly("blank_rows", [](const HeldList& self) { return self.list->blank_rows; },
                               "Rows without any text.")
        .def_property_readonly("other_rows", [](const HeldList& self) { return self.list->other_rows; },
                               "Rows that name no agreement, each an issue.")
        .def_property_readonly("agreements", [](const HeldList& self) {
            return self.table(self.list->agreements);
        }, "The agreements in the order of the sheet.")
        .def_property_readonly("issues", [](const HeldList& self) {
            return self.table(self.list->issues);
        }, "What a reader should know of.")
        .def_property_readonly("repairs", [](const HeldList& self) {
            return self.table(self.list->repairs);
        }, "Each change of a cell, with its rule.")
        .def_property_readonly("more_issues", [](const HeldList& self) { return self.list->more_issues; },
                               "How many issues of a kind there are beyond those held, by IssueCode; see `limits` of "
                               "read_list.")
        .def_property_readonly("more_repairs", [](const HeldList& self) { return self.list->more_repairs; },
                               "The same of repairs.")
        .def_property_readonly("strict", [](const HeldList& self) { return self.list->strict; },
                               "Whether it was read with strict=True.")
        .def_property_readonly("corrected", [](const HeldList& self) { return self.list->corrected; },
                               "Whether corrections of your own changed it.")
        .def_property_readonly("kind", [](const HeldList& self) { return self.list->kind; },
                               "What it is of: ListKind, participating or pending agencies.")
        .def_property_readonly("doubts", [](const HeldList& self) { return reasons_of(self.list->trust); },
                               "What speaks against it beside the lists it was read with: pairs of a Doubt and what "
                               "was seen; empty where it is trusted.")
        .def("counts", [](const HeldList& self, const CountKeys& by, CountedUnit unit) {
            return counted(by, unit, *self.list);
        }, py::kw_only(), "by"_a = py::tuple{}, "unit"_a,
             "How many agreements or agencies it lists, by one or several of type, state, kind, county (with its state), "
             "combination (of types that one agency holds) and date. Agencies are told apart by state and folded name. "
             "Raises Error for other units.")
        .def("to_csv", [](const HeldList& self) { return to_csv(*self.list); },
             "The list as CSV text with ICE's columns, which reads back as the same agreements: state, agency, kind, county, "
             "type, day and documents. A CSV has no place for the file's name and the list's day (give `name=` or "
             "`published=` when it is read), for sheets, row numbers, hidden rows, the cells behind clean values, issues and "
             "repairs: what reads back has its own, and is not `==` to the list.")
        .def("__len__", [](const HeldList& self) { return self.list->agreements.size(); })
        .def("__bool__", [](const HeldList&) { return true; })
        .def("__eq__", [](const HeldList& a, py::handle b) {
            return py::isinstance<HeldList>(b) && *a.list == *b.cast<const HeldList&>().list;
        }, "other"_a)
        .def("__hash__", [](const HeldList& self) { return py::hash(py::str(self.list->content)); })
        .def("__copy__", [](const HeldList& self) { return self; })
        .def("__deepcopy__", [](const HeldList& self, const Memo&) { return self; }, "memo"_a)
        .def(py::pickle(&state_of, &list_from))
        .def("_repr_html_", [](const py::object& self) { return py::str{python_part("display", "list_html")(self)}; },
             "The list's agreements as an escaped HTML table.")
        .def("__repr__", [](const HeldList& self) {
            return "PublishedList(" + in_quotes(self.list->file) + ", " +
                   (self.list->published ? text(*self.list->published) : "undated") + ", " +
                   (self.list->kind == ListKind::pending ? "pending, " : "") +
                   grouped(count(*self.list, {}, Unit::agreements)) +
                   (self.list->kind == ListKind::pending ? " rows)" : " agreements)");
        });
}

}  // namespace lib287g::python
