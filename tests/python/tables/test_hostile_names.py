"""What goes out is inert: names from strangers' files in tables, pages, charts, CSV and terminals."""

import contextlib
import csv
import io
import json
import os
import re
import subprocess
import sys
import zipfile

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


def workbook(path, agency):
    """A list in which a cell of each column is that text, with the escapes of a workbook."""
    office = "http://schemas.openxmlformats.org"
    relation = (
        '<Relationships xmlns="{}/package/2006/relationships">'
        '<Relationship Id="a" Type="{}" Target="{}"/></Relationships>'
    )
    kinds = f"{office}/officeDocument/2006/relationships"
    rows = (list(cells[0]), ["FLORIDA", *[agency] * 3, "Task Force Model", agency, agency])
    inside = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row) + "</row>" for row in rows
    )
    parts = {
        "_rels/.rels": relation.format(office, f"{kinds}/officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{office}/spreadsheetml/2006/main" xmlns:r="{kinds}"><sheets>'
        '<sheet name="s" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relation.format(office, f"{kinds}/worksheet", "sheet.xml"),
        "xl/sheet.xml": f'<worksheet xmlns="{office}/spreadsheetml/2006/main"><sheetData>{inside}'
        "</sheetData></worksheet>",
    }
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name, text)


acted_on = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
bad = "_x001B_[31mred_x009B_2J_x202E_gnp"


@pytest.mark.parametrize("action", ["issues", "counts --by county"])
@pytest.mark.parametrize("form", ["", "--csv", "--json"])
def test_a_workbook_sends_no_control_characters_to_a_terminal(action, form, tmp_path):
    path = tmp_path / "participatingAgencies05182026.xlsx"
    workbook(path, bad)
    command = [sys.executable, "-m", "lib287g", "lists", path, *action.split(), *form.split()]
    piped = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", piped)
    if form == "--json":
        texts = [text for row in json.loads(piped) for text in row.values() if isinstance(text, str)]
        # U+009B is as Windows-1252 has it; an issue shows what is no text escaped.
        assert r"\x1B[31mred\xC2\x9B2J\xE2\x80\xAEgnp" in texts or "[31mred›2Jgnp" in texts
    if form == "--csv":
        assert r"\x1B[31mred\xC2\x9B2J\xE2\x80\xAEgnp" in piped or "[31mred›2Jgnp" in piped
    pty = pytest.importorskip("pty")
    terminal, end = pty.openpty()
    with subprocess.Popen(command, stdout=end, stderr=subprocess.PIPE) as running:
        os.close(end)
        seen = b""
        with contextlib.suppress(OSError):  # the end of what a terminal gets
            while piece := os.read(terminal, 65536):
                seen += piece
        running.wait()
    os.close(terminal)
    text = seen.decode().replace("\r\n", "\n")
    assert "participatingAgencies" in text.replace("\n", "") and not acted_on.search(text)


def test_names_of_files_are_shown_as_text(tmp_path):
    path = tmp_path / "a\u202egnp\x1b[31m\u009b2J_05182026.xlsx"
    workbook(path, "Police")
    lists = lg.read_lists(path)
    (tmp_path / "bad\u2066\x1b.xlsx").write_bytes(b"PK junk")
    for shown in (lists._repr_html_(), repr(lists), str(lists), str(lists[0]), repr(lists[0]), lists[0]._repr_html_(),
                  lg.read_lists(tmp_path).issues.to_csv(), str(lg.read_lists(tmp_path).issues)):  # fmt: skip
        assert not acted_on.search(shown)


def test_a_long_cell_is_cut_where_people_look_at_it():
    row = {**cells[0], "LAW ENFORCEMENT AGENCY": " ".join(map(str, range(250)))}
    table = lg.read_rows([row], name="participatingAgencies05182026.xlsx").agreements
    for shown in (str(table), table._repr_html_(), table[0]._repr_html_()):
        assert " 100 " in shown and " 140 " not in shown and "…" in shown
    assert " 249" in table.to_csv() and " 249" in table.to_markdown()


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
