#include "reading/rules/list_name.hpp"

#include <string>

#include <lib287g/detail/letters.hpp>

#include "reading/rules/signing_date.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<Date> from_digits(std::string_view digits) {
    const auto number = [&](std::size_t at, std::size_t size) {
        int value = 0;
        for (const char c : digits.substr(at, size)) value = value * 10 + (c - '0');
        return value;
    };
    const auto plausible = [](std::optional<Date> date) {
        return date && date->year() >= 2006 && date->year() < 2100 ? date : std::nullopt;
    };
    if (digits.size() == 6) return plausible(date_of(2000 + number(4, 2), number(0, 2), number(2, 2)));
    if (digits.size() != 8) return std::nullopt;
    if (const auto date = plausible(date_of(number(4, 4), number(0, 2), number(2, 2)))) return date;
    return plausible(date_of(number(0, 4), number(4, 2), number(6, 2)));
}

/// The one date that is left when any one digit is taken away.
std::optional<Date> with_a_digit_too_many(std::string_view digits) {
    std::optional<Date> found;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        std::string fewer{digits};
        fewer.erase(i, 1);
        const auto date = from_digits(fewer);
        if (!date || date == found) continue;
        if (found) return std::nullopt;
        found = date;
    }
    return found;
}

/// An impossible year of which one digit was mistyped: the lists that have files began in 2021, and names of files
/// are nearer to their day than a century.
std::optional<Date> with_a_wrong_year(std::string_view digits) {
    if (digits.size() != 8) return std::nullopt;
    const auto part = [&](std::size_t at, std::size_t size) { return std::stoi(std::string{digits.substr(at, size)}); };
    const auto date = date_of(part(4, 4), part(0, 2), part(2, 2));
    return date ? with_year_retyped(*date, 2019, 2039) : std::nullopt;
}

}  // namespace

NamedDate date_in_name(std::string_view name) {
    const std::string_view stem = name.substr(0, name.rfind('.'));
    for (std::size_t begin = 0; begin < stem.size();) {
        if (!is_digit(stem[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < stem.size() && is_digit(stem[end])) ++end;
        const std::string_view digits = stem.substr(begin, end - begin);
        begin = end;
        if (digits.size() == 14) {
            const auto date = from_digits(digits.substr(0, 8));
            if (date) return {date, DateBasis::capture_time, std::string{digits.substr(8)}};
        }
        std::string edition;
        for (const char c : stem.substr(end)) {
            if (is_digit(c) || (detail::lower(c) >= 'a' && detail::lower(c) <= 'z')) {
                edition += detail::lower(c);
            }
        }
        if (const auto date = from_digits(digits)) return {date, DateBasis::file_name, edition};
        if (digits.size() == 9) {
            if (const auto date = with_a_digit_too_many(digits)) return {date, DateBasis::corrected, edition};
        }
        if (const auto date = with_a_wrong_year(digits)) return {date, DateBasis::corrected, edition};
    }
    return {};
}

}  // namespace lib287g::reading
