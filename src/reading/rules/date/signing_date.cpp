#include "reading/rules/date/signing_date.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <locale>
#include <sstream>
#include <string>

#include <date/date.h>
#include <lib287g/xlsx/serial.hpp>

#include "reading/rules/date/date_words.hpp"
#include "reading/rules/date/month_word.hpp"
#include "text/character_kinds.hpp"
#include "text/letters_apart.hpp"

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

/// The one day that digits can be: MMDDYYYY, else YYYYMMDD; of seven MDDYYYY or MMDYYYY where the other is no day.
std::optional<Date> of_digits(const std::string& digits) {
    const auto part = [&](std::size_t at, std::size_t size) { return std::stoi(digits.substr(at, size)); };
    if (digits.size() == 8) {
        if (const auto day = date_of(part(4, 4), part(0, 2), part(2, 2)); day && day->year() >= 1900) return day;
        return date_of(part(0, 4), part(4, 2), part(6, 2));
    }
    if (digits.size() != 7) return std::nullopt;
    const auto one = date_of(part(3, 4), part(0, 1), part(1, 2));
    const auto other = date_of(part(3, 4), part(0, 2), part(2, 1));
    return one && other ? std::nullopt : one ? one : other;
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
    return slashes == 0 && all_digits(typed) ? of_digits(typed) : std::nullopt;
}

/// Whether a word of the text is a month: without one no format of words fits, and formats are dear.
bool names_month(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && detail::is_letter(text[end])) ++end;
        if (end > begin && month_of_word(text.substr(begin, end - begin))) return true;
        begin = end + 1;
    }
    return false;
}

/// Dates in other forms that mean one day alone.
std::optional<Date> in_words(const std::string& text, Years years) {
    constexpr std::array words{"%B %d, %Y", "%B %d %Y", "%B %d,%Y", "%d %B %Y", "%d %B, %Y", "%d/%B/%Y", "%d/%B/%y", "%B/%d/%Y"};
    const auto fits = [&](const char* format) {
        const auto day = in_format(text, format);
        return day && day->year() >= years.first ? day : std::nullopt;
    };
    if (names_month(text)) {
        for (const char* format : words) {
            if (const auto day = fits(format)) return day;
        }
        return std::nullopt;
    }
    if (std::count(text.begin(), text.end(), '/') != 2) return std::nullopt;
    if (const auto day = fits("%Y/%m/%d")) return day;
    if (text.rfind('/') + 3 == text.size()) return in_format(text, "%m/%d/%y");
    return std::nullopt;
}

/// Whether parts of a text are dates, and not all of one day. Who names several names few: more parts are not looked at.
bool names_several(std::string_view text, Years years) {
    constexpr std::string_view between = " ;,()[]&|\n";
    std::size_t left = 8;
    std::optional<Date> first;
    std::size_t months = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(between, begin), text.size());
        const std::string_view part = text.substr(begin, end - begin);
        begin = end + 1;
        if (month_of_word(part)) ++months;
        if (part.size() < 6 || part.size() == text.size() || part.find_first_of("0123456789") == std::string_view::npos) continue;
        if (left-- == 0) break;
        const auto day = date_of_text(part, years).date;
        if (!day) continue;
        if (first && day != first) return true;
        first = day;
    }
    return months > 1 || (months > 0 && first);
}

/// A midnight as JSON has it: milliseconds since 1970, or other parts of a second.
std::optional<Date> of_epoch(double number) {
    for (const double parts : {1e3, 1e6, 1e9}) {
        const double day = number / (86'400 * parts);
        if (day == std::floor(day) && day > 3'650 && day < 73'000) return Date::from_days(static_cast<std::int32_t>(day));
    }
    return std::nullopt;
}

}  // namespace

SigningDate date_of_number(double number, Years years, bool dates_from_1904) {
    const auto day = xlsx::date_of_serial(number, dates_from_1904);
    if (day && years.has(*day)) return {day, std::nullopt};
    const bool whole = number >= 1'000'000 && number < 100'000'000 && number == std::floor(number);
    const auto typed = whole ? of_digits(std::to_string(static_cast<std::int64_t>(number))) : std::nullopt;
    if (typed && years.has(*typed)) return {typed, IssueCode::date_without_separator};
    if (const auto counted = of_epoch(number); counted && years.has(*counted)) return {counted, IssueCode::date_written_as_text};
    return {day, day ? std::nullopt : std::optional{IssueCode::unreadable_date}};
}

SigningDate date_of_text(std::string_view text, Years years, bool dates_from_1904, bool in_any_form) {
    if (text.size() > longest_date) return {std::nullopt, IssueCode::unreadable_date};
    if (const auto iso = parse_date(text); iso && iso->precision() == Precision::day) {
        return {iso->first(), std::nullopt};
    }
    std::string typed = plain_date(text);
    if (const auto iso = parse_date(typed); iso && iso->precision() == Precision::day) {
        return {iso->first(), IssueCode::date_written_as_text};
    }
    // A serial number that is stored as text, of a day that can be one of signing.
    const std::string whole = typed.substr(0, typed.find('.'));
    if (whole.size() == 5 && all_digits(whole) && (whole.size() == typed.size() || all_digits(typed.substr(6)))) {
        const auto day = xlsx::date_of_serial(std::stod(whole), dates_from_1904);
        if (day && years.has(*day)) return {day, IssueCode::date_written_as_text};
        return {std::nullopt, IssueCode::unreadable_date};
    }
    if (whole.size() > 11 && whole.size() < 20 && all_digits(whole)) {
        const auto day = of_epoch(std::stod(whole));
        if (day && years.has(*day)) return {day, IssueCode::date_written_as_text};
        return {std::nullopt, IssueCode::unreadable_date};
    }
    const bool has_points = all_digits(std::string_view{typed}.substr(typed.rfind('.') + 1));
    for (char& c : typed) {
        if (c == '-' || c == '\\' || (c == '.' && has_points)) c = '/';
    }
    typed.erase(std::unique(typed.begin(), typed.end(), [](char a, char b) { return a == '/' && b == '/'; }),
                typed.end());
    if (const auto day = month_first(typed)) return {day, IssueCode::date_written_as_text};
    if (const auto day = without_separators(typed)) return {day, IssueCode::date_without_separator};
    if (!in_any_form) return {std::nullopt, IssueCode::unreadable_date};
    if (const auto day = in_words(typed, years)) return {day, IssueCode::date_written_as_text};
    return {std::nullopt, names_several(text, years) ? IssueCode::two_dates : IssueCode::unreadable_date};
}

std::vector<Date> days_with_year_retyped(Date date, Years years) {
    std::vector<Date> days;
    const std::string typed = std::to_string(date.year());
    for (int year = years.first; year <= years.last; ++year) {
        const std::string meant = std::to_string(year);
        if (meant.size() != typed.size() || detail::letters_apart(meant, typed, 1) != 1) continue;
        if (const auto same_day = date_of(year, date.month(), date.day())) days.push_back(*same_day);
    }
    return days;
}

}  // namespace lib287g::reading
