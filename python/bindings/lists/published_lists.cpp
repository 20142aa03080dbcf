#include <algorithm>
#include <iterator>

#include <lib287g/error.hpp>
#include <lib287g/lists/counts.hpp>
#include <lib287g/lists/fields.hpp>
#include <lib287g/lists/placed_agreement.hpp>
#include <lib287g/reading/read_lists.hpp>
#include <lib287g/reference.hpp>

#include "lists/counted.hpp"
#include "lists/held_list.hpp"
#include "lists/within_days.hpp"
#include "tables/brackets.hpp"
#include "tables/tabular.hpp"

namespace lib287g::python {
namespace {

HeldList at(const PublishedLists& lists, const Position& index) {
    return {lists.lists[row_at<PublishedLists>(index, lists.size())]};
}

/// The end of a slice as a date.
std::optional<PartialDate> bound(const py::object& given) {
    if (given.is_none()) return std::nullopt;
    return date_from(given);
}

/// The lists at the positions that a slice gives. Throws Error where it goes backwards.
PublishedLists at_positions(const PublishedLists& lists, const py::slice& slice) {
    const std::vector<std::size_t> rows = rows_at<PublishedLists>(slice, lists.size());
    const py::object step = slice.attr("step");
    if (!step.is_none() && step < py::int_(0)) {
        throw Error{"index: found a slice that goes backwards, expected one that goes forwards: lists are in order of date, "
                    "`reversed(lists)` goes through them from the last"};
    }
    std::vector<SharedList> chosen;
    for (const std::size_t row : rows) chosen.push_back(lists.lists[row]);
    return part(lists, std::move(chosen));
}

PublishedLists sliced(const PublishedLists& lists, const py::slice& slice) {
    const auto is_position = [](const py::handle& end) { return end.is_none() || PyIndex_Check(end.ptr()) != 0; };
    if (slice.attr("start").is_none() && slice.attr("stop").is_none() && slice.attr("step").is_none()) return lists;
    if (is_position(slice.attr("start")) && is_position(slice.attr("stop"))) return at_positions(lists, slice);
    const PublishedLists of_days = between(lists, bound(slice.attr("start")), bound(slice.attr("stop")));
    const py::object step = slice.attr("step");
    return step.is_none() ? of_days : at_positions(of_days, py::slice{py::none(), py::none(), step});
}

Scope scope_of(const std::optional<As<AgreementType>>& type, const std::optional<As<State>>& state) {
    return {type ? std::optional{type->value} : std::nullopt, state ? std::optional{state->value} : std::nullopt};
}

std::vector<HeldList> held(const std::vector<SharedList>& lists) {
    std::vector<HeldList> all;
    for (const SharedList& list : lists) all.push_back({list});
    return all;
}

std::vector<SharedList> shared(const std::vector<HeldList>& lists) {
    std::vector<SharedList> all;
    for (const HeldList& each : lists) all.push_back(each.list);
    return all;
}

/// For pickles: what the collection is.
py::tuple parts_of(const PublishedLists& self) {
    return py::make_tuple(held(self.lists), held(self.undated), Table{self.issues}, self.source,
                          static_cast<int>(self.distrusted), held(self.left_out));
}

PublishedLists lists_from_parts(const py::tuple& state) {
    PublishedLists lists{.lists = shared(state[0].cast<std::vector<HeldList>>()),
                         .undated = shared(state[1].cast<std::vector<HeldList>>()),
                         .issues = {},
                         .source = state[3].cast<std::string>(),
                         .distrusted = static_cast<Distrusted>(state[4].cast<int>()),
                         .left_out = shared(state[5].cast<std::vector<HeldList>>())};
    const auto& issues = state[2].cast<const Table<Issue>&>();
    for (const Issue& issue : issues) {
        lists.issues.push_back(issue);
        lists.issues.back().storage = issues.storage();
    }
    return lists;
}

ListKind kind_or_own(const std::optional<As<ListKind>>& kind, const PublishedLists& lists) {
    return kind ? kind->value : kind_of(lists);
}

void bind_choosing(py::class_<PublishedLists>& cls) {
    cls.def("__len__", [](const PublishedLists& self) { return self.size(); })
        .def("__bool__", [](const PublishedLists& self) { return !self.empty() || !self.undated.empty(); })
        .def("__getitem__", &at, "index"_a)
        .def("__getitem__", &sliced, "index"_a)
        .def("__getitem__", [](const PublishedLists& self, Date day) {
            return HeldList{of_day(self, day, kind_of(self))};
        }, "index"_a)
        .def("__iter__", [](const py::object& self) { return iterated<HeldList>(self); })
        .def_property_readonly("undated", [](const PublishedLists& self) { return held(self.undated); },
                               "The lists whose date is not known: they are in no timeline.")
        .def_property_readonly("latest", [](const PublishedLists& self) -> std::optional<HeldList> {
            const SharedList newest = latest(self, kind_of(self));
            if (newest == nullptr) return std::nullopt;
            return HeldList{newest};
        }, "The newest list of participating agencies, or of pending ones where there are no others; None where there is none "
           "with a date.")
        .def("on", [](const PublishedLists& self, const DateOrNull& day, std::optional<As<ListKind>> kind) -> std::optional<HeldList> {
            const SharedList list = day.date ? on(self, day.date->first(), kind_or_own(kind, self)) : nullptr;
            if (list == nullptr) return std::nullopt;
            return HeldList{list};
        }, "date"_a, py::kw_only(), "kind"_a = py::none(),
             "The list in force on a day: the last that was published on it or before, of a month or year on its first "
             "day. None before the first, and on a date that is null. Without `kind` participating, or pending where all lists are.")
        .def_property_readonly("participating", [](const PublishedLists& self) {
            return of_kind(self, ListKind::participating);
        }, "The lists of participating agencies, with the issues of files but for those of the others.")
        .def_property_readonly("pending", [](const PublishedLists& self) { return of_kind(self, ListKind::pending); },
                               "The lists of pending agencies, likewise.")
        .def("__add__", &merged, "other"_a)
        .def("__sub__", &difference, "other"_a);
}

void bind_counting(py::class_<PublishedLists>& cls) {
    cls.def_property_readonly("issues", [](const PublishedLists& self) {
            return Table{all_issues(self)};
        }, "Files that could not be read, repeats, and the issues of every list.")
        .def_property_readonly("repairs", [](const PublishedLists& self) {
            return Table{all_repairs(self)};
        }, "The repairs of every list.")
        .def_property_readonly("agreements", [](const PublishedLists& self) {
            return Table{all_agreements(self)};
        }, "The agreements of every list, one list after the other, each with the file, day and kind of its list.")
        .def("counts", [](const PublishedLists& self, const CountKeys& by, CountedUnit unit,
                         std::optional<As<ListKind>> kind) {
            return counted(by, unit, self, kind_or_own(kind, self));
        }, py::kw_only(), "by"_a = "date", "unit"_a, "kind"_a = py::none(),
             "How many agreements or agencies the last list of each day has, by date and what else is named: one word or "
             "several. By the date alone a list without rows counts 0; by more it has no row. Raises Error where there are several days "
             "and the date is not named.")
        .def("timeline", [](const PublishedLists& self, std::optional<As<AgreementType>> type, As<Unit> unit,
                            std::optional<As<State>> state, std::optional<As<ListKind>> kind) {
            Scope scope = scope_of(type, state);
            scope.kind = kind_or_own(kind, self);
            return timeline(self, scope, unit);
        }, "type"_a = py::none(), py::kw_only(), "unit"_a, "state"_a = py::none(), "kind"_a = py::none(),
             "The figures of a scope over the dated lists of a kind, as a Timeline: the last list of each day, change "
             "points with the last day on which each figure was seen again. Without `kind` participating, or pending "
             "where all lists are.")
        .def("reconcile", [](const PublishedLists& self, const std::optional<Dataset>& dataset, int within_days) {
            return Table{reconcile(dataset.value_or(reference), self, given_within_days(within_days))};
        }, "dataset"_a = py::none(), py::kw_only(), "within_days"_a = 3,
             "The claims of a dataset (the reference) in agreements or agencies, each beside the lists "
             "published on the days it can be of, the one that comes closest; without any, the nearest within "
             "`within_days`. The verdict is equal, within_bounds, off or no_list_near.");
}

/// The agreements of all lists, with the list of each.
Columns columns_of_lists(const PublishedLists& lists) {
    Columns out{.columns = detail::empty_columns(schema<PlacedAgreement>())};
    for_each_agreement(lists, [&](const PlacedAgreement& agreement) {
        detail::ColumnFiller{out.columns}.add(agreement);
        ++out.size;
    });
    return out;
}

}  // namespace

void bind_published_lists(py::module_& m) {
    auto cls = py::class_<PublishedLists>(
        m, "PublishedLists",
        "Lists in order of date and edition, those without a date apart. `lists[-1]`; `lists[\"2026-05-18\"]`, of that day "
        "the one that `on` gives; `lists[\"2025-03\":\"2025-06\"]`, whole months, of both kinds, with the issues of "
        "their own files; `lists + others`, the series of the files of both. False where there is no list.", table_class());
    bind_choosing(cls);
    bind_counting(cls);
    bind_tabular(cls, &columns_of_lists);
    cls.def_property_readonly("source", [](const PublishedLists& self) { return self.source; },
                              "The id by which figures counted from them cite them.")
        .def("__eq__", [](const PublishedLists& a, py::handle b) {
            if (!py::isinstance<PublishedLists>(b)) return false;
            const auto& other = b.cast<const PublishedLists&>();
            const auto same = [](const SharedList& x, const SharedList& y) { return *x == *y; };
            return std::equal(a.begin(), a.end(), other.begin(), other.end(), same) &&
                   std::equal(a.undated.begin(), a.undated.end(), other.undated.begin(), other.undated.end(), same) &&
                   a.issues == other.issues && a.source == other.source;
        }, "other"_a)
        .def("__hash__", [](const PublishedLists& self) { return static_cast<py::ssize_t>(self.size()); })
        .def("__copy__", [](const PublishedLists& self) { return self; })
        .def("__deepcopy__", [](const PublishedLists& self, const Memo&) { return self; }, "memo"_a)
        .def(py::pickle(&parts_of, &lists_from_parts))
        .def("_repr_html_", [](const py::object& self) { return py::str{python_part("display", "lists_html")(self)}; },
             "A line per list, as an escaped HTML table.")
        .def("__repr__", [](const PublishedLists& self) {
            std::string span;
            if (!self.empty()) {
                span = ", " + text(*self.lists.front()->published) + " to " + text(*self.lists.back()->published);
            }
            const std::string undated = self.undated.empty() ? "" : ", " + std::to_string(self.undated.size()) + " undated";
            return "PublishedLists(" + std::to_string(self.size()) + " lists" + span + undated + ", " +
                   std::to_string(self.issues.size()) + " issues of files)";
        });
}

}  // namespace lib287g::python
