#pragma once

#include <cmath>

#include <lib287g/detail/is_optional.hpp>
#include <lib287g/tables/field.hpp>

#include "tables/typed.hpp"

namespace lib287g::python {

template <HasFields Row>
Record plain_row(const Row& row);

/// A value without classes of this library, as JSON has them: words as their codes, dates as ISO text, rows
/// as dictionaries, lists as lists; numbers that are whole as int.
template <class Value>
py::object plain(const Value& value) {
    if constexpr (std::is_same_v<Value, double>) {
        const bool whole = std::abs(value) < 1e15 && value == std::floor(value);
        return whole ? py::object{py::int_(static_cast<std::int64_t>(value))} : py::object{py::float_(value)};
    } else if constexpr (std::is_arithmetic_v<Value> || std::is_convertible_v<const Value&, std::string_view>) {
        return py::cast(value);
    } else if constexpr (std::is_convertible_v<const Value&, PartialDate>) {
        return py::str(text(value));
    } else if constexpr (Vocabulary<Value>) {
        return py::cast(code(value));
    } else if constexpr (json_array<Value>) {
        py::list items;
        for_each_field<Value>([&](const auto& field) { items.append(plain(field.of(value))); });
        return items;
    } else if constexpr (HasFields<Value>) {
        return plain_row(value);
    } else {
        py::list items;
        for (const auto& item : value) items.append(plain(item));
        return items;
    }
}

/// The fields of a row by name; what is absent, and what is false, is left out.
template <HasFields Row>
Record plain_row(const Row& row) {
    Record record;
    for_each_field<Row>([&](const auto& field) {
        const auto& value = field.of(row);
        using Value = FieldValue<decltype(field)>;
        const py::str name{field.name.data(), field.name.size()};
        if constexpr (is_optional<Value>) {
            if (value) record[name] = plain(*value);
        } else if constexpr (std::is_same_v<Value, bool>) {
            if (value) record[name] = py::bool_(true);
        } else {
            record[name] = plain(value);
        }
    });
    return record;
}

}  // namespace lib287g::python
