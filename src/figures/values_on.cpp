#include <lib287g/figures/values_on.hpp>

#include <string>

#include <lib287g/error.hpp>

#include "figures/in_parts.hpp"

namespace lib287g::inline v0_1 {
namespace {

template <class Day>
void answer(const Timeline& timeline, std::span<const Day> days, std::span<std::int64_t> values,
            std::span<bool> missing, const BatchOptions& options) {
    if (values.size() != days.size() || missing.size() != days.size()) {
        throw Error{"values_on: " + std::to_string(values.size()) + " values and " +
                    std::to_string(missing.size()) + " marks for what is missing; expected " +
                    std::to_string(days.size()) + ", as many as dates"};
    }
    detail::in_parts(days.size(), options, [&](std::size_t begin, std::size_t end) {
        const std::size_t size = end - begin;
        (void)timeline.values_on(days.subspan(begin, size), values.subspan(begin, size), missing.subspan(begin, size));
    });
}

}  // namespace

void values_on(const Timeline& timeline, std::span<const Date> dates, std::span<std::int64_t> values,
               std::span<bool> missing, const BatchOptions& options) {
    answer(timeline, dates, values, missing, options);
}

void values_on(const Timeline& timeline, std::span<const std::int64_t> days, std::span<std::int64_t> values,
               std::span<bool> missing, const BatchOptions& options) {
    answer(timeline, days, values, missing, options);
}

}  // namespace lib287g
