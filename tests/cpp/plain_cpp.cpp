#include <lib287g/lib287g.hpp>

#include "other_units.hpp"

// Compiled with -fno-exceptions and -fno-rtti: the header-only part needs neither.
namespace lib287g::test {

long long agencies_without_exceptions() {
    const auto agencies = timeline({AgreementType::task_force_model, {}}, Unit::agencies);
    const auto grown = growth(agencies, Date{2026, 6, 5}, Date{2026, 6, 6});
    const auto samples = resample(agencies, Every::month);
    const auto table = compare({AgreementType::task_force_model});
    const bool all = grown.end && !samples.empty() && !table.rows.empty() && !conflicts().empty();
    return all ? grown.end->value : -1;
}

}  // namespace lib287g::test
