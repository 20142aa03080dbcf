"""How to cite the library, its data, a source, a figure or a chart."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from . import display
from ._core import (
    Basis,
    Claim,
    Error,
    Growth,
    InForce,
    ListKind,
    Observation,
    Source,
    Timeline,
    __version__,
    data_version,
    reference,
)
from .arguments import given
from .arguments.errors import told
from .arguments.near import cut, found
from .display.sources import short_name

#: As in CITATION.cff.
_title = "lib287g: Section 287(g) agreements, typed models and dated figures"

_by = f"By lib287g {__version__}, data of {data_version}."

#: What BibTeX calls the months.
_months = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def scope_of(figure: Any) -> str:
    """ "jail enforcement, Florida": what a figure is of."""
    label = figure.type.label if figure.type is not None else "the whole program"
    joint = " with joint agreements" if getattr(figure, "with_joint", False) else ""
    place = f", {figure.state.label}" if figure.state is not None else ""
    pending = ", pending" if getattr(figure, "kind", None) is ListKind.PENDING else ""
    return f"{label}{joint}{place}{pending}"


def amount_of(figure: Any) -> str:
    """ "at least 23 agencies": value, unit, and how exact it is."""
    about = "" if figure.exactness.code == "exact" else figure.exactness.label + " "
    unit = figure.unit.label
    if figure.value == 1:
        unit = unit[:-3] + "y" if unit.endswith("ies") else unit.removesuffix("s")
    return f"{about}{figure.value:,} {unit}"


def days_of(figure: Any) -> str:
    """The day, or the days, on which it was observed."""
    first, last = figure.date, getattr(figure, "until", figure.date.last)
    return str(first) if first.last >= last else f"{first} to {last}"


def when(figure: Any) -> str:
    """ "on 2017-08-01", "in 2017", "from 2017-08-01 to 2017-09-05": the same in a sentence."""
    days = days_of(figure)
    if " to " in days:
        return f"from {days}"
    return f"{'on' if figure.date.precision.code == 'day' else 'in'} {days}"


def named(source_id: str, dataset: Any = reference) -> str:
    """A source with its name beside its code."""
    try:
        source = dataset.source(source_id)
    except Error:
        return source_id
    return f"{source.publisher}, {source.title} ({source_id}), {source.url}"


def cite_figure(figure: Any) -> str:
    """Value, unit, scope, day, source, and the library with its version."""
    counted = f" {run_note(reference, figure)}" if _is_stated_span(figure) else ""
    return f"{amount_of(figure)} ({scope_of(figure)}), {days_of(figure)}: {named(figure.sources[0])}.{counted} {_by}"


def _is_stated_span(figure: Any) -> bool:
    """Whether it was counted once and holds for several days: its note says on which it was."""
    return not isinstance(figure, Claim) and figure.basis is Basis.STATED and figure.until > figure.date.last


def run_note(dataset: Any, figure: Any) -> str:
    """What is known of the lists that the figure is of; empty of a claim."""
    runs = {each.run for each in dataset.lists if each.file == figure.origin}
    notes = [
        note for run in dataset.list_runs if run.id in runs and run.sources == figure.sources
        for note in (run.note, run.not_in_timelines) if note
    ]  # fmt: skip
    return " ".join(notes)


def _entry(thing: Any) -> dict[str, Any]:
    """What reference managers ask for, of a source or of the library."""
    if thing is None:
        version = f"{__version__}, data of {data_version}"
        return {"id": "lib287g", "type": "software", "title": _title, "author": "The lib287g authors",
                "version": version, "date": data_version.replace(".", "-"), "url": None}  # fmt: skip
    return {"id": thing.id, "type": "report", "title": thing.title, "author": thing.publisher,
            "date": None if thing.date is None else str(thing.date), "url": thing.url}  # fmt: skip


def _bibtex(thing: Any) -> str:
    entry = _entry(thing)
    date = entry["date"] or ""
    escaped = {name: re.sub(r"([&%$#_{}])", r"\\\1", str(value)) for name, value in entry.items() if value is not None}
    fields = {"title": "{" + escaped["title"] + "}", "author": "{" + escaped["author"] + "}", "year": date[:4],
              "month": date[5:7], "url": entry["url"] or "", "version": escaped.get("version", "")}  # fmt: skip
    values = {name: f"{{{value}}}" for name, value in fields.items() if value}
    if "month" in values:
        values["month"] = _months[int(fields["month"]) - 1]
    lines = [f"  {name} = {value}," for name, value in values.items()]
    return "\n".join([f"@misc{{{entry['id']},", *lines, "}"])


def _csl(thing: Any) -> str:
    entry = _entry(thing)
    record = {"id": entry["id"], "type": entry["type"], "title": entry["title"],
              "author": [{"literal": entry["author"]}]}  # fmt: skip
    if entry["url"]:
        record["URL"] = entry["url"]
    if entry["date"]:
        record["issued"] = {"date-parts": [[int(part) for part in entry["date"].split("-")]]}
    if "version" in entry:
        record["version"] = entry["version"]
    return json.dumps(record, ensure_ascii=False)


def _of_growth(growth: Growth) -> str:
    """The two figures with their sources, and the change between them."""
    because = "" if growth.absent_because is None else growth.absent_because.label
    if growth.start is None or growth.end is None:
        return f"No growth: {because}. {_by}"
    change = f"change {growth.absolute:+,}" if growth.absolute is not None else f"no change told: {because}"
    relative = f" ({growth.relative:+,.1%})" if growth.relative is not None else ""
    figures = [
        f"{amount_of(figure)} on {days_of(figure)}: {named(figure.sources[0])}" for figure in (growth.start, growth.end)
    ]
    return f"Growth ({scope_of(growth.start)}), {change}{relative}. From {figures[0]}. To {figures[1]}. {_by}"


def _of_timeline(timeline: Timeline) -> str:
    """Title, span and sources, those of most figures first."""
    counted = Counter(row.sources[0] for row in timeline)
    names = "; ".join(f"{short_name(each)} ({each})" for each, _ in counted.most_common())
    title = f"{display.timeline_title(timeline)}, {display.timeline_span(timeline)}"
    return f"{title}. Sources: {names or 'none'}. {_by}"


def _of_chart(chart: Any) -> str:
    """The titles and sources of what is drawn on some axes or a figure, and the library."""
    from .plots.texts.footer import footers_on

    footers = footers_on(chart)
    titles = "; ".join(dict.fromkeys(footer.title for footer in footers if footer.title))
    names = "; ".join(dict.fromkeys(name for footer in footers for name in footer.names))
    return f"{titles}. Sources: {names or 'none named'}. Chart by lib287g {__version__}, data of {data_version}."


def _is_chart(thing: Any) -> bool:
    """Whether it is an artist of matplotlib's, as Axes and figures are, or several of them: a list or an array."""
    parts = given.each_of(thing)
    return bool(parts) and all(type(part).__module__.startswith("matplotlib.") for part in parts)


@told
def cite(thing: Any = "library", *, form: str = "text") -> str:
    """How to cite the library and its data (nothing given), a source by its row or id, a figure, a growth (its two
    figures), a timeline, or a chart (its Axes, several of them, or matplotlib Figure).

    `form` is "text", "bibtex" or "csl" (CSL-JSON); a figure is cited in those two by its main source; a growth, a
    timeline and a chart by the library. Raises Error for other things and forms, and for None, which is what a question
    gives that no figure answers.
    """
    if form not in ("text", "bibtex", "csl"):
        raise Error(f"form: found {cut(form)}, expected 'text', 'bibtex' or 'csl'")
    if thing is None:
        raise Error("thing: found None, where no figure is known there is none to cite")
    if isinstance(thing, str):
        thing = None if thing == "library" else reference.source(thing)
    if _is_chart(thing):
        if form == "text":
            return _of_chart(thing)
        thing = None
    if isinstance(thing, Growth | Timeline):
        if form == "text":
            return _of_growth(thing) if isinstance(thing, Growth) else _of_timeline(thing)
        thing = None
    if thing is None and form == "text":
        return (
            f"lib287g {__version__}, data of {data_version}: Section 287(g) agreements, typed models and "
            "dated figures. Cite the source of each figure too: Claim.sources names it."
        )
    if thing is not None and not isinstance(thing, Source):
        if not isinstance(thing, Observation | InForce | Claim):
            expected = "nothing, a source, its id, a figure, a growth, a timeline, or a chart"
            raise Error(f"thing: {found(thing)}, expected {expected}")
        if form == "text":
            return cite_figure(thing)
        thing = reference.source(thing.sources[0])
    if form == "text":
        return named(thing.id)
    return _bibtex(thing) if form == "bibtex" else _csl(thing)
