#pragma once
// The lists that were counted, shipped with the library. Target: lib287g::lib287g.
// A view of texts that live as long as the dataset. Safe to read from all threads.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <lib287g/date.hpp>
#include <lib287g/detail/grouped_rows.hpp>

namespace lib287g::inline v0_1 {
namespace detail {

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

/// The same, which is taken off with a blank behind it.
constexpr std::string_view take_date_token(std::string_view& text) {
    const std::string_view token = date_token(text);
    const bool blank = text.size() > token.size() && text[token.size()] == ' ';
    text.remove_prefix(token.size() + (blank ? 1 : 0));
    return token;
}

inline constexpr std::int32_t first_short_date = Date{2004, 1, 1}.days();

/// A day from 2004 to 2027 as two digits; others, months and years in ISO's form with a blank.
inline std::string date_part(const PartialDate& date) {
    const std::int32_t days = date.first().days() - first_short_date;
    if (date.precision() != Precision::day || days < 0 || days >= digit_base * digit_base) return text(date) + " ";
    return {digit_of(days / digit_base), digit_of(days % digit_base)};
}

/// The date that the text begins with, which is taken off with a blank behind it; of what is none, a date of no meaning.
constexpr PartialDate take_date(std::string_view& text) {
    const std::string_view token = take_date_token(text);
    if (token.size() != 2) return parse_date(token).value_or(PartialDate{});
    return PartialDate{Date::from_days(first_short_date + known_digit(token[0]) * digit_base + known_digit(token[1]))};
}

}  // namespace detail

/// A list that was counted: the last of its day.
struct CountedList {
    constexpr CountedList() = default;
    constexpr CountedList(std::string_view of_run, const PartialDate& day, std::string_view name)
        : run{of_run}, published{day}, file{name} {}
    /// Of the run, from "Fc participatingAgencies.xlsx", the date as `date_part` writes it or in ISO's form.
    constexpr CountedList(std::string_view of_run, std::string_view text)
        : run{of_run}, published{detail::take_date(text)}, file{text} {}

    std::string_view run;    ///< id of its run
    PartialDate published;   ///< a day; of some lists in reports, a month
    std::string_view file;   ///< as ICE, or an archive, named it

    friend constexpr bool operator==(const CountedList&, const CountedList&) = default;
};

/// Lists in groups by run.
using CountedLists = GroupedRows<CountedList>;

}  // namespace lib287g
