// Dates in names of files, in cells, and as the library writes them.
#include <string>

#include <lib287g/date.hpp>

#include "reading/rules/date/list_name.hpp"
#include "reading/rules/date/signing_date.hpp"
#include "target.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lib287g;
    const std::string_view text = fuzz::text_of(data, size);
    if (const auto date = parse_date(text)) fuzz::expect(lib287g::text(*date) == text && date->first() <= date->last());
    for (const Date day : reading::date_in_name(text).candidates) {
        fuzz::expect(day.year() >= 1900 && day.year() < 2200);
        reading::days_mistyped_as(day);
    }
    const reading::Years years{1996, 2026};
    for (const bool from_1904 : {false, true}) {
        const auto signing = reading::date_of_text(text, years, from_1904);
        if (signing.date) fuzz::expect(signing.date->year() >= 0 && signing.date->year() < 10'000);
        double number = 0;
        if (size >= sizeof number) {
            __builtin_memcpy(&number, data, sizeof number);
            const auto of_number = reading::date_of_number(number, years, from_1904);
            if (of_number.date) fuzz::expect(of_number.date->year() >= 1900 && of_number.date->year() < 10'000);
        }
    }
    return 0;
}
