#include "bind.hpp"

#include "held.hpp"

namespace lib287g::python {

py::object plain(const json::Json& value) {
    if (value.is_object()) {
        py::dict out;
        for (const auto& [key, item] : value.items()) out[py::str(key)] = plain(item);
        return out;
    }
    if (value.is_array()) {
        py::list out;
        for (const auto& item : value) out.append(plain(item));
        return out;
    }
    if (value.is_string()) return py::str(value.get_ref<const std::string&>());
    if (value.is_boolean()) return py::bool_(value.get<bool>());
    if (value.is_number_integer()) return py::int_(value.get<std::int64_t>());
    if (value.is_number()) return py::float_(value.get<double>());
    return py::none();
}

namespace {

/// How a table's column is to be typed in a frame.
template <class Value>
constexpr const char* column_kind() {
    if constexpr (json::is_optional<Value>) return column_kind<typename Value::value_type>();
    else if constexpr (std::is_same_v<Value, bool>) return "bool";
    else if constexpr (std::is_integral_v<Value>) return "int";
    else if constexpr (std::is_floating_point_v<Value>) return "float";
    else if constexpr (std::is_same_v<Value, PartialDate>) return "partial_date";
    else if constexpr (std::is_same_v<Value, Date>) return "date";
    else if constexpr (Vocabulary<Value>) return "code";
    else if constexpr (std::is_same_v<Value, std::string_view>) return "text";
    else return "list";
}

template <class Row>
void bind_table(py::module_& m, const char* name, const char* doc) {
    py::class_<Table<Row>>(m, name, doc)
        .def("__len__", [](const Table<Row>& table) { return table.rows.size(); })
        .def("__getitem__", [](const Table<Row>& table, py::ssize_t index) {
            const auto size = static_cast<py::ssize_t>(table.rows.size());
            if (index < 0) index += size;
            if (index < 0 || index >= size) throw py::index_error("no row with that index");
            return Held<Row>{table.rows[static_cast<std::size_t>(index)], table.storage};
        }, "index"_a)
        .def("__getitem__", [](const Table<Row>& table, const py::slice& slice) {
            std::size_t start = 0, stop = 0, step = 0, length = 0;
            if (!slice.compute(table.rows.size(), &start, &stop, &step, &length)) {
                throw py::error_already_set();
            }
            Table<Row> part{{}, table.storage};
            for (std::size_t i = 0; i < length; ++i, start += step) part.rows.push_back(table.rows[start]);
            return part;
        }, "index"_a)
        .def("__eq__", [](const Table<Row>& a, py::handle b) {
            return py::isinstance<Table<Row>>(b) && a.rows == b.cast<const Table<Row>&>().rows;
        }, "other"_a)
        .def("__reduce__", [](const py::object& self) {
            return py::make_tuple(py::type::of(self), py::make_tuple(py::list(self)));
        })
        .def("__hash__", [](const Table<Row>& table) {
            std::string text;
            for (const Row& row : table.rows) text += json::written<Row>(row).dump();
            return py::hash(py::str(text));
        })
        .def("__iter__", [](const py::object& self) { return iterated<Held<Row>>(self); })
        .def(py::init([](const py::typing::Iterable<Held<Row>>& rows) {
            Table<Row> table;
            std::vector<Keepalive> storages;
            for (const py::handle row : rows) {
                const auto& held = row.cast<const Held<Row>&>();
                table.rows.push_back(held);
                storages.push_back(held.storage);
            }
            table.storage = Keepalive{std::make_shared<const std::vector<Keepalive>>(std::move(storages))};
            return table;
        }), "rows"_a, "From rows of this kind.")
        .def("_columns", [](const Table<Row>& table) {
            py::list columns;
            for_each_field<Row>([&](const auto& field) {
                using Value = std::remove_cvref_t<decltype(std::declval<Row>().*field.member)>;
                py::list values;
                for (const Row& row : table.rows) values.append(to_object(row.*field.member, table.storage));
                columns.append(py::make_tuple(field.name, column_kind<Value>(), values));
            });
            return columns;
        })
        .def("to_dicts", [](const Table<Row>& table) {
            Records out;
            for (const Row& row : table.rows) out.append(plain(json::written(row)));
            return out;
        }, "The rows as dictionaries of plain values; what is absent is left out.")
        .def("to_pandas", [](const py::object& self) -> DataFrame {
            return python_part("frames", "to_pandas")(self);
        }, "The rows as a pandas.DataFrame: a column per field, the same for any number of rows.")
        .def("__repr__", [](const py::object& self) {
            return py::str{python_part("display", "table_text")(self)};
        })
        .def("_repr_html_", [](const py::object& self) {
            return py::str{python_part("display", "table_html")(self)};
        }, "The rows as an escaped HTML table.");
}

template <class Row>
void bind_row_and_table(py::module_& m, const std::string& name, const char* doc) {
    bind_row<Row>(m, name.c_str(), doc).def("__repr__", [name](const Held<Row>& row) {
        return name + "(" + in_quotes(row.id) + ")";
    });
    bind_table<Row>(m, (name + "Table").c_str(), ("Rows of " + name + ", in order.").c_str());
}

}  // namespace

void bind_rows(py::module_& m) {
    bind_row_and_table<Source>(m, "Source", "A document that facts are taken from.");
    bind_row_and_table<Claim>(m, "Claim",
                              "A dated figure as a source states it: how many were in force on the date.");
    bind_row_and_table<Grant>(m, "Grant",
                              "Whether agreements of a type give a power, and under which conditions.");
    bind_row_and_table<Training>(m, "Training",
                                 "A training requirement and the period in which it was observed.");
    bind_row_and_table<Inspection>(m, "Inspection",
                                   "What is known of compliance inspections of agreements of a type.");
    bind_row_and_table<Term>(m, "Term", "A term of the agreements of a type.");
    bind_row_and_table<Event>(m, "Event", "Something that happened to the program on a date.");
    bind_row_and_table<Finding>(m, "Finding", "What an audit, study or body found about the program.");
    bind_row_and_table<Statute>(m, "Statute", "A rule of law that the program rests on.");
    bind_row_and_table<GlossaryEntry>(m, "GlossaryEntry", "A word of the field and what it means here.");
    bind_row<Period>(m, "Period", "A span of time in which agreements of a type could be signed.")
        .def("__repr__", [](const Held<Period>& period) {
            return "Period('" + (period.since ? text(*period.since) : "") + "', '" +
                   (period.until ? text(*period.until) : "") + "')";
        });
}

}  // namespace lib287g::python
