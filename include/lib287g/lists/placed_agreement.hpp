#pragma once
// The agreements of many lists, each with its list. Target: lib287g::lists.
// Pure, safe from all threads. Rows keep their lists alive; time and memory grow with the rows of all lists.

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/date.hpp>
#include <lib287g/detail/keepalive.hpp>
#include <lib287g/lists/listed_agreement.hpp>
#include <lib287g/lists/published_lists.hpp>
#include <lib287g/words/list_kind.hpp>

namespace lib287g::inline v0_1 {

/// An agreement of a collection, and which list it is on. It keeps alive what it shows.
struct PlacedAgreement : ListedAgreement {
    std::string_view file;          ///< the name of the list's file
    std::optional<Date> published;  ///< the list's day; absent where it is not known
    ListKind list_kind = ListKind::participating;

    friend bool operator==(const PlacedAgreement&, const PlacedAgreement&) = default;
};

/// Calls `visit` with the agreements of all lists, one list after the other, those of lists without a date last.
void for_each_agreement(const PublishedLists& lists, const auto& visit) {
    for (const auto* some : {&lists.lists, &lists.undated}) {
        for (const SharedList& list : *some) {
            const Keepalive held{list};
            for (const ListedAgreement& agreement : list->agreements) {
                PlacedAgreement placed{agreement, list->file, list->published, list->kind};
                placed.storage = held;
                visit(std::move(placed));
            }
        }
    }
}

/// The agreements of all lists, in the same order.
inline std::vector<PlacedAgreement> all_agreements(const PublishedLists& lists) {
    std::vector<PlacedAgreement> all;
    for_each_agreement(lists, [&all](PlacedAgreement agreement) { all.push_back(std::move(agreement)); });
    return all;
}

}  // namespace lib287g
