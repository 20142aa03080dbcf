"""The figure of each state on a day."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..._core import AgreementType, Dataset, ListKind, State, Unit, reference
from ...arguments import given
from ...display import days_old
from ..texts.words import figure_in_words
from .arguments import first_day

if TYPE_CHECKING:
    from ..._core import InForce


@dataclass
class StateFigures:
    """A figure, or None, for each state; the day, and what to know of them."""

    unit: Unit
    type: AgreementType | None
    kind: ListKind
    day: datetime.date | None
    figures: dict[State, InForce | None]
    notes: list[str]

    def known(self) -> list[InForce]:
        """The figures that there are, zeros among them."""
        return [figure for figure in self.figures.values() if figure is not None]

    def ranked(self) -> list[tuple[State, InForce]]:
        """The states that have any, the highest first."""
        having = [(state, figure) for state, figure in self.figures.items() if figure is not None and figure.value]
        return sorted(having, key=lambda pair: (-pair[1].value, pair[0].label))

    def none(self) -> str:
        """What is to say where none has any."""
        if not self.known():
            return "no figure is known"
        return f"no state{'' if len(self.known()) == len(self.figures) else ' with a figure'} has any"

    def in_words(self, most: int | None = None) -> str:
        """The states that have any, or so many of them, with their figures."""
        said = [f"{state.label} {figure_in_words(figure)}" for state, figure in self.ranked()[:most]]
        return ", ".join(said) or self.none()


def state_figures(unit: Any, type: Any, on: Any, kind: Any, dataset: Dataset | None) -> StateFigures:
    """Those in force on the day; without one, on that to which the timelines of most states go."""
    unit, kind = given.word("unit", unit, Unit), given.word("kind", kind, ListKind)
    type = None if type is None else given.word("type", type, AgreementType)
    asked = first_day("on", on)
    data = reference if dataset is None else given.one("dataset", dataset, Dataset)
    timelines = {state: data.timeline(type, unit=unit, state=state, kind=kind) for state in State}
    first = next(iter(timelines.values()))
    ends = [timeline[-1].until for timeline in timelines.values() if len(timeline)]
    often = Counter(ends)
    day = asked if asked is not None else max(ends, key=lambda end: (often[end], end), default=None)
    figures = {state: None if day is None else timeline.last_on_or_before(day) for state, timeline in timelines.items()}
    oldest = max((figure.age_days_at_most for figure in figures.values() if figure is not None), default=0)
    notes = [f"Figures are up to {days_old(oldest)}."] if oldest else []
    return StateFigures(first.unit, first.type, first.kind, day, figures, notes)


def title_of(found: StateFigures) -> str:
    """ "Task Force Model: agencies on 2026-05-18"."""
    scope = "The whole program" if found.type is None else found.type.label
    pending = ", pending" if found.kind is ListKind.PENDING else ""
    return f"{scope}: {found.unit.label}{pending}" + ("" if found.day is None else f" on {found.day}")
