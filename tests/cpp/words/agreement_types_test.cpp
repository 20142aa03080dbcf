#include <lib287g/words/agreement_types.hpp>

#include <ranges>
#include <vector>

#include "catch2_shim.hpp"

namespace lib287g {
namespace {

constexpr auto jail = AgreementType::jail_enforcement_model;
constexpr auto task_force = AgreementType::task_force_model;
constexpr auto warrant = AgreementType::warrant_service_officer;
constexpr AgreementTypes none;
constexpr AgreementTypes two{task_force, jail};

static_assert(sizeof(AgreementTypes) == 1);
static_assert(std::ranges::forward_range<const AgreementTypes>);
static_assert(none.empty() && none.size() == 0 && none.begin() == none.end());
static_assert(two.size() == 2 && two.contains(jail) && !two.contains(warrant));
static_assert((two | warrant) == AgreementTypes{jail, task_force, warrant});
static_assert((two & AgreementTypes{jail, warrant}) == jail);
static_assert(two - jail == task_force && two - warrant == two);
static_assert((two ^ AgreementTypes{jail, warrant}) == AgreementTypes{task_force, warrant});
static_assert(two.contains_all(jail) && two.contains_all(none) && !two.contains_all({jail, warrant}));
static_assert(AgreementTypes::all().size() == std::size(words<AgreementType>));
static_assert(AgreementTypes::from_bits(two.bits()) == two);
static_assert(AgreementTypes::from_bits(0xFFFF) == AgreementTypes::all());

}  // namespace

TEST_CASE("a set of types is gone through in the order of the vocabulary") {
    CHECK(std::vector<AgreementType>{two.begin(), two.end()} == std::vector{jail, task_force});
    AgreementTypes changed = two;
    changed |= warrant;
    changed -= jail;
    CHECK(text(changed) == "TFM+WSO");
    CHECK(text(none).empty());
}

}  // namespace lib287g
