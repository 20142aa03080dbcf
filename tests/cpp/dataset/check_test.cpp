#include <lib287g/dataset/check.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

using namespace lib287g;

namespace {

// Compilers limit how much they evaluate at once, so in two parts. Reading the lists' figures again for each
// series is more than that: these at run time.
constexpr Dataset without_lists() {
    Dataset dataset = reference;
    dataset.list_runs = {};
    dataset.lists = {};
    dataset.list_series = {};
    return dataset;
}
constexpr Dataset runs_alone() {
    Dataset dataset{};
    dataset.sources = reference.sources;
    dataset.list_runs = reference.list_runs;
    return dataset;
}
static_assert(!check(without_lists()));
static_assert(!check(runs_alone()));
static_assert(!check(Dataset{}));

TEST_CASE("the shipped tables pass every check") { CHECK(!check(reference)); }

constexpr SourceIds paper{"PAPER"};
constexpr SourceIds nobody{"PAPER|NOBODY"};
constexpr SourceIds twice{"PAPER|OTHER|PAPER"};

/// Small tables without a fault, two rows each, to be broken in one place.
struct Tables {
    std::vector<Source> sources{source("PAPER"), source("OTHER")};
    std::vector<Period> periods{{PartialDate{2005}, PartialDate{2012}, paper},
                                {PartialDate{2025}, {}, paper}};
    std::vector<Model> models{{.type = AgreementType::jail_enforcement_model,
                               .periods = {},
                               .overview = "Sentence.",
                               .officers_may = {},
                               .background = {},
                               .sources = paper},
                              {.type = AgreementType::task_force_model,
                               .periods = {},
                               .overview = "Sentence.",
                               .officers_may = {},
                               .background = {},
                               .sources = paper}};
    std::vector<Grant> grants{grant("a"), grant("b")};
    std::vector<Training> training{course("a"), course("b")};
    std::vector<Inspection> inspections{inspection("a"), inspection("b")};
    std::vector<Term> terms{term("a"), term("b")};
    std::vector<Claim> claims{claim("a"), claim("b")};
    std::vector<Event> events{event("a"), event("b")};
    std::vector<Finding> findings{finding("a"), finding("b")};
    std::vector<Statute> statutes{statute("a"), statute("b")};
    std::vector<GlossaryEntry> glossary{entry("a"), entry("b")};

    static Source source(std::string_view id) {
        return {
            .id = id, .kind = SourceKind::press, .title = "t", .publisher = {}, .url = "u", .read = {}};
    }
    static Grant grant(std::string_view id) {
        return {.id = id,
                .type = {},
                .power = {},
                .answer = {},
                .text = "s",
                .sources = paper,
                .confidence = {}};
    }
    static Training course(std::string_view id) {
        return {.id = id, .kind = {}, .exactness = {}, .text = "s", .sources = paper, .confidence = {}};
    }
    static Inspection inspection(std::string_view id) {
        return {.id = id, .scheduled = {}, .text = "s", .sources = paper, .confidence = {}};
    }
    static Term term(std::string_view id) {
        return {
            .id = id, .subject = {}, .exactness = {}, .text = "s", .sources = paper, .confidence = {}};
    }
    static Claim claim(std::string_view id) {
        return {.id = id,
                .value = 10,
                .low = 10,
                .high = 10,
                .exactness = Exactness::exact,
                .unit = Unit::agencies,
                .date = Date{2020, 1, 1},
                .sources = paper,
                .confidence = {}};
    }
    static Event event(std::string_view id) {
        return {.id = id,
                .date = Date{2020, 1, 1},
                .kind = {},
                .label = "l",
                .text = "s",
                .sources = paper,
                .confidence = {}};
    }
    static Finding finding(std::string_view id) {
        return {.id = id,
                .date = Date{2020, 1, 1},
                .exactness = {},
                .by = {},
                .text = "s",
                .sources = paper,
                .confidence = {}};
    }
    static Statute statute(std::string_view id) {
        return {.id = id, .citation = {}, .text = "s", .sources = paper, .confidence = {}};
    }
    static GlossaryEntry entry(std::string_view id) {
        return {.id = id, .text = "s", .sources = paper};
    }

    template <class Row>
    static Rows<Row> list(const std::vector<Row>& rows) {
        return {rows.data(), rows.size()};
    }

    /// The first problem as "table/row/member".
    std::string problem() {
        models[1].periods = list(periods);
        Dataset dataset{};
        dataset.sources = list(sources);
        dataset.models = list(models);
        dataset.grants = list(grants);
        dataset.training = list(training);
        dataset.inspections = list(inspections);
        dataset.terms = list(terms);
        dataset.claims = list(claims);
        dataset.events = list(events);
        dataset.findings = list(findings);
        dataset.statutes = list(statutes);
        dataset.glossary = list(glossary);
        const auto found = check(dataset);
        if (!found) return "none";
        CHECK_FALSE(found->expected.empty());
        return std::string{found->table} + "/" + std::to_string(found->row) + "/" +
               std::string{found->member};
    }
};

/// The problem of tables that `break_one` has changed.
std::string problem_after(const auto& break_one) {
    Tables tables;
    break_one(tables);
    return tables.problem();
}

}  // namespace

TEST_CASE("tables without a fault pass") { CHECK(Tables{}.problem() == "none"); }

TEST_CASE("ids are unique in each table and not empty") {
    const auto same_id = [](auto Tables::*rows) {
        return problem_after([rows](Tables& tables) { (tables.*rows)[1].id = (tables.*rows)[0].id; });
    };
    const auto no_id = [](auto Tables::*rows) {
        return problem_after([rows](Tables& tables) { (tables.*rows)[1].id = {}; });
    };
    CHECK(same_id(&Tables::sources) == "sources/1/id");
    CHECK(no_id(&Tables::sources) == "sources/1/id");
    CHECK(problem_after([](Tables& t) { t.sources[1].id = "A|PAPER"; }) == "sources/1/id");
    CHECK(problem_after([](Tables& t) { t.sources[1].id = std::string_view{"A\0B", 3}; }) == "sources/1/id");
    CHECK(same_id(&Tables::grants) == "grants/1/id");
    CHECK(same_id(&Tables::training) == "training/1/id");
    CHECK(same_id(&Tables::inspections) == "inspections/1/id");
    CHECK(same_id(&Tables::terms) == "terms/1/id");
    CHECK(same_id(&Tables::claims) == "claims/1/id");
    CHECK(same_id(&Tables::events) == "events/1/id");
    CHECK(same_id(&Tables::findings) == "findings/1/id");
    CHECK(same_id(&Tables::statutes) == "statutes/1/id");
    CHECK(same_id(&Tables::glossary) == "glossary/1/id");
    CHECK(no_id(&Tables::claims) == "claims/1/id");
    CHECK(no_id(&Tables::glossary) == "glossary/1/id");
}

TEST_CASE("each row cites sources that there are, each once") {
    const auto citing = [](auto Tables::*rows, SourceIds sources) {
        return problem_after([=](Tables& tables) { (tables.*rows)[1].sources = sources; });
    };
    for (const SourceIds& sources : {SourceIds{}, nobody, twice}) {
        CHECK(citing(&Tables::models, sources) == "models/1/sources");
        CHECK(citing(&Tables::grants, sources) == "grants/1/sources");
        CHECK(citing(&Tables::training, sources) == "training/1/sources");
        CHECK(citing(&Tables::inspections, sources) == "inspections/1/sources");
        CHECK(citing(&Tables::terms, sources) == "terms/1/sources");
        CHECK(citing(&Tables::claims, sources) == "claims/1/sources");
        CHECK(citing(&Tables::events, sources) == "events/1/sources");
        CHECK(citing(&Tables::findings, sources) == "findings/1/sources");
        CHECK(citing(&Tables::statutes, sources) == "statutes/1/sources");
        CHECK(citing(&Tables::glossary, sources) == "glossary/1/sources");
        CHECK(citing(&Tables::periods, sources) == "models/1/sources");
    }
}

TEST_CASE("texts of series and of lists that are not as they are read are found") {
    const ListRun runs[] = {{.id = "a", .by_type = true, .by_state = true, .sources = paper},
                            {.id = "b", .unit = Unit::agencies, .sources = paper}};
    using Groups = std::vector<std::pair<std::string, std::vector<std::string>>>;
    const auto text_of = [](const Groups& groups) {
        detail::GroupsText text;
        for (const auto& [shared, rows] : groups) {
            for (const std::string& row : rows) text.add(shared, row);
        }
        return text.text();
    };
    const auto problem_of = [&](const std::string& series, const std::string& lists) {
        const std::vector<Source> sources{Tables::source("PAPER")};
        Dataset dataset{};
        dataset.sources = Rows<Source>{sources.data(), sources.size()};
        dataset.list_runs = Rows<ListRun>{runs};
        dataset.lists = CountedLists{lists};
        dataset.list_series = AllListSeries{series};
        const auto found = check(dataset);
        return found ? std::string{found->table} + "/" + std::string{found->member} : "none";
    };
    const Groups good_lists{{"a", {"2021-01-13 a.xlsx", "2021-02-01 b.xlsx"}}, {"b", {"2020-01 c.xlsx"}}};
    const auto problem = [&](const std::string& shared, const std::string& row) {
        return problem_of(text_of({{shared, {row}}}), text_of(good_lists));
    };
    // Well formed, but the run has no series of the whole program.
    CHECK(problem("a|y|TFM", "FL|2021-01-13 1,2021-02-01 2") == "list_runs/unit");
    CHECK(problem("a|y|JEM+JTF", "|2021-01-13 1") == "list_runs/unit");
    CHECK(problem("b|y|", "|2020-01 1") == "none");
    for (const auto& [shared, row] : std::vector<std::pair<const char*, const char*>>{
             {"", ""}, {"a|y|", ""}, {"a|y", "|2021-01-13 1"}, {"a|y|TFM", "FL"}, {"a|beds|", "|2021-01-13 1"},
             {"a|y|XXX", "|2021-01-13 1"}, {"a|y|", "Florida|2021-01-13 1"}, {"a|Y|", "|2021-01-13 1"},
             {"c|y|", "|2021-01-13 1"}, {"a|y|TFM+JTF", "|2021-01-13 1"}, {"b|m|", "|2020-01 1"}, {"b|y|TFM", "|2020-01 1"},
             {"b|y|", "FL|2020-01 1"}, {"b|y||", "|2020-01 1"}}) {
        INFO(shared << " " << row);
        CHECK(problem(shared, row) != "none");
    }
    for (const char* changes : {"FL", "2021-01-13", "2021-01-13 ", "2021-01-13 x", "2021-01 00013",
                                "2021-01-13 1,,2021-02-01 2", "2021-01-13 -1", "2021-01-13 99999999999999999999", "2021-02-01 1"}) {
        INFO(changes);
        CHECK(problem("a|y|", "|" + std::string{changes}) == "list_series/changes");
    }
    const auto problem_with_lists = [&](const Groups& lists) { return problem_of(text_of({{"a|y|", {"|2021-01-13 1"}}}), text_of(lists)); };
    CHECK(problem_with_lists({{"a", {"2021-01-13"}}}) == "lists/published");
    CHECK(problem_with_lists({{"a", {"2021-01-13 a.xlsx", "b.xlsx"}}}) == "lists/published");
    CHECK(problem_with_lists({{"a", {"2021-01-13 a.xlsx", "", "2021-02-01 b.xlsx"}}}) == "lists/published");
    CHECK(problem_with_lists({{"a", {"2021-02-01 a.xlsx", "2021-01-13 b.xlsx"}}}) == "lists/published");
    CHECK(problem_with_lists({{"c", {"2021-01-13 a.xlsx"}}}) == "lists/run");
    CHECK(problem_with_lists({{"b", {"2020-01 c.xlsx"}}, {"a", {"2021-01-13 a.xlsx"}}}) == "lists/run");
    // A text of series that is cut off anywhere, or has more behind it.
    const std::string whole = text_of(good_lists);
    const std::string series = text_of({{"b|y|", {"|2020-01 1"}}});
    REQUIRE(problem_of(series, whole) == "none");
    for (std::size_t size = 1; size < series.size(); ++size) CHECK(problem_of(series.substr(0, size), whole) != "none");
    CHECK(problem_of(series + "x", whole) != "none");
}

TEST_CASE("each row says something") {
    const auto without_text = [](auto Tables::*rows) {
        return problem_after([=](Tables& tables) { (tables.*rows)[1].text = {}; });
    };
    CHECK(without_text(&Tables::grants) == "grants/1/text");
    CHECK(without_text(&Tables::training) == "training/1/text");
    CHECK(without_text(&Tables::inspections) == "inspections/1/text");
    CHECK(without_text(&Tables::terms) == "terms/1/text");
    CHECK(without_text(&Tables::events) == "events/1/text");
    CHECK(without_text(&Tables::findings) == "findings/1/text");
    CHECK(without_text(&Tables::statutes) == "statutes/1/text");
    CHECK(without_text(&Tables::glossary) == "glossary/1/text");
    CHECK(problem_after([](Tables& t) { t.sources[1].title = {}; }) == "sources/1/title");
    CHECK(problem_after([](Tables& t) { t.sources[1].url = {}; }) == "sources/1/url");
    CHECK(problem_after([](Tables& t) { t.models[1].overview = {}; }) == "models/1/overview");
    CHECK(problem_after([](Tables& t) { t.events[1].label = {}; }) == "events/1/label");
}

TEST_CASE("models are one of each type, with periods in order") {
    CHECK(problem_after([](Tables& t) { t.models[1].type = t.models[0].type; }) == "models/1/type");
    CHECK(problem_after([](Tables& t) {
              t.periods[0].since = Date{2013, 1, 1};
          }) == "models/1/periods");
    CHECK(problem_after([](Tables& t) { t.periods[1].since = PartialDate{2012}; }) ==
          "models/1/periods");
    CHECK(problem_after([](Tables& t) { t.periods[1].since = {}; }) == "models/1/periods");
    CHECK(problem_after([](Tables& t) { t.periods[0].until = {}; }) == "models/1/periods");
    CHECK(problem_after([](Tables& t) { t.periods[0].since = {}; }) == "none");
    CHECK(problem_after([](Tables& t) { t.periods[0].since = PartialDate{2012}; }) == "none");
}

TEST_CASE("bounds lie around the value") {
    const auto bounded = [](Exactness exactness, std::optional<std::int64_t> low, std::int64_t value,
                            std::optional<std::int64_t> high) {
        return problem_after([=](Tables& tables) {
            tables.claims[1].exactness = exactness;
            tables.claims[1].low = low;
            tables.claims[1].value = value;
            tables.claims[1].high = high;
        });
    };
    const std::optional<std::int64_t> none;
    CHECK(bounded(Exactness::approximate, 9, 10, 11) == "none");
    CHECK(bounded(Exactness::approximate, none, 10, none) == "none");
    CHECK(bounded(Exactness::approximate, 10, 10, 10) == "none");
    CHECK(bounded(Exactness::approximate, none, -1, none) == "claims/1/value");
    CHECK(bounded(Exactness::approximate, 11, 10, 12) == "claims/1/low");
    CHECK(bounded(Exactness::approximate, -1, 10, 12) == "claims/1/low");
    CHECK(bounded(Exactness::approximate, 9, 10, 9) == "claims/1/high");
    CHECK(bounded(Exactness::exact, 10, 10, 10) == "none");
    CHECK(bounded(Exactness::exact, 0, 0, 0) == "none");
    CHECK(bounded(Exactness::exact, none, 10, 10) == "claims/1/low");
    CHECK(bounded(Exactness::exact, 9, 10, 10) == "claims/1/low");
    CHECK(bounded(Exactness::exact, 10, 10, none) == "claims/1/high");
    CHECK(bounded(Exactness::exact, 10, 10, 11) == "claims/1/high");
    CHECK(bounded(Exactness::at_least, 10, 10, none) == "none");
    CHECK(bounded(Exactness::at_least, none, 10, none) == "claims/1/low");
    CHECK(bounded(Exactness::at_least, 9, 10, none) == "claims/1/low");
    CHECK(bounded(Exactness::at_least, 10, 10, 10) == "claims/1/high");
}

TEST_CASE("what a claim says of types and states holds together") {
    CHECK(problem_after([](Tables& t) { t.claims[1].only_type = true; }) == "claims/1/type");
    CHECK(problem_after([](Tables& t) { t.claims[1].one_agreement_each = true; }) ==
          "claims/1/one_agreement_each");
    const auto typed = [](Unit unit) {
        return problem_after([=](Tables& tables) {
            tables.claims[1].type = AgreementType::task_force_model;
            tables.claims[1].only_type = true;
            tables.claims[1].one_agreement_each = true;
            tables.claims[1].unit = unit;
        });
    };
    CHECK(typed(Unit::agencies) == "none");
    CHECK(typed(Unit::agreements) == "claims/1/one_agreement_each");
    CHECK(problem_after([](Tables& t) { t.claims[1].states = 0; }) == "claims/1/states");
    CHECK(problem_after([](Tables& t) { t.claims[1].states = 1; }) == "none");
}

TEST_CASE("nothing is dated before the law") {
    for (const PartialDate& date :
         {PartialDate{Date{1996, 9, 29}}, PartialDate{1996, 8}, PartialDate{1995}}) {
        CHECK(problem_after([&](Tables& t) { t.claims[1].date = date; }) == "claims/1/date");
        CHECK(problem_after([&](Tables& t) { t.events[1].date = date; }) == "events/1/date");
        CHECK(problem_after([&](Tables& t) { t.findings[1].date = date; }) == "findings/1/date");
    }
    for (const PartialDate& date :
         {PartialDate{Date{1996, 9, 30}}, PartialDate{1996, 9}, PartialDate{1996}}) {
        CHECK(problem_after([&](Tables& t) { t.claims[1].date = date; }) == "none");
        CHECK(problem_after([&](Tables& t) { t.events[1].date = date; }) == "none");
        CHECK(problem_after([&](Tables& t) { t.findings[1].date = date; }) == "none");
    }
}

TEST_CASE("what begins does not end before") {
    const auto lasting = [](auto Tables::*rows, PartialDate since, PartialDate until) {
        return problem_after([=](Tables& tables) {
            (tables.*rows)[1].since = since;
            (tables.*rows)[1].until = until;
        });
    };
    CHECK(lasting(&Tables::training, Date{2020, 2, 1}, PartialDate{2020, 1}) == "training/1/until");
    CHECK(lasting(&Tables::terms, Date{2020, 2, 1}, PartialDate{2020, 1}) == "terms/1/until");
    CHECK(lasting(&Tables::training, Date{2020, 2, 1}, PartialDate{2020}) == "none");
    CHECK(lasting(&Tables::terms, PartialDate{2020}, Date{2020, 1, 1}) == "none");
}

TEST_CASE("lengths and intervals are above zero, and percentages percentages") {
    CHECK(problem_after([](Tables& t) { t.training[1].hours = 0; }) == "training/1/hours");
    CHECK(problem_after([](Tables& t) { t.training[1].weeks = -1; }) == "training/1/weeks");
    CHECK(problem_after([](Tables& t) { t.training[1].days = 0; }) == "training/1/days");
    CHECK(problem_after([](Tables& t) { t.training[1].interval_years = 0; }) ==
          "training/1/interval_years");
    CHECK(problem_after([](Tables& t) { t.inspections[1].interval_years = -2; }) ==
          "inspections/1/interval_years");
    for (const int percent : {0, -1, 101}) {
        CHECK(problem_after([=](Tables& t) { t.training[1].pass_mark_percent = percent; }) ==
              "training/1/pass_mark_percent");
    }
    CHECK(problem_after([](Tables& t) { t.training[1].pass_mark_percent = 100; }) == "none");
}

TEST_CASE("a number has a unit, and a unit a number") {
    CHECK(problem_after([](Tables& t) { t.terms[1].value = 2; }) == "terms/1/unit");
    CHECK(problem_after([](Tables& t) { t.terms[1].unit = "years"; }) == "terms/1/unit");
    CHECK(problem_after([](Tables& t) { t.findings[1].value = 2; }) == "findings/1/unit");
    CHECK(problem_after([](Tables& t) { t.findings[1].unit = "percent"; }) == "findings/1/unit");
}

TEST_CASE("the first problem in the order of the tables is told") {
    CHECK(problem_after([](Tables& t) {
              t.glossary[0].text = {};
              t.claims[1].states = 0;
              t.claims[0].low = {};
              t.claims[0].value = -1;
          }) == "claims/0/value");
    CHECK(problem_after([](Tables& t) {
              t.grants[0].text = {};
              t.sources[1].url = {};
          }) == "sources/1/url");
}
