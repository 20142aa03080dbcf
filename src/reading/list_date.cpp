#include "reading/list_date.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include "reading/signing_date.hpp"

namespace lib287g::reading {
namespace {

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

/// An impossible year of which one digit was mistyped.
std::optional<Date> with_a_wrong_year(std::string_view digits) {
    if (digits.size() != 8) return std::nullopt;
    const auto part = [&](std::size_t at, std::size_t size) { return std::stoi(std::string{digits.substr(at, size)}); };
    const auto date = date_of(part(4, 4), part(0, 2), part(2, 2));
    std::optional<Date> found;
    for (int year = 2019; date && year < 2040; ++year) {
        const std::string shown = std::to_string(year);
        int differ = 0;
        for (std::size_t i = 0; i < 4; ++i) differ += shown[i] != digits[4 + i] ? 1 : 0;
        if (differ != 1) continue;
        if (found) return std::nullopt;
        found = date_of(year, part(0, 2), part(2, 2));
    }
    return found;
}

}  // namespace

NamedDate date_in_name(std::string_view name) {
    const std::string_view stem = name.substr(0, name.rfind('.'));
    for (std::size_t begin = 0; begin < stem.size();) {
        if (std::isdigit(static_cast<unsigned char>(stem[begin])) == 0) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < stem.size() && std::isdigit(static_cast<unsigned char>(stem[end])) != 0) ++end;
        const std::string_view digits = stem.substr(begin, end - begin);
        begin = end;
        if (digits.size() == 14) {
            const auto date = from_digits(digits.substr(0, 8));
            if (date) return {date, DateBasis::capture_time, std::string{digits.substr(8)}};
        }
        std::string edition;
        for (const char c : stem.substr(end)) {
            if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
                edition += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
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

int edition_rank(std::string_view edition) {
    if (edition.starts_with("am")) return 0;
    return edition.starts_with("pm") ? 2 : 1;
}

void settle_date(PublishedList& list, const std::optional<Date>& given) {
    NamedDate named = date_in_name(list.file);
    list.edition = named.edition;
    if (given) {
        list.published = given;
        list.basis = DateBasis::given;
        return;
    }
    list.published = named.date;
    list.basis = named.date ? named.basis : DateBasis::none;
    const auto flag = [&](IssueCode code) {
        Issue issue;
        issue.file = list.file;
        issue.raw = list.file;
        issue.code = code;
        list.issues.push_back(issue);
    };
    if (!named.date) {
        flag(IssueCode::undated_list);
        return;
    }
    // One agreement signed after the list may be a typo of its own; two are evidence about the list.
    std::vector<Date> later;
    for (const ListedAgreement& agreement : list.agreements) {
        if (agreement.signed_on && *agreement.signed_on > *named.date) later.push_back(*agreement.signed_on);
    }
    if (later.size() >= 2) {
        const Date newest = *std::max_element(later.begin(), later.end());
        const auto next_year = date_of(named.date->year() + 1, named.date->month(), named.date->day());
        const bool year_too_early = next_year && newest <= *next_year && *next_year - newest <= 92 &&
                                    newest.year() == named.date->year();
        list.published = year_too_early ? next_year : std::nullopt;
        list.basis = year_too_early ? DateBasis::corrected : DateBasis::none;
    }
    if (!list.published) flag(IssueCode::undated_list);
    else if (list.basis == DateBasis::corrected) flag(IssueCode::corrected_list_date);
}

namespace {

/// The newest day of signing that is not after publication; a mistyped later one says nothing.
Date newest_signing(const PublishedList& list) {
    Date newest = Date::from_days(INT32_MIN / 2);
    for (const ListedAgreement& agreement : list.agreements) {
        if (agreement.signed_on && *agreement.signed_on <= *list.published) {
            newest = std::max(newest, *agreement.signed_on);
        }
    }
    return newest;
}

}  // namespace

bool undate_out_of_series(std::vector<std::shared_ptr<PublishedList>>& lists) {
    constexpr std::int32_t two_weeks = 14;
    std::vector<PublishedList*> dated;
    std::vector<Date> newest;
    for (const auto& list : lists) {
        if (!list->published) continue;
        dated.push_back(list.get());
        newest.push_back(newest_signing(*list));
    }
    bool any = false;
    std::size_t before = 0;
    for (std::size_t i = 1; i + 1 < dated.size(); ++i) {
        PublishedList& list = *dated[i];
        const bool older = newest[before] - newest[i] > two_weeks && newest[i + 1] >= newest[before];
        if (!older || list.basis == DateBasis::given) {
            before = i;
            continue;
        }
        list.published.reset();
        list.basis = DateBasis::none;
        list.issues.push_back({.file = list.file, .sheet = {}, .row = 0, .column = {}, .raw = list.file, .code = IssueCode::out_of_series});
        any = true;
    }
    return any;
}

}  // namespace lib287g::reading
