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

/// The types in force in a state on a day (of a month or year, on its last day). A type without a figure is
/// unknown before the first of ICE's lists; from then on it has none, as a list is of the whole country.
/// Goes through the timeline of each type: for many days, ask the timelines.
template <FactTables Tables>
constexpr TypesInForce types_in_force(const Tables& dataset, State state, const PartialDate& date) {
    TypesInForce found;
    const bool listed = !dataset.lists.empty() && !dataset.list_series.empty() &&
                        (*dataset.lists.begin()).published <= date.last();
    for (const auto& word : words<AgreementType>) {
        const Timeline figures = timeline(dataset, Scope{word.value, state}, Unit::agreements);
        if (const auto figure = figures.last_on_or_before(date)) {
            if (figure->value > 0) found.in_force |= word.value;
        } else if (!listed) {
            found.unknown |= word.value;
        }
    }
    return found;
}

}  // namespace lib287g
