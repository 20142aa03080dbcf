"""Types side by side, with words in the cells."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any, cast

import matplotlib
from matplotlib.patches import Rectangle

from .._core import Aspect, Comparison, Error, Grant
from ..arguments import given
from ..arguments.errors import told
from ..arguments.near import found
from ..display import shown
from ..display.sources import short_name
from .drawing.arguments import style_of
from .drawing.matrix import Matrix, Row
from .drawing.style import background, color_of, label_size, mixed, note_size, readable_on, with_room
from .texts.fitted_text import FittedText, OneSize
from .texts.sources import names_of
from .texts.titles import set_title

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import ComparisonCell, ComparisonRow

#: How much of the text's colour is in a cell: grey print tells the answers apart, and the words say them.
_shares = {"no": 0.0, "unclear": 0.1, "conditional": 0.28, "yes": 0.62}


@told
def plot_comparison(
    comparison: Comparison,
    ax: Any = None,
    *,
    aspects: Collection[Aspect | str] | str | None = ("setting", "power"),
    **cells: Any,
) -> Axes:
    """The matrix of powers: a row per power, a column per type, the answer as a word in each cell. Returns the Axes.

    `aspects` are the Aspects shown, or their codes, None for all; a comparison without any of them shows what it has.
    The more is granted the darker is the cell (lighter on dark); "Yes…" stands where a cell is too small for the
    conditions, which the alt text has. A number in brackets marks what another source says differently, which the
    footer tells; where it has no room for that, there are no marks, and it says of how many cells. Rows that cannot be
    read are left out from the end, and counted. Further keyword arguments go to the cells.
    """
    comparison = given.one("comparison", comparison, Comparison)
    cells = style_of(cells, Rectangle, plot_comparison)
    asked = _asked(aspects)
    rows = [row for row in comparison if row.aspect in asked] or list(comparison)
    types = comparison.types
    notes, own = _notes(rows), ax is None
    wide = 2.6 + 1.7 * max(1, len(types))
    lines = math.ceil(sum(map(len, notes)) / _signs_of(wide)) + bool(notes)
    ax = with_room(ax, wide, 1.2 + 0.33 * max(2, len(rows)) + lines * 1.2 * note_size / 72)
    label = 1.6
    heads, titles, words = OneSize(same_form=True), OneSize(same_form=True), OneSize()
    drawn: list[Row] = []
    said: list[str] = []
    mark = 0
    for number, row in enumerate(rows):
        y = -number - 1.0
        title = shown(row.label)
        made = Row([FittedText(ax, (-label, y, label - 0.05, 1), title, label_size, alike=titles, ha="left",
                               short=title.removeprefix("May "))])  # fmt: skip
        answers = []
        for column, (agreement_type, cell) in enumerate(zip(types, row, strict=True)):
            mark += cell.disputed
            made.notes += notes[mark - 1 : mark] if cell.disputed else []
            text = shown(cell.text) or "–"
            face = _face(cell, ax)
            made.cells.append(ax.add_patch(Rectangle((column, y), 1, 1, **{
                "facecolor": face, "edgecolor": background(ax), "linewidth": 1.5, **cells})))  # fmt: skip
            made.texts.append(FittedText(
                ax, (column + 0.03, y, 0.94, 1), text, label_size, alike=words, short=re.sub(r" \(.*", "…", text),
                mark=f" [{mark}]" if cell.disputed else "", color=readable_on(face)))  # fmt: skip
            answers.append(f"{agreement_type.code} {text}")
        drawn.append(made)
        said.append(f"{title}: {', '.join(answers)}.")
    for column, agreement_type in enumerate(types):
        FittedText(ax, (column + 0.03, 0.1, 0.94, 0.9), agreement_type.label, label_size + 0.5, alike=heads,
                   short=agreement_type.code, fontweight="bold")  # fmt: skip
        ax.plot([column + 0.01, column + 0.99], [0.04, 0.04], color=color_of(agreement_type), linewidth=3,
                solid_capstyle="butt")  # fmt: skip
    ax.set(xlim=(-label, max(1, len(types))), ylim=(-max(1, len(rows)), 1.05))
    ax.set_axis_off()
    title = "What the types allow" if all(row.aspect.code in ("setting", "power") for row in rows) else "Types compared"
    set_title(ax, title)
    names = names_of(source for row in rows for cell in row for source in cell.sources[:1])
    footer = Matrix(ax, drawn)
    footer.share = 0.6 if own else footer.share  # a figure of its own is as high as the notes need
    footer.says(title, names, notes, f"{title}. {' '.join(said)}")
    return cast("Axes", ax)


def _asked(aspects: Collection[Aspect | str] | str | None) -> list[Aspect]:
    if aspects is None:
        return list(Aspect)
    if isinstance(aspects, str | Aspect):
        aspects = [aspects]
    if not isinstance(aspects, Iterable):
        raise Error(f"aspects: {found(aspects)}, expected Aspects or their codes, as 'power', or None for all")
    return [given.word("aspects", each, Aspect) for each in aspects]


def _notes(rows: Iterable[ComparisonRow]) -> list[str]:
    """What others say of the cells that they dispute, numbered."""
    disputed = [cell for row in rows for cell in row if cell.disputed]
    return [f"[{number}] {_note(cell)}." for number, cell in enumerate(disputed, 1)]


def _signs_of(inches: float) -> float:
    """How many signs of a note have room in a line."""
    return max(20.0, inches * 72 / (0.55 * note_size))


def _note(cell: ComparisonCell) -> str:
    """What the others say, with their names in place of their ids."""
    note = cell.note
    for row in cell.others:
        note = note.replace(row.sources[0], short_name(row.sources[0]))
    return shown(note)


def _face(cell: ComparisonCell, ax: Any) -> Any:
    ground = mixed(background(ax), matplotlib.rcParams["text.color"], 0.04)
    share = _shares[cell.value.answer.code] if isinstance(cell.value, Grant) else 0.0
    return mixed(ground, matplotlib.rcParams["text.color"], share)
