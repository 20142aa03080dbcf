// A dataset as JSON; what is written of it reads back as the same dataset.
#include <string>

#include <lib287g/dataset/check.hpp>
#include <lib287g/dataset/json.hpp>
#include <lib287g/figures/conflicts.hpp>
#include <lib287g/figures/from_dataset.hpp>

#include "target.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lib287g;
    fuzz::answer_or_error([&] {
        const Dataset dataset = parse_json(fuzz::text_of(data, size));
        fuzz::expect(!check(dataset));
        const std::string json = to_json(dataset);
        fuzz::expect(to_json(parse_json(json)) == json);
        for (const auto& unit : words<Unit>) {
            const Timeline figures = timeline(dataset, Scope{}, unit.value);
            for (const Observation& each : figures) fuzz::expect(each.until >= each.date.last());
        }
        conflicts(dataset);
    });
    return 0;
}
