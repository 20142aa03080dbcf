#include <lib287g/dataset/json.hpp>
#include <lib287g/lib287g.hpp>

#include <iostream>

int main() {
    const auto dataset = lib287g::parse_json(lib287g::to_json(lib287g::reference));
    const auto agencies = lib287g::timeline(dataset, {lib287g::AgreementType::task_force_model, {}},
                                            lib287g::Unit::agencies);
    const auto figure = agencies.last_on_or_before(lib287g::Date{2026, 6, 5});
    std::cout << "TFM on 2026-06-05: " << figure->value << " agencies\n";
}
