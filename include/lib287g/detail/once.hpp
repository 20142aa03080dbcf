#pragma once

// One copy in a program, whatever its translation units pass: GCC would make a clone in each.
#if defined(__GNUC__) && !defined(__clang__)
#define LIB287G_ONCE [[gnu::noinline, gnu::noclone]]
#else
#define LIB287G_ONCE
#endif
