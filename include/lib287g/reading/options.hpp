#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <lib287g/date.hpp>
#include <lib287g/facts/correction.hpp>
#include <lib287g/xlsx/limits.hpp>

namespace lib287g {

/// Whether cells are cleaned by the rules, or taken as they stand, each oddity an issue.
enum class Cleaning : std::uint8_t { standard, strict };

struct ReadOptions {
    Cleaning cleaning = Cleaning::standard;
    std::vector<Correction> corrections{};  ///< of the user's own, before those of the library
    std::optional<Date> published{};  ///< of a single list: when the caller knows better
    xlsx::WorkbookLimits limits{};
};

}  // namespace lib287g
