// Built twice, each time of another version of the headers.
#include <lib287g/lib287g.hpp>

#include <string>

using namespace lib287g;

extern "C" const char* ANSWER() {
    static const std::string answer = [] {
        const auto figures = timeline({AgreementType::task_force_model, {}}, Unit::agencies);
        const auto row = claims({.type = AgreementType::task_force_model, .unit = Unit::agencies, .source = "WATCH_JEM"});
        return grouped(figures.last_on_or_before(Date{2026, 6, 5})->value) + " " + grouped(row.front().value) + " " +
               std::to_string(training(AgreementType::task_force_model)->hours.value());
    }();
    return answer.c_str();
}
