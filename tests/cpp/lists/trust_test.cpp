#include <lib287g/lists/trust.hpp>

#include <string>
#include <utility>
#include <vector>

#include "catch2_shim.hpp"
#include "lists/made_lists.hpp"

using namespace lib287g;
using test::MadeRow;
using test::shared_list;

namespace {

/// Agencies signed on each of these days, ten a day.
std::vector<MadeRow> signed_on(const std::vector<std::string>& days, const std::string& state = "FLORIDA") {
    std::vector<MadeRow> rows;
    for (const std::string& day : days) {
        for (int i = 0; i < 10; ++i) rows.push_back({.state = state, .agency = day + " body " + std::to_string(i), .signed_on = day});
    }
    return rows;
}

std::vector<MadeRow> together(std::vector<MadeRow> a, const std::vector<MadeRow>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

const auto old_rows = signed_on({"2025-03-01"});
const auto new_rows = signed_on({"2025-03-01", "2025-06-01"});

}  // namespace

TEST_CASE("a list between its neighbours with older contents is doubted") {
    const auto trust = trust_in({shared_list("a07012025", new_rows), shared_list("a07022025", old_rows),
                                 shared_list("a07032025", new_rows)});
    CHECK(trust[0].trusted());
    CHECK(trust[1].has(Doubt::older_contents));
    CHECK(trust[2].trusted());
    CHECK(trust[1].reasons.front().seen == "newest signing 2025-03-01, that of a07012025 is 2025-06-01");
}

TEST_CASE("the first and the last list are doubted too") {
    const auto first = trust_in({shared_list("a07012025", old_rows), shared_list("a07022025", new_rows)});
    CHECK(first[0].has(Doubt::older_contents));
    CHECK(first[1].trusted());
    const auto last = trust_in({shared_list("a07012025", new_rows), shared_list("a07022025", old_rows)});
    CHECK(last[0].trusted());
    CHECK(last[1].has(Doubt::older_contents));
}

TEST_CASE("a list that is older in its date is not doubted for older contents") {
    const auto trust = trust_in({shared_list("a03102025", old_rows), shared_list("a06102025", new_rows)});
    CHECK(trust[0].trusted());
    CHECK(trust[1].trusted());
}

TEST_CASE("a state that vanishes and returns is named") {
    const auto with = together(new_rows, signed_on({"2025-04-01"}, "PENNSYLVANIA"));
    const auto trust = trust_in({shared_list("a07012025", with), shared_list("a07022025", new_rows),
                                 shared_list("a07032025", with)});
    REQUIRE(trust[1].has(Doubt::state_vanishes));
    CHECK(trust[1].reasons.front().seen == "PA: none of 10 agreements");
    CHECK(trust[1].has(Doubt::rows_vanish));
    CHECK(trust[0].trusted());
    CHECK(trust[2].trusted());
}

TEST_CASE("a state that ends, or begins, is no reason for doubt") {
    const auto with = together(new_rows, signed_on({"2025-04-01"}, "PENNSYLVANIA"));
    for (const auto& [first, last] : {std::pair{with, new_rows}, std::pair{new_rows, with}}) {
        for (const Trust& trust : trust_in({shared_list("a07012025", first), shared_list("a07022025", last),
                                            shared_list("a07032025", last)})) {
            CHECK(trust.trusted());
        }
    }
}

TEST_CASE("days of signing that cannot be, and none at all, are reasons of the list alone") {
    auto given = test::made_list("a", signed_on({"2026-03-01"}), {.published = Date{2026, 1, 1}});
    CHECK(trust_in({std::make_shared<const PublishedList>(given)})[0].has(Doubt::impossible_dates));
    CHECK(trust_in({shared_list("a07012025", signed_on({""}))})[0].has(Doubt::pending_shape));
    CHECK(trust_in({}).empty());
}
