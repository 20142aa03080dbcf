#pragma once
// Change between two dates, with its bounds. Target: lib287g::lib287g.
// Pure, safe from all threads. The answer keeps what it shows alive; time grows with the logarithm of the timeline.

#include <concepts>
#include <cstdint>
#include <optional>

#include <lib287g/figures/timeline.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// Why a growth, or a part of it, is absent.
enum class NoGrowth : std::uint8_t {
    before_first,  ///< there is no figure on or before the first date: nothing is given
    reversed,      ///< the second date is before the first: nothing is given
    from_zero,     ///< no ratio to zero: relative, factor, rate and times are absent
    no_time,       ///< the two figures were observed on the same day: rate and times are absent
    rate_too_large,  ///< a thousandfold in a day: the annual rate is more than a number holds
};

template <>
inline constexpr Word<NoGrowth> words<NoGrowth>[] = {
    {NoGrowth::before_first, "before_first", "no figure on or before the first date"},
    {NoGrowth::reversed, "reversed", "the second date is before the first"},
    {NoGrowth::from_zero, "from_zero", "no ratio to a figure of zero"},
    {NoGrowth::no_time, "no_time", "both figures were observed on the same day"},
    {NoGrowth::rate_too_large, "rate_too_large", "the annual rate is more than a number holds"},
};
static_assert(words_in_order<NoGrowth>());

/// From a lowest to a highest number; a side is absent where no bound is known.
struct Range {
    std::optional<double> low{};
    std::optional<double> high{};

    friend constexpr bool operator==(const Range&, const Range&) = default;
};

/// What a growth can be at the least and at the most, given the bounds of the two figures and the
/// precision of their dates. Equal sides where figures and dates are exact.
struct GrowthBounds {
    Range absolute;
    Range relative;
    Range factor;
    Range years;
    Range annual_rate;

    friend constexpr bool operator==(const GrowthBounds&, const GrowthBounds&) = default;
};

/// How a timeline grew between two dates: the two observations used, and what follows from them. Never
/// infinite: what cannot be said is absent, and `absent_because` says why.
struct Growth {
    std::optional<InForce> start{};
    std::optional<InForce> end{};
    std::optional<NoGrowth> absent_because{};
    std::optional<std::int64_t> absolute{};  ///< end - start, in the timeline's unit
    std::optional<double> relative{};        ///< (end - start) / start
    std::optional<double> factor{};          ///< end / start
    std::optional<double> years{};           ///< of 365.2425 days, between the last days of observation
    std::optional<double> annual_rate{};     ///< compound: factor^(1 / years) - 1
    std::optional<double> doubling_years{};  ///< at that rate; absent unless it grew
    std::optional<double> halving_years{};   ///< at that rate; absent unless it shrank
    GrowthBounds bounds;

    friend constexpr bool operator==(const Growth&, const Growth&) = default;
};

namespace detail {

inline constexpr double days_per_year = 365.2425;

// Powers and logarithms are the compiler's own: <cmath> would be an eighth of the time to compile this
// library.

struct Span {
    Date first;
    Date last;
};

/// The span of days on which a figure that is in force was last observed.
constexpr Span observed_span(const InForce& figure) {
    const bool again = figure.observed_on() > figure.date.last();
    return {again ? figure.observed_on() : figure.date.first(), figure.observed_on()};
}

inline Range years_between(const InForce& from, const InForce& to) {
    const auto [from_first, from_last] = observed_span(from);
    const auto [to_first, to_last] = observed_span(to);
    const std::int32_t shortest = to_first - from_last;
    return {(shortest > 0 ? shortest : 0) / days_per_year, (to_last - from_first) / days_per_year};
}

inline std::optional<double> ratio(std::optional<std::int64_t> to, std::optional<std::int64_t> from) {
    if (!to || !from || *from == 0) return std::nullopt;
    return static_cast<double>(*to) / static_cast<double>(*from);
}

inline std::optional<double> difference(std::optional<std::int64_t> a, std::optional<std::int64_t> b) {
    if (!a || !b) return std::nullopt;
    return static_cast<double>(*a - *b);
}

/// The compound annual rate; nothing when it is more than a number holds (a thousandfold in a day).
inline std::optional<double> rate(double factor, double years) {
    const double found = __builtin_pow(factor, 1 / years) - 1;
    if (!__builtin_isfinite(found)) return std::nullopt;
    return found;
}

/// The lowest or highest rate that a bound of the factor gives over the possible times.
inline std::optional<double> rate_bound(std::optional<double> factor, const Range& years, bool low) {
    if (!factor) return std::nullopt;
    const bool over_long_time = (*factor >= 1) == low;
    const double time = over_long_time ? *years.high : *years.low;
    if (time <= 0) return std::nullopt;
    return rate(*factor, time);
}

}  // namespace detail

/// The growth from the figure in force on `start` to the one in force on `end`.
Growth growth(const std::derived_from<Timeline> auto& timeline, const PartialDate& start,
              const PartialDate& end) {
    Growth result;
    if (end.first() < start.first()) {
        result.absent_because = NoGrowth::reversed;
        return result;
    }
    result.start = timeline.last_on_or_before(start);
    result.end = timeline.last_on_or_before(end);
    if (!result.start) {
        result.absent_because = NoGrowth::before_first;
        return result;
    }
    const InForce& a = *result.start;
    const InForce& b = *result.end;
    GrowthBounds& bounds = result.bounds;
    const bool same_figure = a.date == b.date;
    result.absolute = b.value - a.value;
    result.years = (b.observed_on() - a.observed_on()) / detail::days_per_year;
    bounds.years = detail::years_between(a, b);
    bounds.absolute = same_figure ? Range{0.0, 0.0}
                                  : Range{detail::difference(b.low, a.high),
                                          detail::difference(b.high, a.low)};
    if (a.value == 0) {
        result.absent_because = NoGrowth::from_zero;
        return result;
    }
    result.factor = static_cast<double>(b.value) / static_cast<double>(a.value);
    result.relative = *result.factor - 1;
    bounds.factor = same_figure
                        ? Range{1.0, 1.0}
                        : Range{detail::ratio(b.low, a.high), detail::ratio(b.high, a.low)};
    const auto less_one = [](std::optional<double> x) { return x ? std::optional<double>{*x - 1} : x; };
    bounds.relative = {less_one(bounds.factor.low), less_one(bounds.factor.high)};
    if (*result.years <= 0) {
        result.absent_because = NoGrowth::no_time;
        return result;
    }
    result.annual_rate = detail::rate(*result.factor, *result.years);
    if (!result.annual_rate) result.absent_because = NoGrowth::rate_too_large;
    bounds.annual_rate = {detail::rate_bound(bounds.factor.low, bounds.years, true),
                          detail::rate_bound(bounds.factor.high, bounds.years, false)};
    if (*result.factor > 1) result.doubling_years = *result.years * __builtin_log(2) / __builtin_log(*result.factor);
    if (*result.factor < 1 && *result.factor > 0) {
        result.halving_years = *result.years * __builtin_log(0.5) / __builtin_log(*result.factor);
    }
    return result;
}

}  // namespace lib287g
