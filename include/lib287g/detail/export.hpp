#pragma once

/// Marks what a shared library of lib287g shows; all else in it is hidden. LIB287G_SHARED is set by the CMake targets
/// and pkg-config's files of shared libraries. Static ones show nothing: a shared library made with them keeps its own.
#if defined(LIB287G_SHARED) && defined(__GNUC__)
#define LIB287G_EXPORT __attribute__((visibility("default")))
#else
#define LIB287G_EXPORT
#endif
