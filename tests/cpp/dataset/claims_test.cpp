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

std::vector<std::string_view> ids(const Selection<Claim>& claims) {
    std::vector<std::string_view> found;
    for (const Claim& row : claims) found.push_back(row.id);
    return found;
}

using Ids = std::vector<std::string_view>;

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
          Ids{"2003-09-01/TFM/agencies/DDP_README", "2003-09-01/TFM/agencies/FL/DDP_README",
              "2025-05-29/TFM/agencies/ROSTER_RR", "2025-09-09/TFM/agencies/ROSTER_RR",
              "2026-01-26/TFM/agencies/ROSTER_RR", "2026-05-18/TFM/agencies/ROSTER_RR",
              "2026-06-05/TFM/agencies/WATCH_JEM"});
    CHECK(ids(claims(
              {.unit = Unit::agreements, .since = Date{2026, 6, 6}, .until = Date{2026, 7, 24}})) ==
          Ids{"2026-07-24/program/agreements/MIGUSA", "2026-07-24/JEM/agreements/MIGUSA",
              "2026-07-24/TFM/agreements/MIGUSA", "2026-07-24/WSO/agreements/MIGUSA"});
    CHECK(claims({.since = PartialDate{2027}}).empty());
    CHECK(claims({.state = State::texas}).empty());
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
