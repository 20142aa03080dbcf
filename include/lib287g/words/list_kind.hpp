#pragma once
// Lists of participating and of pending agencies. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// What a list of ICE's is of. Agencies of the two are never counted together.
enum class ListKind : std::uint8_t {
    participating,  ///< agencies with an agreement
    pending,        ///< agencies whose agreement is not signed yet
};

template <>
inline constexpr Word<ListKind> words<ListKind>[] = {
    {ListKind::participating, "participating", "participating agencies"},
    {ListKind::pending, "pending", "pending agencies"},
};
static_assert(words_in_order<ListKind>());

}  // namespace lib287g
