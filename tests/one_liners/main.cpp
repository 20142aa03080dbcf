// What one naturally writes in a line about a dataset that ends with the line. Each is safe, or does not
// compile. Built with AddressSanitizer, which stops the program at what is used after its end.
#include <lib287g/dataset/json.hpp>
#include <lib287g/lib287g.hpp>

#include <iostream>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace lib287g;

/// Longer than what a std::string holds in itself.
constexpr std::string_view json = R"({"version": "2026.11.24",
  "sources": [{"id": "A_SOURCE_WITH_A_LONG_ID", "kind": "press", "title": "A title that is long enough to be stored elsewhere",
               "publisher": "P", "url": "https://example.org/a-long-address", "read": "All of it."}],
  "training": [{"id": "a course with a long id", "type": "TFM", "kind": "initial", "hours": 40, "exactness": "exact",
                "text": "A long sentence about the course.", "sources": ["A_SOURCE_WITH_A_LONG_ID"], "confidence": "high"}],
  "claims": [
    {"id": "the first claim, of January", "value": 10, "exactness": "exact", "low": 10, "high": 10, "unit": "agencies", "type": "TFM",
     "date": "2025-01-31", "sources": ["A_SOURCE_WITH_A_LONG_ID"], "confidence": "high"},
    {"id": "another claim, which differs", "value": 12, "exactness": "exact", "low": 12, "high": 12, "unit": "agencies", "type": "TFM",
     "date": "2025-01-31", "sources": ["A_SOURCE_WITH_A_LONG_ID"], "confidence": "low"},
    {"id": "the last claim, of the next year", "value": 30, "exactness": "exact", "low": 30, "high": 30, "unit": "agencies", "type": "TFM",
     "date": "2026-01-31", "sources": ["A_SOURCE_WITH_A_LONG_ID"], "confidence": "high"}]})";

Dataset loaded() { return parse_json(json); }
constexpr Scope task_force{AgreementType::task_force_model, {}};

// These do not compile: each would point into a dataset, a timeline or a selection that is gone.
template <class D>
concept LooksUp = requires(D&& dataset) { source(std::forward<D>(dataset), "A"); }
|| requires(D&& dataset) { model(std::forward<D>(dataset), AgreementType{}); }
|| requires(D&& dataset) { grant(std::forward<D>(dataset), AgreementType{}, Power{}); }
|| requires(D&& dataset) { training(std::forward<D>(dataset), AgreementType{}); }
|| requires(D&& dataset) { inspection(std::forward<D>(dataset), AgreementType{}); }
|| requires(D&& dataset) { std::forward<D>(dataset).claims[0]; }
|| requires(D&& dataset) { std::forward<D>(dataset).claims.front(); }
|| requires(D&& dataset) { std::forward<D>(dataset).list_series.front(); };
static_assert(LooksUp<const Dataset&> && !LooksUp<Dataset> && !LooksUp<const Dataset>);
template <class T>
concept LooksBetween = requires(T&& timeline) { std::forward<T>(timeline).between(Date{}, Date{}); };
static_assert(LooksBetween<const Timeline&> && !LooksBetween<Timeline>);
template <class V>
concept NamesSources = requires(V&& value) { sources(std::forward<V>(value)); };
static_assert(NamesSources<const CellValue&> && !NamesSources<CellValue>);
// The shipped facts never end.
static_assert(source("GAO21")->id == "GAO21");

int failed = 0;

void expect(std::string_view found, std::string_view expected) {
    if (found == expected) return;
    std::cerr << "found '" << found << "', expected '" << expected << "'\n";
    ++failed;
}

}  // namespace

int main() {
    constexpr std::string_view first = "the first claim, of January";
    constexpr std::string_view last = "the last claim, of the next year";
    constexpr std::string_view id = "A_SOURCE_WITH_A_LONG_ID";

    const auto all = claims(loaded());
    expect(all.front().id, first);
    const auto rows = loaded().claims;
    expect(rows[2].id, last);
    const auto series = loaded().list_series;
    expect(series.empty() ? "none" : "some", "none");
    const auto courses = of_type(loaded().training, AgreementType::task_force_model);
    expect(courses.front().text, "A long sentence about the course.");
    const auto disputed = conflicts(loaded());
    expect(disputed.at(0).observations[1].origin, "another claim, which differs");
    const auto figures = timeline(loaded(), task_force, Unit::agencies);
    expect(figures[1].origin, last);
    const auto in_force = timeline(loaded(), task_force, Unit::agencies).last_on_or_before(Date{2025, 6, 1});
    expect(in_force->sources.front(), id);
    const auto newest = timeline(loaded(), task_force, Unit::agencies).last();
    expect(newest->origin, last);
    const auto highest = timeline(loaded(), task_force, Unit::agencies).peak();
    expect(highest->origin, last);
    const auto taken = timeline(loaded(), task_force, Unit::agencies).observations();
    expect(taken.front().origin, first);
    const auto one = timeline(loaded(), task_force, Unit::agencies)[0];
    expect(one.sources.front(), id);
    const auto grown = growth(timeline(loaded(), task_force, Unit::agencies), Date{2025, 6, 1}, Date{2026, 6, 1});
    expect(grown.end->origin, last);
    const auto samples = resample(timeline(loaded(), task_force, Unit::agencies), Every::year);
    expect(samples.back().in_force->origin, last);
    const auto compared = compare(loaded(), {AgreementType::task_force_model}).rows;
    expect(sources(compared.back().cells.front().value).front(), id);
    const auto cell = compare(loaded(), {AgreementType::task_force_model}).rows.front().cells.front();
    expect(text(cell.value), "40 hours");
    const auto differing = differences(compare(loaded(), {AgreementType::task_force_model}));
    expect(differing.rows.empty() ? "none" : "some", "none");

    std::string seen;
    for (const Observation& observation : timeline(loaded(), task_force, Unit::agencies)) seen += observation.origin;
    expect(seen, std::string{first} + std::string{last});
    seen.clear();
    for (const Claim& claim : claims(loaded(), {.since = PartialDate{2026}})) seen += claim.id;
    expect(seen, last);
    seen.clear();
    for (const Claim& claim : loaded().claims) seen += claim.sources.front();
    expect(seen, std::string{id} + std::string{id} + std::string{id});
    return failed;
}
