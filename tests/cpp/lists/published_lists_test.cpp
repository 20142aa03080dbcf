#include <lib287g/lists/counts.hpp>
#include <lib287g/lists/published_lists.hpp>
#include <lib287g/reading/read_lists.hpp>

#include <iterator>

#include "catch2_shim.hpp"
#include "lists/made_lists.hpp"

using namespace lib287g;
using test::shared_list;

namespace {

PublishedLists collection(std::vector<SharedList> lists) {
    return collected(std::move(lists), {}, "OURS");
}

const auto may = shared_list("a05182026am", {{.agency = "Lake PD"}});
const auto later_in_may = shared_list("a05182026pm", {{.agency = "Lake PD"}, {.agency = "Bay PD"}});
const auto june = shared_list("a06012026", {{.agency = "Lake PD"}, {.agency = "Bay PD"}, {.agency = "Pine PD"}});
const auto undated = shared_list("a", {{.agency = "Elm PD"}});

}  // namespace

TEST_CASE("lists are in order of date and edition, those without a date apart") {
    const auto all = collection({undated, june, later_in_may, may, june});
    CHECK(all.lists == std::vector<SharedList>{may, later_in_may, june});
    CHECK(all.undated == std::vector<SharedList>{undated});
    CHECK(std::distance(all.begin(), all.end()) == 3);
}

TEST_CASE("the list in force on a day is the last one on or before it, of its kind") {
    const auto all = collection({june, later_in_may, may});
    CHECK(on(all, Date{2026, 5, 17}) == nullptr);
    CHECK(on(all, Date{2026, 5, 18}) == later_in_may);
    CHECK(on(all, Date{2026, 5, 31}) == later_in_may);
    CHECK(on(all, Date{2026, 12, 31}) == june);
    CHECK(on(all, Date{2026, 12, 31}, ListKind::pending) == nullptr);
    CHECK(of_kind(all, ListKind::participating).size() == 3);
}

TEST_CASE("two collections together have each list once, and what is left is their difference") {
    const auto both = merged(collection({may, june}), collection({june, undated, later_in_may}));
    CHECK(both.lists == std::vector<SharedList>{may, later_in_may, june});
    CHECK(both.undated == std::vector<SharedList>{undated});
    CHECK(both.source == "OURS");
    const auto rest = difference(both, collection({june, may}));
    CHECK(rest.lists == std::vector<SharedList>{later_in_may});
    CHECK(rest.undated == std::vector<SharedList>{undated});
}

TEST_CASE("figures of a collection cite its source and outlive it") {
    const Timeline figures = timeline(collection({may, june}), {}, Unit::agencies);
    REQUIRE(figures.last());
    CHECK(figures.last()->value == 3);
    CHECK(figures.last()->sources.front() == "OURS");
    CHECK(figures.last()->origin == "a06012026");
}
