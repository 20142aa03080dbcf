#pragma once
// The rules that every dataset keeps. Target: lib287g::lib287g.
// Pure, also at compile time, safe from all threads. Time grows with the rows, which are sorted by their ids.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/dataset/places.hpp>
#include <lib287g/detail/letters.hpp>

namespace lib287g::inline v0_1 {

/// What is wrong with a dataset: a member of a row of a table, and what was expected there.
struct Problem {
    std::string_view table;
    std::size_t row;  ///< counted from 0
    std::string_view member;
    std::string_view expected;
};

namespace detail {

/// What rows of every table must be, and the first that is not.
class Expectations {
  public:
    constexpr explicit Expectations(const Dataset& dataset)
        : dataset_{dataset}, sources_{dataset.sources}, cited_by_(dataset.sources.size()) {}

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
    constexpr void numbered(const auto& row) {
        expect(row.value.has_value() == row.unit.has_value(), "unit", "a unit where there is a value, and none where there is none");
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
        ++citations_;
        for (const std::string_view id : ids) {
            const std::size_t place = sources_.of(id);
            expect(place < cited_by_.size(), "sources", "ids of sources of the dataset");
            if (problem_) return;
            expect(cited_by_[place] != citations_, "sources", "each source once");
            cited_by_[place] = citations_;
        }
    }

    template <class Row>
    constexpr void unique_id(const Rows<Row>& rows, const Places& ids) {
        expect(ids.of(rows[row_].id) == row_, "id", "an id that no other row of the table has");
        expect(!rows[row_].id.empty(), "id", "an id");
    }

    template <class Row>
    constexpr void table(std::string_view name, const Rows<Row>& rows, const auto& check_row) {
        table_ = name;
        if (problem_) return;
        const Places ids{rows};
        for (row_ = 0; row_ < rows.size() && !problem_; ++row_) {
            unique_id(rows, ids);
            cited(rows[row_].sources);
            check_row(rows[row_]);
        }
    }

    const Dataset& dataset_;
    std::string_view table_;
    std::size_t row_ = 0;
    std::optional<Problem> problem_;
    Places sources_;

  private:
    std::vector<std::size_t> cited_by_;  // of each source the last citation, counted
    std::size_t citations_ = 0;
};

/// Whether a text is a date and more.
constexpr bool is_dated(std::string_view text) {
    const std::string_view token = date_token(text);
    const bool date = begins_with_iso_date(text) ? parse_date(token).has_value()
                                                 : token.size() == 2 && digit(token[0]) >= 0 && digit(token[1]) >= 0;
    take_date(text);
    return date && !text.empty();
}

/// The first of some lists, in order of their dates, that is not before the day.
constexpr std::size_t first_from(const std::vector<PartialDate>& published, std::size_t list, std::size_t end, const PartialDate& day) {
    while (list < end) {
        const std::size_t middle = list + (end - list) / 2;
        if (published[middle] < day) list = middle + 1;
        else end = middle;
    }
    return list;
}

/// Unit and scope of a series in one number.
constexpr std::size_t number_of_scope(const ListSeries& row) {
    std::size_t scope = row.type ? static_cast<std::size_t>(*row.type) + 1 : 0;
    scope = scope * 256 + (row.state ? static_cast<std::size_t>(*row.state) + 1 : 0);
    return scope * 256 + static_cast<std::size_t>(row.unit) * 4 + (row.fewest ? 2 : 0) + (row.with_joint ? 1 : 0);
}

/// Whether the texts have no other codes than the row's.
constexpr bool is_text_of(const ListSeries& row, std::string_view shared, std::string_view text) {
    const auto state = row.state ? code(*row.state) : std::string_view{};
    return next_part(shared, '|') == row.run && next_part(shared, '|') == unit_part(row.unit, row.fewest) &&
           shared == type_part(row.type, row.with_joint) && next_part(text, '|') == state;
}

/// The same of the lists that were counted, and of their figures.
class ListExpectations : protected Expectations {
  public:
    constexpr explicit ListExpectations(const Dataset& dataset)
        : Expectations{dataset}, runs_{dataset.list_runs}, first_list_(dataset.list_runs.size() + 1) {}

  protected:
    constexpr void runs() {
        table("list_runs", dataset_.list_runs, [&](const ListRun& row) {
            expect(is_run_id(row.id), "id", "letters, digits and hyphens");
            expect(!row.joint_as_jail || row.by_type, "joint_as_jail", "true only where the types are told apart");
            expect(!row.unit || *row.unit == Unit::agreements || *row.unit == Unit::agencies, "unit",
                   "agreements or agencies, which lists are counted in");
        });
    }

    /// The place of a run among the runs; their number where there is none of that id.
    constexpr std::size_t place_of(std::string_view run) const { return runs_.of(run); }

    constexpr void lists() {
        table_ = "lists";
        row_ = 0;
        std::optional<CountedList> before;
        std::size_t before_run = 0;
        RowGroup group{};
        for (std::string_view text = dataset_.lists.text(); !text.empty() || !group.rows.empty();) {
            if (group.rows.empty()) group = take_group(text);
            const std::string_view list = take_sized(group.rows);
            const CountedList row{group.shared, list};
            expect(is_dated(list), "published", "a date, a blank and a file's name");
            if (problem_) return;
            dated(row.published, "published");
            const std::size_t run = place_of(row.run);
            expect(run < dataset_.list_runs.size() && before_run <= run, "run", "ids of runs, in their order");
            expect(!before || before->run != row.run || before->published.last() < row.published.first(), "published",
                   "a date after that of the list before");
            before = row;
            before_run = run;
            if (problem_) return;
            published_.push_back(row.published);
            first_list_[run + 1] = published_.size();
            ++row_;
        }
        for (std::size_t run = 1; run < first_list_.size(); ++run) {
            if (first_list_[run] < first_list_[run - 1]) first_list_[run] = first_list_[run - 1];
        }
    }

    /// Each change on the date of a list of the run, in order, and to another figure.
    constexpr void changes(const ListSeries& row) {
        for (const std::string_view change : Split<std::string_view, ','>{row.changes.text()}) {
            std::string_view figure = change;
            take_date(figure);
            // Of 18 digits at most, which an integer holds.
            bool number = is_dated(change) && figure.size() <= 18;
            for (const char digit : figure) number = number && digit >= '0' && digit <= '9';
            expect(number, "changes", "pairs of a date and a figure");
            if (problem_) return;
        }
        const std::size_t run = place_of(row.run);
        std::size_t list = run < dataset_.list_runs.size() ? first_list_[run] : 0;
        const std::size_t end = run < dataset_.list_runs.size() ? first_list_[run + 1] : 0;
        const auto is_on = [&](const PartialDate& on) { return list != end && published_[list] == on; };
        std::optional<ListChange> before;
        for (const ListChange& change : row.changes) {
            expect(before || is_on(change.on), "changes", "a first figure, on the first list");
            expect(!before || change.value != before->value, "changes",
                   "figures that differ from the one before");
            list = first_from(published_, list, end, change.on);
            expect(is_on(change.on) && (!before || before->on < change.on), "changes", "dates of lists, in order");
            before = change;
            if (problem_) return;
        }
        expect(before.has_value(), "changes", "a first figure, on the first list");
    }

    /// The parts of a series that its run has.
    constexpr void series_of_run(const ListSeries& row) {
        const std::size_t place = place_of(row.run);
        expect(place < dataset_.list_runs.size(), "run", "the id of a run");
        if (problem_) return;
        const ListRun& run = dataset_.list_runs[place];
        expect(row.unit == Unit::agreements || row.unit == Unit::agencies, "unit",
               "agreements or agencies, which lists are counted in");
        expect(!run.unit || row.unit == *run.unit, "unit", "the unit of the run");
        expect(!row.type || run.by_type, "type", "no type, as the lists of the run do not tell them apart");
        expect(!row.state || run.by_state, "state", "no state, as the lists of the run do not tell them apart");
        expect(!row.fewest || row.unit == Unit::agencies, "fewest", "true only of agencies");
        expect(!row.with_joint || row.type == AgreementType::jail_enforcement_model, "with_joint", "true only of jail agreements");
    }

    constexpr void list_series() {
        table_ = "list_series";
        std::vector<ListSeries> rows;
        RowGroup group{};
        for (std::string_view text = dataset_.list_series.text(); !text.empty() || !group.rows.empty();) {
            if (group.rows.empty()) group = take_group(text);
            row_ = rows.size();
            const std::string_view series = take_sized(group.rows);
            rows.emplace_back(group.shared, series);
            expect(is_text_of(rows.back(), group.shared, series), "unit",
                   "codes of a run, a unit and a type with | between, and a state's with | behind it");
            if (problem_) return;
        }
        const std::vector<char> repeated = repeats(rows.size(), [&](std::size_t a, std::size_t b) {
            return rows[a].run != rows[b].run ? rows[a].run < rows[b].run : number_of_scope(rows[a]) < number_of_scope(rows[b]);
        });
        for (row_ = 0; row_ < rows.size() && !problem_; ++row_) {
            const ListSeries& row = rows[row_];
            series_of_run(row);
            expect(row_ == 0 || place_of(rows[row_ - 1].run) <= place_of(row.run), "run", "ids of runs, in their order");
            changes(row);
            expect(repeated[row_] == 0, "unit", "each unit and scope of a run once");
        }
        totals(rows);
    }

    /// A scope without a series has 0 on the lists of a run: the whole program has one, in each unit that the run tells.
    constexpr void totals(const std::vector<ListSeries>& rows) {
        if (problem_) return;
        struct Counted {
            bool any = false;
            bool in_agreements = false;
            bool in_agencies = false;
        };
        std::vector<Counted> of_runs(dataset_.list_runs.size());
        for (const ListSeries& row : rows) {
            Counted& counted = of_runs[place_of(row.run)];
            counted.any = true;
            if (!row.type && !row.state && !row.fewest) (row.unit == Unit::agencies ? counted.in_agencies : counted.in_agreements) = true;
        }
        for (std::size_t i = 0; i < dataset_.list_runs.size() && !problem_; ++i) {
            const ListRun& run = dataset_.list_runs[i];
            const bool counted = of_runs[i].any;
            // Agencies without a series are as many.
            const bool has[2] = {of_runs[i].in_agreements, of_runs[i].in_agencies || of_runs[i].in_agreements};
            table_ = "list_runs";
            row_ = i;
            for (const Unit unit : {Unit::agreements, Unit::agencies}) {
                expect(!counted || run.unit.value_or(unit) != unit || has[unit == Unit::agencies ? 1 : 0], "unit",
                       "the unit of its series, or none where the whole program has one in agreements and in agencies");
            }
        }
    }

  private:
    Places runs_;
    std::vector<PartialDate> published_;   // of the lists
    std::vector<std::size_t> first_list_;  // of each run, and behind them the end
};

class Checker : ListExpectations {
  public:
    using ListExpectations::ListExpectations;

  private:
    constexpr void sources() {
        table_ = "sources";
        for (row_ = 0; row_ < dataset_.sources.size() && !problem_; ++row_) {
            unique_id(dataset_.sources, sources_);
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
            expect(model.setting.has_value() == model.setting_sources.has_value(), "setting_sources",
                   "sources where there is a setting, and none where there is none");
            if (model.setting_sources) cited(*model.setting_sources);
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
        if (row.exactness == Exactness::at_most) {
            expect(row.high == row.value, "high", "the value, as the figure is an upper bound");
        }
        expect(!row.only_type || row.type, "type", "a type, as `only_type` is true");
        expect(!row.one_agreement_each || (row.type && row.unit == Unit::agencies),
               "one_agreement_each", "true only of agencies that hold one type");
        expect(!row.states || *row.states > 0, "states", "a number above 0, or no such member");
    }

    static constexpr bool less_ignoring_case(std::string_view a, std::string_view b) {
        for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
            if (lower(a[i]) != lower(b[i])) return lower(a[i]) < lower(b[i]);
        }
        return a.size() < b.size();
    }

    constexpr void corrections() {
        table_ = "corrections";
        const std::vector<char> repeated = repeats(dataset_.corrections.size(), [&](std::size_t a, std::size_t b) {
            const Correction& one = dataset_.corrections[a];
            const Correction& other = dataset_.corrections[b];
            if (one.column != other.column) return one.column < other.column;
            if (one.state != other.state) return one.state < other.state;
            return less_ignoring_case(one.raw, other.raw);
        });
        for (row_ = 0; row_ < dataset_.corrections.size() && !problem_; ++row_) {
            const Correction& row = dataset_.corrections[row_];
            expect(!row.column.empty(), "column", "the header of a column");
            expect(!row.raw.empty(), "raw", "the text of a cell");
            expect(row.clean != row.raw, "clean", "another text than `raw`");
            expect(!row.reason.empty(), "reason", "a sentence");
            expect(repeated[row_] == 0, "raw", "each text of a column once");
        }
    }

  public:
    constexpr std::optional<Problem> first_problem() {
        sources();
        models();
        table("grants", dataset_.grants, [&](const Grant& row) {
            sentence(row.text);
            numbered(row);
        });
        table("training", dataset_.training, [&](const Training& row) {
            sentence(row.text);
            in_order(row.since, row.until);
            numbered(row);
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
            numbered(row);
            positive("interval_years", row.interval_years);
        });
        table("terms", dataset_.terms, [&](const Term& row) {
            sentence(row.text);
            in_order(row.since, row.until);
            numbered(row);
        });
        table("claims", dataset_.claims, [&](const Claim& row) { claim(row); });
        table("events", dataset_.events, [&](const Event& row) {
            sentence(row.text);
            numbered(row);
            expect(!row.label.empty(), "label", "a few words");
            dated(row.date);
        });
        table("findings", dataset_.findings, [&](const Finding& row) {
            sentence(row.text);
            dated(row.date);
            numbered(row);
        });
        table("statutes", dataset_.statutes, [&](const Statute& row) {
            sentence(row.text);
            numbered(row);
        });
        table("glossary", dataset_.glossary, [&](const GlossaryEntry& row) { sentence(row.text); });
        corrections();
        runs();
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
