#include <lib287g/lib287g.hpp>

#include "catch2_shim.hpp"
#include "other_units.hpp"

TEST_CASE("two translation units share one reference") {
    CHECK(lib287g::test::reference_of_second_unit() == &lib287g::reference);
    CHECK(lib287g::test::claims_of_second_unit() == lib287g::reference.claims.data());
    CHECK(lib287g::test::words_of_second_unit() == lib287g::words<lib287g::State>);
}

TEST_CASE("a unit without exceptions and run-time types answers the same") {
    CHECK(lib287g::test::agencies_without_exceptions() == 1220);
}
