#pragma once
// The types in force in a state on a day. Target: lib287g::lib287g.
// Pure, safe from all threads; the answer is a value. Time grows with the claims and one series of each type.

#include <lib287g/figures/from_dataset.hpp>
#include <lib287g/words/agreement_types.hpp>

namespace lib287g::inline v0_1 {

/// The types of which agreements were in force, and those of which it is not known. The others had none.
struct TypesInForce {
    AgreementTypes in_force;
    AgreementTypes unknown;

    friend constexpr bool operator==(const TypesInForce&, const TypesInForce&) = default;
};

/// The types in force in a state on a day (of a month or year, on its first day). A type without a figure is unknown:
/// lists that tell types and states apart give each a figure, be it 0. Where they print joint agreements as jail ones,
/// a figure of both above 0 leaves both unknown. Goes through the timeline of each type: for many days, ask the
/// timelines.
template <FactTables Tables>
constexpr TypesInForce types_in_force(const Tables& dataset, State state, const PartialDate& date) {
    TypesInForce found;
    for (const auto& word : words<AgreementType>) {
        const Timeline figures = timeline(dataset, Scope{word.value, state}, Unit::agreements);
        if (const auto figure = figures.last_on_or_before(date)) {
            if (lowest(*figure).value_or(0) > 0) found.in_force |= word.value;
            else if (figure->value > 0) found.unknown |= word.value;
        } else {
            found.unknown |= word.value;
        }
    }
    return found;
}

}  // namespace lib287g
