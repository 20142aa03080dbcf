#include "text/letters_apart.hpp"

#include <string>

#include "catch2_shim.hpp"

using lib287g::detail::letters_apart;

TEST_CASE("letters inserted, left out, replaced and swapped are counted, in any case") {
    CHECK(letters_apart("Florida", "FLORIDA", 2) == 0);
    CHECK(letters_apart("Utahj", "Utah", 2) == 1);
    CHECK(letters_apart("Pulaksi", "Pulaski", 2) == 1);
    CHECK(letters_apart("PENNSLYVANIA", "Pennsylvania", 2) == 1);
    CHECK(letters_apart("", "abc", 3) == 3);
}

TEST_CASE("more than was asked for is one more, whatever the texts") {
    CHECK(letters_apart("abc", "xyz", 2) == 3);
    CHECK(letters_apart("abc", "abcdefgh", 2) == 3);
    const std::string huge(10'000'000, 'a');
    CHECK(letters_apart(huge, huge, 2) == 3);
}
