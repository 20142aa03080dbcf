// Words of the vocabularies, names of agencies and counties, addresses.
#include <string>

#include <lib287g/lists/agency.hpp>
#include <lib287g/vocabularies.hpp>

#include "reading/rules/county/county_name.hpp"
#include "reading/rules/link/web_address.hpp"
#include "target.hpp"
#include "text/blanks.hpp"
#include "text/letters_apart.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lib287g;
    const std::string text{fuzz::text_of(data, size)};
    std::apply(
        [&](const auto&... vocabulary) {
            (..., [&]<class Enum>(const NamedVocabulary<Enum>&) {
                if (const auto word = parse<Enum>(text)) fuzz::expect(parse<Enum>(code(*word)) == word);
            }(vocabulary));
        },
        vocabularies);
    const std::string key = agency_key(text);
    // What is no text can become one where a character between its bytes is left out.
    if (fuzz::is_utf8(text)) fuzz::expect(agency_key(key) == key);
    agency_slug("FL/" + key);
    const std::string tidied = detail::tidy(text);
    if (fuzz::is_utf8(text)) fuzz::expect(detail::tidy(tidied) == tidied);
    const std::size_t half = text.size() / 2;
    const auto apart = detail::letters_apart(text.substr(0, half), text.substr(half), 2);
    fuzz::expect(apart == detail::letters_apart(text.substr(half), text.substr(0, half), 2));
    return 0;
}
