"""Markdown, LaTeX and HTML of tables: whole, aligned, and inert whatever the names are."""

import datetime
import html.parser
import re
from html import escape

import lib287g as lg
import pytest
from lib287g.rhythm import last_day, old_figures
from test_hostile_names import read as hostile_list

claims = lg.claims(type="TFM", unit="agencies")


def cells_of_markdown(text):
    return [re.split(r"(?<!\\)\|", line)[1:-1] for line in text.splitlines()]


def test_markdown_has_a_line_per_row_and_as_many_cells_as_columns():
    lines = cells_of_markdown(claims.to_markdown())
    assert len(lines) == len(claims) + 2
    assert {len(line) for line in lines} == {len(lines[0])}
    names = [cell.strip().replace("\\", "") for cell in lines[0]]
    assert names == [name for name, _, _ in claims._cells()]
    assert lines[1][names.index("value")].strip() == "--:"


@pytest.mark.parametrize("table", [hostile_list.agreements, hostile_list.issues], ids=["agreements", "issues"])
def test_markdown_of_hostile_names_is_text(table):
    text = table.to_markdown()
    lines = cells_of_markdown(text)
    assert {len(line) for line in lines} == {len(lines[0])}
    bare = re.sub(r"\\.", "", text)
    assert not re.search(r"[<>`*_\[\]]", bare.replace("|", "")), bare
    assert "\x1b" not in text and "\u202e" not in text and "://" not in bare


@pytest.mark.parametrize("table", [hostile_list.agreements, hostile_list.issues], ids=["agreements", "issues"])
def test_latex_of_hostile_names_has_no_command_of_theirs(table):
    text = table.to_latex()
    commands = set(re.findall(r"\\([a-zA-Z]+)", text))
    assert commands <= {
        "begin", "end", "toprule", "midrule", "bottomrule", "textbackslash", "textasciitilde", "textasciicircum",
        "textless", "textgreater", "textbar", "textquotedbl", "textasciigrave",
    }  # fmt: skip
    bare = re.sub(r"\\.", "", text)
    assert "$" not in bare and "%" not in bare and "#" not in bare and "~" not in bare
    rows = [line for line in text.splitlines() if line.endswith(r"\\")]
    assert {len(re.findall(r"(?<!\\)&", row)) for row in rows} == {len(table._cells()) - 1}


class Reader(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.caption, self.scopes, self.links = [], "", [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        given = dict(attrs)
        if tag == "th":
            self.scopes.append(given.get("scope"))
        if tag == "a":
            self.links.append(given["href"])

    def handle_data(self, data):
        if self.tags and self.tags[-1] == "caption":
            self.caption += data


def test_html_has_a_caption_headers_of_rows_and_columns_and_sources_by_name():
    page = Reader(lg.timeline("TFM", unit="agencies", state="FL")._repr_html_())
    assert page.caption.startswith("Task Force Model, Florida: agencies, 20")
    assert page.scopes.count("col") == 7 and page.scopes.count("row") == 20
    assert page.links and all(link.startswith("http") for link in page.links)
    text = lg.claims(source="GAO21")._repr_html_()
    assert "GAO (GAO21)</a>" in text and "Government Accountability Office" in text


def test_more_rows_than_are_wanted_are_the_first_and_last_with_the_count_between():
    page = lg.reference.sources.to_html(rows=6)
    assert page.count("<tr>") - 2 == 6  # the header, and the line that counts
    assert f"{len(lg.reference.sources) - 6} rows not shown" in page
    first, last = lg.reference.sources[0].id, lg.reference.sources[-1].id
    assert first in page and last in page and lg.reference.sources[10].title not in page


def test_the_number_of_rows_is_an_option():
    assert lg.options.rows == 20
    try:
        lg.options.rows = 4
        assert f"… {len(lg.reference.sources) - 4:,} rows not shown …" in repr(lg.reference.sources)
        for wrong in (1, -5, "many", 2.5, True):
            with pytest.raises(ValueError, match="rows: found"):
                lg.options.rows = wrong
    finally:
        lg.options.rows = 20


def test_a_figure_much_older_than_the_rhythm_of_its_series_is_marked():
    timeline = lg.timeline(unit="agencies")
    old = old_figures(timeline.observations)
    dates = [str(row.date) for row, is_old in zip(timeline, old, strict=True) if is_old]
    assert "2019-04-01" in {str(row.until) for row, is_old in zip(timeline, old, strict=True) if is_old}
    assert not [date for date in dates if date >= "2021-02"], "lists follow each other within weeks"
    page = to_html_of_all(timeline)
    marked = [date for date in dates if f"{date} †" in page]
    assert marked == dates and page.count("†") == len(dates) + 1  # and the note that explains it
    reached = lg.timeline(unit="agreements", state="VA")
    assert reached.last.until == last_day() and not old_figures(reached)[-1]


def test_the_newest_figure_is_measured_against_the_last_day_of_the_shipped_data():
    assert last_day() == max(row.published.last for row in lg.reference.lists)
    florida = lg.timeline(unit="agencies", state="FL")
    assert (last_day() - florida.last.until).days > 90 and old_figures(florida)[-1]
    assert f"{florida.last.date} †" in to_html_of_all(florida)
    pending = lg.timeline(unit="agencies", kind="pending")
    assert old_figures(pending)[-1] and not any(old_figures(pending)[:-1])


def test_a_single_figure_is_old_or_not():
    def single(day):
        rows = [{"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": "A", "SUPPORT TYPE": "TFM", "SIGNED": "2/26/2025"}]
        return lg.read_lists(lg.read_rows(rows, published=day)).timeline(unit="agencies")

    at_limit = last_day() - datetime.timedelta(days=90)
    assert old_figures(single(at_limit)) == [False] and "†" not in repr(single(at_limit))
    before = at_limit - datetime.timedelta(days=1)
    assert old_figures(single(before)) == [True] and f"{before} †" in repr(single(before))
    assert old_figures([]) == []


def to_html_of_all(timeline):
    try:
        lg.options.rows = 10_000
        return timeline._repr_html_()
    finally:
        lg.options.rows = 20


def test_issues_show_their_label():
    issues = lg.read_rows([{"STATE": "ATLANTIS", "LAW ENFORCEMENT AGENCY": "A", "SUPPORT TYPE": "TFM",
                            "SIGNED": "2/26/2025"}]).issues  # fmt: skip
    page = issues._repr_html_()
    assert len(issues) and all(f"{issue.code}: {escape(issue.code.label)}" in page for issue in issues)


def test_a_list_and_a_collection_of_lists_have_tables():
    first = lg.read_rows([{"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": "A <b", "SUPPORT TYPE": "TFM",
                           "SIGNED": "2/26/2025"}], name="participatingAgencies05182026.xlsx")  # fmt: skip
    page = Reader(first._repr_html_())
    assert page.caption == "participatingAgencies05182026.xlsx: participating agencies, 2026-05-18, 1 row"
    assert "A &lt;b" in first._repr_html_() and "b" not in page.tags
    lists = lg.read_lists(first)
    page = lists._repr_html_()
    assert "participatingAgencies05182026.xlsx" in page and "2026-05-18" in page and "figures cite LISTS" in page


def caption(thing):
    return re.search("<caption>(.*?)</caption>", thing._repr_html_())[1]


def test_a_caption_says_what_all_rows_have_in_common_and_their_days():
    florida = lg.timeline("TFM", unit="agencies", state="FL")
    span = f"{florida[0].date} to {florida[-1].until}"
    assert (
        caption(florida.observations)
        == f"Observations: Task Force Model, Florida, agencies, {span}, {len(florida)} rows"
    )
    by_year = caption(florida.resample("year"))
    assert by_year.startswith("Figures by period: Task Force Model, Florida, agencies, 2002-01-01 to 20")
    assert caption(lg.claims(type="TFM", unit="agencies")).startswith("Claims: Task Force Model, agencies, 20")
    assert caption(lg.claims(unit="officers")).startswith("Claims: active officers, "), "of several types"
    assert caption(lg.claims()).startswith("Claims: 20"), "of several units"
    pending = lg.timeline(unit="agencies", kind="pending").observations
    assert caption(pending).startswith("Observations: agencies, pending, 2025-")
    assert caption(florida.observations[:0]) == "Observations, 0 rows"


def test_a_caption_of_counts_says_unit_keys_and_days():
    rows = [{"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": "A", "SUPPORT TYPE": "TFM", "SIGNED": "2/26/2025"}]
    one = lg.read_rows(rows, published="2025-04-01")
    assert caption(one.counts(by=["type", "state"], unit="agencies")) == "Counts of agencies by type and state, 1 row"
    assert caption(one.counts(unit="agreements")) == "Counts of agreements, 1 row"
    dated = lg.read_lists(one).counts(by=["date"], unit="agencies")
    assert caption(dated) == "Counts of agencies by date, 2025-04-01, 1 row"


def test_many_tables_on_a_page_have_one_style():
    conflicts = lg.conflicts()
    assert conflicts._repr_html_().count("<style>") == 1 and conflicts._repr_html_().count("<table>") == len(conflicts)
    assert conflicts[1]._repr_html_().count("<style>") == 1


def test_a_comparison_has_its_types_side_by_side_and_says_what_others_say():
    comparison = lg.compare("JEM", "TFM")
    markdown = comparison.to_markdown()
    header, _, *lines = markdown.splitlines()
    assert header == "| aspect | JEM | TFM |"
    assert len([line for line in lines if line.startswith("|")]) == len(comparison)
    notes = [line for line in lines if line.startswith(r"\[")]
    assert len(notes) == sum(cell.disputed for row in comparison for cell in row) > 0
    assert comparison.to_latex().count(r"\par ") >= len(notes)
    short = comparison.to_markdown(rows=4)
    assert f"… {len(comparison) - 4} rows not shown …" in short
    shown = [cell for row in [*comparison.rows[:2], *comparison.rows[-2:]] for cell in row]
    assert len([line for line in short.splitlines() if line.startswith(r"\[")]) == sum(cell.disputed for cell in shown)
    assert "<th" in comparison.to_html() and comparison.to_csv().startswith("aspect,")
