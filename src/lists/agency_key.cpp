#include <lib287g/lists/agency.hpp>

#include <array>
#include <utility>

#include <lib287g/detail/letters.hpp>

#include "text/blanks.hpp"
#include "text/shortened.hpp"

namespace lib287g::inline v0_1 {

std::string agency_key(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> written_out{{
        {"pd", "police department"}, {"dept", "department"}, {"dep", "department"},
        {"co", "county"},            {"st", "saint"},        {"ste", "sainte"},
        {"ft", "fort"},              {"twp", "township"},    {"so", "sheriffs office"},
        {"dps", "department of public safety"}, {"doc", "department of corrections"},
        {"bocc", "board of county commissioners"},
    }};
    constexpr std::size_t longest_key = 200;
    // The name of a document, not of the agency.
    constexpr std::string_view document = "(addendum)";
    const std::string trimmed = detail::tidy(name);
    name = trimmed;
    if (name.size() > document.size() &&
        equal_ignoring_case(name.substr(name.size() - document.size()), document)) {
        name.remove_suffix(document.size());
    }
    std::string letters;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (c == '\'' || c == '`' || c == '.') continue;
        if (name.substr(i, 3) == "\xE2\x80\x99" || name.substr(i, 3) == "\xE2\x80\x98") {
            i += 2;
            continue;
        }
        if (name.substr(i, 2) == "\xE2\x80" && i + 2 < name.size() && name[i + 2] >= '\x90' && name[i + 2] <= '\x95') {  // dashes
            letters += ' ';
            i += 2;
            continue;
        }
        if (c == ',' || c == '-' || c == '/') letters += ' ';
        else if (c == '&') letters += " and ";
        else letters += detail::lower(c);
    }
    letters = detail::tidy(letters);
    std::string key;
    for (std::size_t begin = 0; begin < letters.size();) {
        std::size_t end = letters.find(' ', begin);
        if (end == std::string::npos) end = letters.size();
        std::string_view word = std::string_view{letters}.substr(begin, end - begin);
        for (const auto& [abbreviation, full] : written_out) {
            if (word == abbreviation) word = full;
        }
        if (!key.empty()) key += ' ';
        key += word;
        begin = end + 1;
    }
    return detail::shortened(key, longest_key);
}

}  // namespace lib287g
