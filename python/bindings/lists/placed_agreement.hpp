#pragma once

#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include <lib287g/lists/fields.hpp>
#include <lib287g/lists/published_lists.hpp>

#include "pybind.hpp"

namespace lib287g::python {

/// An agreement of a collection, and which list it is on.
struct PlacedAgreement : ListedAgreement {
    std::string_view file;
    std::optional<Date> published;
    ListKind list_kind = ListKind::participating;

    friend bool operator==(const PlacedAgreement&, const PlacedAgreement&) = default;
};

/// Calls `visit` with the agreements of all lists, those without a date last. Each keeps alive its list.
void for_each_placed(const PublishedLists& lists, const auto& visit) {
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

}  // namespace lib287g::python

template <>
inline constexpr auto lib287g::fields<lib287g::python::PlacedAgreement> = std::tuple_cat(
    std::tuple{
        lib287g::Field{"file", &lib287g::python::PlacedAgreement::file, "The name of the list's file."},
        lib287g::Field{"published", &lib287g::python::PlacedAgreement::published, "The list's day; None where it is not known."},
        lib287g::Field{"list_kind", &lib287g::python::PlacedAgreement::list_kind, "Of participating or of pending agencies."},
    },
    lib287g::fields<lib287g::ListedAgreement>);
