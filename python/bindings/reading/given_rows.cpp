#include "reading/given_rows.hpp"

#include <cmath>
#include <optional>
#include <string>

#include <datetime.h>
#include <lib287g/error.hpp>

namespace lib287g::python {
namespace {

std::string type_name(py::handle value) {
    const py::handle type = py::type::handle_of(value);
    return type.attr("__module__").cast<std::string>() + "." + type.attr("__qualname__").cast<std::string>();
}

GivenCell of_number(double number) {
    if (std::isnan(number)) return {};
    return number;
}

/// A day, whatever its time and zone are: a cell of SIGNED says the day.
GivenCell of_date(PyObject* date) {
    const auto day = date_of(PyDateTime_GET_YEAR(date), PyDateTime_GET_MONTH(date), PyDateTime_GET_DAY(date));
    if (!day) return {};
    return *day;
}

/// A str as it stands, also with NUL and half characters: the reading of the list has an issue for these.
std::string text_in_cell(py::handle text) {
    Py_ssize_t size = 0;
    if (const char* const found = PyUnicode_AsUTF8AndSize(text.ptr(), &size)) return {found, static_cast<std::size_t>(size)};
    PyErr_Clear();
    const auto bytes = py::reinterpret_steal<py::bytes>(PyUnicode_AsEncodedString(text.ptr(), "utf-8", "surrogatepass"));
    if (!bytes) throw py::error_already_set();
    return bytes;
}

/// The text of bytes, as Arrow's binary columns have them.
std::string text_of_bytes(py::handle bytes) {
    const auto text = py::reinterpret_steal<py::str>(PyUnicode_FromEncodedObject(bytes.ptr(), "utf-8", "replace"));
    if (!text) throw py::error_already_set();
    return text_in_cell(text);
}

GivenCell cell_of(py::handle value) {
    if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
    if (value.is_none()) return {};
    if (PyUnicode_Check(value.ptr())) return text_in_cell(value);
    if (PyBytes_Check(value.ptr()) || PyByteArray_Check(value.ptr())) return text_of_bytes(value);
    if (PyBool_Check(value.ptr())) return std::string{text_of(py::str(value))};
    if (PyLong_Check(value.ptr()) || PyFloat_Check(value.ptr())) return of_number(value.cast<double>());
    const std::string type = type_name(value);
    // Missing values of pandas, which are of no common type.
    if (type.ends_with(".NaTType") || type.ends_with(".NAType") || type.ends_with("MaskedConstant")) return {};
    if (PyDate_Check(value.ptr())) return of_date(value.ptr());
    if (type == "decimal.Decimal") {
        if (value.attr("is_nan")().cast<bool>()) return {};
        return of_number(py::float_(py::reinterpret_borrow<py::object>(value)).cast<double>());
    }
    if (type == "numpy.datetime64") {
        const auto text = py::str(value).cast<std::string>();
        const auto day = parse_date(std::string_view{text}.substr(0, 10));
        if (!day) return {};
        return day->first();
    }
    // Scalars of NumPy and Arrow.
    for (const char* method : {"item", "as_py"}) {
        if (!py::hasattr(value, method)) continue;
        const py::object plain = value.attr(method)();
        if (!plain.is(value)) return cell_of(plain);
    }
    return text_in_cell(py::str(value));
}

/// The rows of dictionaries, which may have different keys: a column for each, in the order in which they come.
class GivenRecords {
  public:
    void add(const py::dict& record) {
        GivenRow row(headers_.size());
        for (const auto& [header, value] : record) {
            const std::size_t column = column_of(header);
            if (row.size() <= column) row.resize(column + 1);
            row[column] = cell_of(value);
        }
        rows_.push_back(std::move(row));
    }

    /// The headers, and the rows under them.
    std::vector<GivenRow> take() {
        GivenRow header;
        for (const auto& [name, column] : headers_) {
            if (header.size() <= column.cast<std::size_t>()) header.resize(column.cast<std::size_t>() + 1);
            header[column.cast<std::size_t>()] = cell_of(name);
        }
        rows_.insert(rows_.begin(), std::move(header));
        return std::move(rows_);
    }

  private:
    std::size_t column_of(py::handle header) {
        if (headers_.contains(header)) return headers_[header].cast<std::size_t>();
        const std::size_t column = headers_.size();
        headers_[header] = column;
        return column;
    }

    py::dict headers_;  // header to position
    std::vector<GivenRow> rows_;
};

GivenRow row_of(py::handle row) {
    if (PyUnicode_Check(row.ptr()) || !py::isinstance<py::iterable>(row)) {
        throw py::type_error("rows: found " + cut_repr(row) + " among them, expected dictionaries by header or sequences of cells");
    }
    if (py::isinstance<py::tuple>(row) && py::len(row) == 2 && type_name(row.cast<py::tuple>()[1]).ends_with(".Series")) {
        throw py::type_error("a row is a label with a Series, as iterrows() gives it; expected the DataFrame itself, or dictionaries");
    }
    GivenRow cells;
    for (const py::handle cell : py::iter(row)) cells.push_back(cell_of(cell));
    return cells;
}

}  // namespace

std::vector<GivenRow> given_rows(const py::iterable& given) {
    std::vector<GivenRow> rows;
    std::optional<GivenRecords> records;
    for (const py::handle each : given) {
        const auto row = py::reinterpret_borrow<py::object>(each);
        if (py::isinstance<py::dict>(row) || py::hasattr(row, "_asdict")) {
            if (!rows.empty()) throw Error{"rows of both kinds, expected dictionaries or sequences alone"};
            if (!records) records.emplace();
            records->add(py::isinstance<py::dict>(row) ? row.cast<py::dict>() : py::dict(row.attr("_asdict")()));
        } else if (records) {
            throw Error{"rows of both kinds, expected dictionaries or sequences alone"};
        } else {
            rows.push_back(row_of(row));
        }
    }
    return records ? records->take() : rows;
}

}  // namespace lib287g::python
