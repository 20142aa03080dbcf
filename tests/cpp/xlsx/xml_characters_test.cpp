#include "xlsx/xml/xml_characters.hpp"

#include <string>

#include "catch2_shim.hpp"

namespace lib287g {

TEST_CASE("a character that XML has not is found wherever it stands") {
    for (const std::size_t size : {1U, 7U, 8U, 63U, 64U, 65U, 200U}) {
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, 'a');
            CHECK(xlsx::valid_characters(text) == size);
            for (const char odd : {'\x01', '\x1F', '\xFF', '\x80'}) {
                text[at] = odd;
                CHECK(xlsx::valid_characters(text) == at);
            }
            text[at] = '\n';
            CHECK(xlsx::valid_characters(text) == size);
            text.replace(at, 1, "\xC3\xA9");
            CHECK(xlsx::valid_characters(text) == size + 1);
        }
    }
}

}  // namespace lib287g
