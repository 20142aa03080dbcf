import lib287g as lg
import numpy as np
import pandas as pd
import polars as pl
import pytest

day, text, word, maybe, whole, number, yes, lists = (
    "datetime64[s]", "string", "category", "Int64", "int64", "Float64", "bool", "object",
)  # fmt: skip
claim_columns = {
    "id": text, "value": whole, "low": maybe, "high": maybe, "exactness": word, "unit": word, "type": word,
    "only_type": yes, "one_agreement_each": yes, "state": word, "states": maybe, "date": day, "date_last": day,
    "date_precision": word, "sources": lists, "confidence": word, "note": text, "not_in_timelines": text,
}  # fmt: skip
timeline_columns = {
    "value": whole, "unit": word, "type": word, "state": word, "kind": word, "with_joint": yes, "low": maybe,
    "high": maybe, "exactness": word, "basis": word, "confidence": word, "date": day, "date_last": day,
    "date_precision": word, "until": day, "origin": text, "sources": lists,
}  # fmt: skip
comparison_columns = {
    "aspect": word, "label": text, "type": word, "text": text, "disputed": yes, "note": text, "sources": lists,
}  # fmt: skip
event_columns = {
    "id": text, "date": day, "date_last": day, "date_precision": word, "kind": word, "type": word, "state": word,
    "agreements": maybe, "value": maybe, "unit": text, "label": text, "text": text, "sources": lists,
    "confidence": word, "note": text,
}  # fmt: skip
training_columns = {
    "id": text, "type": word, "kind": word, "value": maybe, "unit": text, "hours": maybe, "weeks": maybe, "days": maybe,
    "delivery": word,
    "place": text, "interval_years": number, "pass_mark_percent": maybe, "exactness": word, "since": day,
    "since_last": day, "since_precision": word, "until": day, "until_last": day, "until_precision": word, "text": text,
    "sources": lists, "confidence": word, "note": text,
}  # fmt: skip


def of_length(rows: int) -> lg.Timeline:
    """A timeline of as many observations."""
    found = {0: ("WSO", "officers"), 1: (None, "officers"), 2: ("JEM", "agreements")}[rows]
    timeline = lg.timeline(found[0], unit=found[1])
    assert len(timeline) == rows or rows == 2
    return timeline


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        *((lg.claims()[:rows], claim_columns) for rows in (0, 1, 1000)),
        *((of_length(rows), timeline_columns) for rows in (0, 1, 2)),
        (lg.compare("JEM"), comparison_columns),
        (lg.compare("JEM", "TFM", "WSO"), comparison_columns),
        (lg.compare("JEM", source="GAO09"), comparison_columns),
        *((lg.reference.events[:rows], event_columns) for rows in (0, 1, 1000)),
        *((lg.reference.training[:rows], training_columns) for rows in (0, 1, 1000)),
    ],
)
def test_columns_and_dtypes_are_the_same_for_no_row_one_row_and_many(table, columns):
    frame = table.to_pandas()
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == columns
    assert list(frame) == list(columns)
    assert isinstance(frame.index, pd.RangeIndex)


@pytest.mark.parametrize("name", ["sources", "grants", "inspections", "terms", "findings", "statutes", "glossary"])
def test_every_table_has_a_frame_with_the_same_dtypes_when_empty(name):
    table = getattr(lg.reference, name)
    full, empty = table.to_pandas(), table[:0].to_pandas()
    assert len(full) == len(table) and list(full["id"]) == [row.id for row in table]
    assert full.dtypes.equals(empty.dtypes)


def test_a_frame_has_a_row_per_claim_with_its_values():
    claims = lg.claims()
    frame = claims.to_pandas()
    assert len(frame) == len(claims)
    for row, (_, record) in zip(claims, frame.iterrows(), strict=True):
        assert record["value"] == row.value
        assert record["date"] == pd.Timestamp(row.date.first) and record["date_last"] == pd.Timestamp(row.date.last)
        assert record["sources"] == row.sources
        assert pd.isna(record["high"]) if row.high is None else record["high"] == row.high
        assert pd.isna(record["type"]) if row.type is None else record["type"] == row.type.code


def test_a_frame_of_a_timeline_has_its_observations_in_order():
    timeline = lg.timeline("JEM", unit="agreements")
    frame = timeline.to_pandas()
    assert frame["value"].tolist() == [row.value for row in timeline]
    assert frame["date_last"].is_monotonic_increasing
    assert set(frame["unit"]) == {"agreements"} and set(frame["type"]) == {"JEM"} and frame["state"].isna().all()
    assert frame["until"].tolist() == [pd.Timestamp(row.until) for row in timeline]


def test_a_frame_of_a_comparison_has_a_row_per_aspect_and_type():
    comparison = lg.compare("JEM", "TFM")
    frame = comparison.to_pandas()
    assert [[*row[:-1], list(row[-1])] for row in frame.itertuples(index=False, name=None)] == [
        list(row.values()) for row in comparison.to_dicts()
    ]
    wide = frame.pivot(index="label", columns="type", values="text")
    assert wide.loc["Setting"].to_dict() == {"JEM": "Jail only", "TFM": "Anywhere"}


def test_a_frame_joins_with_values_on():
    timeline = lg.timeline("JEM", unit="agreements")
    frame = timeline.to_pandas()
    assert np.array_equal(timeline.values_on(frame["date_last"]), frame["value"])


def test_types_of_columns_do_not_depend_on_the_rows():
    """Frames of two scopes, or of two lists, can be stacked."""
    asked = [("2026-05-18", "FL"), ("2009-06-01", None), ("1990-01-01", "WY")]
    figures = [lg.figures_on([day], unit="agencies", state=state) for day, state in asked]
    clean, odd = (
        lg.read_rows([{"STATE": state, "LAW ENFORCEMENT AGENCY": "A", "SUPPORT TYPE": "TFM", "SIGNED": "2/26/2025"}])
        for state in ("FLORIDA", "ATLANTIS")
    )
    counts = [each.counts(by=["state", "type", "kind"], unit="agencies") for each in (clean, odd)]
    panels = [lg.panel(unit="agencies", by="state", every="year", start=year, end=year) for year in ("2003", "2026")]
    for tables in (figures, counts, panels, [lg.claims(), lg.claims()[:0]]):
        assert len({str(table.to_polars().schema) for table in tables}) == 1
        assert len({str(table.to_pandas().dtypes.to_dict()) for table in tables}) == 1
        assert len({str(table.to_arrow().schema) for table in tables}) == 1
        assert len(pl.concat([table.to_polars() for table in tables])) == sum(map(len, tables))
    assert counts[1].to_polars()["state"].to_list() == ["ATLANTIS"]
    assert figures[0].to_polars().schema["source"] == pl.String == figures[0].to_polars().schema["origin"]
