import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import lib287g as lg
import pytest

tables = {
    "sources": lg.Source, "models": lg.Model, "grants": lg.Grant, "training": lg.Training,
    "inspections": lg.Inspection, "terms": lg.Term, "claims": lg.Claim, "events": lg.Event, "findings": lg.Finding,
    "statutes": lg.Statute, "glossary": lg.GlossaryEntry, "corrections": lg.Correction, "list_runs": lg.ListRun,
    "lists": lg.CountedList, "list_series": lg.ListSeries,
}  # fmt: skip
folder = Path(__file__).parents[3] / "data"
schema = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
validator = jsonschema.Draft202012Validator(schema)
reference = json.loads(lg.reference.to_json())
accounting = list(
    csv.DictReader((folder.parent / "tests/data/facts_accounting.csv").read_text(encoding="utf-8").splitlines())
)


# The facts that the data was made from, and where each went.


def test_every_fact_is_accounted_for_once():
    assert [row["fact"] for row in accounting] == [f"F{number:03}" for number in range(1, 220)]
    assert {row["outcome"] for row in accounting} <= {"carried", "merged", "left out"}
    for row in accounting:
        assert row["reason"] or row["outcome"] == "carried"
        assert bool(row["rows"]) == (row["outcome"] != "left out")


def test_every_row_of_the_accounting_exists():
    ids = {f"{table}:{row.get('id', row.get('type'))}" for table in tables for row in reference[table]}
    named = {name for row in accounting for name in row["rows"].split("|") if name}
    assert named <= ids


facts = os.environ.get("LIB287G_FACTS")


@pytest.mark.skipif(not facts, reason="LIB287G_FACTS names no folder with the facts.csv that the data was made from")
def test_a_carried_count_has_the_value_and_date_of_its_fact():
    with (Path(str(facts)) / "facts.csv").open(encoding="utf-8") as file:
        original = {row["id"]: row for row in csv.DictReader(file)}
    claims = {row.id: row for row in lg.claims()}
    units = {"officers active": "officers", "officers trained": "officers_trained", "agency-model pairs": "agreements"}
    compared = 0
    for row in accounting:
        for name in row["rows"].split("|"):
            table, _, id = name.partition(":")
            fact = original[row["fact"]]
            if row["outcome"] == "carried" and table == "claims" and fact["topic"] == "count" and row["rows"] == name:
                claim = claims[id]
                said = str(claim.value), str(claim.date), claim.unit.code
                assert said == (fact["value"], fact["date"], units.get(fact["unit"], fact["unit"])), row["fact"]
                compared += 1
    assert compared > 80


# The sources.


@pytest.mark.parametrize(
    "id",
    ["ICE287G", "GAO21", "OIG1877", "OIG1063", "ACLU22", "ILRC20", "ILRCWSO", "CATO18", "LAWFARE", "NIFTFM", "PROPUB",
     "ACLUMEL", "CRSIF", "AIC287G"],
)  # fmt: skip
def test_a_primary_source_of_the_tracker_is_there(id):
    assert lg.source(id).url.startswith("https://")


def test_every_cited_source_exists_and_is_cited_once():
    known = {source.id for source in lg.reference.sources}
    for table in tables.keys() - {
        "sources",
        "corrections",
        "lists",
        "list_series",
    }:  # these are no facts about the program
        for row in reference[table]:
            assert row["sources"] and set(row["sources"]) <= known
            assert len(set(row["sources"])) == len(row["sources"])


def test_the_address_of_a_source_is_a_web_address():
    assert all(re.fullmatch(r"https?://\S+", source.url) for source in lg.reference.sources)


# The schema: it describes the files, and says the same as the C++ types.


def problems(document) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("path", sorted(folder.glob("*.json")), ids=lambda path: path.name)
def test_a_file_of_the_data_is_as_the_schema_says(path):
    if path.name != "schema.json":
        assert problems(json.loads(path.read_text(encoding="utf-8"))) == []


def test_a_saved_dataset_is_as_the_schema_says():
    assert problems(reference) == []
    assert list(schema["properties"]) == list(reference) == ["version", *tables]


def field_types(cls) -> dict[str, str]:
    """The stored fields of a row class with their annotations."""
    annotations = {
        name: member.fget.__doc__.split("-> ")[1].split("\n")[0].replace("lib287g._core.", "")
        for name, member in vars(cls).items()
        if isinstance(member, property)
    }
    return {name: annotation for name, annotation in annotations.items() if not annotation.endswith("Table")}


@pytest.mark.parametrize("cls", [*tables.values(), lg.Period], ids=lambda cls: cls.__name__)
def test_the_schema_has_the_fields_of_the_row_type(cls):
    rows, types = schema["$defs"][cls.__name__], field_types(cls)
    assert list(rows["properties"]) == list(types)
    assert set(rows["required"]) == {
        name for name, annotation in types.items() if not annotation.endswith("| None") and annotation != "bool"
    }
    assert rows["additionalProperties"] is False
    kinds = {"str": "string", "int": "integer", "float": "number", "bool": "boolean", "tuple[str, ...]": "array",
             "tuple[Period, ...]": "array", "tuple[tuple[PartialDate, int], ...]": "array"}  # fmt: skip
    for name, annotation in types.items():
        given, kind = rows["properties"][name], annotation.removesuffix(" | None")
        if name in ("sources", "setting_sources"):
            assert given["$ref"] == "#/$defs/SourceIds"
        elif kind in kinds:
            assert given["type"] == kinds[kind]
        elif kind == "datetime.date":
            assert given["$ref"] == "#/$defs/Day"
        else:
            assert given["$ref"] == f"#/$defs/{kind}"


def test_the_words_of_the_schema_are_those_of_the_vocabularies():
    lists = {name: given["enum"] for name, given in schema["$defs"].items() if "enum" in given}
    assert len(lists) == 15
    assert lists == {name: [word.code for word in getattr(lg, name)] for name in lists}


bad_rows = [
    ("claims", {"value": "5"}),
    ("claims", {"value": -1}),
    ("claims", {"value": 5.5}),
    ("claims", {"value": None}),
    ("claims", {"date": "2020-13"}),
    ("claims", {"date": "2020-1-1"}),
    ("claims", {"date": 2020}),
    ("claims", {"unit": "beds"}),
    ("claims", {"type": "Jail Enforcement Model"}),
    ("claims", {"state": "XX"}),
    ("claims", {"sources": []}),
    ("claims", {"sources": ["GAO21", "GAO21"]}),
    ("claims", {"sources": "GAO21"}),
    ("claims", {"id": ""}),
    ("claims", {"hgih": 5}),
    ("claims", {"exactness": "at_least", "high": 9}),
    ("claims", {"unit": "officers", "one_agreement_each": True}),
    ("claims", {"states": 0}),
    ("grants", {"answer": "maybe"}),
    ("grants", {"warrant_required": "yes"}),
    ("training", {"hours": 0}),
    ("training", {"hours": 7.5}),
    ("training", {"pass_mark_percent": 101}),
    ("inspections", {"interval_years": -2}),
    ("terms", {"subject": "weather"}),
    ("findings", {"text": ""}),
    ("sources", {"kind": "rumour"}),
    ("sources", {"id": "A|B"}),
    ("claims", {"sources": ["A|B"]}),
    ("models", {"periods": [{"since": "2020"}]}),
    ("glossary", {"abbreviation": 5}),
    ("corrections", {"reason": ""}),
    ("corrections", {"raw": ""}),
    ("lists", {"run": "a b"}),
    ("list_runs", {"basis": "guessed"}),
    ("list_runs", {"unit": "officers"}),
    ("lists", {"file": ""}),
    ("list_series", {"changes": []}),
    ("list_series", {"changes": [["21-01", 5]]}),
    ("list_series", {"changes": [["2021-01-13", -5]]}),
    ("list_series", {"changes": [["2021-01-13"]]}),
    ("list_series", {"unit": "officers"}),
]


@pytest.mark.parametrize(("table", "change"), bad_rows, ids=str)
def test_a_bad_row_is_refused_by_the_schema_and_by_the_library(table, change):
    rows = [dict(row) for row in reference[table]]
    rows[0].update(change)
    assert problems({table: rows}) != []
    with pytest.raises(lg.Error, match=f"/{table}/0"):
        lg.parse_json(json.dumps({**reference, table: rows}))


@pytest.mark.parametrize("table", tables)
def test_a_row_without_a_required_member_is_refused_by_the_schema_and_by_the_library(table):
    for member in schema["$defs"][tables[table].__name__]["required"]:
        rows = [dict(row) for row in reference[table]]
        del rows[0][member]
        assert problems({table: rows}) != []
        with pytest.raises(lg.Error, match=f"/{table}/0.*`{member}`"):
            lg.parse_json(json.dumps({**reference, table: rows}))


def test_a_value_and_its_unit_come_together():
    for table in ("terms", "findings"):
        number, row = next((i, row) for i, row in enumerate(reference[table]) if "value" in row)
        for member in ("value", "unit"):
            rows = list(reference[table])
            rows[number] = {key: value for key, value in row.items() if key != member}
            assert problems({table: rows}) != []
            with pytest.raises(lg.Error, match=f"/{table}/{number}/unit"):
                lg.parse_json(json.dumps({**reference, table: rows}))


@pytest.mark.parametrize("document", [[], {}, {"cliams": []}, {"claims": {}}, {"version": 1}, {"version": ""}])
def test_what_is_not_tables_is_refused(document):
    assert problems(document) != []


def test_the_data_hold_against_themselves_and_the_tracker():
    done = subprocess.run([sys.executable, folder / "check_data.py"], capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.strip().startswith("0 things do not hold"), done.stdout + done.stderr


def test_the_number_of_lists_is_that_of_lists_and_not_of_days_of_signing():
    counted = {run.id for run in lg.reference.list_runs if run.basis.code in ("listed", "tabulated")}
    lists = [each for each in lg.reference.lists if each.run in counted]
    for name in ("README.md", "CHANGELOG.md"):
        text = (Path(__file__).parents[3] / name).read_text()
        assert f"{len(lists):,} lists" in text, (name, len(lists))
