#pragma once
// What the compiled parts throw. Target: lib287g::lib287g.
// Values without references: free to copy between threads.

#include <stdexcept>

#include <lib287g/detail/export.hpp>

namespace lib287g::inline v0_1 {

/// What the compiled part and the bindings throw: a file or a call that cannot be used. The message
/// names the place, the text found there and what was expected. The header-only part never throws.
class LIB287G_EXPORT Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The same where memory is missing: what was read may be as it should be. The message has the word.
class LIB287G_EXPORT OutOfMemory : public Error {
  public:
    using Error::Error;
};

}  // namespace lib287g
