#include "bind.hpp"

#include <map>
#include <tuple>

#include <lib287g/lists/agency_key.hpp>
#include <lib287g/lists/counts.hpp>
#include <lib287g/lists/list_fields.hpp>
#include <lib287g/lists/published_list.hpp>

#include "table.hpp"

namespace lib287g::python {
namespace {

using SharedList = std::shared_ptr<const PublishedList>;

/// A list as Python holds it: lists are large, and shared with the collection they come from.
struct HeldList {
    SharedList list;
    Keepalive storage() const { return Keepalive{list->storage}; }
};

HeldList held(SharedList list) { return {std::move(list)}; }

ReadOptions options_of(bool strict, const std::vector<std::tuple<std::string, std::string, std::string>>& corrections,
                       std::optional<Date> published) {
    ReadOptions options;
    options.cleaning = strict ? Cleaning::strict : Cleaning::standard;
    for (const auto& [column, raw, clean] : corrections) options.corrections.push_back({column, raw, clean});
    options.published = published;
    return options;
}

py::typing::List<Record> counted(const HeldList& self, const std::vector<As<CountBy>>& by, As<Unit> unit) {
    std::vector<CountBy> keys(by.begin(), by.end());
    py::typing::List<Record> out;
    for (const Count& count : counts(*self.list, keys, unit)) {
        py::dict record;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            record[py::str(std::string{code(keys[i])})] = count.keys[i];
        }
        record["unit"] = code(count.unit);
        record["value"] = count.value;
        out.append(record);
    }
    return out;
}

Table<Issue> all_issues(const PublishedLists& lists) {
    Table<Issue> table{lists.issues, {}};
    auto storages = std::make_shared<std::vector<std::shared_ptr<const void>>>();
    storages->push_back(lists.storage);
    for (const SharedList& list : lists.lists) {
        table.rows.insert(table.rows.end(), list->issues.begin(), list->issues.end());
        storages->push_back(list->storage);
    }
    table.storage = Keepalive{std::shared_ptr<const void>{storages}};
    return table;
}

void bind_list(py::module_& m) {
    py::class_<HeldList>(m, "PublishedList",
                         "A list of participating agencies as ICE published it. Agreements, issues of rows "
                         "without one, and blank rows add up to the rows under the header.")
        .def_property_readonly("file", [](const HeldList& self) { return self.list->file; }, "The file's name.")
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
                               "Rows that name no agency, each an issue.")
        .def_property_readonly("agreements", [](const HeldList& self) {
            return Table<ListedAgreement>{self.list->agreements, self.storage()};
        }, "The agreements in the order of the sheet.")
        .def_property_readonly("issues", [](const HeldList& self) {
            return Table<Issue>{self.list->issues, self.storage()};
        }, "What a reader should know of.")
        .def_property_readonly("repairs", [](const HeldList& self) {
            return Table<Issue>{self.list->repairs, self.storage()};
        }, "Each change of a cell, with its rule.")
        .def("counts", &counted, py::kw_only(), "by"_a = std::vector<As<CountBy>>{}, "unit"_a,
             "How many agreements or agencies it lists, by type, state, kind, county or combination (of "
             "types that one agency holds): a list of dictionaries with the keys, the unit and the value. "
             "Agencies are told apart by state and folded name. Raises Error for other units.")
        .def("__repr__", [](const HeldList& self) {
            return "PublishedList(" + in_quotes(self.list->file) + ", " +
                   (self.list->published ? text(*self.list->published) : "undated") + ", " +
                   grouped(static_cast<std::int64_t>(self.list->agreements.size())) + " agreements)";
        });
}

}  // namespace

void bind_lists(py::module_& m) {
    bind_row_and_table<ListedAgreement>(
        m, "ListedAgreement", "An agreement as a list gives it: clean values beside the cells' raw texts.");
    bind_row_and_table<Issue>(m, "Issue",
                              "Something odd in a list: where, what stands there, what was made of it.")
        .def("summary", [](const Table<Issue>& self) {
            std::map<std::string, std::int64_t> totals;
            for (const Issue& issue : self.rows) ++totals[std::string{code(issue.code)}];
            return totals;
        }, "How many there are of each code: a dictionary.");
    bind_list(m);
    py::class_<PublishedLists>(m, "PublishedLists",
                               "Lists in order of date and edition, undated ones last.")
        .def("__len__", [](const PublishedLists& self) { return self.lists.size(); })
        .def("__getitem__", [](const PublishedLists& self, py::ssize_t index) {
            const auto size = static_cast<py::ssize_t>(self.lists.size());
            if (index < 0) index += size;
            if (index < 0 || index >= size) throw py::index_error("no list with that index");
            return held(self.lists[static_cast<std::size_t>(index)]);
        }, "index"_a)
        .def("__iter__", [](const py::object& self) { return iterated<HeldList>(self); })
        .def_property_readonly("issues", &all_issues,
                               "Files that could not be read, repeats, and the issues of every list.")
        .def("timeline", [](const PublishedLists& self, std::optional<As<AgreementType>> type, As<Unit> unit,
                            std::optional<As<State>> state) {
            return timeline(self,
                            {type ? std::optional{type->value} : std::nullopt,
                             state ? std::optional{state->value} : std::nullopt},
                            unit);
        }, "type"_a = py::none(), py::kw_only(), "unit"_a, "state"_a = py::none(),
             "The figures of a scope over the dated lists, as a Timeline: the last list of each day, change "
             "points with the last day on which each figure was seen again.")
        .def("__repr__", [](const PublishedLists& self) {
            return "PublishedLists(" + std::to_string(self.lists.size()) + " lists, " +
                   std::to_string(self.issues.size()) + " issues of files)";
        });
    m.def("read_list", [](const std::filesystem::path& path, std::optional<Date> published, bool strict,
                          const std::vector<std::tuple<std::string, std::string, std::string>>& corrections) {
        const ReadOptions options = options_of(strict, corrections, published);
        const py::gil_scoped_release unlocked;
        return held(std::make_shared<const PublishedList>(read_list(path, options)));
    }, "path"_a, py::kw_only(), "published"_a = py::none(), "strict"_a = false,
          "corrections"_a = std::vector<std::tuple<std::string, std::string, std::string>>{},
          "Reads one of ICE's lists from a workbook.\n\n"
          "`strict` changes nothing and makes every oddity an issue; `corrections` are (column, raw, clean) "
          "of your own; `published` is the list's date where you know it. Raises Error when the file holds "
          "no list: a pending list, a summary, or nothing known.");
    m.def("read_lists", [](const std::vector<std::filesystem::path>& paths, bool strict,
                            const std::vector<std::tuple<std::string, std::string, std::string>>& corrections,
                            const py::object& progress) {
        const ReadOptions options = options_of(strict, corrections, {});
        const auto report = [&progress](std::size_t done, std::size_t all) {
            const py::gil_scoped_acquire locked;
            if (PyErr_CheckSignals() != 0) throw py::error_already_set();
            if (!progress.is_none()) progress(done, all);
        };
        const py::gil_scoped_release unlocked;
        return read_lists(paths, options, report);
    }, "paths"_a, py::kw_only(), "strict"_a = false,
          "corrections"_a = std::vector<std::tuple<std::string, std::string, std::string>>{},
          "progress"_a = py::none(),
          "Reads files, and the workbooks in folders, in parallel. `progress` gets the number of files done "
          "and of all. Raises Error when a folder has no workbooks.");
    m.def("agency_key", &agency_key, "name"_a,
          "A name folded for comparison: lower case, no apostrophes, abbreviations written out.");
}

}  // namespace lib287g::python
