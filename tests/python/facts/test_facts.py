"""The data beside the facts that it was made from, and its texts beside its own figures."""

import csv
import json
import os
import re
from pathlib import Path

import lib287g as lg
import pytest

root = Path(__file__).parents[3]
folder = os.environ.get("LIB287G_FACTS")
tables = (
    "claims",
    "grants",
    "training",
    "inspections",
    "terms",
    "events",
    "findings",
    "statutes",
    "models",
    "glossary",
)
rows = {
    name: {row.get("id", row.get("type")): row for row in json.loads((root / f"data/{name}.json").read_text())[name]}
    for name in tables
}
with (root / "tests/data/facts_accounting.csv").open(encoding="utf-8") as file:
    accounting = list(csv.DictReader(file))
numbers = (
    "value", "low", "high", "hours", "weeks", "days", "interval_years", "pass_mark_percent", "agreements", "states",
)  # fmt: skip
#: Facts of which a row says more than the fact: what, and why.
exceptions = {
    "F014": "the row is of 287(g) Watch alone; what the text of the agreement says is the row beside it",
    "F005": "CRS, which both cite, is the main source",
    "F042": "the day of the agreement whose officers they are",
    "F124": "the last day of the year",
}


def facts():
    with (Path(str(folder)) / "facts.csv").open(encoding="utf-8") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def named(row):
    """The rows that a fact went to."""
    found = [name.partition(":")[::2] for name in row["rows"].split("|")]
    return [(table, rows[table][id]) for table, id in found]


def is_number(text):
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None


needs_facts = pytest.mark.skipif(not folder, reason="LIB287G_FACTS names no folder with facts.csv")


@needs_facts
def test_each_number_of_the_facts_is_a_numeric_field():
    original = facts()
    numeric = [row for row in accounting if is_number(original[row["fact"]]["value"])]
    assert len(numeric) == 149
    for row in numeric:
        value = float(original[row["fact"]]["value"])
        assert any(each.get(name) == value for _, each in named(row) for name in numbers), row


@needs_facts
def test_a_carried_fact_has_its_date_confidence_and_sources():
    original, compared = facts(), 0
    for row in accounting:
        fact = original[row["fact"]]
        if row["outcome"] != "carried" or "|" in row["rows"] or row["fact"] in exceptions:
            continue
        ((table, each),) = named(row)
        sources = fact["source_id"].split(";")
        assert set(sources) <= set(each["sources"]) and sources[0] == each["sources"][0], row
        if table not in ("models", "glossary"):
            assert each["confidence"] == fact["confidence"], row
        date = each.get("since") or each.get("date") or each.get("until") or ""
        assert date == fact["date"], row
        compared += 1
    assert compared > 150


# What a text says of a number, a day and a scope is what the library holds.

counted = {
    word: number
    for number, word in enumerate(
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
}
words = {"jail": "JEM", "task force": "TFM", "Warrant Service Officer": "WSO"}
said = re.compile(
    r"(?P<number>\b\d[\d,]*|\b(?:none|one|two|three|four|five|six|seven|eight|nine|ten))"
    r"(?: (?P<type>jail|task force|Warrant Service Officer))?(?P<unit> agreements| agencies)?"
    r"(?: of (?P<state>[A-Z][a-z]+))?,? (?:on|from) (?P<day>\d{4}-\d\d-\d\d)(?: to (?P<until>\d{4}-\d\d-\d\d))?"
)


def statements():
    for table in ("events", "findings", "claims"):
        for id, row in rows[table].items():
            for text in (row.get("text"), row.get("note")):
                if not text or ("ICE's list" not in text and "ICE's page" not in text):
                    continue
                state = next((each for each in lg.State if f"agreements of {each.label}" in text), None)
                yield from ((id, state, match) for match in said.finditer(text))


def test_texts_do_not_contradict_the_figures():
    compared = 0
    for id, state, match in statements():
        number = match["number"].lower()
        value = counted[number] if number in counted else int(number.replace(",", ""))
        unit = "agencies" if match["unit"] == " agencies" else "agreements"
        timeline = lg.timeline(words.get(match["type"] or ""), unit=unit, state=state)
        days = [match["day"], *([match["until"]] if match["until"] else [])]
        for day in days:
            figure = timeline.last_on_or_before(day)
            if figure is not None and figure.basis is lg.Basis.LISTED and figure.age_days == 0:
                assert figure.value == value, (id, match[0], figure)
                compared += 1
    assert compared >= 10


def test_maryland_had_two_agreements_until_the_last_list():
    maryland = lg.timeline(unit="agreements", state="MD")
    assert [maryland.last_on_or_before(day).value for day in ("2026-03-03", "2026-05-14", "2026-05-18")] == [2, 2, 0]


def test_what_the_tracker_says_stands_beside_what_the_texts_say():
    for power in ("issue_detainer", "hold_for_ice", "execute_arrest_warrant", "query_dhs_databases"):
        grant = lg.grant("JEM", power, source="WATCH_JEM")
        assert grant is not None and grant.answer.code in ("yes", "conditional"), power
    notes = {row.label: row["JEM"].note for row in lg.compare("JEM")}
    for label in (
        "May hold for ICE up to 48 hours",
        "May query DHS databases",
        "Training",
        "Complaints",
        "May initiate removal",
    ):
        assert "according to WATCH_JEM" in notes[label] or "according to CRSIF" in notes[label], label
    assert "in person or online" in {row.label: row["TFM"].note for row in lg.compare("TFM")}["Training"]
    removal = {row.label: row["JEM"].text for row in lg.compare("JEM")}["May initiate removal"]
    assert removal == "Yes (ICE signs)"
    assert lg.compare("JEM")[0]["JEM"].sources == ("MOA_JEM20", "MOA_JEM25", "WATCH_JEM")


def test_texts_of_warrant_service_agreements_are_of_2019():
    dates = {
        row["id"]: row.get("date") or row.get("since")
        for table in ("inspections", "terms")
        for row in rows[table].values()
    }
    assert dates["WSO/meetings/2019"] == "2019-05-06"


def test_the_words_are_neutral():
    texts = [
        text for table in rows.values() for row in table.values() for text in (row.get("text"), row.get("note")) if text
    ]
    assert not [text for text in texts if re.search(r"overstat|probably wrong|misleading|falsely", text)]


def test_what_the_page_of_the_tracker_says_is_there():
    everything = json.dumps(rows)
    for said in ("terms of agreements were not complied with", "eroded trust of the community", "lawful requests",
                 "no community patrols and no street stops"):  # fmt: skip
        assert said in everything, said


def test_a_figure_that_covers_territories_says_so():
    names = {
        "GU": "Guam",
        "MP": "Northern Mariana Islands",
        "PR": "Puerto Rico",
        "VI": "Virgin Islands",
        "AS": "American Samoa",
    }
    compared = 0
    for claim in lg.claims(source="ROSTER_RR"):
        if (
            claim.state is None
            and claim.states
            and claim.date.first.year >= 2021
            and "ICE's list" not in (claim.note or "")
        ):
            for code, name in names.items():
                figure = lg.timeline(claim.type, unit="agreements", state=code).last_on_or_before(claim.date)
                if figure is not None and figure.value:
                    assert name in (claim.note or ""), (claim, name)
                    compared += 1
    assert compared >= 8


@pytest.mark.parametrize(("value", "day", "source"), [(150, "2025", "WATCH_JEM")])
def test_about_150_of_the_second_term_is_no_misdated_figure(value, day, source):
    (claim,) = [each for each in lg.claims(source=source) if each.value == value and str(each.date) == day]
    assert claim.not_in_timelines is None
    agreements = lg.timeline(unit="agreements")
    assert [agreements.last_on_or_before(on).value for on in ("2025-02-19", "2025-02-21", "2025-02-24")] == [
        145,
        151,
        151,
    ]
    assert not [conflict for conflict in lg.conflicts() if any(row.origin == claim.id for row in conflict.observations)]
