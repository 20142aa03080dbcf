#include <lib287g/lib287g.hpp>

#include <iostream>

int main() {
    using namespace lib287g;
    const auto figure =
        timeline({AgreementType::task_force_model, {}}, Unit::agencies).last_on_or_before(Date{2026, 6, 5});
    std::cout << "TFM on 2026-06-05: " << figure->value << " agencies\n";
}
