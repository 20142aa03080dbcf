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
    out = arena.keep(value.text());
}

inline void read(bool& out, const Json& value, const Place& place, Arena&) {
    out = *expect(value.as<bool>() != nullptr, place, value, "true or false").as<bool>();
}

inline void read(double& out, const Json& value, const Place& place, Arena&) {
    if (const auto* const whole = value.as<std::int64_t>()) out = static_cast<double>(*whole);
    else if (const auto* const large = value.as<std::uint64_t>()) out = static_cast<double>(*large);
    else out = *expect(value.as<double>() != nullptr, place, value, "a number").as<double>();
}

template <std::signed_integral Int>
void read(Int& out, const Json& value, const Place& place, Arena&) {
    const auto* const whole = value.as<std::int64_t>();
    expect(whole != nullptr && std::in_range<Int>(*whole), place, value, "a whole number");
    out = static_cast<Int>(*whole);
}

template <std::unsigned_integral Int>
void read(Int& out, const Json& value, const Place& place, Arena&) {
    const auto* const whole = value.as<std::int64_t>();
    expect(whole != nullptr && std::in_range<Int>(*whole), place, value, "a whole number, not below 0");
    out = static_cast<Int>(*whole);
}

inline void read(PartialDate& out, const Json& value, const Place& place, Arena&) {
    const auto date = value.is_string() ? parse_date(value.text()) : std::nullopt;
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
            if (word.code == value.text()) {
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
    expect(value.is_array(), place, value, "a list of pairs of a date and a figure");
    std::string changes;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const Json& pair = value[i];
        expect(pair.is_array() && pair.size() == 2, place.at(i), pair, "a date and a figure");
        PartialDate on;
        std::uint32_t figure = 0;
        read(on, pair[0], place.at(i).at(0), arena);
        read(figure, pair[1], place.at(i).at(1), arena);
        add_part(changes, ',', detail::date_part(on) + std::to_string(figure));
    }
    out = Split<ListChange, ','>{arena.keep(changes)};
}

inline void read(CountedLists& out, const Json& value, const Place& place, Arena& arena) {
    expect(value.is_array(), place, value, "a list of rows");
    detail::GroupsText lists;
    for (std::size_t i = 0; i < value.size(); ++i) {
        CountedList row;
        read(row, value[i], place.at(i), arena);
        expect(!row.file.empty() && row.file.find('\n') == std::string_view::npos, place.at(i).at("file"),
               value[i], "a file's name");
        expect(is_run_id(row.run), place.at(i).at("run"), value[i], "the id of a run");
        std::string date = detail::date_part(row.published);
        if (date.back() != ' ') date += ' ';
        lists.add(row.run, date.append(row.file));
    }
    out = CountedLists{arena.keep(lists.text())};
}

inline void read(AllListSeries& out, const Json& value, const Place& place, Arena& arena) {
    expect(value.is_array(), place, value, "a list of rows");
    detail::GroupsText series;
    for (std::size_t i = 0; i < value.size(); ++i) {
        ListSeries row;
        read(row, value[i], place.at(i), arena);
        expect(is_run_id(row.run), place.at(i).at("run"), value[i], "the id of a run");
        std::string shared{row.run};
        shared.append("|").append(detail::unit_part(row.unit, row.fewest)).append("|");
        shared.append(detail::type_part(row.type, row.with_joint));
        std::string text{row.state ? code(*row.state) : std::string_view{}};
        series.add(shared, text.append("|").append(row.changes.text()));
    }
    out = AllListSeries{arena.keep(series.text())};
}

template <class T>
void read(std::optional<T>& out, const Json& value, const Place& place, Arena& arena) {
    read(out.emplace(), value, place, arena);
}

template <HasFields Row>
void read(Row& out, const Json& value, const Place& place, Arena& arena) {
    expect(value.is_object(), place, value, "an object");
    value.for_each_member([&](const std::string& member, const Json& given) {
        bool known = false;
        std::string names;
        for_each_field<Row>([&](const auto& field) {
            known = known || field.name == member;
            names.append(names.empty() ? "" : ", ").append(field.name);
        });
        if (!known) refuse(place.at(member), given, "no such member, only " + names);
    });
    for_each_field<Row>([&](const auto& field) {
        if constexpr (is_stored<decltype(field)>) {
            using Value = FieldValue<decltype(field)>;
            const Json* const found = value.find(field.name);
            if (found != nullptr) {
                read(field.of(out), *found, place.at(field.name), arena);
            } else if (!is_optional<Value> && !std::is_same_v<Value, bool>) {
                refuse(place, value, "a member `" + std::string{field.name} + "`");
            }
        }
    });
}

}  // namespace lib287g::json_rows
