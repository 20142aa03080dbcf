#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lib287g::inline v0_1 {

// Optionals that have a value, as the generated tables write them: choosing among the constructors of
// std::optional for each of a thousand members takes longer to compile.

constexpr std::optional<std::int64_t> some_number(std::int64_t value) { return value; }
constexpr std::optional<double> some_amount(double value) { return value; }
constexpr std::optional<std::string_view> some_text(std::string_view value) { return value; }
template <class Value>
constexpr std::optional<Value> some(Value value) {
    return value;
}

}  // namespace lib287g
