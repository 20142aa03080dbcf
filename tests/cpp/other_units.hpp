#pragma once

#include <lib287g/lib287g.hpp>

namespace lib287g::test {

// In odr_second.cpp.
const Dataset* reference_of_second_unit();
const Claim* claims_of_second_unit();
const Word<State>* words_of_second_unit();

// In plain_cpp.cpp.
long long agencies_without_exceptions();

}  // namespace lib287g::test
