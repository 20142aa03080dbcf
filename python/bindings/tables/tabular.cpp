#include "tables/tabular.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string_view>
#include <unordered_map>

#include <lib287g/tables/arrow.hpp>
#include <pybind11/numpy.h>

#include "bind.hpp"
#include "tables/by_class.hpp"

namespace lib287g::python {
namespace {

/// A struct of Arrow's in a capsule, which releases what nobody has taken.
template <class Given>
py::capsule capsule_of(std::unique_ptr<Given> given, const char* name) {
    return py::capsule{given.release(), name, [](PyObject* capsule) {
        auto* const held = static_cast<Given*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
        if (held->release != nullptr) held->release(held);
        delete held;
    }};
}

py::str text_of(std::string_view text) { return {text.data(), text.size()}; }

/// The words of a column as Python's texts, made once.
std::vector<py::str> words_of(const ColumnValues& column) {
    std::vector<py::str> words;
    for (const std::string& word : column.words) words.push_back(text_of(word));
    return words;
}

/// Gives the values of a column one by one.
class Values {
  public:
    explicit Values(const ColumnValues& column) : column_{column}, words_{words_of(column)} {
        for (const ColumnValues& item : column.items) items_.emplace_back(item);
    }

    /// A list of rows as a list of dictionaries, any list as a list.
    [[nodiscard]] py::object record_value(std::size_t row) const { return value(row, false); }
    /// Any list as a tuple, a row in it as a tuple of its values: all of it can be hashed.
    [[nodiscard]] py::object hashable_value(std::size_t row) const { return value(row, true); }
    [[nodiscard]] const ColumnValues& column() const { return column_; }

  private:
    [[nodiscard]] py::object value(std::size_t row, bool hashable) const {
        if (!column_.has(row)) return py::none();
        switch (column_.kind) {
            case ColumnKind::boolean: return py::bool_((column_.booleans[row / 8] >> (row % 8U) & 1U) != 0);
            case ColumnKind::integer: return py::int_(column_.integers[row]);
            case ColumnKind::number: return py::float_(column_.numbers[row]);
            case ColumnKind::date: return py::cast(Date::from_days(column_.days[row]));
            case ColumnKind::word: return words_[static_cast<std::size_t>(column_.word_numbers[row])];
            case ColumnKind::texts:
            case ColumnKind::rows: return list(row, hashable);
            default: return text_of(column_.text_at(row));
        }
    }

    [[nodiscard]] py::object list(std::size_t row, bool hashable) const {
        py::list out;
        for (auto item = column_.offsets[row]; item < column_.offsets[row + 1]; ++item) {
            const auto at = static_cast<std::size_t>(item);
            if (column_.kind == ColumnKind::texts) {
                out.append(items_.front().value(at, hashable));
            } else if (hashable) {
                py::tuple parts{items_.size()};
                for (std::size_t i = 0; i < parts.size(); ++i) parts[i] = items_[i].value(at, true);
                out.append(parts);
            } else {
                py::dict parts;
                for (const Values& part : items_) parts[text_of(part.column_.name)] = part.value(at, false);
                out.append(parts);
            }
        }
        if (hashable) return py::tuple{out};
        return py::object{out};
    }

    const ColumnValues& column_;
    std::vector<py::str> words_;
    std::vector<Values> items_;
};

template <class Number>
py::array_t<Number> array_of(const std::vector<Number>& values) {
    return py::array_t<Number>{static_cast<py::ssize_t>(values.size()), values.data()};
}

/// Whether each is there; None where all are.
py::object presence(const ColumnValues& column) {
    if (column.absent == 0) return py::none();
    py::array_t<bool> there{static_cast<py::ssize_t>(column.size)};
    for (std::size_t row = 0; row < column.size; ++row) there.mutable_data()[row] = column.has(row);
    return py::object{there};
}

/// Texts that come again and again, as ids of sources do, are one object.
py::object texts_of(const ColumnValues& column) {
    constexpr std::size_t most = 4096;
    std::unordered_map<std::string_view, py::str> made;
    py::list out{column.size};
    for (std::size_t row = 0; row < column.size; ++row) {
        if (!column.has(row)) {
            out[row] = py::none();
            continue;
        }
        const std::string_view text = column.text_at(row);
        const auto known = made.find(text);
        if (known != made.end()) {
            out[row] = known->second;
        } else {
            const py::str fresh = text_of(text);
            if (made.size() < most) made.emplace(text, fresh);
            out[row] = fresh;
        }
    }
    return py::object{out};
}

py::object values_of(const ColumnValues& column) {
    switch (column.kind) {
        case ColumnKind::integer: return array_of(column.integers);
        case ColumnKind::number: return array_of(column.numbers);
        case ColumnKind::boolean: {
            py::array_t<bool> out{static_cast<py::ssize_t>(column.size)};
            for (std::size_t row = 0; row < column.size; ++row) {
                out.mutable_data()[row] = (column.booleans[row / 8] >> (row % 8U) & 1U) != 0;
            }
            return py::object{out};
        }
        case ColumnKind::date: {
            py::array_t<std::int64_t> out{static_cast<py::ssize_t>(column.size)};
            for (std::size_t row = 0; row < column.size; ++row) {
                out.mutable_data()[row] = column.has(row) ? column.days[row] : std::numeric_limits<std::int64_t>::min();
            }
            return out.attr("view")("datetime64[D]");
        }
        case ColumnKind::word: {
            py::array_t<std::int16_t> out{static_cast<py::ssize_t>(column.size)};
            for (std::size_t row = 0; row < column.size; ++row) {
                out.mutable_data()[row] = column.has(row) ? column.word_numbers[row] : std::int16_t{-1};
            }
            return py::object{out};
        }
        case ColumnKind::text: return texts_of(column);
        default: {
            const Values values{column};
            py::list out{column.size};
            for (std::size_t row = 0; row < column.size; ++row) out[row] = values.hashable_value(row);
            return py::object{out};
        }
    }
}

}  // namespace

py::capsule arrow_schema(SharedColumns columns) {
    auto schema = std::make_unique<ArrowSchema>();
    to_arrow_schema(std::move(columns), schema.get());
    return capsule_of(std::move(schema), "arrow_schema");
}

py::capsule arrow_stream(SharedColumns columns) {
    auto stream = std::make_unique<ArrowArrayStream>();
    to_arrow_stream(std::move(columns), stream.get());
    return capsule_of(std::move(stream), "arrow_array_stream");
}

py::list cells(const Columns& columns, std::size_t first, std::size_t last) {
    last = std::min(last, columns.size);
    first = std::min(first, last);
    py::list out;
    for (const detail::TextColumn& column : detail::text_columns(columns.columns)) {
        const bool partial = column.precision != nullptr;
        const Values values{*column.values};
        py::list shown{last - first};
        for (std::size_t row = first; row < last; ++row) {
            shown[row - first] = partial && column.values->has(row) ? py::str{text(detail::date_at(column, row))} : values.record_value(row);
        }
        out.append(py::make_tuple(column.values->name, partial ? "partial_date" : py::str{text_of(code(column.values->kind))}, shown));
    }
    return out;
}

py::list arrays(const Columns& columns) {
    // All columns are one stretch of work.
    LateBar bar{columns.size};
    py::list out;
    for (const ColumnValues& column : columns.columns) {
        out.append(array(column));
        bar(columns.size * static_cast<std::size_t>(py::len(out)) / columns.columns.size());
    }
    return out;
}

std::string csv_of(const Columns& columns) {
    LateBar bar{columns.size};
    return to_csv(columns, std::ref(bar));
}

std::string json_of(const Columns& columns) {
    LateBar bar{columns.size};
    return to_json(columns, std::ref(bar));
}

py::tuple array(const ColumnValues& column) {
    return py::make_tuple(column.name, text_of(code(column.kind)), py::tuple{py::cast(words_of(column))}, column.optional, values_of(column), presence(column));
}

Records records(const Columns& columns, std::size_t first, std::size_t last) {
    std::vector<Values> values;
    std::vector<py::str> names;
    values.reserve(columns.columns.size());
    for (const ColumnValues& column : columns.columns) {
        values.emplace_back(column);
        names.push_back(text_of(column.name));
    }
    Records out;
    last = std::min(last, columns.size);
    LateBar bar{last - std::min(first, last)};
    for (std::size_t row = first; row < last; ++row) {
        if ((row - first) % 16'384 == 0) bar(row - first);
        Record record;
        for (std::size_t i = 0; i < values.size(); ++i) record[names[i]] = values[i].record_value(row);
        out.append(record);
    }
    return out;
}

namespace {

struct AnyTable {};

SharedColumns columns_of_table(const py::handle& self) { return by_class<Tabular>().of(self).columns(self); }

}  // namespace

py::object table_class() { return py::type::of<AnyTable>(); }

void add_table_class(const py::object& cls, Tabular tabular) { by_class<Tabular>().add(cls, std::move(tabular)); }

void bind_table_class(py::module_& m) {
    py::class_<AnyTable> cls{m, "Table", "What has rows and columns: it can be handed to other libraries, and written."};
    cls.def("__arrow_c_schema__", [](const py::object& self) { return arrow_schema(columns_of_table(self)); },
            "The types of the columns, by Arrow's PyCapsule protocol.")
        .def("__arrow_c_stream__",
             [](const py::object& self, const py::object&) { return arrow_stream(columns_of_table(self)); },
             "requested_schema"_a = py::none(),
             "The rows as an Arrow stream, by the PyCapsule protocol: what pyarrow, polars, DuckDB and narwhals read. A "
             "fresh one for each call, which lives on without the table. Always in the types of `__arrow_c_schema__`.")
        .def("_cells", [](const py::object& self, std::size_t first, std::size_t last) {
            return by_class<Tabular>().of(self).cells(self, first, last);
        }, "first"_a = std::size_t{0}, "last"_a = std::numeric_limits<std::size_t>::max())
        .def("_words", [](const py::object& self) {
            const SharedColumns columns = columns_of_table(self);
            py::dict words;
            for (const ColumnValues& column : columns->columns) {
                if (column.kind == ColumnKind::word) words[text_of(column.name)] = py::cast(words_of(column));
            }
            return words;
        })
        .def("_arrays", [](const py::object& self) { return arrays(*columns_of_table(self)); })
        .def("to_dicts", [](const py::object& self) { return records(*columns_of_table(self)); },
             "The rows as dictionaries with a value for every column: dates as datetime.date, words as their codes, what is "
             "absent as None. A partial date is three: its first day, its last and its precision.")
        .def("to_pandas", [](const py::object& self) -> DataFrame { return python_part("frames", "to_pandas")(self); },
             "The rows as a pandas.DataFrame with the same columns, types and order for any number of rows: words are "
             "categories, dates datetime64, whole numbers Int64 where they can be absent, lists tuples. Raises "
             "ImportError without pandas.")
        .def("to_polars", [](const py::object& self) -> PolarsFrame { return python_part("frames", "to_polars")(self); },
             "The rows as a polars.DataFrame with the same columns, types and order for any number of rows: words are "
             "Enum, dates Date, lists List. Raises ImportError without polars.")
        .def("to_arrow", [](const py::object& self) -> ArrowTable { return python_part("frames", "to_arrow")(self); },
             "The rows as a pyarrow.Table: words are dictionaries, dates date32. Raises ImportError without pyarrow.")
        .def("to_csv", [](const py::object& self) { return by_class<Tabular>().of(self).csv(self); },
             "The rows as CSV text: a header and a line per row, with the same columns for any number of rows. What is "
             "absent is an empty cell; no text begins a formula.")
        .def("to_json", [](const py::object& self) { return by_class<Tabular>().of(self).json(self); },
             "The rows as JSON text: an array of objects with a member per column; what is absent is null.");
    const auto markup = [&cls](const char* name, const char* doc) {
        cls.def(name, [name](const py::object& self, const py::typing::Optional<py::int_>& rows) -> py::str {
            return python_part("display.markup", name)(self, rows);
        }, py::kw_only(), "rows"_a = py::none(), doc);
    };
    markup("to_markdown", "The rows as a Markdown table, with every sign of markup in a text escaped. All of them, or of "
                          "more than `rows` the first and the last, with the count between.");
    markup("to_latex", "The rows as a LaTeX tabular with booktabs' rules, with every sign of LaTeX in a text escaped. All of "
                       "them, or of more than `rows` the first and the last, with the count between.");
    markup("to_html", "The rows as an HTML table with a caption, with every text escaped. All of them, or of more than "
                      "`rows` the first and the last, with the count between.");
    cls.def("__repr__", [](const py::object& self) { return py::str{python_part("display", "table_text")(self)}; })
        .def("_repr_html_", [](const py::object& self) { return py::str{python_part("display", "table_html")(self)}; },
             "The rows as an escaped HTML table.");
}

}  // namespace lib287g::python
