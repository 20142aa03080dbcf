"""What data/README.md says of the tables, of the rules and of the checks, beside the data and the library."""

import doctest
import itertools
import json
import re
from pathlib import Path

import lib287g as lg
import pytest
from test_list_series import own

folder = Path(__file__).parents[3] / "data"
text = (folder / "README.md").read_text(encoding="utf-8")
schema = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
reference = json.loads(lg.reference.to_json())


def section(title):
    return text.split(f"\n## {title}\n")[1].split("\n## ")[0]


def folded(text):
    return " ".join(text.split())


def rows_of_tables(text):
    """The rows of the tables in a text, without headers: a list of cells each."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    headers = {number - 1 for number, line in enumerate(lines) if re.fullmatch(r"[|-]+", line)}
    rows = [line for number, line in enumerate(lines) if number not in headers and number - 1 not in headers]
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


def quoted(text):
    return re.findall(r"`([^`]+)`", text)


# The dictionary.

dictionary = text.split("\n## ")[0]


def part_of_dictionary(header):
    """The table that has this header."""
    return header + dictionary.split(header)[1].split("\n\n")[0]


def test_every_file_of_the_data_is_named():
    files = {
        str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path != folder / "README.md"
    }
    files = {file for file in files if "__pycache__" not in file}
    assert files == {name for name in quoted(dictionary) if re.search(r"\.(json|py|cpp|txt)$", name)}


def test_the_members_of_every_table_are_listed_in_their_order():
    listed = {
        tuple(quoted(row[0])): quoted(row[1]) for row in rows_of_tables(part_of_dictionary("| table | members |"))
    }
    tables = {
        name: each["items"]["$ref"].split("/")[-1] for name, each in schema["properties"].items() if "items" in each
    }
    for name, row in tables.items():
        assert listed[(name,)] == list(schema["$defs"][row]["properties"]), name
    assert listed["models", "periods"] == list(schema["$defs"]["Period"]["properties"])
    counties = json.loads((folder / "geography/counties.json").read_text(encoding="utf-8"))["counties"]
    assert {tuple(row) for row in counties} == {tuple(listed[("counties",)])}


def test_every_member_is_explained_once():
    members = {name for each in schema["$defs"].values() for name in each.get("properties", ())}
    members |= {"fips", "vintages", "name"}
    rows = rows_of_tables(part_of_dictionary("| member | what it says |"))
    explained = [name for row in rows for name in quoted(row[0])]
    assert sorted(explained) == sorted(members)


# Adding a fact.


def test_the_example_of_a_claim_is_a_claim():
    (example,) = re.findall(r"```json\n(.*?)```", section("Adding a fact"), re.DOTALL)
    (claim,) = [row for row in reference["claims"] if row["id"] == json.loads(example)["id"]]
    assert json.loads(example).items() <= claim.items()


def test_the_id_of_a_claim_is_date_type_unit_state_and_main_source():
    for claim in lg.claims():
        scope = claim.type.code if claim.type else "program"
        place = [claim.state.code] if claim.state else []
        parts = [str(claim.date), scope, claim.unit.code, *place, claim.sources[0]]
        assert claim.id in ("/".join(parts), "/".join([*parts, "2"])), claim.id


# The runs.


def test_the_table_of_runs_has_each_run_with_its_days():
    rows = rows_of_tables(section("Counting ICE's lists again"))
    assert sorted(id for row in rows for id in quoted(row[0])) == sorted(run.id for run in lg.reference.list_runs)
    compared = 0
    for ids, lists, _ in rows:
        dates = {id: [str(each.published) for each in lg.reference.lists if each.run == id] for id in quoted(ids)}
        ends = {day for days in dates.values() for day in (days[0], days[-1])}
        named = re.findall(r"\d{4}-\d\d-\d\d", lists)
        assert set(named) <= ends, ids
        compared += len(named)
    assert compared >= 9


def test_the_days_without_lists_are_those_that_the_text_names():
    sentence = folded(section("Counting ICE's lists again")).split("Between ")[1].split(" there are no lists")[0]
    named = re.findall(r"(\d{4}-\d\d-\d\d) and (\d{4}-\d\d-\d\d)", sentence)
    counted = {run.id for run in lg.reference.list_runs if run.basis in (lg.Basis.LISTED, lg.Basis.TABULATED)}
    published = sorted({each.published.last for each in lg.reference.lists
                        if each.run in counted and str(each.published) >= "2017-08-01"})  # fmt: skip
    assert longest(published, len(named)) == named


def longest(days, number):
    """The longest spans from one of the days to the next, in their order."""
    spans = sorted(itertools.pairwise(days), key=lambda span: span[0] - span[1])[:number]
    return [(str(a), str(b)) for a, b in sorted(spans)]


# The rules.


def paragraphs_of_rules():
    return re.split(r"\n(?=\*\*[A-Z])", section("The rules, in words"))[1:]


def test_every_rule_has_an_example():
    rules = paragraphs_of_rules()
    assert len(rules) >= 6
    for rule in [*rules, section("Which row is preferred")]:
        assert ">>> " in rule, rule.splitlines()[0]


def test_the_examples_of_the_rules_give_what_they_show():
    session = "\n".join(re.findall(r"```pycon\n(.*?)```", text, re.DOTALL))
    test = doctest.DocTestParser().get_doctest(session, {}, "data/README.md", str(folder / "README.md"), 0)
    told = []
    assert len(test.examples) >= 30
    doctest.DocTestRunner().run(test, out=told.append)
    assert not told, "".join(told)


def test_the_kinds_of_sources_are_named_in_their_order():
    named = quoted(section("Which row is preferred").split("Among equals")[0])
    assert named == [kind.code for kind in lg.SourceKind]
    assert re.findall(r"^- `(\w+)`:", section("Which row is preferred"), re.MULTILINE) == [
        confidence.code for confidence in lg.Confidence
    ]


def test_lists_stand_before_claims():
    claim = {**own["claims"][0], "id": "beside", "date": "2020-01-01"}
    data = lg.parse_json(json.dumps({**own, "claims": [claim]}))
    (conflict,) = data.conflicts()
    assert [figure.origin for figure in conflict.observations] == ["1.xlsx", "beside"]
    assert conflict.preferred_by is lg.PreferredBy.ORDER


def test_of_training_only_rows_that_say_how_long_it_is_are_shown():
    shared = {"type": "JEM", "kind": "initial", "exactness": "exact", "text": "A course.", "confidence": "high"}
    source = own["sources"][0]["id"]
    rows = [
        {**shared, "id": "long", "since": "2020", "hours": 160, "sources": [source]},
        {**shared, "id": "later", "since": "2021", "pass_mark_percent": 70, "sources": [source]},
    ]
    data = lg.parse_json(json.dumps({"version": "1", "sources": own["sources"], "training": rows}))
    assert data.compare("JEM")["Training"]["JEM"].value.id == "long"


# What is checked. A case is a table, what a row of it must have to be taken, its change, and what is expected.

exact, at_least = {"exactness": "exact"}, {"exactness": "at_least"}
period = {"sources": ["WATCH_REPO"]}
refused = {
    "ids that are unique within their table, and not empty; those of sources without `|` and null characters;": [
        ("claims", {}, {"id": reference["claims"][1]["id"]}, "no other row of the table has"),
        ("events", {}, {"id": ""}, "an id"),
        ("sources", {}, {"id": "A|B"}, r"without `\|`"),
        ("sources", {}, {"id": "A\0B"}, "an id"),
    ],
    "at least one source for each row, each known and named once; a title and an address for each source;": [
        ("grants", {}, {"sources": []}, "at least one source"),
        ("terms", {}, {"sources": ["NOPE"]}, "ids of sources of the dataset"),
        ("findings", {}, {"sources": ["GAO21", "GAO21"]}, "each source once"),
        ("sources", {}, {"title": ""}, "a title"),
        ("sources", {}, {"url": ""}, "an address"),
    ],
    "dates of claims, events and findings not before 1996-09-30, when section 287(g) was enacted;": [
        (table, {}, {"date": "1996-09-29"}, "not before 1996-09-30") for table in ("claims", "events", "findings")
    ],
    "`until` not before `since`; the periods of a type in order and apart; each type described once;": [
        ("training", {}, {"since": "2021", "until": "2020"}, "not before `since`"),
        ("terms", {}, {"since": "2021", "until": "2020"}, "not before `since`"),
        (
            "models",
            {},
            {"periods": [{"since": "2020", **period}, {"since": "2010", "until": "2012", **period}]},
            "period",
        ),
        ("models", {}, {"periods": [{"until": "2012", **period}, {"since": "2011", **period}]}, "period"),
        ("models", {}, {"type": reference["models"][1]["type"]}, "each type once"),
    ],
    "values not below 0, `low` not above the value and `high` not below it;": [
        ("claims", {}, {"value": -1}, "above|whole number|0"),
        ("claims", {"exactness": "approximate"}, {"low": 10**6}, "not above the value"),
        ("claims", {"exactness": "approximate"}, {"high": 0}, "not below"),
    ],
    """of an exact figure: bounds equal to the value; of one that is "at least": the value as lower bound and no upper
    bound;""": [
        ("claims", exact, {"low": 0}, "the value|bound"),
        ("claims", exact, {"high": 10**6}, "the value|bound"),
        ("claims", at_least, {"low": 0}, "the value|bound"),
        ("claims", at_least, {"high": 10**6}, "no such member|bound"),
    ],
    "`only_type` only of a figure of a type; `one_agreement_each` only of agencies of one type;": [
        ("claims", {"type": None}, {"only_type": True}, "type"),
        ("claims", {"type": None, "unit": "agencies"}, {"one_agreement_each": True}, "type"),
        ("claims", {"type": "JEM", "unit": "agreements"}, {"one_agreement_each": True}, "agencies"),
    ],
    "numbers of hours, weeks, days, years and states above 0; pass marks from 1 to 100 percent;": [
        *[("training", {}, {name: 0}, "above 0") for name in ("hours", "weeks", "days", "interval_years")],
        ("inspections", {}, {"interval_years": 0}, "above 0"),
        ("claims", {}, {"states": 0}, "above 0"),
        ("training", {}, {"pass_mark_percent": 0}, "1 to 100"),
        ("training", {}, {"pass_mark_percent": 101}, "1 to 100"),
    ],
    "a unit where a term or finding has a number, and none where it has none;": [
        *[(table, {"unit": None}, {"unit": "days"}, "a unit where") for table in ("terms", "findings")],
        *[(table, {"unit": None}, {"value": 3}, "a unit where") for table in ("terms", "findings")],
    ],
    "each correction once, with a reason; lists in the order of their runs, and in each in order of date, one a day;": [
        ("corrections", {}, reference["corrections"][1], "once"),
        ("corrections", {}, {"reason": ""}, "a sentence"),
        ("lists", {}, {"run": reference["lists"][-1]["run"]}, "in their order"),
        ("lists", {"run": "i21"}, {"published": "2026-01-01"}, "after that of the list before"),
        ("lists", {"run": "i21"}, {"published": reference["lists"][-1]["published"]}, "after that of the list before"),
    ],
    """of a series: units, types and states that its run tells; a first figure on the first list, changes on dates of
    lists, in order, and to another figure;""": [
        ("list_series", {"run": "i07"}, {"unit": "agreements"}, "unit"),
        ("list_series", {"run": "g07"}, {"type": "JEM"}, "do not tell them apart"),
        ("list_series", {"run": "g07"}, {"state": "FL"}, "do not tell them apart"),
        ("list_series", {"run": "i21"}, {"changes": [["2021-01-16", 5]]}, "on the first list"),
        ("list_series", {"run": "i21"}, {"changes": [["2021-01-13", 5], ["2024-12-25", 6]]}, "dates of lists"),
        ("list_series", {"run": "i21"}, {"changes": [["2021-01-13", 5], ["2026-05-18", 5]]}, "differ"),
    ],
    "a sentence in each `text`, a few words in each `label` and a paragraph in each `overview`.": [
        *[(table, {}, {"text": ""}, "sentence") for table, rows in reference.items() if "text" in rows[0]],
        ("events", {}, {"label": ""}, "words"),
        ("models", {}, {"overview": ""}, "a sentence"),
    ],
}


def test_every_line_of_what_is_checked_has_its_cases():
    lines = [
        folded(line) for line in re.split(r"\n- ", section("What is checked").split("\n\nThe first problem")[0])[1:]
    ]
    assert lines == [folded(line) for line in refused]


@pytest.mark.parametrize(
    ("table", "having", "change", "expected"), [case for cases in refused.values() for case in cases], ids=str
)
def test_what_is_checked_is_refused_with_table_row_member_and_what_was_expected(table, having, change, expected):
    rows = [dict(row) for row in reference[table]]
    number = next(i for i, row in enumerate(rows) if all(row.get(name) == value for name, value in having.items()))
    rows[number].update(change)
    with pytest.raises(lg.Error, match=rf"/{table}/\d+/\w+: found .*, expected .*({expected})"):
        lg.parse_json(json.dumps({**reference, table: rows}))
