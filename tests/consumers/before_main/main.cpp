#include <lib287g/dataset/check.hpp>
#include <lib287g/dataset/fields.hpp>
#include <lib287g/lib287g.hpp>
#include <lib287g/vocabularies.hpp>

// Compiled and looked into, not run: no <iostream>, which has something of its own to run.
int main() {
    using namespace lib287g;
    const auto figure =
        timeline({AgreementType::task_force_model, {}}, Unit::agencies).last_on_or_before(Date{2026, 6, 5});
    const auto table = compare({AgreementType::task_force_model});
    const bool sound = !check(reference) && !table.rows.empty() && reference.claims.size() > 0 &&
                       std::get<0>(vocabularies).name.size() > 0 &&
                       std::get<0>(fields<Claim>).name == "id";
    return sound && figure->value == 1220 ? 0 : 1;
}
