#pragma once
// Figures counted from lists, shipped with the library. Target: lib287g::lib287g.
// A view of texts that live as long as the dataset; change points are read when asked for. Safe to read from all threads.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <lib287g/date.hpp>
#include <lib287g/detail/split.hpp>
#include <lib287g/detail/text_rows.hpp>
#include <lib287g/words/agreement_type.hpp>
#include <lib287g/words/state.hpp>
#include <lib287g/words/unit.hpp>

namespace lib287g::inline v0_1 {
namespace detail {

/// The text up to the separator, which is taken off with it.
constexpr std::string_view next_part(std::string_view& text, char separator) {
    const char* at = text.data();  // fewer steps for a compiler than to call find
    const char* const end = at + text.size();
    while (at != end && *at != separator) ++at;
    const auto size = static_cast<std::size_t>(at - text.data());
    const std::string_view part = text.substr(0, size);
    text.remove_prefix(size < text.size() ? size + 1 : size);
    return part;
}

/// Whether the text begins with a date in ISO's form.
constexpr bool begins_with_iso_date(std::string_view text) {
    return text.size() > 4 && text[2] != ' ' && text[3] >= '0' && text[3] <= '9' && text[4] == '-';
}

/// The date that the text begins with, as it stands: ISO's form up to a blank, else two digits. (Thousands of dates are in
/// every program.)
constexpr std::string_view date_token(std::string_view text) {
    if (!begins_with_iso_date(text)) return text.substr(0, 2);
    std::size_t size = 0;
    while (size < text.size() && text[size] != ' ') ++size;
    return text.substr(0, size);
}

/// The 92 digits of a day: what prints, but for the comma and the bar, which separate.
inline constexpr std::int32_t date_base = 92;
inline constexpr std::int32_t first_short_date = Date{2004, 1, 1}.days();
constexpr std::int32_t date_digit(char c) {
    const bool other = c <= ' ' || c > '~' || c == ',' || c == '|';
    return other ? -1 : c - '!' - (c > ',' ? 1 : 0) - (c > '|' ? 1 : 0);
}
constexpr char date_digit_of(std::int32_t digit) {
    char c = '!';
    while (date_digit(c) != digit) ++c;
    return c;
}

/// A day from 2004 to 2027 as two digits; others, months and years in ISO's form with a blank.
inline std::string date_part(const PartialDate& date) {
    const std::int32_t days = date.first().days() - first_short_date;
    if (date.precision() != Precision::day || days < 0 || days >= date_base * date_base) return text(date) + " ";
    return {date_digit_of(days / date_base), date_digit_of(days % date_base)};
}

/// The date that the text begins with, which is taken off with a blank behind it; of what is none, a date of no meaning.
constexpr PartialDate take_date(std::string_view& text) {
    const std::string_view token = date_token(text);
    const bool blank = text.size() > token.size() && text[token.size()] == ' ';
    text.remove_prefix(token.size() + (blank ? 1 : 0));
    if (token.size() != 2) return parse_date(token).value_or(PartialDate{});
    return PartialDate{Date::from_days(first_short_date + date_digit(token[0]) * date_base + date_digit(token[1]))};
}

}  // namespace detail

/// A list that was counted: the last of its day.
struct CountedList {
    constexpr CountedList() = default;
    constexpr CountedList(std::string_view of_run, const PartialDate& day, std::string_view name)
        : run{of_run}, published{day}, file{name} {}
    /// From "i21 Fc participatingAgencies.xlsx", the date as `date_part` writes it or in ISO's form.
    constexpr explicit CountedList(std::string_view text)
        : run{detail::next_part(text, ' ')}, published{detail::take_date(text)}, file{text} {}

    std::string_view run;    ///< id of its run
    PartialDate published;   ///< a day; of some lists in reports, a month
    std::string_view file;   ///< as ICE, or an archive, named it

    friend constexpr bool operator==(const CountedList&, const CountedList&) = default;
};

/// From the list of this day on, until the next change, every list of the run gives this figure.
struct ListChange {
    constexpr ListChange(const PartialDate& day, std::int64_t figure) : on{day}, value{figure} {}
    /// From "Fc150", or "2021-01-13 150".
    constexpr explicit ListChange(std::string_view text) : on{detail::take_date(text)}, value{0} {
        for (const char digit : text) value = value * 10 + (digit - '0');
    }

    PartialDate on;
    std::int64_t value;

    friend constexpr bool operator==(const ListChange&, const ListChange&) = default;
};

/// The figures of one scope in one unit on the lists of a run, as change points in order of date. A scope without a series
/// has 0 there, as the lists are of the whole country; in agencies it has the figures in agreements where it has those.
struct ListSeries {
    constexpr ListSeries() = default;
    /// From "i21|y|TFM|FL|2021-01-13 0,2025-02-21 2", absent parts empty: "m" for agreements, "y" for agencies, "y!" for
    /// the fewest agencies that it can be; "JEM+JTF" for jail agreements and joint ones together.
    constexpr explicit ListSeries(std::string_view text) {
        run = detail::next_part(text, '|');
        const std::string_view of_unit = detail::next_part(text, '|');
        fewest = of_unit.ends_with('!');
        unit = of_unit.starts_with('y') ? Unit::agencies : Unit::agreements;
        std::string_view of_type = detail::next_part(text, '|');
        type = parse<AgreementType>(detail::next_part(of_type, '+'));
        with_joint = !of_type.empty();
        state = parse<State>(detail::next_part(text, '|'));
        changes = Split<ListChange, ','>{text};
    }

    std::string_view run;                 ///< id of the run
    Unit unit = Unit::agreements;         ///< agreements or agencies
    bool fewest = false;              ///< of agencies: names that may be of one body taken for one, a lower bound
    std::optional<AgreementType> type{};  ///< absent: the whole program
    bool with_joint = false;              ///< of jail agreements: with the joint ones
    std::optional<State> state{};         ///< absent: the whole country
    Split<ListChange, ','> changes;

    friend constexpr bool operator==(const ListSeries&, const ListSeries&) = default;
};

namespace detail {

/// The unit part of a series' text.
constexpr std::string_view unit_part(Unit unit, bool fewest) {
    return fewest ? "y!" : unit == Unit::agencies ? "y" : unit == Unit::agreements ? "m" : code(unit);
}

/// The type part of a series' text.
constexpr std::string_view type_part(std::optional<AgreementType> type, bool with_joint) {
    return with_joint ? "JEM+JTF" : type ? code(*type) : "";
}

/// What is behind the part and a | where the text begins with them; null where it does not.
constexpr const char* behind(const char* text, std::string_view part) {
    const char* at = part.data();
    const char* const end = at + part.size();
    while (at != end && *at == *text) {
        ++at;
        ++text;
    }
    return at == end && *text == '|' ? text + 1 : nullptr;
}

/// The same of several parts, each with a | behind it.
constexpr const char* behind(const char* text, std::string_view part, const auto&... parts) {
    const char* const rest = behind(text, part);
    return rest == nullptr ? nullptr : behind(rest, parts...);
}

}  // namespace detail
}  // namespace lib287g
