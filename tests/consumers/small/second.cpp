#include <lib287g/lib287g.hpp>

std::int64_t agencies_in_a_second_file() {
    using namespace lib287g;
    const auto agencies = timeline({AgreementType::task_force_model, {}}, Unit::agencies);
    return agencies.last_on_or_before(Date{2026, 6, 5})->value;
}
