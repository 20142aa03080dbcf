// How fast did a type grow between two dates?   growth_between_dates [TYPE [FROM [TO]]]
#include <lib287g/lib287g.hpp>

#include <iostream>

int main(int count, char** arguments) {
    using namespace lib287g;
    const auto type = parse<AgreementType>(count > 1 ? arguments[1] : "JEM");
    const auto from = parse_date(count > 2 ? arguments[2] : "2018-10-09");
    const auto to = parse_date(count > 3 ? arguments[3] : "2026-06-05");
    if (!type || !from || !to) {
        std::cerr << "expected a type (JEM, TFM, WSO) and two dates (2026-06-05, 2026-06, 2026)\n";
        return 2;
    }
    const Growth result = growth(timeline(Scope{*type, {}}, Unit::agencies), *from, *to);
    if (!result.start) {
        std::cout << name(*result.absent_because) << '\n';
        return 0;
    }
    for (const auto& figure : {*result.start, *result.end}) {
        std::cout << text(figure.date) << ": " << grouped(figure.value) << " " << name(figure.unit)
                  << " according to " << figure.sources.front() << '\n';
    }
    if (result.annual_rate) std::cout << 100 * *result.annual_rate << " % a year\n";
}
