#pragma once
// Types of agreements. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// The type of an agreement. ICE's lists call it "SUPPORT TYPE".
enum class AgreementType : std::uint8_t {
    jail_enforcement_model,
    task_force_model,
    warrant_service_officer,
    jail_and_task_force,  ///< signed until 2012; reports also say "joint" or "hybrid"
};

template <>
inline constexpr Word<AgreementType> words<AgreementType>[] = {
    {AgreementType::jail_enforcement_model, "JEM", "Jail Enforcement Model"},
    {AgreementType::task_force_model, "TFM", "Task Force Model"},
    {AgreementType::warrant_service_officer, "WSO", "Warrant Service Officer"},
    {AgreementType::jail_and_task_force, "JTF", "Jail & Task Force"},
};
static_assert(words_in_order<AgreementType>());

}  // namespace lib287g
