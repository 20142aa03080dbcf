#pragma once
// A timeline by day, week, month, quarter or year. Target: lib287g::lib287g.
// Pure, safe from all threads. Rows own what they show; time grows with the periods and the logarithm of the timeline.

#include <concepts>
#include <cstdint>
#include <optional>
#include <vector>

#include <lib287g/figures/periods.hpp>
#include <lib287g/figures/timeline.hpp>

namespace lib287g::inline v0_1 {

/// A period's last day, and the figure in force on it.
struct Sample {
    Date first;  ///< of the period
    Date last;   ///< of the period
    std::optional<InForce> in_force{};  ///< absent before the first observation
    /// A number between two observations, on a straight line: nobody observed it. Only where it was
    /// asked for and the day lies between two observations that differ.
    std::optional<double> interpolated{};

    friend constexpr bool operator==(const Sample&, const Sample&) = default;
};

/// Whether samples are as observed (a step function), or on straight lines between observations.
enum class Between : std::uint8_t { step, line };

/// The timeline at the end of each period, from that of the first observation to that of the last.
std::vector<Sample> resample(const std::derived_from<Timeline> auto& timeline, Every every,
                             Between between = Between::step) {
    std::vector<Sample> samples;
    if (timeline.empty()) return samples;
    const Date begin = timeline.first()->date.last();
    const Date end = timeline.last()->date.last();
    for (auto period = period_with(begin, every); period && period->first <= end; period = next_period(*period, every)) {
        Sample sample{period->first, period->last, {}, {}};
        sample.in_force = timeline.last_on_or_before(sample.last);
        if (between == Between::line && sample.in_force) {
            const Date left = sample.in_force->observed_on();
            for (const Observation& next : timeline.between(Date::from_days(sample.last.days() + 1),
                                                            end)) {
                const Date right = next.date.last();
                if (sample.last != left && next.value != sample.in_force->value) {
                    const double share = static_cast<double>(sample.last - left) / (right - left);
                    sample.interpolated =
                        static_cast<double>(sample.in_force->value) +
                        share * static_cast<double>(next.value - sample.in_force->value);
                }
                break;
            }
        }
        samples.push_back(sample);
    }
    return samples;
}

}  // namespace lib287g
