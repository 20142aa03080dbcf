#pragma once
// A timeline by month, quarter or year. Target: lib287g::lib287g.
// Pure, safe from all threads. Rows own what they show; time grows with the periods and the logarithm of the timeline.

#include <concepts>
#include <cstdint>
#include <optional>
#include <vector>

#include <lib287g/figures/timeline.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// The length of the periods of a resampled timeline.
enum class Every : std::uint8_t { month, quarter, year };

template <>
inline constexpr Word<Every> words<Every>[] = {
    {Every::month, "month", "month"},
    {Every::quarter, "quarter", "quarter"},
    {Every::year, "year", "year"},
};
static_assert(words_in_order<Every>());

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
    const int months = every == Every::month ? 1 : every == Every::quarter ? 3 : 12;
    const Date begin = timeline.first()->date.last();
    const Date end = timeline.last()->date.last();
    int year = begin.year();
    int month = (begin.month() - 1) / months * months + 1;
    // There is no date after the year 9999.
    for (auto first = date_of(year, month, 1); first && *first <= end;
         first = date_of(year, month, 1)) {
        const int final_month = month + months - 1;
        Sample sample{*first,
                      *date_of(year, final_month, Date::days_in_month(year, final_month)),
                      {},
                      {}};
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
        month += months;
        if (month > 12) {
            month = 1;
            ++year;
        }
    }
    return samples;
}

}  // namespace lib287g
