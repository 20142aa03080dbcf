#include "signing_date.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>

#include <date/date.h>

namespace lib287g::lists {

std::optional<Date> date_of_serial(double serial, bool dates_from_1904) {
    if (!(serial >= 1 && serial < 2958466)) return std::nullopt;
    const int days = static_cast<int>(std::floor(serial));
    // Excel believes that 1900 was a leap year: up to February 1900 its count is one day behind.
    const int origin = dates_from_1904 ? -24107 : days < 60 ? -25568 : -25569;
    return Date::from_days(origin + days);
}

namespace {

/// Month, day and four digits of a year between slashes, and nothing else.
std::optional<Date> month_first(const std::string& text) {
    std::istringstream in{text};
    date::year_month_day day;
    in >> date::parse("%m/%d/%Y", day);
    const bool all_read = in && in.peek() == std::istringstream::traits_type::eof();
    if (!all_read || !day.ok() || text.rfind('/') + 5 != text.size()) return std::nullopt;
    return date_of(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                   static_cast<int>(static_cast<unsigned>(day.day())));
}

}  // namespace

SigningDate date_of_text(std::string_view text) {
    // "2025-02-26 00:00:00", as programs write a date with its time of day.
    const bool timed = text.size() > 10 && (text[10] == ' ' || text[10] == 'T') &&
                       text.find_first_not_of("0123456789:.Z", 11) == std::string_view::npos;
    if (timed) {
        const auto day = date_of_text(text.substr(0, 10)).date;
        if (day) return {day, IssueCode::date_written_as_text};
    }
    if (const auto iso = parse_date(text); iso && iso->precision() == Precision::day) {
        return {iso->first(), std::nullopt};
    }
    std::string typed{text};
    std::replace(typed.begin(), typed.end(), '-', '/');
    if (const auto day = month_first(typed)) return {day, IssueCode::date_written_as_text};
    const auto slashes = std::count(typed.begin(), typed.end(), '/');
    if (slashes == 1 && typed.size() > 4) {
        typed.insert(typed.size() - 4, 1, '/');
        if (const auto day = month_first(typed)) return {day, IssueCode::date_without_separator};
    }
    return {std::nullopt, IssueCode::unreadable_date};
}

std::optional<Date> with_year_retyped(Date date, int latest) {
    std::optional<Date> found;
    for (int year = 1996; year <= latest; ++year) {
        const std::string a = std::to_string(year);
        const std::string b = std::to_string(date.year());
        int differ = a.size() == b.size() ? 0 : 9;
        for (std::size_t i = 0; i < a.size() && differ < 9; ++i) differ += a[i] != b[i] ? 1 : 0;
        if (differ != 1) continue;
        const auto same_day = date_of(year, date.month(), date.day());
        if (!same_day) continue;
        if (found) return std::nullopt;
        found = same_day;
    }
    return found;
}

}  // namespace lib287g::lists
