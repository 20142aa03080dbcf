"""Panels: a figure per period, and per state or type."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

import matplotlib
from matplotlib.dates import date2num
from matplotlib.lines import Line2D

from .._core import AgreementType, Error, State, Unit
from ..arguments import given
from ..arguments.errors import told
from ..arguments.near import cut
from .drawing.arguments import first_day, style_of
from .drawing.joined import watch
from .drawing.parts import draw_line
from .drawing.periods import stretches_of_periods
from .drawing.scales import days_below, figures_beside
from .drawing.stretches import Stretch, between
from .drawing.style import look_of, with_room
from .drawing.two_panels import Panels, Span, panels_on
from .texts.footer import Footer
from .texts.sources import names_of, sources_in_words
from .texts.titles import say_empty, set_title
from .texts.words import sentences

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: The columns of a line's scope, their vocabularies, and what stands for all.
_words: tuple[tuple[str, Any, tuple[str, str]], ...] = (
    ("state", State, ("Whole country", "US")),
    ("type", AgreementType, ("All types", "All")),
)


@told
def plot_panel(
    table: Any,
    ax: Any = None,
    *,
    since: Any = None,
    log: bool = False,
    broken: bool | None = None,
    most: int = 10,
    **line: Any,
) -> Axes:
    """A line per state and type of a panel, a step per period; returns the Axes.

    The table's `to_pandas()` has the columns period and last (a period's first and last day), value (empty where it is
    not known, which leaves a gap), provisional, and state or type where there are several. The `most` with the highest
    last values are named at their ends; the others are thin and grey. Periods that are provisional are grey. Dotted and
    pale is what has no newer figure for as long as in `plot_timeline`, by age_days where the table has them.

    `since`, `log` and `broken` are as in `plot_timeline`: a panel of no more than `most` lines has two panels where a
    timeline has them. Further keyword arguments go to the lines.
    """
    line, most = style_of(line, Line2D, plot_panel), given.whole_number("most", most, 0)
    log, start = given.yes_or_no("log", log), first_day("since", since)
    broken = None if broken is None else given.yes_or_no("broken", broken)
    if not hasattr(table, "to_pandas"):
        raise Error(f"table: found {cut(table)} ({type(table).__name__}), expected a panel")
    frame = table.to_pandas()
    if not {"period", "last", "value", "provisional"}.issubset(frame):
        raise Error(_no_panel(table, frame))
    if start is not None:
        frame = frame[date2num(frame["last"]) >= date2num(start)]  # type: ignore[no-untyped-call]
    codes = frame["unit"].dropna().unique() if "unit" in frame else []
    unit = Unit(codes[0]).label if len(codes) == 1 else "value"
    keys = [name for name in ("state", "type") if name in frame and frame[name].nunique(dropna=False) > 1]
    title = f"{unit[0].upper()}{unit[1:]}" + (f" by {' and '.join(keys)}" if keys else "")
    if not frame["value"].notna().any():
        return _empty(ax, title, unit)
    groups = [(key, rows.sort_values("period")) for key, rows in frame.groupby(keys, dropna=False, sort=True)] if keys \
        else [((), frame.sort_values("period"))]  # fmt: skip
    ranked = sorted(groups, key=lambda pair: -_last(pair[1]))
    everything = [between(stretches_of_periods(rows), start) for _, rows in ranked]
    wanted = (ax is None and not log and len(ranked) <= most) if broken is None else broken
    picture = panels_on([each for stretches in everything for each in stretches], ax, wanted, _PanelPicture)
    if picture.cut is not None:
        watch(picture)
    types: list[AgreementType | None] = []
    for number, ((key, rows), stretches) in enumerate(zip(ranked, everything, strict=True)):
        place = dict(zip(keys, key if isinstance(key, tuple) else (key,), strict=True))
        kind = _word(AgreementType, place.get("type", _only(frame, "type")))
        if number >= most:
            style = {"color": matplotlib.rcParams["text.color"], "linewidth": 0.6, "alpha": 0.3}
            stretches = [replace(each, old=False) for each in stretches]
        else:
            look = look_of(kind, types, picture.panels[-1])
            types.append(kind)
            style = {"color": look.color, "linestyle": look.linestyle, "linewidth": 1.5, **line}
            if len(ranked) > 1:
                style = {"marker": look.marker, "markersize": 5, "markevery": 0.17, **style}
        lines = [draw_line(panel, stretches, start, span, style) for panel, span in picture.spans()]
        names = tuple(_name(place or _places(frame), short) for short in (False, True)) if number < most else ()
        picture.shown.append(_Line(names, bool(keys), stretches, rows, start, lines))
    picture.provisional = _spans(frame)
    for panel, span in picture.spans():
        figures_beside(panel, log)
        picture.grey(panel, span)
        days_below(panel, widen=picture.cut is None, since=start)
        panel.margins(y=0.1)
        panel.grid(alpha=0.3)
        panel.spines[["top", "right"]].set_visible(False)
    picture.heading.says(title)
    picture.heading.measures(unit)
    picture.caption()
    picture.called = title
    picture.sources = names_of(frame["source"].dropna()) if "source" in frame else []
    picture.tell()
    return cast("Axes", picture.panels[-1])


def _empty(ax: Any, title: str, unit: str) -> Axes:
    ax = with_room(ax)
    footer = Footer([ax])
    set_title(ax, title)
    ax.set_ylabel(unit)
    say_empty(ax, "No figures")
    ax.set(xticks=[], yticks=[])
    ax.spines[["top", "right"]].set_visible(False)
    footer.says(title, [], [], f"{title}: no figures.")
    return cast("Axes", ax)


@dataclass
class _Line:
    """What is drawn of one state and type: long and short name, none of the thin ones; its rows, a line per panel."""

    names: Sequence[str]
    of_several: bool
    stretches: list[Stretch]
    rows: Any
    since: datetime.date | None
    lines: list[Line2D]

    def in_words(self, kept: Any) -> str:
        first, last, peak = kept.iloc[0], kept.iloc[-1], kept.loc[kept["value"].idxmax()]
        return (f"{f'{self.names[0]}: ' if self.of_several else ''}first {_number(first['value'])} "
                f"({first['period'].date()}), last {_number(last['value'])} ({last['last'].date()}), "
                f"highest {_number(peak['value'])}")  # fmt: skip


class _PanelPicture(Panels):
    """The footer of a panel, which knows the lines that are drawn of it."""

    def __init__(self, panels: Sequence[Any], cut: datetime.date | None) -> None:
        super().__init__(panels, cut)
        self.shown: list[_Line] = []
        self.provisional: list[tuple[float, float]] = []
        self.called = ""
        self.sources: list[str] = []

    def take_over(self, other: _PanelPicture) -> None:
        super().take_over(other)
        self.shown, self.provisional, self.called, self.sources = (
            other.shown, other.provisional, other.called, other.sources)  # fmt: skip

    def draw_before(self, later: Any, cut: datetime.date) -> None:
        for one in self.shown:
            style = {"color": one.lines[-1].get_color(), "alpha": one.lines[-1].get_alpha()}
            before = draw_line(later, one.stretches, one.since, (None, cut), style)
            before.update_from(one.lines[-1])
            before.set_label("_" + str(before.get_label()))
            one.lines = [before, one.lines[-1]]
        self.grey(later, (None, cut))

    def grey(self, panel: Any, span: Span) -> None:
        """Greys the periods of which any value is provisional."""
        low, high = (limit if day is None else float(date2num(day))  # type: ignore[no-untyped-call]
                     for day, limit in zip(span, (float("-inf"), float("inf")), strict=True))  # fmt: skip
        for first, last in self.provisional:
            if first < high and last > low:
                panel.axvspan(max(first, low), min(last, high), color=matplotlib.rcParams["text.color"], alpha=0.12,
                              linewidth=0, zorder=0)  # fmt: skip

    def tell(self) -> None:
        labels, said = self.labels(), []
        labels.clear()
        named = [one for one in self.shown if one.names]
        for one in named:
            kept = one.rows.dropna(subset=["value"])
            if len(kept):
                last = kept.iloc[-1]
                names = (one.names[0], one.names[1])
                value = _number(last["value"])
                labels.add(last["last"], last["value"], (f"{names[0]} {value}", f"{names[1]} {value}"), names,
                           one.lines)  # fmt: skip
                said.append(one.in_words(kept))
        notes = ["Grey: provisional, may still change."] if self.provisional else []
        notes += ["Dotted: no newer figure for long."] if any(s.dotted for one in named for s in one.stretches) else []
        thin = len(self.shown) - len(named)
        notes += [f"Thin: the other {thin:,}."] if thin else []
        words = sentences(f"{self.called}: {'; '.join(said)}.", *self.own_scale(), sources_in_words(self.sources))
        self.says(self.called, self.sources, notes, words)


def _number(value: float) -> str:
    """A whole number, or a mean in four digits."""
    return f"{value:,.0f}" if value == int(value) or value >= 1000 else f"{value:,.4g}"


def _no_panel(table: Any, frame: Any) -> str:
    """Why a table cannot be drawn, and what can be."""
    if "period" in frame:
        return "found a wide panel, with a column per state or type, expected one that is made without wide=True"
    found = f"{type(table).__name__} with the columns {', '.join(frame)[:80]}"
    return f"found a {found}, expected a panel, Timeline, Growth, Comparison or DifferenceTable: these can be drawn"


def _word(vocabulary: Any, code: Any) -> Any:
    """The member of a code; None for what is no code (the whole program, the whole country)."""
    return next((member for member in vocabulary if member.code == code), None)


def _only(frame: Any, name: str) -> Any:
    """The one value of a column; None where there is none or are several."""
    values = frame[name].dropna().unique() if name in frame else []
    return values[0] if len(values) == 1 else None


def _places(frame: Any) -> dict[str, Any]:
    """State and type of the only line, where the panel says them."""
    found = {name: _only(frame, name) for name in ("state", "type")}
    return {name: code for name, code in found.items() if code is not None} or {"type": None}


def _name(place: dict[str, Any], short: bool) -> str:
    """State and type of a line, in words or as codes."""
    words = []
    for name, vocabulary, whole in _words:
        if name in place:
            member = _word(vocabulary, place[name])
            words.append(whole[short] if member is None else member.code if short else member.label)
    return ", ".join(words)


def _last(rows: Any) -> float:
    known = rows["value"].dropna()
    return float(known.iloc[-1]) if len(known) else float("-inf")


def _spans(frame: Any) -> list[tuple[float, float]]:
    """The days on which any value is provisional."""
    periods = frame[frame["provisional"].astype(bool)][["period", "last"]].drop_duplicates().sort_values("period")
    spans: list[tuple[float, float]] = []
    for first, last in periods.itertuples(index=False):
        start, end = float(date2num(first)), float(date2num(last)) + 1  # type: ignore[no-untyped-call]
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return spans
