#pragma once

// Behind a parameter or a member function whose result points into the argument: Clang then warns where
// the argument ends first. GCC knows no such attribute.
#if defined(__clang__)
#define LIB287G_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define LIB287G_LIFETIMEBOUND
#endif
