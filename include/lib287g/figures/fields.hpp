#pragma once
// The columns of figures. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <tuple>

#include <lib287g/figures/growth.hpp>
#include <lib287g/figures/resample.hpp>
#include <lib287g/tables/field.hpp>

namespace lib287g::inline v0_1 {

template <>
inline constexpr auto fields<Observation> = std::tuple{
    Field{"value", &Observation::value, "The figure, in `unit`."},
    Field{"unit", &Observation::unit, "What is counted."},
    Field{"type", &Observation::type, "The agreement type; None for the whole program."},
    Field{"state", &Observation::state, "The state; None for the whole country."},
    Field{"kind", &Observation::kind, "Of participating or of pending agencies."},
    Field{"with_joint", &Observation::with_joint, "Whether jail agreements are counted with the joint ones."},
    Field{"low", &Observation::low, "Lower bound, or None where none is known."},
    Field{"high", &Observation::high, "Upper bound, or None where none is known."},
    Field{"exactness", &Observation::exactness, "How the source states it."},
    Field{"basis", &Observation::basis, "How the figure was come by."},
    Field{"confidence", &Observation::confidence, "How far this library trusts it."},
    Field{"date", &Observation::date, "The date of the first observation."},
    Field{"until", &Observation::until, "The last day on which the same figure was observed again."},
    Field{"origin", &Observation::origin, "Id of the claim, or name of the list."},
    Field{"sources", &Observation::sources, "Ids of the sources that state it, the main one first."},
};

template <>
inline constexpr auto fields<InForce> = std::tuple_cat(
    fields<Observation>,
    std::tuple{Field{"asked", &InForce::asked, "The day that was asked for."}});

template <>
inline constexpr auto fields<Range> = std::tuple{
    Field{"low", &Range::low, "Lower bound, or None where none is known."},
    Field{"high", &Range::high, "Upper bound, or None where none is known."},
};

template <>
inline constexpr auto fields<GrowthBounds> = std::tuple{
    Field{"absolute", &GrowthBounds::absolute, "Bounds of the absolute change."},
    Field{"relative", &GrowthBounds::relative, "Bounds of the relative change."},
    Field{"factor", &GrowthBounds::factor, "Bounds of the factor."},
    Field{"years", &GrowthBounds::years, "Bounds of the time, from the precision of the dates."},
    Field{"annual_rate", &GrowthBounds::annual_rate, "Bounds of the compound annual rate."},
};

template <>
inline constexpr auto fields<Growth> = std::tuple{
    Field{"start", &Growth::start, "The observation in force on the first date."},
    Field{"end", &Growth::end, "The observation in force on the second date."},
    Field{"absent_because", &Growth::absent_because, "Why something is absent: NoGrowth."},
    Field{"absolute", &Growth::absolute, "end - start, in the timeline's unit."},
    Field{"relative", &Growth::relative, "(end - start) / start."},
    Field{"factor", &Growth::factor, "end / start."},
    Field{"years", &Growth::years, "Years of 365.2425 days between the days of observation."},
    Field{"annual_rate", &Growth::annual_rate, "Compound annual rate: factor^(1 / years) - 1."},
    Field{"doubling_years", &Growth::doubling_years, "Years to double at that rate, if it grew."},
    Field{"halving_years", &Growth::halving_years, "Years to halve at that rate, if it shrank."},
    Field{"bounds", &Growth::bounds, "The least and the most that each can be."},
};

template <>
inline constexpr auto fields<Sample> = std::tuple{
    Field{"first", &Sample::first, "The period's first day."},
    Field{"last", &Sample::last, "The period's last day."},
    Field{"in_force", &Sample::in_force, "The observation in force on the last day."},
    Field{"interpolated", &Sample::interpolated,
          "A number on a straight line between observations, which nobody observed."},
};

}  // namespace lib287g
