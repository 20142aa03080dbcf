#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include <lib287g/tables/columns.hpp>
#include <lib287g/tables/csv.hpp>
#include <lib287g/tables/json.hpp>

#include "tables/late_bar.hpp"
#include "tables/typed.hpp"

// What every table can do, from its columns alone: a class that says what its columns are has all of it. Not templates:
// forty classes have it, and each function takes long to compile.
namespace lib287g::python {

using SharedColumns = std::shared_ptr<const Columns>;

inline SharedColumns shared(Columns made) { return std::make_shared<const Columns>(std::move(made)); }
inline SharedColumns shared(SharedColumns had) { return had; }

py::capsule arrow_schema(SharedColumns columns);
py::capsule arrow_stream(SharedColumns columns);
/// For people: (name, kind, values) of each column in some rows, a partial date as one text.
py::list cells(const Columns& columns, std::size_t first, std::size_t last);
/// For programs: (name, kind, words, optional, values, present) of each column, in NumPy arrays where there are such.
py::list arrays(const Columns& columns);
/// The same of one column.
py::tuple array(const ColumnValues& column);
/// A dictionary per row, of some rows.
Records records(const Columns& columns, std::size_t first = 0, std::size_t last = static_cast<std::size_t>(-1));

/// As texts, with a bar where that takes long.
std::string csv_of(const Columns& columns);
std::string json_of(const Columns& columns);

/// How a class is a table: its columns, of some of its rows the cells, and its rows as texts.
struct Tabular {
    std::function<SharedColumns(const py::handle& self)> columns;
    std::function<py::list(const py::handle& self, std::size_t first, std::size_t last)> cells;
    std::function<std::string(const py::handle& self)> csv;
    std::function<std::string(const py::handle& self)> json;
};

/// The base of all classes of tables.
py::object table_class();
void add_table_class(const py::object& cls, Tabular tabular);

/// What a class says of itself: `columns_of(self)` gives its columns, those that it makes or shared ones that it has.
template <class Self, class MakeColumns>
Tabular tabular(MakeColumns columns_of) {
    return {
        .columns = [columns_of](const py::handle& self) -> SharedColumns { return shared(columns_of(self.cast<const Self&>())); },
        .cells = [columns_of](const py::handle& self, std::size_t first, std::size_t last) {
            const Self& table = self.cast<const Self&>();
            if constexpr (requires { table.slice(first, last); }) return cells(columns_of(table.slice(first, last)), 0, last);
            else return cells(*shared(columns_of(table)), first, last);
        },
        .csv = [columns_of](const py::handle& self) { return csv_of(*shared(columns_of(self.cast<const Self&>()))); },
        .json = [columns_of](const py::handle& self) { return json_of(*shared(columns_of(self.cast<const Self&>()))); }};
}

/// A class whose tables have `columns_of(self)`.
template <class Class, class MakeColumns>
void bind_tabular(const Class& cls, MakeColumns columns_of) {
    add_table_class(cls, tabular<typename Class::type>(columns_of));
}

/// A class whose tables have `rows_of(self)`, rows of the core.
template <class Class, class MakeRows>
void bind_rows_of(const Class& cls, MakeRows rows_of) {
    using Self = typename Class::type;
    Tabular made = tabular<Self>([rows_of](const Self& self) { return columns_of(rows_of(self)); });
    made.csv = [rows_of](const py::handle& self) {
        const auto& rows = rows_of(self.cast<const Self&>());
        LateBar bar{rows.size()};
        return to_csv(rows, std::ref(bar));
    };
    made.json = [rows_of](const py::handle& self) {
        const auto& rows = rows_of(self.cast<const Self&>());
        LateBar bar{rows.size()};
        return to_json(rows, std::ref(bar));
    };
    add_table_class(cls, std::move(made));
}

}  // namespace lib287g::python
