#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include <lib287g/detail/is_optional.hpp>
#include <lib287g/error.hpp>
#include <lib287g/facts/fields.hpp>
#include <lib287g/tables/field.hpp>

#include "json/json_document.hpp"
#include "text/quoted.hpp"

// Rows from JSON values, by the members that `fields` names, into an arena that they point into. Errors name
// the file and the JSON pointer.
namespace lib287g::inline v0_1::json_rows {

/// What the views of loaded rows point into. Deques: growing one moves nothing.
struct Arena {
    std::deque<std::string> texts;
    std::deque<std::vector<std::string_view>> text_lists;
    std::deque<std::vector<Period>> periods;
    std::vector<std::shared_ptr<const void>> others;

    std::string_view keep(const std::string& text) { return texts.emplace_back(text); }
};

/// Where a value stands: the file and the JSON pointer.
struct Place {
    std::string file;
    std::string pointer;

    [[nodiscard]] Place at(std::string_view member) const {
        return {file, pointer + "/" + detail::shown(member, 60)};
    }
    [[nodiscard]] Place at(std::size_t index) const {
        return {file, pointer + "/" + std::to_string(index)};
    }
};

[[noreturn]] inline void refuse(const Place& place, const Json& found, std::string_view expected) {
    throw Error{place.file + ": " + (place.pointer.empty() ? "/" : place.pointer) + ": found " + shown_json(found) +
                ", expected " + std::string{expected}};
}

inline const Json& expect(bool good, const Place& place, const Json& found, std::string_view expected) {
    if (!good) refuse(place, found, expected);
    return found;
}

template <Vocabulary Enum>
std::string codes() {
    std::string all;
    for (const auto& word : words<Enum>) {
        if (!all.empty()) all += ", ";
        all += word.code;
    }
    return all;
}

inline void read(std::string_view& out, const Json& value, const Place& place, Arena& arena) {
    expect(value.is_string(), place, value, "a text");
    out = arena.keep(value.get_ref<const std::string&>());
}

inline void read(bool& out, const Json& value, const Place& place, Arena&) {
    out = expect(value.is_boolean(), place, value, "true or false").get<bool>();
}

inline void read(double& out, const Json& value, const Place& place, Arena&) {
    out = expect(value.is_number(), place, value, "a number").get<double>();
}

template <std::signed_integral Int>
void read(Int& out, const Json& value, const Place& place, Arena&) {
    const bool fits = value.is_number_integer() &&
                      !(value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX) &&
                      std::in_range<Int>(value.get<std::int64_t>());
    out = expect(fits, place, value, "a whole number").get<Int>();
}

template <std::unsigned_integral Int>
void read(Int& out, const Json& value, const Place& place, Arena&) {
    const bool fits = value.is_number_unsigned() && std::in_range<Int>(value.get<std::uint64_t>());
    out = expect(fits, place, value, "a whole number, not below 0").get<Int>();
}

inline void read(PartialDate& out, const Json& value, const Place& place, Arena&) {
    const auto date = value.is_string() ? parse_date(value.get_ref<const std::string&>()) : std::nullopt;
    expect(date.has_value(), place, value, "a date that exists, as 2011, 2011-06 or 2011-06-01");
    out = *date;
}

inline void read(Date& out, const Json& value, const Place& place, Arena& arena) {
    PartialDate date;
    read(date, value, place, arena);
    expect(date.precision() == Precision::day, place, value, "a day, as 2011-06-01");
    out = date.first();
}

template <Vocabulary Enum>
void read(Enum& out, const Json& value, const Place& place, Arena&) {
    if (value.is_string()) {
        for (const auto& word : words<Enum>) {
            if (word.code == value.get_ref<const std::string&>()) {
                out = word.value;
                return;
            }
        }
    }
    refuse(place, value, "one of " + codes<Enum>());
}

template <HasFields Row>
void read(Row& out, const Json& value, const Place& place, Arena& arena);

inline void read(Texts& out, const Json& value, const Place& place, Arena& arena) {
    expect(value.is_array(), place, value, "a list of texts");
    auto& texts = arena.text_lists.emplace_back(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) read(texts[i], value[i], place.at(i), arena);
    out = {texts.data(), texts.size()};
}

inline void read(Rows<Period>& out, const Json& value, const Place& place, Arena& arena) {
    expect(value.is_array(), place, value, "a list of periods");
    auto& periods = arena.periods.emplace_back(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) read(periods[i], value[i], place.at(i), arena);
    out = {periods.data(), periods.size()};
}

/// Adds a row to the text of a Split.
inline void add_part(std::string& text, char separator, std::string_view part) {
    if (!text.empty()) text += separator;
    text += part;
}

inline void read(SourceIds& out, const Json& value, const Place& place, Arena& arena) {
    expect(value.is_array(), place, value, "a list of texts");
    std::string ids;
    for (std::size_t i = 0; i < value.size(); ++i) {
        std::string_view id;
        read(id, value[i], place.at(i), arena);
        expect(is_source_id(id), place.at(i), value[i], "an id of a source, without `|`");
        add_part(ids, '|', id);
    }
    out = SourceIds{arena.keep(ids)};
}

inline void read(Split<ListChange, ','>& out, const Json& value, const Place& place, Arena& arena) {
    expect(value.is_array(), place, value, "a list of pairs of a day and a figure");
    std::string changes;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const Json& pair = value[i];
        expect(pair.is_array() && pair.size() == 2, place.at(i), pair, "a day and a figure");
        Date on;
        std::uint32_t figure = 0;
        read(on, pair[0], place.at(i).at(0), arena);
        read(figure, pair[1], place.at(i).at(1), arena);
        add_part(changes, ',', text(on) + " " + std::to_string(figure));
    }
    out = Split<ListChange, ','>{arena.keep(changes)};
}

inline void read(Split<CountedList, '\n'>& out, const Json& value, const Place& place, Arena& arena) {
    expect(value.is_array(), place, value, "a list of rows");
    std::string lines;
    for (std::size_t i = 0; i < value.size(); ++i) {
        CountedList row;
        read(row, value[i], place.at(i), arena);
        expect(!row.file.empty() && row.file.find('\n') == std::string_view::npos, place.at(i).at("file"),
               value[i], "a file's name");
        add_part(lines, '\n', text(row.published) + " " + std::string{row.file});
    }
    out = Split<CountedList, '\n'>{arena.keep(lines)};
}

inline void read(TextRows<ListSeries>& out, const Json& value, const Place& place, Arena& arena) {
    expect(value.is_array(), place, value, "a list of rows");
    std::string texts;
    for (std::size_t i = 0; i < value.size(); ++i) {
        ListSeries row;
        read(row, value[i], place.at(i), arena);
        for (const std::string_view part : {code(row.unit), row.type ? code(*row.type) : "",
                                            row.state ? code(*row.state) : "", row.changes.text()}) {
            texts.append(part).append("|");
        }
        texts.append(row.sources.text()) += '\0';
    }
    out = TextRows<ListSeries>{arena.keep(texts)};
}

template <class T>
void read(std::optional<T>& out, const Json& value, const Place& place, Arena& arena) {
    read(out.emplace(), value, place, arena);
}

template <HasFields Row>
void read(Row& out, const Json& value, const Place& place, Arena& arena) {
    expect(value.is_object(), place, value, "an object");
    for (const auto& item : value.items()) {
        const std::string& member = item.key();
        bool known = false;
        std::string names;
        for_each_field<Row>([&](const auto& field) {
            known = known || field.name == member;
            names.append(names.empty() ? "" : ", ").append(field.name);
        });
        if (!known) refuse(place.at(member), item.value(), "no such member, only " + names);
    }
    for_each_field<Row>([&](const auto& field) {
        if constexpr (is_stored<decltype(field)>) {
            using Value = FieldValue<decltype(field)>;
            const auto found = value.find(field.name);
            if (found != value.end()) {
                read(field.of(out), *found, place.at(field.name), arena);
            } else if (!is_optional<Value> && !std::is_same_v<Value, bool>) {
                refuse(place, value, "a member `" + std::string{field.name} + "`");
            }
        }
    });
}

}  // namespace lib287g::json_rows
