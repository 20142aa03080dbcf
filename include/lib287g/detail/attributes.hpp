#pragma once

// What compilers are told of functions, each in its own words; nothing where it knows none.

// One copy in a program, whatever its translation units pass: GCC would make a clone in each.
#if defined(__GNUC__) && !defined(__clang__)
#define LIB287G_ONCE [[gnu::noinline, gnu::noclone]]
#else
#define LIB287G_ONCE
#endif

// Behind a parameter or a member function whose result points into the argument: Clang then warns where
// the argument ends first.
#if defined(__clang__)
#define LIB287G_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define LIB287G_LIFETIMEBOUND
#endif
