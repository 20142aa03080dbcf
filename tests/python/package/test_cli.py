import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys

import lib287g as lg
import pytest
from lib287g.cli import main
from made_lists import header, row, write


def run(capsys, *arguments) -> str:
    assert main([str(argument) for argument in arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_growth_as_json_is_the_growth_of_the_timeline(capsys):
    command = "growth JEM --unit agreements --from 2011-06-01 --to 2026-06-05 --json"
    record = json.loads(run(capsys, *command.split()))
    expected = lg.timeline("JEM", unit="agreements").growth("2011-06-01", "2026-06-05").to_dict()
    head = {"type": "JEM", "state": None, "unit": "agreements", "from": "2011-06-01", "to": "2026-06-05"}
    assert record == {**head, **expected}


def test_growth_of_a_state_is_not_that_of_the_country(capsys):
    command = "growth --state FL --unit agreements --from 2020 --to 2026 --json"
    record = json.loads(run(capsys, *command.split()))
    expected = lg.timeline(unit="agreements", state="FL").growth("2020", "2026").to_dict()
    assert record == {"type": None, "state": "FL", "unit": "agreements", "from": "2020", "to": "2026", **expected}
    assert expected != lg.timeline(unit="agreements").growth("2020", "2026").to_dict()


def test_the_documented_command_gives_the_growth_between_two_of_ices_figures():
    command = "-m lib287g growth TFM --unit agencies --from 2025-06-01 --to 2026-06-05 --json"
    done = subprocess.run([sys.executable, *command.split()], capture_output=True, text=True, check=True)
    growth = json.loads(done.stdout)
    assert growth["unit"] == "agencies" and done.stderr == ""
    assert (growth["start"]["value"], growth["start"]["date"]) == (307, "2025-05-29")
    assert (growth["end"]["value"], growth["absolute"]) == (1220, 913)


def test_growth_before_the_first_figure_says_why_there_is_none(capsys):
    dates = ["--from", "2002-06-01", "--to", "2026-06-05"]
    assert main(["growth", "TFM", "--unit", "agencies", *dates, "--json"]) == 3
    record = json.loads(capsys.readouterr().out)
    assert record["absent_because"] == "before_first" and "relative" not in record


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["compare", "WSO", "JEM", "TFM"], lambda: lg.compare("WSO", "JEM", "TFM")),
        (["compare"], lambda: lg.compare()),
        (["compare", "JEM", "TFM", "--differences"], lambda: lg.compare("JEM", "TFM").differences()),
        (["compare", "JEM", "--source", "WATCH_JEM"], lambda: lg.compare("JEM", source="WATCH_JEM")),
        (["compare", "JEM", "--as-of", "2011-06-01", "--unit", "agreements"],
         lambda: lg.compare("JEM", as_of="2011-06-01", unit="agreements")),
        (["timeline", "TFM"], lambda: lg.timeline("TFM", unit="agreements")),
        (["timeline"], lambda: lg.timeline(unit="agreements")),
        (["timeline", "--unit", "agreements", "--state", "FL"],
         lambda: lg.timeline(unit="agreements", state="FL")),
        (["claims", "Jail Enforcement Model", "--unit", "agreements", "--from", "2020", "--to", "2022"],
         lambda: lg.claims(type="JEM", unit="agreements", since="2020", until="2022")),
        (["claims", "--source", "GAO21"], lambda: lg.claims(source="GAO21")),
        (["sources"], lambda: lg.reference.sources),
    ],
)  # fmt: skip
def test_a_command_gives_what_the_library_gives(capsys, arguments, expected):
    assert json.loads(run(capsys, *arguments, "--json")) == json.loads(expected().to_json())
    text = run(capsys, *arguments, "--csv")
    assert text == expected().to_csv()
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == len(expected().to_dicts())
    assert None not in {key for row in rows for key in row} | {value for row in rows for value in row.values()}
    assert len(run(capsys, *arguments).splitlines()) > 2


@pytest.mark.parametrize(
    "arguments",
    ["timeline WSO --unit officers", "claims --from 2030",
     "growth JEM --from 2011 --to 2026"],
)  # fmt: skip
def test_csv_has_the_same_columns_for_no_row_and_many(capsys, arguments):
    name = arguments.split()[0]
    many = {"timeline": "timeline", "claims": "claims", "growth": "growth JEM --from 2020 --to 2026"}[name]
    header = run(capsys, *arguments.split(), "--csv").splitlines()[0]
    assert header == run(capsys, *many.split(), "--csv").splitlines()[0]


def test_csv_of_a_growth_without_an_answer_has_the_same_columns_and_a_status_of_its_own(capsys):
    assert main(["growth", "JEM", "--from", "1990", "--to", "1991", "--csv"]) == 3
    header = capsys.readouterr().out.splitlines()[0]
    assert header == run(capsys, *["growth", "JEM", "--from", "2020", "--to", "2026", "--csv"]).splitlines()[0]


def test_csv_has_every_field_of_the_json(capsys):
    for command in ("claims", "sources", "timeline"):
        header = run(capsys, command, "--csv").splitlines()[0].split(",")
        assert set().union(*json.loads(run(capsys, command, "--json"))) <= set(header)


def test_tables_are_readable(capsys):
    assert "160 hours (4 weeks)" in run(capsys, "compare", "JEM")
    assert "1,902" in run(capsys, "timeline", "TFM", "--unit", "agreements")
    assert "+426.5%" in run(capsys, "growth", "JEM", "--from", "2011-06-01", "--to", "2026-06-05")
    assert run(capsys, "claims", "JEM").startswith(f"{len(lg.claims(type='JEM'))} claims")
    assert "GAO21" in run(capsys, "sources")


@pytest.mark.parametrize(
    "start", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "\r\n=1", " =1", "\u200b=1", "＝1"]
)
def test_no_cell_of_csv_is_a_formula(capsys, tmp_path, start):
    source = {"id": start, "kind": "press", "title": start, "publisher": start, "url": start, "read": start}
    path = tmp_path / "own.json"
    path.write_text(json.dumps({"version": "1", "sources": [source]}), encoding="utf-8")
    rows = list(csv.reader(io.StringIO(run(capsys, "sources", "--csv", "--data", path))))
    assert len(rows) == 2 and rows[1][0].startswith("'")
    assert rows[1][0].replace("'", "") == start.replace("\r\n", "\n").replace("\r", "\n")
    # A spreadsheet that takes another separator splits cells at line breaks and tabs as well.
    assert not any(re.search(r"(^|[\n\t;|])\s*[=+@-]", cell) for cell in rows[1])


def test_no_row_of_comparisons_or_timelines_is_a_formula(capsys, tmp_path, hostile_document):
    path = tmp_path / "own.json"
    path.write_text(json.dumps(hostile_document("=1+1")), encoding="utf-8")
    for command in (["compare", "JEM"], ["timeline", "JEM", "--unit", "agencies"],
                    ["growth", "JEM", "--unit", "agencies", "--from", "2020", "--to", "2021"]):  # fmt: skip
        out = run(capsys, *command, "--csv", "--data", path)
        assert "'=1+1" in out and not re.search(r"(^|[,|\"])=", out)


def test_no_text_ends_a_row_of_csv(capsys, tmp_path):
    source = {"id": "a\r=1", "kind": "press", "title": "a\r\nb", "publisher": 'a"\n', "url": "u,", "read": "r"}
    path = tmp_path / "own.json"
    path.write_text(json.dumps({"version": "1", "sources": [source]}), encoding="utf-8")
    out = run(capsys, "sources", "--csv", "--data", path)
    assert "\r" not in out
    assert list(csv.reader(io.StringIO(out)))[1] == ["a\n'=1", "press", "a\nb", 'a"\n', "", "", "u,", "r"]


def test_a_table_shows_no_control_or_direction_marks(capsys, tmp_path, hostile_dataset):
    path = tmp_path / "own.json"
    hostile_dataset.save(path)
    for command in (["sources"], ["claims"], ["compare", "JEM"], ["timeline", "JEM", "--unit", "agencies"],
                    ["growth", "JEM", "--unit", "agencies", "--from", "2020", "--to", "2021"]):  # fmt: skip
        assert not set("\u202e\u2066\x1b") & set(run(capsys, *command, "--data", path))


wrong = [
    ["growth", "XYZ", "--from", "2011", "--to", "2012"],
    ["growth", "JEM", "--from", "2011-6-1", "--to", "2012"],
    ["growth", "JEM", "--from", "2011"],
    ["timeline", "JEM", "--unit", "beds"],
    ["timeline", "JEM", "--state", "Atlantis"],
    ["claims", "--from", "yesterday"],
    ["sources", "--json", "--csv"],
    ["sources", "--data", "no/such/file.json"],
    ["compare", "JEM", "NOPE"],
    ["nonsense"],
    [],
]


@pytest.mark.parametrize("arguments", wrong, ids=" ".join)
def test_an_error_is_one_line_on_stderr_and_exit_code_2(capsys, arguments):
    try:
        code = main(arguments)
    except SystemExit as exit:
        code = exit.code
    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert err.startswith("lib287g") and err.count("\n") == 1 and err.endswith("\n")


def test_the_exit_code_of_the_process_is_2():
    done = subprocess.run([sys.executable, "-m", "lib287g", *wrong[0]], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "lib287g: timeline(): type: unknown AgreementType 'XYZ', expected 'JEM' or 'Jail Enforcement Model', "
        "'TFM' or 'Task Force "
        "Model', 'WSO' or 'Warrant Service Officer', 'JTF' or 'Jail & Task Force'\n"
    )


@pytest.mark.skipif(shutil.which("sh") is None, reason="there is no shell")
def test_a_reader_that_leaves_early_is_no_error():
    script = f"'{sys.executable}' -m lib287g claims --json | head -c 10"
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True)
    assert (done.returncode, done.stderr, len(done.stdout)) == (0, "", 10)


def test_the_version_is_the_citation(capsys):
    with pytest.raises(SystemExit) as exit:
        main(["--version"])
    assert exit.value.code == 0
    assert " ".join(capsys.readouterr().out.split()) == lg.cite()


@pytest.fixture
def participating(tmp_path):
    for name, states in (("05012026am", ("FLORIDA",)), ("05182026am", ("FLORIDA", "TEXAS"))):
        write(tmp_path / f"participatingAgencies{name}.xlsx", *(row(STATE=state, MOA="link") for state in states))
    return tmp_path


def test_lists_counts_are_of_each_list_in_the_unit_asked_for(capsys, participating):
    out = run(capsys, "lists", participating, "counts", "--by", "type,state", "--unit", "agencies", "--csv")
    records = list(csv.DictReader(io.StringIO(out)))
    assert [tuple(record.values()) for record in records] == [
        ("participatingAgencies05012026am.xlsx", "2026-05-01", "TFM", "FL", "agencies", "1"),
        ("participatingAgencies05182026am.xlsx", "2026-05-18", "TFM", "FL", "agencies", "1"),
        ("participatingAgencies05182026am.xlsx", "2026-05-18", "TFM", "TX", "agencies", "1"),
    ]


def test_lists_issues_name_file_row_column_and_rule(capsys, participating):
    (participating / "page.xlsx").write_text("<html></html>")
    assert main(["lists", str(participating), "issues", "--json"]) == 0
    out, err = capsys.readouterr()
    records = json.loads(out)
    assert err.startswith("lib287g: not read: page.xlsx: ") and err.count("\n") == 1
    codes = ["unreadable_file", "missing_link", "unknown_county", "missing_link", "missing_link"]
    assert [record["code"] for record in records] == codes
    assert records[1]["column"] == "MOA" and records[1]["row"] == 2 and records[1]["raw"] == "link"


def test_lists_timeline_is_that_of_the_lists(capsys, participating):
    arguments = ("--type", "TFM", "--unit", "agencies", "--state", "TX", "--json")
    records = json.loads(run(capsys, "lists", participating, "timeline", *arguments))
    assert [(record["date"], record["value"]) for record in records] == [("2026-05-01", 0), ("2026-05-18", 1)]


def test_lists_reconcile_sets_the_claims_beside_the_lists(capsys, participating):
    out = run(capsys, "lists", participating, "reconcile", "--csv")
    records = {record["claim"]: record for record in csv.DictReader(io.StringIO(out))}
    found = records["2026-05-18/program/agreements/ROSTER_RR"]
    assert (found["verdict"], found["listed"], found["off_by"]) == ("off", "2", "1841")
    assert records["2011-06-01/JEM/agreements/OIG11119"]["verdict"] == "no_list_near"


def test_a_folder_without_lists_is_one_line_and_exit_code_2(capsys, tmp_path):
    assert main(["lists", str(tmp_path), "counts"]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and "a folder without workbooks" in err


def test_what_is_no_list_is_a_message_and_a_status(capsys, tmp_path):
    header = "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED,MOA\n"
    good = tmp_path / "participatingAgencies05182026am.csv"
    good.write_text(header + "FLORIDA,A,Task Force Model,2025-02-26,link pending\n")
    bad = tmp_path / "notes.csv"
    bad.write_text("a,b\n1,2\n")
    for nothing in (bad, tmp_path / "missing.xlsx", tmp_path / "*.xlsx"):
        assert main(["lists", str(nothing), "counts"]) == 2
        out, err = capsys.readouterr()
        assert out == "" and err.startswith("lib287g: ") and err.count("\n") == 1
    assert main(["lists", str(tmp_path), "counts"]) == 0
    out, err = capsys.readouterr()
    assert "participatingAgencies05182026am" in out and err.startswith("lib287g: not read: notes.csv")
    assert main(["lists", str(tmp_path), "counts", "--strict"]) == 1
    capsys.readouterr()
    good.rename(tmp_path / "undated.csv")
    bad.unlink()
    assert main(["lists", str(tmp_path), "counts"]) == 0
    assert "1 of 1 lists have no date" in capsys.readouterr().err
    assert main(["lists", str(tmp_path), "counts", "--strict"]) == 1


def test_a_file_that_was_named_and_is_no_list_is_a_status_beside_good_ones(capsys, participating):
    good, bad = participating / "participatingAgencies05012026am.xlsx", participating / "notes.csv"
    bad.write_text("a,b\n1,2\n")
    (participating / "empty").mkdir()
    for nothing in (bad, participating / "missing.xlsx", participating / "*.ods", participating / "empty"):
        assert main(["lists", str(good), str(nothing), "counts"]) == 2
        out, err = capsys.readouterr()
        assert "2026-05-01" in out and err.startswith("lib287g: not read: ") and err.count("\n") == 1
        assert nothing.name in err
    assert main(["lists", str(participating), "counts"]) == 0


def test_lists_of_one_kind_are_asked_for(capsys, participating):
    write(participating / "pendingAgencies05192026am.xlsx", row()[:5], columns=header[:5])
    out = run(capsys, "lists", participating, "counts", "--kind", "pending", "--by", "state, type", "--csv")
    assert [tuple(record.values()) for record in csv.DictReader(io.StringIO(out))] == [
        ("pendingAgencies05192026am.xlsx", "2026-05-19", "FL", "TFM", "agreements", "1")
    ]
    for kind, dates in (("pending", ["2026-05-19"]), ("participating", ["2026-05-01", "2026-05-18"])):
        records = json.loads(run(capsys, "lists", participating, "timeline", "--kind", kind, "--json"))
        assert [record["date"] for record in records] == dates
    assert main(["lists", str(participating), "counts", "--kind", "x"]) == 2


def test_the_timeline_of_a_state_needs_no_list(capsys):
    records = json.loads(run(capsys, "timeline", "TFM", "--unit", "agencies", "--state", "FL", "--json"))
    assert (records[0]["date"], records[0]["basis"]) == ("2002-07-02", "signings")
    assert records[-1]["origin"].endswith(".xlsx")


def test_a_source_its_citation_and_the_events_of_a_type(capsys):
    assert json.loads(run(capsys, "sources", "GAO21", "--json")) == lg.source("GAO21").to_dict()
    assert "Government Accountability Office" in run(capsys, "sources", "GAO21")
    assert run(capsys, "cite", "GAO21", "--form", "bibtex").strip() == lg.cite("GAO21", form="bibtex")
    assert " ".join(run(capsys, "cite").split()) == lg.cite()
    events = json.loads(run(capsys, "events", "TFM", "--from", "2012", "--to", "2013-06", "--json"))
    assert events and all(event["type"] in ("TFM", None) for event in events)
    assert all("2012" <= event["date"][:4] <= "2013" for event in events)
    assert main(["sources", "GAO12"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("lib287g: unknown source 'GAO12', expected an id of dataset.sources; near: 'GAO21'")
    assert error.count("\n") == 1


def test_the_newest_of_a_folder_of_lists_is_counted_alone(capsys, tmp_path):
    rows = [{"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": f"Agency {i}", "SUPPORT TYPE": "Task Force Model",
             "SIGNED": "2/26/2025"} for i in range(3)]  # fmt: skip
    for day, count in (("05182026", 2), ("05192026", 3)):
        text = lg.read_rows(rows[:count], name=f"participatingAgencies{day}.xlsx").to_csv()
        (tmp_path / f"participatingAgencies{day}.csv").write_text(text)
    records = json.loads(run(capsys, "lists", tmp_path, "counts", "--latest", "--json"))
    assert [(record["published"], record["value"]) for record in records] == [("2026-05-19", 3)]


@pytest.mark.parametrize("command", ["claims", "conflicts", "events"])
def test_a_span_that_ends_before_it_starts_is_an_error(capsys, command):
    assert main([command, "--from", "2013", "--to", "2012-06"]) == 2
    assert capsys.readouterr().err == "lib287g: --to: 2012-06 is before --from, 2013\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_offers_words_and_sources(capsys, shell):
    script = run(capsys, "completion", shell)
    for word in ("TFM", "officers_trained", "FL", "pending", "GAO21"):
        assert re.search(rf"\b{word}\b", script), word
    assert "Task Force Model" in run(capsys, "timeline", "Task Force Model"), "names are taken beside codes"


@pytest.mark.parametrize("command", [["sources", "GAO21"], ["cite"], ["cite", "GAO21"]])
def test_long_texts_are_wrapped_at_the_terminals_width(capsys, monkeypatch, command):
    wide = run(capsys, *command).split()
    monkeypatch.setenv("COLUMNS", "60")
    narrow = run(capsys, *command)
    assert narrow.split() == wide and len(narrow.splitlines()) > 1
    assert max(map(len, narrow.splitlines())) <= 60
    assert run(capsys, "cite", "GAO21", "--form", "bibtex").strip() == lg.cite("GAO21", form="bibtex")


def test_completion_is_a_script_of_the_shell(capsys):
    for shell in ("bash", "zsh"):
        script = run(capsys, "completion", shell)
        assert "lib287g" in script and "--latest" in script and "conflicts" in script


@pytest.mark.parametrize("command", ["timeline TFM", "claims", "sources", "events", "compare", "conflicts"])
def test_tables_fit_eighty_columns_without_a_split_word(command):
    def words_and_lines(width):
        env = {**os.environ, "COLUMNS": str(width)}
        done = subprocess.run(
            [sys.executable, "-m", "lib287g", *command.split()], capture_output=True, text=True, env=env
        )
        lines = [line for line in done.stdout.splitlines() if set(line) - set("- ")]
        return {word for line in lines for word in line.split()}, lines

    words, lines = words_and_lines(80)
    of_wide, _ = words_and_lines(2000)
    named = {"Not", "shown", "for", "lack", "of", "room:", "In", "all", "rows:", "none"}
    assert {word.rstrip(".,;") for word in words} <= {word.rstrip(".,;") for word in of_wide | named}
    assert not [line for line in lines if len(line) > 80]


@pytest.fixture
def two_lists(tmp_path):
    odd = [row(COUNTY="Alachua Conty"), row(STATE="TEXAS", COUNTY="Harris", LAW_ENFORCEMENT_AGENCY="Harris Constable")]
    for day in (17, 18):
        write(tmp_path / f"participatingAgencies05{day}2026amAsItWasPublished.xlsx", *odd, row(SIGNED=None))
    return tmp_path


@pytest.mark.parametrize("width", [40, 60, 80, 100])
@pytest.mark.parametrize("by", ["type,state", "type,county,state", "state", "combination"])
@pytest.mark.parametrize("latest", [True, False])
def test_counts_show_their_keys_and_values_in_any_width(capsys, monkeypatch, two_lists, width, by, latest):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run(capsys, "lists", str(two_lists), "counts", "--by", by, *(["--latest"] if latest else [])).splitlines()
    said = lines[0].split() + " ".join(lines).partition("In all rows: ")[2].replace(";", " ").replace(".", " ").split()
    assert {*by.split(","), "value"} <= set(said)
    assert all(len(line) <= width for line in lines)


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_issues_show_their_row_and_their_label_in_any_width(capsys, monkeypatch, two_lists, width):
    monkeypatch.setenv("COLUMNS", str(width))
    out = run(capsys, "lists", str(two_lists), "issues")
    assert {"row", "code"} <= set(out.splitlines()[0].split())
    words = " ".join(out.split())
    assert all(issue.code.label.split()[0] in words for issue in lg.read_lists(two_lists).issues)


def test_what_is_the_same_in_all_rows_is_said_once_where_room_lacks(capsys, monkeypatch, two_lists):
    asked = ("lists", str(two_lists), "counts", "--by", "type,state", "--latest")
    monkeypatch.setenv("COLUMNS", "200")
    assert "In all rows" not in run(capsys, *asked)
    monkeypatch.setenv("COLUMNS", "80")
    out = run(capsys, *asked)
    assert out.splitlines()[0].split() == ["published", "type", "state", "value"]
    same = "file participatingAgencies05182026amAsItWasPublished.xlsx; unit agreements"
    assert f"In all rows: {same}." in " ".join(out.split()) and "Not shown" not in out


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
@pytest.mark.parametrize("command", ["--help", "--version", "compare --help", "compare", "growth TFM --help"])
@pytest.mark.parametrize("unbuffered", [False, True])
def test_what_cannot_be_written_is_an_error_in_a_line(command, unbuffered):
    python = [sys.executable, *(["-u"] if unbuffered else []), "-m", "lib287g", *command.split()]
    with open("/dev/full", "w") as full:
        done = subprocess.run(python, stdout=full, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("lib287g: the output cannot be written (")


@pytest.mark.skipif(os.name == "nt", reason="a shell that closes stdout")
@pytest.mark.parametrize("command", ["--help", "--version", "compare", "sources GAO21 --json"])
def test_a_closed_output_is_an_error_in_a_line(command):
    shell = f'exec "{sys.executable}" -m lib287g {command} >&-'
    done = subprocess.run(["sh", "-c", shell], stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (2, "lib287g: the output cannot be written (it is closed)\n")


@pytest.fixture
def both_kinds(participating):
    write(participating / "pendingAgencies05192026am.xlsx", row()[:5], columns=header[:5])
    return participating


def files_of(out):
    return [record["file"] for record in csv.DictReader(io.StringIO(out))]


def test_lists_of_participating_agencies_are_counted_alone_unless_others_are_asked_for(capsys, both_kinds):
    of_each = {kind: files_of(run(capsys, "lists", both_kinds, "counts", "--csv", *kind)) for kind in (
        (), ("--kind", "participating"), ("--kind", "pending"), ("--latest",), ("--kind", "pending", "--latest")
    )}  # fmt: skip
    participating = [f"participatingAgencies{day}2026am.xlsx" for day in ("0501", "0518")]
    pending = ["pendingAgencies05192026am.xlsx"]
    assert [*of_each.values()] == [participating, participating, pending, participating[-1:], pending]
    assert files_of(run(capsys, "lists", both_kinds / pending[0], "counts", "--csv")) == pending
    dates = [record["date"] for record in json.loads(run(capsys, "lists", both_kinds, "timeline", "--json"))]
    assert dates == ["2026-05-01", "2026-05-18"]
    records = csv.DictReader(io.StringIO(run(capsys, "lists", both_kinds, "reconcile", "--csv")))
    assert not [record for record in records if record["file"].startswith("pending")]


def test_issues_are_of_all_lists_or_of_the_newest_alone(capsys, both_kinds):
    same = (both_kinds / "participatingAgencies05012026am.xlsx").read_bytes()
    (both_kinds / "participatingAgencies05012026pm.xlsx").write_bytes(same)
    (both_kinds / "page.xlsx").write_text("<html></html>")
    names = {}
    for options in ((), ("--latest",), ("--kind", "pending")):
        assert main(["lists", str(both_kinds), "issues", "--csv", *options]) == 0
        names[options] = set(files_of(capsys.readouterr().out))
    assert {"page.xlsx", "participatingAgencies05012026pm.xlsx"} < names[()]
    assert names["--latest",] == {"participatingAgencies05182026am.xlsx"}
    assert "participatingAgencies05012026pm.xlsx" not in names["--kind", "pending"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["counts", "--kind", "pending"], "--kind: found no list of pending agencies among 2"),
        (["timeline", "--kind", "pending"], "--kind: found no list of pending agencies among 2"),
        (["timeline", "--by", "type"], "--by: timeline takes none, expected counts"),
        (["counts", "--state", "FL"], "--state: counts takes none, expected timeline"),
        (["issues", "--unit", "agencies"], "--unit: issues takes none, expected counts or timeline"),
        (["reconcile", "--type", "TFM"], "--type: reconcile takes none, expected timeline"),
        (["counts", "--by", "type", "--by", "type"], "by: found type twice"),
    ],
)
def test_what_lists_cannot_be_asked_for_is_a_message_and_a_status(capsys, participating, arguments, said):
    assert main(["lists", str(participating), *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == "" and said in err and err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["counts", "--latest"], ["issues", "--latest"], ["timeline"], ["reconcile"]])
def test_lists_without_a_date_have_no_newest_one_and_no_timeline(capsys, tmp_path, arguments):
    write(tmp_path / "list.xlsx", row())
    assert main(["lists", str(tmp_path), *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == "" and "none of the lists of participating agencies has a date (1 without), see `issues`" in err


def test_claims_are_not_set_beside_pending_lists(capsys, both_kinds):
    assert main(["lists", str(both_kinds), "reconcile", "--kind", "pending"]) == 2
    assert "expected participating" in capsys.readouterr().err


def test_counts_are_by_all_keys_that_are_named_and_counties_have_their_state(capsys, participating):
    keys = [("--by", "type", "--by", "state"), ("--by", "type,state")]
    assert len({run(capsys, "lists", participating, "counts", "--csv", *by) for by in keys}) == 1
    out = run(capsys, "lists", participating, "counts", "--by", "county", "--csv")
    assert out.splitlines()[0] == "file,published,state,county,unit,value"
