"""Panels: a figure per period, and per state or type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import matplotlib
from matplotlib.dates import date2num
from matplotlib.lines import Line2D

from .._core import AgreementType, Error, State, Unit
from ..arguments import given
from ..arguments.errors import told
from ..arguments.near import cut
from .drawing.arguments import first_day, style_of
from .drawing.scales import days_below, figures_beside
from .drawing.style import look_of, with_room
from .texts.end_labels import EndLabels
from .texts.footer import Footer
from .texts.placed import placed_on
from .texts.sources import names_of, sources_in_words
from .texts.titles import say_empty, set_title
from .texts.words import sentences

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@told
def plot_panel(
    table: Any, ax: Any = None, *, since: Any = None, log: bool = False, most: int = 10, **line: Any
) -> Axes:
    """A line per state and type of a panel, a step per period; returns the Axes.

    The table's `to_pandas()` has the columns period and last (a period's first and last day), value (empty where it is
    not known, which leaves a gap), provisional, and state or type where there are several. The `most` with the highest
    last values are named at their ends; the others are thin and grey. Periods that are provisional are grey. `since`
    and `log` are as in `plot_timeline`; further keyword arguments go to the lines.
    """
    line, most = style_of(line, Line2D, plot_panel), given.whole_number("most", most, 0)
    log, start = given.yes_or_no("log", log), first_day("since", since)
    if not hasattr(table, "to_pandas"):
        raise Error(f"table: found {cut(table)} ({type(table).__name__}), expected a panel")
    frame = table.to_pandas()
    if not {"period", "last", "value", "provisional"}.issubset(frame):
        raise Error(_no_panel(table, frame))
    if start is not None:
        frame = frame[date2num(frame["last"]) >= date2num(start)]  # type: ignore[no-untyped-call]
    ax = with_room(ax)
    footer = Footer([ax])
    codes = frame["unit"].dropna().unique() if "unit" in frame else []
    unit = Unit(codes[0]).label if len(codes) == 1 else "value"
    keys = [name for name in ("state", "type") if name in frame and frame[name].nunique(dropna=False) > 1]
    title = f"{unit[0].upper()}{unit[1:]}" + (f" by {' and '.join(keys)}" if keys else "")
    set_title(ax, title)
    ax.set_ylabel(unit)
    known = frame.dropna(subset=["value"])
    if not len(known):
        say_empty(ax, "No figures")
        ax.set(xticks=[], yticks=[])
        ax.spines[["top", "right"]].set_visible(False)
        footer.says(title, [], [], f"{title}: no figures.")
        return cast("Axes", ax)
    groups = [(key, rows.sort_values("period")) for key, rows in frame.groupby(keys, dropna=False, sort=True)] if keys \
        else [((), frame.sort_values("period"))]  # fmt: skip
    ranked = sorted(groups, key=lambda pair: -_last(pair[1]))
    labels: EndLabels = placed_on(ax, EndLabels)
    grey = matplotlib.rcParams["text.color"]
    types: list[AgreementType | None] = []
    said = []
    for number, (key, rows) in enumerate(ranked):
        place = dict(zip(keys, key if isinstance(key, tuple) else (key,), strict=True))
        kind = _word(AgreementType, place.get("type", _only(frame, "type")))
        days, values = _steps(rows)
        if number >= most:
            ax.step(days, values, where="post", color=grey, linewidth=0.6, alpha=0.3)
            continue
        look = look_of(kind, types, ax)
        types.append(kind)
        style = {"color": look.color, "linestyle": look.linestyle, "linewidth": 1.5, **line}
        if len(ranked) > 1:
            style = {"marker": look.marker, "markersize": 5, "markevery": 0.17, **style}
        (drawn,) = ax.step(days, values, where="post", **style)
        kept = rows.dropna(subset=["value"])
        if len(kept):
            last = kept.iloc[-1]
            names = [_name(place, short) for short in (False, True)]
            value = f"{last['value']:,.4g}"
            labels.add(last["last"], last["value"], (f"{names[0]} {value}".strip(), f"{names[1]} {value}".strip()),
                       (names[0], names[1]), [drawn])  # fmt: skip
            peak = kept.loc[kept["value"].idxmax()]
            said.append(f"{names[0]}{': ' if names[0] else ''}first {kept.iloc[0]['value']:,.4g} "
                        f"({kept.iloc[0]['period'].date()}), "
                        f"last {last['value']:,.4g} ({last['last'].date()}), highest {peak['value']:,.4g}")  # fmt: skip
    figures_beside(ax, log)
    notes = _grey_provisional(ax, frame, grey)
    days_below(ax, since=start)
    ax.margins(y=0.1)
    ax.grid(alpha=0.3)
    ax.spines[["top", "right"]].set_visible(False)
    if len(ranked) > most:
        notes.append(f"Thin: the other {len(ranked) - most:,}.")
    sources = names_of(frame["source"].dropna()) if "source" in frame else []
    footer.says(title, sources, notes, sentences(f"{title}: {'; '.join(said)}.", sources_in_words(sources)))
    return cast("Axes", ax)


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


def _name(place: dict[str, Any], short: bool) -> str:
    """State and type of a line, in words or as codes."""
    words = []
    for name, vocabulary, whole in (("state", State, "Whole country"), ("type", AgreementType, "All types")):
        if name in place:
            member = _word(vocabulary, place[name])
            words.append(whole if member is None else member.code if short else member.label)
    return ", ".join(words)


def _last(rows: Any) -> float:
    known = rows["value"].dropna()
    return float(known.iloc[-1]) if len(known) else float("-inf")


def _steps(rows: Any) -> tuple[list[Any], list[float]]:
    """Days and levels: each period from its first day on, the last one to its end."""
    days = [*rows["period"], rows["last"].iloc[-1]]
    levels = [float("nan") if value is None or value != value else float(value)
              for value in rows["value"].astype("object").where(rows["value"].notna(), None)]  # fmt: skip
    return days, [*levels, levels[-1]]


def _grey_provisional(ax: Any, frame: Any, grey: Any) -> list[str]:
    """Greys the periods of which any value is provisional; says so."""
    periods = frame[frame["provisional"].astype(bool)][["period", "last"]].drop_duplicates().sort_values("period")
    spans: list[list[float]] = []
    for first, last in periods.itertuples(index=False):
        start, end = float(date2num(first)), float(date2num(last)) + 1  # type: ignore[no-untyped-call]
        if spans and start <= spans[-1][1]:
            spans[-1][1] = max(spans[-1][1], end)
        else:
            spans.append([start, end])
    for start, end in spans:
        ax.axvspan(start, end, color=grey, alpha=0.12, linewidth=0, zorder=0)
    return ["Grey: provisional, may still change."] if spans else []
