"""Tables and rows on a page: captions in words, sources by name, readable cells."""

import re
from html import escape

import lib287g as lg
from test_markup import Reader, caption


def test_a_caption_says_in_words_what_the_rows_are():
    rows = [{"STATE": state, "LAW ENFORCEMENT AGENCY": "A", "SUPPORT TYPE": "TFM", "SIGNED": "2/26/2025"}
            for state in ("FLORIDA", "ATLANTIS")]  # fmt: skip
    before, after = (lg.read_rows(part, name=f"list{len(part)}.csv") for part in (rows[:1], rows))
    assert caption(lg.diff(before, after)) == "Differences of two lists: Task Force Model, 1 added, 1 row"
    assert caption(after.issues).startswith("Issues of lists: list2.csv, ")
    assert caption(before.agreements) == "Agreements listed: Task Force Model, Florida, signed 2025-02-26, 1 row"
    assert caption(lg.reference.events).startswith("Events: 2002-07-02 to 20")
    assert re.match(r"Claims beside lists: .*\d+ equal.*, 20\d\d-.* to 20.*, \d+ rows", caption(lg.reconcile()))
    figures = lg.figures_on(["2026-05-18"], unit="agencies", type="TFM", state="FL")
    assert caption(figures) == "Figures in force, 1 asked for: Task Force Model, Florida: agencies, 1 row"
    figures = lg.figures_on(["2026-05-18"], unit="agencies", state=["FL"], kind="pending")
    assert caption(figures) == "Figures in force, 1 asked for: agencies, pending, 1 row"
    panel = lg.panel(unit="agencies", by="state", start="2025-03", end="2026-04")
    assert caption(panel) == "Agencies by state, end of each period, 2025-03-01 to 2026-04-30, 784 rows"
    timeline = lg.timeline("JEM", unit="officers", state="HI")
    assert len(timeline) == 0 and caption(timeline) == "Jail Enforcement Model, Hawaii: active officers, no figures"
    assert caption(lg.model("JEM")) == "Jail Enforcement Model"
    assert caption(lg.claims(unit="officers")[0]).startswith("Claim, The whole program: active officers, 20")
    figure = lg.timeline(unit="agencies")["2026-06-05"]
    assert caption(figure) == "Figure in force, The whole program: agencies, 2026-06-05"
    assert caption(lg.reference.training[0]).startswith("Training requirement, ")


def test_sources_are_names_with_links_wherever_they_stand():
    timeline = lg.timeline("TFM", unit="agencies")
    one_each = {
        "panel": lg.panel(unit="agencies", by=None, every="year", start="2026", end="2026"),
        "figures": lg.figures_on("2026-05-18", unit="agencies"),
        "growth": timeline.growth("2026-05-18", "2026-06-05"),
        "claim": lg.claims(source="GAO21")[0],
        "observation": timeline.last,
        "figure": timeline["2026-05-18"],
        "model": lg.model("JEM"),
    }
    for name, thing in one_each.items():
        page = thing._repr_html_()
        found = Reader(page)
        ids = {source.id for source in lg.reference.sources if re.search(rf"\b{source.id}\b", page)}
        assert ids and found.links, name
        for source in ids:
            assert f"({source})</a>" in page, (name, source)
            assert not re.search(rf"[>,] ?{source}[<,;]", page), name


def test_a_model_on_a_page_has_readable_periods_and_a_line_for_each_text():
    page = lg.model("TFM")._repr_html_()
    lines = re.findall('<div class="line">(.*?)</div>', page)
    assert lines[:2] == ["2002-07-02 to 2012-12-31", "since 2025-01-20"]
    assert set(map(escape, lg.model("TFM").officers_may)) <= set(lines) and "Period(" not in page
    assert not re.search(r"\., [A-Z]", page)


def test_the_number_of_a_row_in_a_sheet_is_no_count():
    rows = [["STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED"],
            *([f"{state}", f"Agency {number}", "TFM", "2/26/2025"] for number, state in enumerate(["OHIO"] * 1200)),
            ["ATLANTIS", "A", "TFM", "2/26/2025"]]  # fmt: skip
    read = lg.read_rows(rows)
    [issue] = (issue for issue in read.issues if issue.row == 1202)
    for thing in (read.agreements, read.issues, issue, lg.diff(lg.read_rows(rows[:1201]), read)[0]):
        assert "1202" in thing._repr_html_() and "1,202" not in thing._repr_html_()


def test_a_resampled_timeline_is_shown_by_readable_names():
    samples = lg.timeline("TFM", unit="agencies").resample("year")
    header = repr(samples).splitlines()[1].split()
    assert header == ["first", "last", "value", "exactness", "observed", "sources"]
    assert "in_force_value" in samples.to_markdown().replace("\\", "")


def test_addresses_are_links_and_what_is_none_is_not():
    for thing, source in ((lg.source("GAO21"), lg.source("GAO21")), (lg.reference.sources, lg.reference.sources[0])):
        assert f'<a href="{source.url}" rel="noopener">{source.url}</a>' in thing._repr_html_()
    row = {"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": "A", "SUPPORT TYPE": "TFM", "SIGNED": "2/26/2025"}
    read = lg.read_rows([row | {"MOA": "javascript:alert(1)"}, row | {"LAW ENFORCEMENT AGENCY": "B"}])
    for each in (read, read.agreements, *read.agreements, read.issues):
        assert "<a href" not in each._repr_html_()


def test_who_says_otherwise_is_a_name_with_a_link():
    compared = lg.compare("JEM", "TFM", "WSO")
    row = next(row for row in compared if any(cell.disputed for cell in row))
    cell = next(cell for cell in row if cell.disputed)
    for thing in (compared, row, cell):
        page = thing._repr_html_()
        assert re.search(r'according to <a href="https://[^"]*"[^>]*>Recovered Factory \(WATCH_JEM\)</a>', page)
        assert not re.search(r"according to [A-Z]", page)


def test_no_header_of_a_row_is_empty():
    dates = ["2019-01-01", None, "2026-05-18"]
    shown = [
        lg.figures_on(dates, unit="agencies", max_age=365), lg.figures_on([None], unit="agencies"),
        lg.figures_on([None] * 60 + dates * 20, unit="agencies", state=["FL"] * 120), lg.reference.training,
        lg.panel(unit="agencies", by="state", every="year", start="1990", end="1995"), lg.claims(), lg.conflicts(),
        *(getattr(lg.reference, name) for name in ("grants", "events", "terms", "findings", "glossary", "lists")
          if hasattr(lg.reference, name)),
    ]  # fmt: skip
    for thing in shown:
        page = thing._repr_html_()
        headers = re.findall(r'<th scope="(?:row|col)"[^>]*>(.*?)</th>', page)
        assert headers and all(re.sub("<.*?>", "", header).strip() for header in headers), type(thing)
        assert page.count("<tr>") - page.count("<thead>") - page.count('class="gap"') == page.count('scope="row"')


def test_positions_count_the_rows_that_are_not_shown():
    dates = [None, *["2019-01-01"] * 98, None]
    page = lg.figures_on(dates, unit="agencies", max_age=365)._repr_html_()
    numbers = re.findall(r'<th scope="row" class="n">([\d,]+)</th>', page)
    assert numbers[0] == "1" and numbers[-1] == "100"
    assert "#" not in re.findall(r'<th scope="col"[^>]*>(.*?)</th>', lg.figures_on(dates, unit="agencies").to_html())


def test_the_numbers_of_a_growth_stand_right_under_its_span():
    growth = lg.timeline("TFM", unit="agencies").growth("2025-06-01", "2026-05-18")
    page = growth._repr_html_()
    assert caption(growth) == "Growth, Task Force Model: agencies, 2025-06-01 to 2026-05-18"
    cells = re.findall(r'<td class="n">(.*?)</td>', page)
    assert cells[:3] == ["307", "1,162", "+855"] and all(re.fullmatch(r"[+−-]?[\d,.]+%?", cell) for cell in cells)
