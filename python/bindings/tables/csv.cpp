#include "bind.hpp"

#include <lib287g/tables/csv_text.hpp>

#include "tables/typed.hpp"

namespace lib287g::python {
namespace {

void write_cell(detail::CsvText& csv, const py::handle& value) {
    if (value.is_none()) return csv.cell(std::optional<bool>{});
    if (py::isinstance<py::bool_>(value)) return csv.cell(value.cast<bool>());
    if (py::isinstance<py::int_>(value)) return csv.cell(value.cast<std::int64_t>());
    if (py::isinstance<py::float_>(value)) return csv.cell(value.cast<double>());
    if (py::isinstance<py::list>(value)) return csv.cell(value.cast<std::vector<std::string>>());
    csv.cell(py::str(value).cast<std::string>());  // a date as ISO text
}

std::string csv_text(const std::vector<std::string>& columns, const Records& records) {
    detail::CsvText csv;
    for (const std::string& column : columns) csv.cell(column);
    csv.end_row();
    for (const py::handle record : records) {
        const auto cells = record.cast<py::dict>();
        for (const std::string& column : columns) {
            const py::str name{column};
            write_cell(csv, cells.contains(name) ? py::object{cells[name]} : py::object{py::none()});
        }
        csv.end_row();
    }
    return csv.take();
}

}  // namespace

void bind_csv(py::module_& m) {
    m.def("_csv_text", &csv_text, "columns"_a, "records"_a,
          "Records as `to_dicts` gives them as CSV text with these columns, as the tables' `to_csv` writes it.");
}

}  // namespace lib287g::python
