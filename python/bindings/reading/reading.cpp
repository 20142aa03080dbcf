#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <tuple>

#include <lib287g/reading/read_list.hpp>
#include <lib287g/reading/read_lists.hpp>

#include "lists/held_list.hpp"
#include "reading/given_rows.hpp"
#include "reading/interruption.hpp"
#include "reading/own_limits.hpp"

namespace lib287g::python {
namespace {

/// (column, raw, clean), of the user's own.
using OwnCorrections = std::vector<std::tuple<std::string, std::string, std::string>>;

/// Points into the corrections, which must outlive it.
ReadOptions options_of(bool strict, const OwnCorrections& corrections, std::optional<Date> published, const OwnLimits& limits) {
    ReadOptions options;
    put_limits(limits, limits_of(options));
    options.cleaning = strict ? Cleaning::strict : Cleaning::standard;
    for (const auto& [column, raw, clean] : corrections) {
        options.corrections.push_back(
            {.column = column, .state = {}, .raw = raw, .clean = clean, .reason = "the caller's"});
    }
    options.published = published;
    options.stop = &interrupted;
    return options;
}

Distrusted distrusted_named(const std::string& word) {
    if (word == "undated") return Distrusted::undated;
    if (word == "kept") return Distrusted::kept;
    if (word == "left_out") return Distrusted::left_out;
    throw Error{"distrusted: found '" + word.substr(0, 60) + "', expected 'undated', 'kept' or 'left_out'"};
}

/// A path, a list, a series, (bytes, name), or (name, why it cannot be read).
ListSource source_of(py::handle given) {
    if (py::isinstance<HeldList>(given)) return given.cast<const HeldList&>().list;
    if (py::isinstance<PublishedLists>(given)) return given.cast<const PublishedLists&>();
    if (!py::isinstance<py::tuple>(given)) return given.cast<std::filesystem::path>();
    const auto pair = py::reinterpret_borrow<py::tuple>(given);
    if (!py::isinstance<py::bytes>(pair[0])) return UnreadSource{pair[0].cast<std::string>(), pair[1].cast<std::string>()};
    const std::string_view bytes = pair[0].cast<py::bytes>();
    return NamedBytes{std::as_bytes(std::span{bytes}), pair[1].cast<std::string>()};
}

HeldList held(PublishedList list) { return {std::make_shared<const PublishedList>(std::move(list))}; }

}  // namespace

void bind_reading(py::module_& m) {
    m.def("_read_list", [](const std::filesystem::path& path, std::optional<Date> published, bool strict,
                          const OwnCorrections& corrections, const OwnLimits& limits) {
        const ReadOptions options = options_of(strict, corrections, published, limits);
        return unlocked([&] { return held(read_list(path, options)); });
    }, "path"_a, py::kw_only(), "published"_a = py::none(), "strict"_a = false, "corrections"_a = OwnCorrections{},
          "limits"_a = OwnLimits{}, "Reads one list from a workbook or CSV.");
    m.def("_read_bytes", [](const py::bytes& content, const std::string& name, std::optional<Date> published,
                            bool strict, const OwnCorrections& corrections, const OwnLimits& limits) {
        const ReadOptions options = options_of(strict, corrections, published, limits);
        const std::string_view bytes = content;
        return unlocked([&] { return held(read_list(std::as_bytes(std::span{bytes}), name, options)); });
    }, "content"_a, "name"_a, py::kw_only(), "published"_a = py::none(), "strict"_a = false,
          "corrections"_a = OwnCorrections{}, "limits"_a = OwnLimits{}, "Reads one list from the bytes of a workbook or CSV.");
    m.def("_read_rows", [](const py::typing::Iterable<py::object>& rows, const std::string& name, std::optional<Date> published, bool strict,
                          const OwnCorrections& corrections, const OwnLimits& limits) {
        const std::vector<GivenRow> given = given_rows(rows);
        const ReadOptions options = options_of(strict, corrections, published, limits);
        return unlocked([&] { return held(read_rows(std::span{given}, name, options)); });
    }, "rows"_a, "name"_a = "rows", py::kw_only(), "published"_a = py::none(), "strict"_a = false,
          "corrections"_a = OwnCorrections{}, "limits"_a = OwnLimits{}, "Reads a list from sequences or dictionaries of cells.");
    m.def("_read_lists", [](const py::typing::Iterable<py::object>& sources, bool strict,
                           const OwnCorrections& corrections, const std::map<std::string, Date>& published,
                           const std::string& source, const std::string& distrusted, unsigned threads,
                           const py::object& progress, const OwnLimits& limits) {
        SeriesOptions options;
        options.each = options_of(strict, corrections, {}, limits);
        options.published = published;
        options.source = source;
        options.distrusted = distrusted_named(distrusted);
        options.threads = threads;
        options.progress = [&progress](std::size_t done, std::size_t all) {
            const py::gil_scoped_acquire locked;
            if (PyErr_CheckSignals() != 0) throw py::error_already_set();
            if (!progress.is_none()) progress(done, all);
        };
        const py::list kept{sources};  // the bytes are theirs
        std::vector<ListSource> given;
        for (const py::handle each : kept) given.push_back(source_of(each));
        return unlocked([&] { return read_lists(given, options); });
    }, "sources"_a, py::kw_only(), "strict"_a = false, "corrections"_a = OwnCorrections{},
          "published"_a = std::map<std::string, Date>{}, "source"_a = "LISTS", "distrusted"_a = "undated",
          "threads"_a = 0, "progress"_a = py::none(), "limits"_a = OwnLimits{},
          "Reads paths, lists and series, pairs of bytes and a name, and pairs of a name and why it cannot be read.");
}

}  // namespace lib287g::python
