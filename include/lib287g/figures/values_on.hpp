#pragma once
// Figures on many days at once, in parallel. Target: lib287g::figures.
// Uses threads of its own, and is safe from all. Spans must outlive the call; time grows with the dates.

// One question for many dates, in parallel. Needs the target lib287g::figures.

#include <cstdint>
#include <span>

#include <lib287g/detail/export.hpp>
#include <lib287g/figures/timeline.hpp>

namespace lib287g::inline v0_1 {

struct BatchOptions {
    unsigned threads = 0;  ///< at most so many; 0: as many as there are processors
};

/// The values in force on many dates: `missing[i]` is true, and `values[i]` 0, before the first observation.
/// Throws Error, and writes nothing, where the sizes differ. Where a thread cannot start, the others do its
/// part; all have ended when the function returns. Timelines may be asked by many threads at once.
LIB287G_EXPORT void values_on(const Timeline& timeline, std::span<const Date> dates, std::span<std::int64_t> values,
               std::span<bool> missing, const BatchOptions& options = {});

/// The same for days since 1970-01-01, as NumPy's datetime64[D] has them: NaT is before all observations.
LIB287G_EXPORT void values_on(const Timeline& timeline, std::span<const std::int64_t> days, std::span<std::int64_t> values,
               std::span<bool> missing, const BatchOptions& options = {});

}  // namespace lib287g
