#include "reading/rules/date/list_name.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <lib287g/detail/letters.hpp>

#include "reading/rules/date/month_word.hpp"
#include "reading/rules/date/signing_date.hpp"
#include "text/character_kinds.hpp"
#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

/// A run of digits or of letters in a name.
struct Token {
    std::string_view text;
    bool digits;
    bool near;  ///< two characters at most are between it and the token before
};

std::vector<Token> tokens_of(std::string_view stem) {
    std::vector<Token> tokens;
    std::size_t end_before = 0;
    for (std::size_t begin = 0; begin < stem.size();) {
        const auto kind = detail::is_digit(stem[begin]) ? detail::is_digit : detail::is_letter;
        std::size_t end = begin;
        while (end < stem.size() && kind(stem[end])) ++end;
        if (end == begin) {
            ++begin;
            continue;
        }
        const bool behind_digits = !tokens.empty() && tokens.back().digits && begin == end_before;
        if (behind_digits && detail::is_one_of(stem.substr(begin, end - begin), {"st", "nd", "rd", "th"})) {  // "May 18th 2026"
            end_before = begin = end;
            continue;
        }
        tokens.push_back({stem.substr(begin, end - begin), detail::is_digit(stem[begin]), begin - end_before <= 2});
        end_before = begin = end;
    }
    return tokens;
}

/// Adds a day that a list can be of: the agreements began in 2002, and lists on the web in 2006.
void add(std::vector<Date>& days, int year, int month, int day) {
    const auto date = date_of(year, month, day);
    if (date && year >= 2006 && year < 2100) days.push_back(*date);
}

std::vector<Date> in_order(std::vector<Date> days) {
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::vector<Date> from_digits(std::string_view digits) {
    std::vector<Date> days;
    const auto part = [&](std::size_t at, std::size_t size) { return number(digits.substr(at, size)); };
    if (digits.size() == 6) add(days, 2000 + part(4, 2), part(0, 2), part(2, 2));
    if (digits.size() == 7) {
        add(days, part(3, 4), part(0, 1), part(1, 2));
        add(days, part(3, 4), part(0, 2), part(2, 1));
    }
    if (digits.size() == 8) {
        add(days, part(4, 4), part(0, 2), part(2, 2));
        if (days.empty()) add(days, part(0, 4), part(4, 2), part(6, 2));
    }
    return in_order(std::move(days));
}

std::vector<Date> with_a_digit_too_many(std::string_view digits) {
    std::vector<Date> days;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        std::string fewer{digits};
        fewer.erase(i, 1);
        for (const Date day : from_digits(fewer)) days.push_back(day);
    }
    return in_order(std::move(days));
}

/// An impossible year of which one digit was mistyped, or two were swapped: the lists that have files began in 2021, and names of files
/// are nearer to their day than a century.
std::vector<Date> with_a_wrong_year(std::string_view digits) {
    if (digits.size() != 8) return {};
    const auto date = date_of(number(digits.substr(4)), number(digits.substr(0, 2)), number(digits.substr(2, 2)));
    auto mended = date ? days_with_year_retyped(*date, {2019, 2039}) : std::vector<Date>{};
    return mended.size() == 1 ? mended : std::vector<Date>{};
}

/// What one token says, and how many it is.
struct Found {
    std::vector<Date> days;
    DateBasis basis = DateBasis::file_name;
    std::size_t tokens = 1;
    std::string_view rest{};  ///< of the token, behind the day
};

Found in_one(std::string_view digits) {
    if (digits.size() == 14 || digits.size() == 12) {
        const std::string_view day = digits.substr(0, 8);
        std::vector<Date> days;
        add(days, number(day.substr(0, 4)), number(day.substr(4, 2)), number(day.substr(6)));
        return {std::move(days), DateBasis::capture_time, 1, digits.substr(8)};
    }
    if (auto days = from_digits(digits); !days.empty()) return {std::move(days), DateBasis::file_name};
    if (digits.size() == 9) return {with_a_digit_too_many(digits), DateBasis::corrected};
    return {with_a_wrong_year(digits), DateBasis::corrected};
}

bool is_day_or_month(const Token& token) { return token.digits && token.text.size() <= 2; }
bool is_year(const Token& token) { return token.digits && (token.text.size() == 4 || token.text.size() == 2); }
int year_of(const Token& token) { return number(token.text) + (token.text.size() == 2 ? 2000 : 0); }

/// Three tokens beside each other: year, month and day, or month, day and year, of which the month may be a word.
Found in_three(const Token* token, std::size_t left) {
    Found found{.days = {}, .tokens = 3};
    if (left < 3 || !token[1].near || !token[2].near) return found;
    const Token& a = token[0];
    const Token& b = token[1];
    const Token& c = token[2];
    if (a.digits && a.text.size() == 4 && is_day_or_month(b) && is_day_or_month(c)) {
        add(found.days, number(a.text), number(b.text), number(c.text));
    } else if (is_day_or_month(a) && is_day_or_month(b) && is_year(c)) {
        add(found.days, year_of(c), number(a.text), number(b.text));
    } else if (const auto month = a.digits ? std::nullopt : month_of_word(a.text); month && is_day_or_month(b) && is_year(c)) {
        add(found.days, year_of(c), *month, number(b.text));
    } else if (const auto middle = b.digits ? std::nullopt : month_of_word(b.text); middle && is_day_or_month(a) && is_year(c)) {
        add(found.days, year_of(c), *middle, number(a.text));
    }
    return found;
}

/// Two tokens beside each other, of which one is a part of the day and the other the rest: "2026_0518", "0518_2026", "05-182026".
Found in_two(const Token* token, std::size_t left) {
    Found found{.days = {}, .tokens = 2};
    if (left < 2 || !token[0].digits || !token[1].digits || !token[1].near) return found;
    const std::string_view a = token[0].text;
    const std::string_view b = token[1].text;
    if (a.size() == 4 && b.size() == 4) {
        add(found.days, number(a), number(b.substr(0, 2)), number(b.substr(2)));
        add(found.days, number(b), number(a.substr(0, 2)), number(a.substr(2)));
    } else if (a.size() <= 2 && b.size() == 6) {
        add(found.days, number(b.substr(2)), number(a), number(b.substr(0, 2)));
    } else if (a.size() == 6 && b.size() == 2) {
        add(found.days, number(a.substr(0, 4)), number(a.substr(4)), number(b));
    }
    return found;
}

/// Whether six digits may be a month and a year as well: "092025".
bool may_be_month(std::string_view digits) { return digits.size() == 6 && digits.substr(2, 2) == "20"; }

/// Whether the words in front of a day are those of ICE's own names: a day before them is another's, as of a download.
bool is_own_word(const Token& token) {
    constexpr std::string_view agencies = "agencies";
    return !token.digits && token.text.size() > agencies.size() && equal_ignoring_case(token.text.substr(token.text.size() - agencies.size()), agencies);
}

/// Where the digits behind ICE's own words are, where another day stands before these.
std::optional<std::size_t> own_day_in(const std::vector<Token>& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].digits && tokens[i].near && tokens[i].text.size() == 8 && is_own_word(tokens[i - 1]) && !from_digits(tokens[i].text).empty()) return i;
    }
    return std::nullopt;
}

}  // namespace

NamedDate date_in_name(std::string_view name) {
    const std::string_view stem = name.substr(0, name.rfind('.'));
    const std::vector<Token> tokens = tokens_of(stem);
    const auto own = own_day_in(tokens);
    bool other_before = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Found found = in_three(&tokens[i], tokens.size() - i);
        if (found.days.empty()) found = in_two(&tokens[i], tokens.size() - i);
        if (found.days.empty() && tokens[i].digits) found = in_one(tokens[i].text);
        if (found.days.empty()) continue;
        if (own && i + found.tokens <= *own && found.basis == DateBasis::file_name) {
            other_before = other_before || found.days != from_digits(tokens[*own].text);
            continue;
        }
        std::string edition{found.rest};
        if (found.rest.empty()) {
            for (std::size_t rest = i + found.tokens; rest < tokens.size(); ++rest) {
                for (const char c : tokens[rest].text) edition += detail::lower(c);
            }
        }
        const bool doubtful = found.tokens == 1 && may_be_month(tokens[i].text);
        return {std::move(found.days), found.basis, std::move(edition), doubtful, other_before};
    }
    return {};
}

std::vector<Date> days_mistyped_as(Date day) {
    const auto two = [](int value) { return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; };
    const std::string digits = two(day.month()) + two(day.day()) + std::to_string(day.year());
    std::vector<Date> days;
    const auto add_other = [&](std::string_view other) {
        if (other != digits) add(days, number(other.substr(4)), number(other.substr(0, 2)), number(other.substr(2, 2)));
    };
    for (std::size_t at = 0; at < digits.size(); ++at) {
        std::string other = digits;
        for (other[at] = '0'; other[at] <= '9'; ++other[at]) add_other(other);
        if (at + 1 == digits.size()) break;
        other = digits;
        std::swap(other[at], other[at + 1]);
        add_other(other);
    }
    return in_order(std::move(days));
}

}  // namespace lib287g::reading
