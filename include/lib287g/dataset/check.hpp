#pragma once
// The rules that every dataset keeps. Target: lib287g::lib287g.
// Pure, also at compile time, safe from all threads. Time grows with the rows; each id is looked up among all.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/dataset/preference.hpp>

namespace lib287g::inline v0_1 {

/// What is wrong with a dataset: a member of a row of a table, and what was expected there.
struct Problem {
    std::string_view table;
    std::size_t row;  ///< counted from 0
    std::string_view member;
    std::string_view expected;
};

namespace detail {

/// Walks the tables and stops at the first problem.
/// What rows of every table must be, and the first that is not.
class Expectations {
  public:
    constexpr explicit Expectations(const Dataset& dataset) : dataset_{dataset} {}

  protected:
    // Plain texts: their length is not counted for each row that is good.
    constexpr void expect(bool good, const char* member, const char* expected) {
        if (!good && !problem_) problem_ = Problem{table_, row_, member, expected};
    }
    constexpr void sentence(std::string_view text) { expect(!text.empty(), "text", "a sentence"); }

    template <class Number>
    constexpr void positive(const char* member, const std::optional<Number>& number) {
        expect(!number || *number > 0, member, "a number above 0, or no such member");
    }
    constexpr void in_order(const std::optional<PartialDate>& since,
                            const std::optional<PartialDate>& until) {
        expect(!since || !until || since->first() <= until->last(), "until", "a date not before `since`");
    }
    constexpr void dated(const PartialDate& date, const char* member = "date") {
        expect(date.last() >= Date{1996, 9, 30}, member,
               "a date not before 1996-09-30, when section 287(g) was enacted");
    }

    constexpr void cited(const SourceIds& ids) {
        expect(!ids.empty(), "sources", "at least one source");
        for (auto id = ids.begin(); id != ids.end(); ++id) {
            expect(source(dataset_, *id) != nullptr, "sources", "ids of sources of the dataset");
            for (auto earlier = ids.begin(); earlier != id; ++earlier) {
                expect(*earlier != *id, "sources", "each source once");
            }
        }
    }

    template <class Row>
    constexpr void unique_ids(const Rows<Row>& rows) {
        for (std::size_t j = 0; j < row_; ++j) {
            expect(rows[j].id != rows[row_].id, "id", "an id that no other row of the table has");
        }
        expect(!rows[row_].id.empty(), "id", "an id");
    }

    template <class Row>
    constexpr void table(std::string_view name, const Rows<Row>& rows, const auto& check_row) {
        table_ = name;
        for (row_ = 0; row_ < rows.size() && !problem_; ++row_) {
            unique_ids(rows);
            cited(rows[row_].sources);
            check_row(rows[row_]);
        }
    }

    const Dataset& dataset_;
    std::string_view table_;
    std::size_t row_ = 0;
    std::optional<Problem> problem_;
};

/// The same of the lists that were counted, and of their figures.
class ListExpectations : protected Expectations {
  public:
    using Expectations::Expectations;

  protected:
    /// Whether a text begins with a day and a blank, and goes on.
    static constexpr bool is_dated(std::string_view text) {
        const auto date = parse_date(text.substr(0, 10));
        return text.size() > 11 && text[10] == ' ' && date && date->precision() == Precision::day;
    }

    constexpr void lists() {
        table_ = "lists";
        row_ = 0;
        std::optional<Date> before;
        for (const std::string_view line : Split<std::string_view, '\n'>{dataset_.lists.text()}) {
            expect(is_dated(line), "published", "a day, a blank and a file's name");
            if (problem_) return;
            const CountedList row{line};
            dated(row.published, "published");
            expect(!before || *before < row.published, "published", "a day after that of the list before");
            before = row.published;
            if (problem_) return;
            ++row_;
        }
    }

    /// Each change on the day of a list, in order, and to another figure.
    constexpr void changes(const ListSeries& row) {
        for (const std::string_view change : Split<std::string_view, ','>{row.changes.text()}) {
            // Of 18 digits at most, which an integer holds.
            bool number = is_dated(change) && change.size() <= 11 + 18;
            for (std::size_t i = 11; number && i < change.size(); ++i) {
                number = change[i] >= '0' && change[i] <= '9';
            }
            expect(number, "changes", "pairs of a day and a figure");
            if (problem_) return;
        }
        auto list = dataset_.lists.begin();
        std::optional<ListChange> before;
        for (const ListChange& change : row.changes) {
            expect(before || (list != dataset_.lists.end() && change.on == (*list).published), "changes",
                   "a first figure, on the first list");
            expect(!before || change.value != before->value, "changes",
                   "figures that differ from the one before");
            while (list != dataset_.lists.end() && (*list).published < change.on) ++list;
            expect(list != dataset_.lists.end() && (*list).published == change.on &&
                       (!before || before->on < change.on),
                   "changes", "days of lists, in order");
            before = change;
            if (problem_) return;
        }
        expect(before.has_value(), "changes", "a first figure, on the first list");
    }

    constexpr void list_series() {
        table_ = "list_series";
        std::vector<ListSeries> rows;
        for (const ListSeries& row : dataset_.list_series) rows.push_back(row);
        auto text = dataset_.list_series.begin();
        for (row_ = 0; row_ < rows.size() && !problem_; ++row_) {
            const ListSeries& row = rows[row_];
            expect(detail::is_of((text++).text(), row.unit, row.type, row.state), "unit",
                   "codes of a unit, a type and a state, with | behind each");
            cited(row.sources);
            expect(row.unit == Unit::agreements || row.unit == Unit::agencies, "unit",
                   "agreements or agencies, which lists are counted in");
            changes(row);
            for (std::size_t j = 0; j < row_; ++j) {
                const ListSeries& other = rows[j];
                expect(other.unit != row.unit || other.type != row.type || other.state != row.state,
                       "unit", "each unit and scope once");
            }
        }
    }
};

class Checker : ListExpectations {
  public:
    using ListExpectations::ListExpectations;

  private:
    constexpr void sources() {
        table_ = "sources";
        for (row_ = 0; row_ < dataset_.sources.size() && !problem_; ++row_) {
            unique_ids(dataset_.sources);
            expect(is_source_id(dataset_.sources[row_].id), "id", "an id without `|`");
            expect(!dataset_.sources[row_].title.empty(), "title", "a title");
            expect(!dataset_.sources[row_].url.empty(), "url", "an address");
        }
    }

    constexpr void models() {
        table_ = "models";
        for (row_ = 0; row_ < dataset_.models.size() && !problem_; ++row_) {
            const Model& model = dataset_.models[row_];
            for (std::size_t j = 0; j < row_; ++j) {
                expect(dataset_.models[j].type != model.type, "type", "each type once");
            }
            cited(model.sources);
            expect(!model.overview.empty(), "overview", "a sentence");
            const Period* previous = nullptr;
            for (const Period& period : model.periods) {
                cited(period.sources);
                expect(!period.since || !period.until || period.since->first() <= period.until->last(),
                       "periods", "periods that end after they begin");
                expect(previous == nullptr || (previous->until && period.since &&
                                               previous->until->last() < period.since->first()),
                       "periods", "periods in order, each after the end of the one before");
                previous = &period;
            }
        }
    }

    constexpr void claim(const Claim& row) {
        dated(row.date);
        expect(row.value >= 0, "value", "a count, not below 0");
        expect(!row.low || (*row.low >= 0 && *row.low <= row.value), "low",
               "a count not above the value");
        expect(!row.high || *row.high >= row.value, "high", "a count not below the value");
        if (row.exactness == Exactness::exact) {
            expect(row.low == row.value, "low", "the value, as the figure is exact");
            expect(row.high == row.value, "high", "the value, as the figure is exact");
        }
        if (row.exactness == Exactness::at_least) {
            expect(row.low == row.value, "low", "the value, as the figure is a lower bound");
            expect(!row.high, "high", "no upper bound, as the figure is a lower bound");
        }
        expect(!row.only_type || row.type, "type", "a type, as `only_type` is true");
        expect(!row.one_agreement_each || (row.type && row.unit == Unit::agencies),
               "one_agreement_each", "true only of agencies that hold one type");
        expect(!row.states || *row.states > 0, "states", "a number above 0, or no such member");
    }

    constexpr void corrections() {
        table_ = "corrections";
        for (row_ = 0; row_ < dataset_.corrections.size() && !problem_; ++row_) {
            const Correction& row = dataset_.corrections[row_];
            expect(!row.column.empty(), "column", "the header of a column");
            expect(!row.raw.empty(), "raw", "the text of a cell");
            expect(row.clean != row.raw, "clean", "another text than `raw`");
            expect(!row.reason.empty(), "reason", "a sentence");
            for (std::size_t j = 0; j < row_; ++j) {
                const Correction& other = dataset_.corrections[j];
                expect(other.column != row.column || other.state != row.state ||
                           !equal_ignoring_case(other.raw, row.raw),
                       "raw", "each text of a column once");
            }
        }
    }

  public:
    constexpr std::optional<Problem> first_problem() {
        sources();
        models();
        table("grants", dataset_.grants, [&](const Grant& row) { sentence(row.text); });
        table("training", dataset_.training, [&](const Training& row) {
            sentence(row.text);
            in_order(row.since, row.until);
            positive("hours", row.hours);
            positive("weeks", row.weeks);
            positive("days", row.days);
            positive("interval_years", row.interval_years);
            if (row.pass_mark_percent) {
                expect(*row.pass_mark_percent > 0 && *row.pass_mark_percent <= 100,
                       "pass_mark_percent", "a percentage from 1 to 100");
            }
        });
        table("inspections", dataset_.inspections, [&](const Inspection& row) {
            sentence(row.text);
            positive("interval_years", row.interval_years);
        });
        table("terms", dataset_.terms, [&](const Term& row) {
            sentence(row.text);
            in_order(row.since, row.until);
            expect(row.value.has_value() == row.unit.has_value(), "unit",
                   "a unit where there is a value, and none where there is none");
        });
        table("claims", dataset_.claims, [&](const Claim& row) { claim(row); });
        table("events", dataset_.events, [&](const Event& row) {
            sentence(row.text);
            expect(!row.label.empty(), "label", "a few words");
            dated(row.date);
        });
        table("findings", dataset_.findings, [&](const Finding& row) {
            sentence(row.text);
            dated(row.date);
            expect(row.value.has_value() == row.unit.has_value(), "unit",
                   "a unit where there is a value, and none where there is none");
        });
        table("statutes", dataset_.statutes, [&](const Statute& row) { sentence(row.text); });
        table("glossary", dataset_.glossary, [&](const GlossaryEntry& row) { sentence(row.text); });
        corrections();
        lists();
        list_series();
        return problem_;
    }
};

}  // namespace detail

/// The first thing wrong with the dataset: an unknown or missing source, bounds not around the value, a
/// duplicate id, dates out of order, an empty text. Nothing when it is well formed.
constexpr std::optional<Problem> check(const Dataset& dataset) {
    return detail::Checker{dataset}.first_problem();
}

}  // namespace lib287g
