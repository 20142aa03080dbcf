// Which agreement type lets officers do what? Prints the three types side by side.
#include <lib287g/lib287g.hpp>

#include <iomanip>
#include <iostream>

int main() {
    using namespace lib287g;
    const Comparison table = compare({AgreementType::warrant_service_officer,
                                      AgreementType::jail_enforcement_model,
                                      AgreementType::task_force_model});
    const auto cell = [](int width, std::string_view text) {
        std::cout << std::left << std::setw(width) << text << ' ';
    };
    cell(55, "");
    for (const AgreementType type : table.types) cell(38, code(type));
    std::cout << '\n';
    for (const ComparisonRow& row : table.rows) {
        cell(55, row.label);
        for (const ComparisonCell& entry : row.cells) {
            cell(38, text(entry.value) + (entry.disputed() ? " *" : ""));
        }
        std::cout << '\n';
    }
    for (const ComparisonRow& row : table.rows) {
        for (const ComparisonCell& entry : row.cells) {
            if (entry.disputed()) std::cout << "* " << row.label << ": " << entry.note() << '\n';
        }
    }
}
