#include "bind.hpp"

#include <array>
#include <span>
#include <variant>

#include <lib287g/xlsx/workbook.hpp>

#include "reading/interruption.hpp"
#include "reading/own_limits.hpp"
#include "tables/typed.hpp"

namespace lib287g::python {

using namespace xlsx;

namespace {

/// (row, column, what, text) of each.
py::typing::List<py::typing::Tuple<int, int, py::str, py::str>> listed(const Problems& problems) {
    static constexpr std::array words{"unreadable_cell", "error_cell", "formula_without_value", "computed_link",
                                      "unreadable_link", "missing_part", "unreadable_part", "repeated_part"};
    py::typing::List<py::typing::Tuple<int, int, py::str, py::str>> all;
    for (const Problem& problem : problems.listed) {
        all.append(py::make_tuple(problem.row, problem.column, words[static_cast<std::size_t>(problem.what)], problem.text));
    }
    return all;
}

constexpr const char* problems_text =
    "What is odd and was read all the same, as (row, column, what, text); row and column are 0 for a whole. The first "
    "10,000 of a workbook.";

}  // namespace

void bind_workbook(py::module_& m) {
    py::class_<Hyperlink>(m, "Hyperlink", "A hyperlink on a rectangle of cells, usually one.")
        .def_readonly("first_row", &Hyperlink::first_row, "Counted from 1.")
        .def_readonly("last_row", &Hyperlink::last_row, "Counted from 1.")
        .def_readonly("first_column", &Hyperlink::first_column, "Counted from 1.")
        .def_readonly("last_column", &Hyperlink::last_column, "Counted from 1.")
        .def_readonly("target", &Hyperlink::target, "The address; empty where its relationship is missing.")
        .def_readonly("location", &Hyperlink::location, "An anchor inside the workbook, or the address's fragment.");
    py::class_<Sheet>(m, "Sheet", "A worksheet as it is stored.")
        .def_readonly("name", &Sheet::name, "Its name.")
        .def_readonly("hidden", &Sheet::hidden, "Whether it is hidden.")
        .def_readonly("hidden_rows", &Sheet::hidden_rows, "Its hidden rows, counted from 1.")
        .def_readonly("hyperlinks", &Sheet::hyperlinks, "Its hyperlinks.")
        .def_property_readonly("problems", [](const Sheet& self) { return listed(self.problems); }, problems_text);
    py::class_<Workbook>(m, "Workbook",
                         "A workbook as it is stored: texts, numbers and dates, hyperlinks, hidden rows. It "
                         "knows nothing of 287(g).")
        .def_readonly("dates_from_1904", &Workbook::dates_from_1904, "Whether its serial dates count from 1904.")
        .def_readonly("sheets", &Workbook::sheets, "The worksheets.")
        .def_property_readonly("problems", [](const Workbook& self) { return listed(self.problems); }, problems_text)
        .def("cells", [](const Workbook& self, std::size_t sheet) {
            if (sheet >= self.sheets.size()) throw py::index_error("no sheet with that index");
            using Value = std::variant<std::string_view, double, bool>;  // for the signature
            py::typing::List<py::typing::Tuple<int, int, py::str, Value>> cells;
            static constexpr std::array kinds{"text", "number", "date", "boolean", "error"};
            for (const Cell& cell : self.sheets[sheet].cells) {
                const bool text = cell.kind == CellKind::text || cell.kind == CellKind::error;
                py::object value = text ? py::object{py::str(std::string{self.text(cell)})}
                                        : py::object{py::float_(cell.number)};
                if (cell.kind == CellKind::boolean) value = py::bool_(cell.number != 0);
                cells.append(py::make_tuple(cell.row, cell.column, kinds[static_cast<std::size_t>(cell.kind)], value));
            }
            return cells;
        }, "sheet"_a = 0,
             "The stored cells of a sheet in row order, as (row, column, kind, value): kind is 'text', 'number', "
             "'date' (a serial number), 'boolean' or 'error'.");
    m.def("_read_workbook", [](const std::filesystem::path& path, const OwnLimits& own) {
        WorkbookLimits limits;
        put_limits(own, limits_of(limits));
        return unlocked([&] { return read_workbook(path, limits, &interrupted); });
    }, "path"_a, py::kw_only(), "limits"_a = OwnLimits{}, "Reads a workbook.");
    m.def("_read_workbook_bytes", [](const py::bytes& content, const std::string& name, const OwnLimits& own) {
        WorkbookLimits limits;
        put_limits(own, limits_of(limits));
        const std::string_view bytes = content;
        return unlocked([&] { return read_workbook(std::as_bytes(std::span{bytes}), name, limits, &interrupted); });
    }, "content"_a, "name"_a, py::kw_only(), "limits"_a = OwnLimits{}, "Reads the bytes of a workbook.");
}

}  // namespace lib287g::python
