#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <lib287g/detail/utf8.hpp>
#include <lib287g/error.hpp>

// What every fuzz target shares: bytes in, and what may never come out.
namespace lib287g::fuzz {

/// Ends the process, which is how a fuzzer is told.
[[noreturn]] inline void fault() { __builtin_trap(); }

inline void expect(bool good) {
    if (!good) fault();
}

inline bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const detail::Character first = detail::first_character(text);
        if (!first.valid) return false;
        text.remove_prefix(first.size);
    }
    return true;
}

/// Texts that people see are valid UTF-8 and a few hundred characters.
inline void expect_shown(std::string_view text) { expect(text.size() < 2'000 && is_utf8(text)); }

/// Runs the work; an Error with a good text is an answer, anything else leaves the target and is a fault.
template <class Work>
void answer_or_error(const Work& work) {
    try {
        work();
    } catch (const Error& error) {
        expect_shown(error.what());
    }
}

inline std::span<const std::byte> bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const std::byte*>(data), size};
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

}  // namespace lib287g::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
