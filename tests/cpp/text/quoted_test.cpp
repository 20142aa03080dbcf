#include "text/quoted.hpp"

#include "catch2_shim.hpp"
#include "text/beginning.hpp"

using lib287g::detail::beginning;
using lib287g::detail::shown;

TEST_CASE("a text is shown without what a terminal acts on: controls, marks of direction, bytes that are no text") {
    CHECK(shown("a\x1B[31m", 100) == "a\\x1B[31m");
    CHECK(shown("a\u009Bb\x7F", 100) == "a\\xC2\\x9Bb\\x7F");
    CHECK(shown("a\u202Egnp\u2066\u200F\u061C", 100) == "a\\xE2\\x80\\xAEgnp\\xE2\\x81\\xA6\\xE2\\x80\\x8F\\xD8\\x9C");
    CHECK(shown("Pe\u00F1a \u2019", 100) == "Pe\u00F1a \u2019");
    CHECK(shown("\xFFx", 100) == "\\xFFx");
    CHECK(shown("abcdef", 3) == "abc...");
}

TEST_CASE("the beginning of a text is cut between characters") {
    CHECK(beginning("abc", 3) == "abc");
    CHECK(beginning("abc", 2) == "ab");
    CHECK(beginning("a\u00F1", 2) == "a");
    CHECK(beginning("\u2019x", 3) == "\u2019");
    CHECK(beginning("\u2019", 1).empty());
}
