#pragma once
// Lists that follow each other, shipped as their figures. Target: lib287g::lib287g.
// A view of texts that live as long as the dataset. Safe to read from all threads.

#include <optional>
#include <string_view>

#include <lib287g/facts/source_ids.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/words/list_kind.hpp>
#include <lib287g/words/unit.hpp>

namespace lib287g::inline v0_1 {

/// Lists of one kind and origin without a gap: from one to the next the figure of the earlier holds. Between two runs
/// there are no lists.
struct ListRun {
    std::string_view id;  ///< of letters, digits and hyphens
    ListKind kind = ListKind::participating;
    Basis basis = Basis::listed;
    std::optional<Unit> unit{};   ///< the only unit in which they can be counted; absent: agreements and agencies
    bool by_type = false;         ///< whether they tell the types apart
    bool joint_as_jail = false;   ///< whether they print joint agreements as jail ones: neither alone is known
    bool by_state = false;        ///< whether they tell the states apart; one that they do not name has 0 then
    SourceIds sources;
    Confidence confidence = Confidence::high;
    std::optional<std::string_view> note{};
    /// Why no timeline takes the figures; absent for most.
    std::optional<std::string_view> not_in_timelines{};

    friend constexpr bool operator==(const ListRun&, const ListRun&) = default;
};

/// Whether it can be the id of a run: letters, digits and hyphens.
constexpr bool is_run_id(std::string_view id) {
    for (const char c : id) {
        const bool good = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        if (!good) return false;
    }
    return !id.empty();
}

}  // namespace lib287g
