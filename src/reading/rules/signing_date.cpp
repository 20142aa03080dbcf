#include "reading/rules/signing_date.hpp"

#include <algorithm>
#include <locale>
#include <sstream>
#include <string>

#include <date/date.h>
#include <lib287g/xlsx/serial.hpp>

namespace lib287g::inline v0_1::reading {

namespace {

std::optional<Date> of_calendar(const date::year_month_day& day) {
    if (!day.ok()) return std::nullopt;
    return date_of(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                   static_cast<int>(static_cast<unsigned>(day.day())));
}

/// The date that the whole text is in that format.
std::optional<Date> in_format(const std::string& text, const char* format) {
    std::istringstream in{text};
    in.imbue(std::locale::classic());
    date::year_month_day day;
    in >> date::parse(format, day);
    const bool all_read = in && in.peek() == std::istringstream::traits_type::eof();
    return all_read ? of_calendar(day) : std::nullopt;
}

/// Month, day and four digits of a year between slashes, and nothing else.
std::optional<Date> month_first(const std::string& text) {
    if (text.size() < 5 || text.rfind('/') + 5 != text.size()) return std::nullopt;
    return in_format(text, "%m/%d/%Y");
}

bool all_digits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Dates of which one separator or more are missing: 05/082025, 0508/2025, 05082025, 20250508.
std::optional<Date> without_separators(const std::string& text) {
    const auto slashes = std::count(text.begin(), text.end(), '/');
    std::string typed = text;
    if (slashes == 1 && typed.size() > 4 && typed[typed.size() - 5] != '/') {
        typed.insert(typed.size() - 4, 1, '/');
        return month_first(typed);
    }
    if (slashes == 1 && typed.size() == 9) return month_first(typed.insert(2, 1, '/'));
    if (slashes != 0 || typed.size() != 8 || !all_digits(typed)) return std::nullopt;
    if (const auto day = month_first(typed.substr(0, 2) + "/" + typed.substr(2, 2) + "/" + typed.substr(4))) return day;
    return in_format(typed.substr(0, 4) + "/" + typed.substr(4, 2) + "/" + typed.substr(6), "%Y/%m/%d");
}

/// Dates in other forms that mean one day alone.
std::optional<Date> in_words(const std::string& text) {
    for (const char* format : {"%B %d, %Y", "%B %d %Y", "%d %B %Y", "%d/%B/%Y", "%d/%B/%y", "%Y/%m/%d"}) {
        const auto day = in_format(text, format);
        if (day && day->year() >= 1996) return day;
    }
    if (const auto day = in_format(text, "%m/%d/%y"); day && text.rfind('/') + 3 == text.size()) return day;
    return std::nullopt;
}

/// Where the time of day begins, with the blank or T before it; npos where there is none.
std::size_t time_of_day(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return colon;
    const std::size_t cut = text.find_last_of(" T", colon);
    const bool only_time = cut != std::string_view::npos &&
                           text.find_first_not_of("0123456789:. APMapmZ", cut + 1) == std::string_view::npos;
    return only_time ? cut : std::string_view::npos;
}

bool one_digit_differs(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    int differ = 0;
    for (std::size_t i = 0; i < a.size(); ++i) differ += a[i] != b[i] ? 1 : 0;
    return differ == 1;
}

}  // namespace

SigningDate date_of_text(std::string_view text, bool dates_from_1904) {
    // A date with its time of day, as programs write it: the day.
    if (const std::size_t cut = time_of_day(text); cut != std::string_view::npos) {
        const auto day = date_of_text(text.substr(0, cut), dates_from_1904).date;
        return {day, day ? IssueCode::date_written_as_text : IssueCode::unreadable_date};
    }
    if (const auto iso = parse_date(text); iso && iso->precision() == Precision::day) {
        return {iso->first(), std::nullopt};
    }
    // A serial number that is stored as text: of a day that can be one of signing.
    if (text.size() == 5 && all_digits(text)) {
        const auto day = xlsx::date_of_serial(std::stod(std::string{text}), dates_from_1904);
        if (day && day->year() >= 1996 && day->year() < 2100) return {day, IssueCode::date_written_as_text};
        return {std::nullopt, IssueCode::unreadable_date};
    }
    std::string typed{text.substr(0, text.find_last_not_of("*+†‡ ") + 1)};
    for (char& c : typed) {
        if (c == '-' || c == '\\') c = '/';
        if (c == '.' && all_digits(typed.substr(typed.rfind('.') + 1))) c = '/';
    }
    typed.erase(std::unique(typed.begin(), typed.end(), [](char a, char b) { return a == '/' && b == '/'; }),
                typed.end());
    if (const auto day = month_first(typed)) return {day, IssueCode::date_written_as_text};
    if (const auto day = without_separators(typed)) return {day, IssueCode::date_without_separator};
    if (const auto day = in_words(typed)) return {day, IssueCode::date_written_as_text};
    return {std::nullopt, IssueCode::unreadable_date};
}

std::optional<Date> with_year_retyped(Date date, int first, int last) {
    std::optional<Date> found;
    const std::string typed = std::to_string(date.year());
    for (int year = first; year <= last; ++year) {
        if (!one_digit_differs(std::to_string(year), typed)) continue;
        const auto same_day = date_of(year, date.month(), date.day());
        if (!same_day) continue;
        if (found) return std::nullopt;
        found = same_day;
    }
    return found;
}

}  // namespace lib287g::reading
