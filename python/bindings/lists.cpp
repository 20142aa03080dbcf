#include "bind.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>

#include <lib287g/lists/agency.hpp>
#include <lib287g/lists/counts.hpp>
#include <lib287g/lists/fields.hpp>
#include <lib287g/reading/read_list.hpp>
#include <lib287g/reading/read_lists.hpp>
#include <lib287g/lists/reconcile.hpp>

#include <lib287g/reference.hpp>

#include "table.hpp"

namespace lib287g::python {

/// The raw cells of an agreement, and its agency among those of the process.
template <>
void add_beside(ListedAgreement& agreement, const json_rows::Json& document, json_rows::Arena& arena) {
    std::string texts;
    const auto each_cell = [&document](const auto& visit) {
        for (const auto& column : words<ListColumn>) {
            const auto cell = document.find("raw_" + std::string{column.code});
            if (cell != document.end()) visit(column.value, cell->template get_ref<const std::string&>());
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

namespace {

/// A list as Python holds it: lists are large, and shared with the collection they come from.
struct HeldList {
    SharedList list;

    /// Rows of the list, which live as long as the table.
    template <class Row>
    Table<Row> table(const std::vector<Row>& rows) const {
        return {{rows.data(), rows.size()}, Keepalive{list}};
    }
};

HeldList held(SharedList list) { return {std::move(list)}; }

/// (column, raw, clean), of the user's own.
using OwnCorrections = std::vector<std::tuple<std::string, std::string, std::string>>;

/// Points into the corrections, which must outlive it.
ReadOptions options_of(bool strict, const OwnCorrections& corrections, std::optional<Date> published) {
    ReadOptions options;
    options.cleaning = strict ? Cleaning::strict : Cleaning::standard;
    for (const auto& [column, raw, clean] : corrections) {
        options.corrections.push_back(
            {.column = column, .state = {}, .raw = raw, .clean = clean, .reason = "the caller's"});
    }
    options.published = published;
    return options;
}

/// A cell of the caller's: what is None is empty; dates and numbers as their text.
std::string cell_text(const py::handle& cell) {
    if (cell.is_none()) return {};
    return py::str(cell).cast<std::string>();
}

/// Rows of cells as they are given: sequences, the first with the headers; or dictionaries by header.
std::vector<std::vector<std::string>> rows_of(const py::iterable& given) {
    std::vector<std::vector<std::string>> rows;
    std::vector<py::object> headers;
    for (const py::handle row : given) {
        if (!py::isinstance<py::dict>(row)) {
            auto& cells = rows.emplace_back();
            for (const py::handle cell : py::iter(row)) cells.push_back(cell_text(cell));
            continue;
        }
        const auto record = row.cast<py::dict>();
        if (rows.empty()) rows.emplace_back();
        for (const auto& [header, cell] : record) {
            const auto known = [&](const py::object& other) { return other.equal(header); };
            if (std::none_of(headers.begin(), headers.end(), known)) {
                headers.push_back(py::reinterpret_borrow<py::object>(header));
                rows.front().push_back(cell_text(header));
            }
        }
        auto& cells = rows.emplace_back();
        for (const py::object& header : headers) {
            cells.push_back(record.contains(header) ? cell_text(record[header]) : std::string{});
        }
    }
    return rows;
}

/// The counts of a list with what they were broken down by.
struct Counted {
    std::vector<CountBy> by;
    Unit unit;
    std::vector<Count> rows;
};

Counted counted(const HeldList& self, const std::vector<As<CountBy>>& by, As<Unit> unit) {
    const std::vector<CountBy> keys(by.begin(), by.end());
    return {keys, unit, counts(*self.list, keys, unit)};
}

Record record_of(const Counted& counted, const Count& count) {
    Record record;
    for (std::size_t i = 0; i < counted.by.size(); ++i) {
        record[py::str(std::string{code(counted.by[i])})] = count.keys[i];
    }
    record["unit"] = code(count.unit);
    record["value"] = count.value;
    return record;
}

void bind_counts(py::module_& m) {
    py::class_<Counted>(m, "Counts",
                        "How many agreements or agencies a list has, broken down: a sequence of dictionaries "
                        "with the keys, the unit and the value.")
        .def_property_readonly("by", [](const Counted& self) { return self.by; },
                               "What they are broken down by: a list of CountBy.")
        .def_property_readonly("unit", [](const Counted& self) { return self.unit; }, "What is counted.")
        .def("__len__", [](const Counted& self) { return self.rows.size(); })
        .def("__getitem__", [](const Counted& self, py::ssize_t index) {
            const auto size = static_cast<py::ssize_t>(self.rows.size());
            if (index < 0) index += size;
            if (index < 0 || index >= size) throw py::index_error("no count with that index");
            return record_of(self, self.rows[static_cast<std::size_t>(index)]);
        }, "index"_a)
        .def("__iter__", [](const py::object& self) { return iterated<Record>(self); })
        .def("to_dicts", [](const Counted& self) {
            Records out;
            for (const Count& row : self.rows) out.append(record_of(self, row));
            return out;
        }, "The counts as a list of dictionaries.")
        .def("to_pandas", [](const py::object& self) -> DataFrame {
            return python_part("frames", "counts_to_pandas")(self);
        }, "A pandas.DataFrame with a column per key, the unit and the value.")
        .def("__eq__", [](const py::object& self, py::handle other) {
            return py::isinstance<Counted>(other) && self.attr("to_dicts")().equal(other.attr("to_dicts")());
        }, "other"_a)
        .def("__hash__", [](const py::object& self) { return py::hash(py::str(self.attr("to_dicts")())); })
        .def("__repr__", [](const py::object& self) {
            return py::str{python_part("display", "counts_text")(self)};
        })
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "counts_html")(self)};
        }, "The counts as an escaped HTML table.");
}

/// Those of files first, then those of each list; each keeps alive what it shows.
Table<Issue> all_issues(const PublishedLists& lists) {
    std::vector<Issue> issues = lists.issues;
    for (const SharedList& list : lists) issues.insert(issues.end(), list->issues.begin(), list->issues.end());
    return Table{std::move(issues)};
}

/// (doubt, what was seen) for each reason.
std::vector<std::pair<Doubt, std::string>> reasons_of(const Trust& trust) {
    std::vector<std::pair<Doubt, std::string>> reasons;
    for (const Distrust& reason : trust.reasons) reasons.emplace_back(reason.doubt, reason.seen);
    return reasons;
}

Distrusted distrusted_named(const std::string& word) {
    if (word == "undated") return Distrusted::undated;
    if (word == "kept") return Distrusted::kept;
    if (word == "left_out") return Distrusted::left_out;
    throw Error{"unknown distrusted '" + word.substr(0, 60) + "', expected 'undated', 'kept' or 'left_out'"};
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
            return self.table(self.list->agreements);
        }, "The agreements in the order of the sheet.")
        .def_property_readonly("issues", [](const HeldList& self) {
            return self.table(self.list->issues);
        }, "What a reader should know of.")
        .def_property_readonly("repairs", [](const HeldList& self) {
            return self.table(self.list->repairs);
        }, "Each change of a cell, with its rule.")
        .def_property_readonly("doubts", [](const HeldList& self) { return reasons_of(self.list->trust); },
                               "What speaks against it beside the lists it was read with: pairs of a Doubt and what "
                               "was seen; empty where it is trusted.")
        .def("counts", &counted, py::kw_only(), "by"_a = std::vector<As<CountBy>>{}, "unit"_a,
             "How many agreements or agencies it lists, by type, state, kind, county or combination (of "
             "types that one agency holds). Agencies are told apart by state and folded name. Raises Error for other units.")
        .def("__repr__", [](const HeldList& self) {
            return "PublishedList(" + in_quotes(self.list->file) + ", " +
                   (self.list->published ? text(*self.list->published) : "undated") + ", " +
                   grouped(static_cast<std::int64_t>(self.list->agreements.size())) + " agreements)";
        });
}

}  // namespace

void bind_lists(py::module_& m) {
    bind_workbook(m);
    bind_row_and_table<ListedAgreement>(
        m, "ListedAgreement", "An agreement as a list gives it: clean values beside the cells' raw texts.");
    bind_row_and_table<Issue>(m, "Issue",
                              "Something odd in a list: where, what stands there, what was made of it.")
        .def("summary", [](const Table<Issue>& self) {
            std::map<std::string, std::int64_t> totals;
            for (const Issue& issue : self) ++totals[std::string{code(issue.code)}];
            return totals;
        }, "How many there are of each code: a dictionary.");
    bind_row_and_table<Reconciled>(m, "Reconciled",
                                   "A claim beside what the lists give for the same date, scope and unit.");
    bind_counts(m);
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
        .def("reconcile", [](const PublishedLists& self, const std::optional<Dataset>& dataset, int within_days) {
            return Table{reconcile(dataset.value_or(reference), self, within_days)};
        }, "dataset"_a = py::none(), py::kw_only(), "within_days"_a = 3,
             "The claims of a dataset (the reference) in agreements or agencies, each beside the lists "
             "published on the days it can be of, the one that comes closest; without any, the nearest within "
             "`within_days`. The verdict is equal, within_bounds, off or no_list_near.")
        .def("__repr__", [](const PublishedLists& self) {
            return "PublishedLists(" + std::to_string(self.lists.size()) + " lists, " +
                   std::to_string(self.issues.size()) + " issues of files)";
        });
    m.def("read_list", [](const std::filesystem::path& path, std::optional<Date> published, bool strict,
                          const OwnCorrections& corrections) {
        const ReadOptions options = options_of(strict, corrections, published);
        const py::gil_scoped_release unlocked;
        return held(std::make_shared<const PublishedList>(read_list(path, options)));
    }, "path"_a, py::kw_only(), "published"_a = py::none(), "strict"_a = false,
          "corrections"_a = OwnCorrections{},
          "Reads one of ICE's lists from a workbook, or from CSV with the same columns.\n\n"
          "`strict` changes nothing and makes every oddity an issue; `corrections` are (column, raw, clean) "
          "of your own; `published` is the list's date where you know it. Raises Error when the file holds "
          "no list: a pending list, a summary, or nothing known.");
    m.def("read_rows", [](const py::typing::Iterable<py::object>& rows, const std::string& name, std::optional<Date> published, bool strict,
                          const OwnCorrections& corrections) {
        return held(std::make_shared<const PublishedList>(
            read_rows(rows_of(rows), name, options_of(strict, corrections, published))));
    }, "rows"_a, "name"_a = "rows", py::kw_only(), "published"_a = py::none(), "strict"_a = false,
          "corrections"_a = OwnCorrections{},
          "Reads a list from rows that you have: dictionaries by header, or sequences of which one of the first has "
          "the headers of ICE's lists. `name` stands for a file's name. Options and errors are those of read_list.");
    m.def("read_lists", [](const std::vector<std::filesystem::path>& paths, bool strict,
                           const OwnCorrections& corrections, const std::map<std::string, Date>& published,
                           const std::string& source, const std::string& distrusted, unsigned threads,
                           const py::object& progress) {
        SeriesOptions options;
        options.each = options_of(strict, corrections, {});
        options.published = published;
        options.source = source;
        options.distrusted = distrusted_named(distrusted);
        options.threads = threads;
        options.progress = [&progress](std::size_t done, std::size_t all) {
            const py::gil_scoped_acquire locked;
            if (PyErr_CheckSignals() != 0) throw py::error_already_set();
            if (!progress.is_none()) progress(done, all);
        };
        const py::gil_scoped_release unlocked;
        return read_lists(paths, options);
    }, "paths"_a, py::kw_only(), "strict"_a = false, "corrections"_a = OwnCorrections{},
          "published"_a = std::map<std::string, Date>{}, "source"_a = "LISTS", "distrusted"_a = "undated",
          "threads"_a = 0, "progress"_a = py::none(),
          "Reads files, and the workbooks and CSV files in folders, in parallel. `published` are days by the files' "
          "names; `source` is the id by which figures counted from the lists cite them; `distrusted` says what becomes "
          "of a list that its neighbours speak against: 'undated' (one with older contents loses its date), 'kept' or "
          "'left_out'; `progress` gets the number of files done and of all. A file that cannot be read, and a folder "
          "without any, is an issue.");
    m.def("agency_key", &agency_key, "name"_a,
          "A name folded for comparison: lower case, no apostrophes, abbreviations written out.");
}

}  // namespace lib287g::python
