"""What goes out is inert: names from strangers' files in tables, pages, charts, CSV and terminals."""

import csv
import io
import json
import re
import subprocess
import sys

import lib287g as lg
import matplotlib
import matplotlib.pyplot
import pytest

matplotlib.use("Agg")

hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=cmd|'/c calc'!A1", "\u200b=1+1", "\uff1d1+1",
    "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\x1b[31mred\x1b]0;title\x07", "a\u202egnp.exe",
    "$x$ \\input{/etc/passwd}", "a|b\n# c", "&lt;b&gt;",
]  # fmt: skip
cells = [{"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": f"{name} {number}", "TYPE": name, "COUNTY": name,
          "SUPPORT TYPE": "Task Force Model", "SIGNED": "2/26/2025", "MOA": name}
         for number, name in enumerate(hostile)]  # fmt: skip
read = lg.read_rows(cells, name="participatingAgencies05182026.xlsx")
tables = [read.agreements, read.issues, read.repairs]


@pytest.mark.parametrize("table", tables, ids=lambda table: type(table).__name__)
def test_a_page_holds_no_markup_of_theirs(table):
    for page in (table._repr_html_(), *(row._repr_html_() for row in table[:30])):
        tags = set(re.findall(r"<\s*/?\s*([a-zA-Z]+)", page))
        assert tags <= {
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "strong",
            "span",
            "caption",
            "style",
            "details",
            "summary",
        }
        assert "onerror=alert(1)>" not in page


def starts_a_formula(cell):
    visible = cell.lstrip("\u200b\u200e\u00ad\ufeff \t\r\n")
    return visible[:1] in ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20") and not re.fullmatch(
        r"[+-]?[\d.]+", visible
    )


@pytest.mark.parametrize("table", tables, ids=lambda table: type(table).__name__)
def test_no_cell_of_a_csv_starts_a_formula(table):
    for row in csv.reader(io.StringIO(table.to_csv())):
        assert not [cell for cell in row if starts_a_formula(cell)]
    assert not [cell for row in csv.reader(io.StringIO(read.to_csv())) for cell in row if starts_a_formula(cell)]


@pytest.mark.parametrize("table", tables, ids=lambda table: type(table).__name__)
def test_a_terminal_gets_no_control_characters(table):
    shown = str(table) + "".join(map(repr, table))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_the_command_line_shows_hostile_cells_as_text(tmp_path):
    path = tmp_path / "participatingAgencies05182026.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, cells[0])
        writer.writeheader()
        writer.writerows(cells)
    for form in ([], ["--csv"], ["--json"]):
        command = [sys.executable, "-m", "lib287g", "lists", path, "issues", *form]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert "\x1b" not in done.stdout and "\x07" not in done.stdout
        if form == ["--json"]:
            assert json.loads(done.stdout)


def test_a_chart_shows_hostile_sources_as_text(tmp_path):
    data = lg.parse_json(json.dumps({
        "version": "1",
        "sources": [{"id": "<b>$x$", "kind": "press", "title": "<script>", "publisher": "p", "url": "u", "read": "r"}],
        "claims": [{"id": "=1", "value": 9, "low": 9, "high": 9, "exactness": "exact", "unit": "agencies",
                    "date": "2019", "sources": ["<b>$x$"], "confidence": "high"}],
    }))  # fmt: skip
    axes = data.timeline(unit="agencies").plot()
    axes.figure.savefig(tmp_path / "chart.svg")
    matplotlib.pyplot.close(axes.figure)
    drawn = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert "<script" not in drawn and "<b>" not in drawn
    assert "<script" not in data.timeline(unit="agencies")._repr_html_()
    assert "=1" not in [cell for row in csv.reader(io.StringIO(data.claims().to_csv())) for cell in row]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no /dev/full")
@pytest.mark.parametrize("command", [["timeline"], ["claims", "--csv"], ["sources", "--json"]])
def test_a_full_output_is_an_error_line_with_a_status(command):
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lib287g", *command], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 2
    assert done.stderr.startswith("lib287g: ") and done.stderr.count("\n") == 1
