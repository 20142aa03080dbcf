#include <lib287g/dataset/claims.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

using namespace lib287g;

namespace {

constexpr auto task_force = AgreementType::task_force_model;
constexpr auto jail = AgreementType::jail_enforcement_model;
constexpr Scope whole_program{};

constexpr Claim claim(std::int64_t value, Unit unit, PartialDate date) {
    return {.id = {},
            .value = value,
            .low = value,
            .high = value,
            .exactness = Exactness::exact,
            .unit = unit,
            .date = date,
            .sources = {},
            .confidence = Confidence::medium};
}

constexpr Claim of_type(Claim row, AgreementType type) {
    row.type = type;
    return row;
}
constexpr Claim only_type(Claim row) {
    row.only_type = true;
    return row;
}
constexpr Claim one_agreement_each(Claim row) {
    row.one_agreement_each = true;
    return row;
}
constexpr Claim in_state(Claim row, State state) {
    row.state = state;
    return row;
}

constexpr auto agencies = claim(10, Unit::agencies, Date{2020, 1, 1});
constexpr auto agreements = claim(10, Unit::agreements, Date{2020, 1, 1});

static_assert(answers(agencies, whole_program, Unit::agencies));
static_assert(!answers(agencies, whole_program, Unit::agreements));
static_assert(!answers(agreements, whole_program, Unit::agencies));
static_assert(!answers(agencies, Scope{jail, {}}, Unit::agencies));
static_assert(answers(of_type(agencies, jail), Scope{jail, {}}, Unit::agencies));
static_assert(!answers(of_type(agencies, jail), Scope{task_force, {}}, Unit::agencies));
static_assert(!answers(of_type(agencies, jail), whole_program, Unit::agencies));
static_assert(answers(only_type(of_type(agencies, jail)), whole_program, Unit::agencies));
static_assert(answers(only_type(of_type(agencies, jail)), Scope{jail, {}}, Unit::agencies));
static_assert(!answers(only_type(of_type(agencies, jail)), whole_program, Unit::agreements));

constexpr auto one_each = one_agreement_each(of_type(agencies, jail));
static_assert(answers(one_each, Scope{jail, {}}, Unit::agreements));
static_assert(answers(one_each, Scope{jail, {}}, Unit::agencies));
static_assert(!answers(one_each, Scope{jail, {}}, Unit::officers));
static_assert(!answers(one_each, whole_program, Unit::agreements));
static_assert(answers(only_type(one_each), whole_program, Unit::agreements));
// Agreements never count as agencies, and agencies of the whole program never as agreements.
static_assert(!answers(one_agreement_each(of_type(agreements, jail)), Scope{jail, {}}, Unit::agencies));
static_assert(!answers(one_agreement_each(agencies), whole_program, Unit::agreements));

constexpr Scope florida{{}, State::florida};
static_assert(answers(in_state(agencies, State::florida), florida, Unit::agencies));
static_assert(!answers(in_state(agencies, State::florida), whole_program, Unit::agencies));
static_assert(!answers(agencies, florida, Unit::agencies));
static_assert(!answers(in_state(agencies, State::georgia), florida, Unit::agencies));

constexpr auto in_june = claim(1, Unit::agencies, PartialDate{2011, 6});
static_assert(matches(in_june, {}));
static_assert(matches(in_june, {.since = Date{2011, 6, 30}}) &&
              !matches(in_june, {.since = Date{2011, 7, 1}}));
static_assert(matches(in_june, {.until = Date{2011, 6, 1}}) &&
              !matches(in_june, {.until = Date{2011, 5, 31}}));
static_assert(matches(in_june, {.since = PartialDate{2011}, .until = PartialDate{2011}}));
static_assert(!matches(in_june, {.until = PartialDate{2010}}));
static_assert(matches(in_june, {.unit = Unit::agencies}) &&
              !matches(in_june, {.unit = Unit::agreements}));
static_assert(!matches(in_june, {.type = jail}) && !matches(in_june, {.state = State::florida}));

constexpr Claim bounds(std::optional<std::int64_t> low, std::int64_t value,
                       std::optional<std::int64_t> high, Exactness exactness) {
    auto row = claim(value, Unit::agencies, Date{2020, 1, 1});
    row.low = low;
    row.high = high;
    row.exactness = exactness;
    return row;
}
constexpr auto exactly_150 = bounds(150, 150, 150, Exactness::exact);
constexpr auto exactly_160 = bounds(160, 160, 160, Exactness::exact);
constexpr auto about_150 = bounds(145, 150, 160, Exactness::approximate);
constexpr auto at_least_100 = bounds(100, 100, {}, Exactness::at_least);
constexpr auto at_least_155 = bounds(155, 155, {}, Exactness::at_least);
static_assert(disagree(exactly_150, exactly_160) && disagree(exactly_160, exactly_150));
static_assert(!disagree(exactly_150, exactly_150));
static_assert(!disagree(about_150, exactly_150) && !disagree(about_150, exactly_160));
static_assert(!disagree(at_least_100, exactly_150) && !disagree(exactly_150, at_least_100));
static_assert(disagree(at_least_155, exactly_150) && disagree(exactly_150, at_least_155));
static_assert(!disagree(at_least_155, about_150) && !disagree(at_least_155, at_least_100));

std::vector<std::string_view> ids(const Selection<Claim>& claims) {
    std::vector<std::string_view> found;
    for (const Claim& row : claims) found.push_back(row.id);
    return found;
}

using Ids = std::vector<std::string_view>;

Dataset with_claims(const std::vector<Claim>& claims) {
    Dataset dataset{};
    dataset.sources = reference.sources;
    dataset.claims = {claims.data(), claims.size()};
    return dataset;
}

Claim named(std::string_view id, Claim row) {
    row.id = id;
    return row;
}

}  // namespace

TEST_CASE("without a filter every claim is given, in order of date") {
    const auto all = claims();
    CHECK(all.size() == reference.claims.size());
    CHECK(std::ranges::is_sorted(all, {}, &Claim::date));
    const auto found = ids(all);
    CHECK(std::set<std::string_view>{found.begin(), found.end()}.size() == all.size());
}

TEST_CASE("claims are filtered by type, unit, source and dates") {
    CHECK(ids(claims({.type = task_force, .unit = Unit::agencies})) ==
          Ids{"2025-05-29/TFM/agencies/ROSTER_RR", "2025-09-09/TFM/agencies/ROSTER_RR",
              "2026-01-26/TFM/agencies/ROSTER_RR", "2026-05-18/TFM/agencies/ROSTER_RR",
              "2026-06-05/TFM/agencies/WATCH_JEM"});
    CHECK(ids(claims(
              {.unit = Unit::agreements, .since = Date{2026, 6, 6}, .until = Date{2026, 7, 24}})) ==
          Ids{"2026-07-24/program/agreements/MIGUSA", "2026-07-24/JEM/agreements/MIGUSA",
              "2026-07-24/TFM/agreements/MIGUSA", "2026-07-24/WSO/agreements/MIGUSA"});
    CHECK(claims({.since = PartialDate{2027}}).empty());
    CHECK(claims({.state = State::florida}).empty());
}

TEST_CASE("a source is found whether it is the main one or not") {
    // KISER25 is nobody's main source here.
    for (const Claim& row : claims({.source = "KISER25"})) {
        CHECK(row.sources.front() != "KISER25");
        CHECK(cites(row, "KISER25"));
    }
    CHECK(claims({.source = "KISER25"}).size() == 3);
    CHECK(claims({.source = "nobody"}).empty());
}

TEST_CASE("a filter takes exactly the claims that match it") {
    const ClaimFilter filter{
        .unit = Unit::agreements, .since = PartialDate{2012}, .until = PartialDate{2017, 3}};
    std::size_t expected = 0;
    for (const Claim& row : reference.claims) {
        const bool matching = row.unit == Unit::agreements && !(row.date.last() < Date{2012, 1, 1}) &&
                              !(row.date.first() > Date{2017, 3, 31});
        expected += matching ? 1 : 0;
    }
    CHECK(claims(filter).size() == expected);
}

TEST_CASE("the reference has sources that disagree, the preferred first") {
    const auto found = conflicts({.since = Date{2026, 7, 1}});
    for (const Conflict& conflict : found) {
        CHECK(conflict.claims.size() > 1);
        for (const Claim& other : conflict.claims) {
            CHECK(other.unit == conflict.unit);
            CHECK(other.type == conflict.scope.type);
        }
    }
    for (const Conflict& conflict : conflicts()) {
        for (const Claim& other : conflict.claims) {
            CHECK_FALSE(other.id == "");
            CHECK(main_source_kind(reference, conflict.claims.front()) <=
                  main_source_kind(reference, other));
        }
    }
}

TEST_CASE("each pair of claims that disagree stands in one conflict together") {
    const auto all = claims();
    const auto found = conflicts();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const Claim& a = all[i];
            const Claim& b = all[j];
            if (a.unit != b.unit || a.type != b.type || a.state != b.state) continue;
            if (a.date.last() < b.date.first() || b.date.last() < a.date.first() || !disagree(a, b))
                continue;
            const bool together = std::ranges::any_of(found, [&](const Conflict& conflict) {
                const auto holds = [&](const Claim& row) {
                    return std::ranges::any_of(conflict.claims, [&](const Claim& held) { return &held == &row; });
                };
                return holds(a) && holds(b);
            });
            INFO(a.id << " and " << b.id);
            CHECK(together);
        }
    }
}

TEST_CASE("claims of different units, types or states are no conflict") {
    const std::vector<Claim> rows{
        named("a", agencies), named("b", claim(11, Unit::agreements, Date{2020, 1, 1})),
        named("c", of_type(claim(12, Unit::agencies, Date{2020, 1, 1}), jail)),
        named("d", in_state(claim(13, Unit::agencies, Date{2020, 1, 1}), State::ohio)),
        named("e", claim(14, Unit::agencies, Date{2020, 1, 2}))};
    CHECK(conflicts(with_claims(rows)).empty());
}

TEST_CASE("a conflict holds every claim that disagrees, once") {
    const std::vector<Claim> rows{named("a", claim(1, Unit::agencies, Date{2020, 1, 1})),
                                  named("b", claim(2, Unit::agencies, Date{2020, 1, 1})),
                                  named("c", claim(3, Unit::agencies, Date{2020, 1, 1}))};
    const auto found = conflicts(with_claims(rows));
    REQUIRE(found.size() == 1);
    CHECK(ids(found[0].claims) == Ids{"a", "b", "c"});
    CHECK(found[0].unit == Unit::agencies);
}

TEST_CASE("a claim of a whole year is in conflict with those at both of its ends") {
    const std::vector<Claim> rows{named("first", claim(1, Unit::agencies, Date{2020, 1, 1})),
                                  named("year", claim(2, Unit::agencies, PartialDate{2020})),
                                  named("last", claim(3, Unit::agencies, Date{2020, 12, 31}))};
    const auto found = conflicts(with_claims(rows));
    REQUIRE(found.size() == 2);
    CHECK(ids(found[0].claims) == Ids{"first", "year"});
    CHECK(ids(found[1].claims) == Ids{"year", "last"});
}
