#include "signing_date.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace lib287g::lists {

std::optional<Date> date_of_serial(double serial, bool dates_from_1904) {
    if (!(serial >= 1 && serial < 2958466)) return std::nullopt;
    const int days = static_cast<int>(std::floor(serial));
    // Excel believes that 1900 was a leap year: up to February 1900 its count is one day behind.
    const int origin = dates_from_1904 ? -24107 : days < 60 ? -25568 : -25569;
    return Date::from_days(origin + days);
}

SigningDate date_of_text(std::string_view text) {
    if (const auto date = parse_date(text); date && date->precision() == Precision::day) {
        return {date->first(), std::nullopt};
    }
    std::vector<std::string> numbers(1);
    for (const char c : text) {
        if (c >= '0' && c <= '9') numbers.back() += c;
        else if (c == '/' || c == '-' || c == '.') numbers.emplace_back();
        else return {std::nullopt, IssueCode::unreadable_date};
    }
    IssueCode rule = IssueCode::date_written_as_text;
    if (numbers.size() == 2 && (numbers[1].size() == 5 || numbers[1].size() == 6)) {
        numbers.push_back(numbers[1].substr(numbers[1].size() - 4));
        numbers[1].resize(numbers[1].size() - 4);
        rule = IssueCode::date_without_separator;
    }
    if (numbers.size() != 3) return {std::nullopt, IssueCode::unreadable_date};
    for (const auto& number : numbers) {
        if (number.empty() || number.size() > 4) return {std::nullopt, IssueCode::unreadable_date};
    }
    const bool year_first = numbers[0].size() == 4;
    int year = std::stoi(year_first ? numbers[0] : numbers[2]);
    if (!year_first && numbers[2].size() == 2) year += 2000;
    const auto date = date_of(year, std::stoi(numbers[year_first ? 1 : 0]), std::stoi(numbers[year_first ? 2 : 1]));
    if (!date) return {std::nullopt, IssueCode::unreadable_date};
    return {date, rule};
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
