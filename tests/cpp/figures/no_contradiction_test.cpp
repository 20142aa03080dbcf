// No answer of the reference contradicts another, on any day from 2002 to the last figure, in any scope.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

using namespace lib287g;

namespace {

constexpr int first_day = Date{2002, 1, 1}.days();
constexpr int last_day = Date{2026, 12, 31}.days();
// Under a sanitizer, which asks whether the code is right and not the figures, some of the days.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int step = 61;
#else
constexpr int step = 1;
#endif

std::vector<std::optional<AgreementType>> types() {
    std::vector<std::optional<AgreementType>> all{std::nullopt};
    for (const auto& word : words<AgreementType>) all.emplace_back(word.value);
    return all;
}

std::vector<std::optional<State>> places() {
    std::vector<std::optional<State>> all{std::nullopt};
    for (const auto& word : words<State>) all.emplace_back(word.value);
    return all;
}

/// The position of the figure in force on each day, counted from 1; 0 where there is none.
std::vector<std::uint32_t> by_day(const Timeline& timeline) {
    std::vector<std::uint32_t> found(static_cast<std::size_t>(last_day - first_day + 1));
    std::uint32_t position = 0;
    for (int day = first_day; day <= last_day; ++day) {
        while (position < timeline.size() && timeline[position].date.last().days() <= day) ++position;
        found[static_cast<std::size_t>(day - first_day)] = position;
    }
    return found;
}

bool from_lists(const Observation& figure) {
    return figure.basis == Basis::listed || figure.basis == Basis::tabulated;
}

/// Whether the figure is of the run's lists on that day.
bool is_of(const Observation& figure, const ListRun& run) { return from_lists(figure) && figure.sources == run.sources && figure.basis == run.basis; }

}  // namespace

TEST_CASE("on no day are there more agencies than agreements of a scope") {
    for (const ListKind kind : {ListKind::participating, ListKind::pending}) {
        for (const auto& type : types()) {
            for (const auto& state : places()) {
                const Timeline agreements = timeline(Scope{type, state, kind}, Unit::agreements);
                const Timeline agencies = timeline(Scope{type, state, kind}, Unit::agencies);
                const auto more = by_day(agreements);
                const auto fewer = by_day(agencies);
                for (std::size_t i = 0; i < more.size(); i += step) {
                    if (fewer[i] == 0) continue;
                    const Observation& agency_figure = agencies[fewer[i] - 1];
                    INFO(text(Date::from_days(first_day + static_cast<int>(i))) << " " << (type ? code(*type) : "all") << " "
                                                                                << (state ? code(*state) : "US"));
                    REQUIRE(more[i] != 0);
                    REQUIRE(agency_figure.value <= agreements[more[i] - 1].value);
                }
            }
        }
    }
}

TEST_CASE("on no day are there more jail or joint agreements than of both together") {
    for (const auto& unit : {Unit::agreements, Unit::agencies}) {
        for (const auto& state : places()) {
            const Timeline together = timeline(Scope{AgreementType::jail_enforcement_model, state, ListKind::participating, true}, unit);
            const auto whole_days = by_day(together);
            for (const auto type : {AgreementType::jail_enforcement_model, AgreementType::jail_and_task_force}) {
                const Timeline part = timeline(Scope{type, state}, unit);
                const auto part_days = by_day(part);
                for (std::size_t i = 0; i < part_days.size(); i += step) {
                    if (part_days[i] == 0) continue;
                    INFO(text(Date::from_days(first_day + static_cast<int>(i))) << " " << code(type) << " " << (state ? code(*state) : "US"));
                    REQUIRE(whole_days[i] != 0);
                    REQUIRE(part[part_days[i] - 1].value <= together[whole_days[i] - 1].value);
                }
            }
        }
    }
    // ICE's page prints two jail agreements of Florida, one of them joint by then or neither; GAO had listed three in 2009.
    const Timeline jail = timeline(Scope{AgreementType::jail_enforcement_model, State::florida}, Unit::agreements);
    const auto figure = jail.last_on_or_before(Date{2011, 1, 1});
    CHECK((figure->value == 2 && figure->exactness == Exactness::at_most && figure->basis == Basis::implied));
}

TEST_CASE("on no day are there more agreements or agencies of a type than of all types") {
    for (const auto& unit : {Unit::agreements, Unit::agencies}) {
        for (const auto& state : places()) {
            const Timeline whole = timeline(Scope{{}, state}, unit);
            const auto whole_days = by_day(whole);
            for (const auto& word : words<AgreementType>) {
                const Timeline part = timeline(Scope{word.value, state}, unit);
                const auto part_days = by_day(part);
                for (std::size_t i = 0; i < part_days.size(); i += step) {
                    if (part_days[i] == 0) continue;
                    INFO(text(Date::from_days(first_day + static_cast<int>(i))) << " " << word.code << " " << (state ? code(*state) : "US"));
                    REQUIRE(whole_days[i] != 0);
                    const Observation& of_part = part[part_days[i] - 1];
                    const Observation& of_whole = whole[whole_days[i] - 1];
                    // ICE's page lags behind what a later list has as signed: data/README.md says so.
                    const bool lags = (state == State::new_mexico || state == State::arizona) && of_part.basis == Basis::signings &&
                                      of_whole.basis == Basis::listed && of_whole.date.last() < Date{2009, 1, 1};
                    if (!lags) REQUIRE(of_part.value <= of_whole.value);
                }
            }
        }
    }
    // Another's lists of 2026 tell agreements alone: 88 of one type in Georgia are 88 agencies at least.
    const auto georgia = timeline(Scope{{}, State::georgia}, Unit::agencies).last_on_or_before(Date{2026, 10, 9});
    CHECK((georgia->value >= 88 && georgia->exactness == Exactness::at_least && georgia->basis == Basis::implied));
}

TEST_CASE("a source's figures of both parts stand where lists are nine months apart, and signings bound none after their list") {
    const auto on = [](std::optional<AgreementType> type, Date day) { return timeline(Scope{type}, Unit::agreements).last_on_or_before(day); };
    const Date june{2011, 6, 1};
    CHECK((on({}, june)->value == 69 && on(AgreementType::jail_enforcement_model, june)->value == 34));
    CHECK((on(AgreementType::task_force_model, june)->value == 20 && on(AgreementType::jail_and_task_force, june)->value == 15));
    CHECK(on(AgreementType::jail_and_task_force, Date{2012, 9, 1})->origin == "2012-08/JTF/agreements/OIG12130");
    CHECK(on({}, Date{2019, 4, 24})->until == Date{2019, 4, 1});
}

TEST_CASE("types sum to the total, and states to the nation, where one run of lists gives them") {
    for (const ListRun& run : reference.list_runs) {
        if (run.not_in_timelines || !detail::counted_from_lists(run.basis)) continue;
        const Unit unit = run.unit.value_or(Unit::agreements);
        // On how many days the figures of the parts are those of the whole, all of the run; on none are they others.
        const auto days_of_sum = [&](const Scope& scope, const std::vector<Scope>& parts) {
            const Timeline whole = timeline(scope, unit);
            const auto days = by_day(whole);
            std::vector<std::int64_t> sum(days.size());
            std::vector<bool> complete(days.size(), true);
            for (const Scope& each : parts) {
                const Timeline part = timeline(each, unit);
                const auto of_part = by_day(part);
                for (std::size_t i = 0; i < days.size(); i += step) {
                    const bool listed = of_part[i] != 0 && is_of(part[of_part[i] - 1], run);
                    if (listed) sum[i] += part[of_part[i] - 1].value;
                    else complete[i] = false;
                }
            }
            std::size_t compared = 0;
            for (std::size_t i = 0; i < days.size(); i += step) {
                if (days[i] == 0 || !is_of(whole[days[i] - 1], run) || !complete[i]) continue;
                INFO(run.id << " " << (scope.state ? code(*scope.state) : "US") << " "
                            << text(Date::from_days(first_day + static_cast<int>(i))));
                REQUIRE(sum[i] <= whole[days[i] - 1].value);
                // A row without a type is of no type.
                if (sum[i] < whole[days[i] - 1].value) REQUIRE(run.id == "p25");
                else ++compared;
            }
            return compared;
        };
        const auto types_in = [&](std::optional<State> state) {
            std::vector<Scope> scopes;
            for (const auto& word : words<AgreementType>) {
                const bool hidden = run.joint_as_jail && word.value == AgreementType::jail_and_task_force;
                const bool jail = run.joint_as_jail && word.value == AgreementType::jail_enforcement_model;
                if (!hidden) scopes.push_back(Scope{word.value, state, run.kind, jail});
            }
            return scopes;
        };
        INFO(run.id);
        // Agencies hold several types: only agreements sum.
        if (run.by_type && run.id != "m10") {
            CHECK(days_of_sum(Scope{{}, {}, run.kind}, types_in({})) > 0);
            for (const auto& word : words<State>) {
                if (run.by_state) CHECK(days_of_sum(Scope{{}, word.value, run.kind}, types_in(word.value)) > 0);
            }
        }
        if (run.by_state) {
            std::vector<Scope> states;
            for (const auto& word : words<State>) states.push_back(Scope{{}, word.value, run.kind});
            CHECK(days_of_sum(Scope{{}, {}, run.kind}, states) > 0);
        }
    }
}

TEST_CASE("in the span of the lists every state has a figure on every day, 0 where they do not name it") {
    for (const auto& unit : {Unit::agreements, Unit::agencies}) {
        for (const auto& type : types()) {
            for (const auto& state : places()) {
                const Timeline figures = timeline(Scope{type, state}, unit);
                const auto days = by_day(figures);
                for (int day = Date{2021, 1, 13}.days(); day <= Date{2026, 5, 18}.days(); day += step) {
                    const std::uint32_t position = days[static_cast<std::size_t>(day - first_day)];
                    INFO(text(Date::from_days(day)) << " " << (type ? code(*type) : "all") << " " << (state ? code(*state) : "US"));
                    REQUIRE(position != 0);
                    REQUIRE(figures[position - 1].basis == Basis::listed);
                    // The figure is that of the lists around the day.
                    const bool goes_on = position < figures.size() && figures[position].basis == Basis::listed;
                    REQUIRE((goes_on || figures[position - 1].until.days() >= day));
                }
            }
        }
    }
    for (const State state : {State::california, State::illinois, State::guam}) {
        CHECK_FALSE(timeline(Scope{AgreementType::task_force_model, state}, Unit::agreements).last_on_or_before(Date{2002, 7, 1}));
    }
}

TEST_CASE("0 is what a list of the whole country does not name, or what a source says, and never what nobody knows") {
    for (const auto& unit : {Unit::agreements, Unit::agencies}) {
        for (const auto& type : types()) {
            for (const auto& state : places()) {
                for (const Observation& figure : timeline(Scope{type, state}, unit)) {
                    if (figure.value != 0) continue;
                    INFO(text(figure.date) << " " << (type ? code(*type) : "all") << " " << (state ? code(*state) : "US"));
                    const bool bounded = figure.basis == Basis::implied && figure.exactness == Exactness::at_most;
                    REQUIRE((from_lists(figure) || figure.basis == Basis::stated || bounded));
                    REQUIRE(highest(figure) == 0);
                }
            }
        }
    }
}

TEST_CASE("until 2012 jail and joint agreements are one scope on ICE's page, and neither alone is 0") {
    const Scope both{AgreementType::jail_enforcement_model, {}, ListKind::participating, true};
    CHECK(timeline(both, Unit::agreements).last_on_or_before(Date{2011, 8, 18})->value == 49);
    const auto jail = timeline(Scope{AgreementType::jail_enforcement_model, {}}, Unit::agreements).last_on_or_before(Date{2011, 8, 18});
    CHECK((jail->value == 34 && jail->origin == "2011-06-01/JEM/agreements/OIG11119"));
    CHECK(timeline(both, Unit::agreements).last_on_or_before(Date{2013, 1, 1})->value == 39);
    CHECK(timeline(Scope{AgreementType::jail_and_task_force, {}}, Unit::agreements).last_on_or_before(Date{2013, 1, 1})->value == 0);
}

TEST_CASE("a figure of a month never follows one of a day in that month") {
    for (const auto& type : types()) {
        for (const auto& unit : words<Unit>) {
            const Timeline figures = timeline(Scope{type, {}}, unit.value);
            for (const Observation& vague : figures) {
                if (vague.date.precision() == Precision::day) continue;
                for (const Observation& other : figures) {
                    const bool inside = other.date.precision() == Precision::day && other.basis != Basis::implied &&
                                        other.basis != Basis::signings && vague.basis != Basis::implied &&
                                        vague.date.first() <= other.date.first() && other.date.last() <= vague.date.last();
                    INFO(text(vague.date) << " " << text(other.date));
                    CHECK_FALSE(inside);
                }
            }
        }
    }
}
