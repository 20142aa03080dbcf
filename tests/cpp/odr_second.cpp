#include <lib287g/lib287g.hpp>

#include "other_units.hpp"

namespace lib287g::test {

const Dataset* reference_of_second_unit() { return &reference; }
const Claim* claims_of_second_unit() { return reference.claims.data(); }
const Word<State>* words_of_second_unit() { return words<State>; }

}  // namespace lib287g::test
