#include <lib287g/lib287g.hpp>

#include <iostream>

int main() {
    using namespace lib287g;
    const auto figure =
        last_on_or_before(AgreementType::task_force_model, Unit::agencies, Date{2026, 6, 5});
    std::cout << "TFM on 2026-06-05: " << figure->value << " agencies\n";
}
