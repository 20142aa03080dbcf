"""Colours, line styles and sizes: the same types look the same everywhere, on light, on dark and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import matplotlib
from matplotlib.colors import to_rgb
from matplotlib.patheffects import withStroke

from ..._core import AgreementType
from ...arguments import given
from ...arguments.errors import told
from .arguments import axes_or_none
from .layout import Layout

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: The same types have the same colours everywhere (Okabe and Ito's palette, for all eyes).
colors = {"JEM": "#0072B2", "TFM": "#D55E00", "WSO": "#009E73", "JTF": "#CC79A7"}

#: Grey print tells filled areas apart by these.
hatches = {"JEM": None, "TFM": "//", "WSO": "..", "JTF": "xx"}

label_size = 8.0
note_size = 7.0

#: Lines of the whole program beside its first one (states); none is the colour of a type (Tol's muted palette).
_program = ("#AA4499", "#999933", "#332288", "#CC6677", "#117733", "#88CCEE", "#882255", "#44AA99", "#DDCC77")

#: Text of strangers is drawn as it is, whatever the style says of TeX.
as_text: dict[str, Any] = {"parse_math": False, "usetex": False}

#: Grey print tells types apart by their marks. Triangles are left out: they say "at least" and "at most".
_type_markers = {None: "o", "JEM": "s", "TFM": "D", "WSO": "P", "JTF": "X"}
_markers = ("o", "s", "D", "P", "X", "*", "p", "h", "d", "8")
_dashes: tuple[Any, ...] = ("-", (0, (6, 2)), (0, (3, 1.2)), (0, (7, 2, 1.5, 2)), (0, (1.5, 1)))


@told
def color_of(agreement_type: AgreementType | str | None) -> str:
    """The colour of a type; that of the text, dark on light or light on dark, for the whole program."""
    if agreement_type is None:
        return str(matplotlib.rcParams["text.color"])
    return colors[given.word("agreement_type", agreement_type, AgreementType).code]


@told
def new_axes(width: float = 9, height: float = 4.8) -> Axes:
    """Axes of a figure of their own, of so many inches."""
    import matplotlib.pyplot as plt

    width, height = given.positive_number("width", width), given.positive_number("height", height)
    return plt.subplots(figsize=(width, height), layout=Layout())[1]


def with_room(ax: Any, width: float = 9, height: float = 4.8) -> Any:
    """The axes, or new ones; where a figure of subplots has no layout engine, the constrained one gives texts room."""
    if axes_or_none(ax) is None:
        return new_axes(width, height)
    figure = ax.get_figure(root=True)
    if figure.get_layout_engine() is None and ax.get_subplotspec() is not None:
        figure.set_layout_engine(Layout())
    return ax


def background(ax: Any) -> tuple[float, float, float]:
    """What is behind the axes: their own colour, or that of the figure where they are transparent."""
    for face in (ax.get_facecolor(), ax.get_figure(root=True).get_facecolor()):
        if len(face) < 4 or face[3] > 0.5:
            return to_rgb(face)
    return to_rgb("white")


def halo(ax: Any) -> list[Any]:
    """Keeps a text readable on lines."""
    return [withStroke(linewidth=2.5, foreground=background(ax))]


def mixed(color: Any, other: Any, share: float) -> tuple[float, float, float]:
    """The colour with a share of another in it."""
    red, green, blue = ((1 - share) * a + share * b for a, b in zip(to_rgb(color), to_rgb(other), strict=True))
    return red, green, blue


def readable_on(color: Any) -> str:
    """Black or white: what reads better on the colour."""
    parts = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in to_rgb(color)]
    luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    return "black" if luminance > 0.179 else "white"


@dataclass(frozen=True)
class Look:
    """What tells a line from the others on its axes."""

    color: Any
    linestyle: Any
    marker: str


def look_of(agreement_type: AgreementType | None, others: Sequence[AgreementType | None], ax: Any) -> Look:
    """The look of the next line, when the axes show lines of the other types already.

    The first of a type is solid, in the type's colour. Further ones of it (states) keep its hue, in shades, dashes and
    marks; those of the whole program have hues of their own. The first ten differ.
    """
    number = sum(other is agreement_type for other in others)
    color = color_of(agreement_type)
    first = _type_markers[None if agreement_type is None else agreement_type.code]
    if number == 0:
        return Look(color, "-", first)
    markers = [marker for marker in _markers if marker != first]
    shade = (color, mixed(color, matplotlib.rcParams["text.color"], 0.55), mixed(color, background(ax), 0.35))[
        number % 3
    ]
    if agreement_type is None and number % 10:
        shade = mixed(_program[number % 10 - 1], color, 0.25 if readable_on(background(ax)) == "white" else 0.1)
    return Look(shade, _dashes[number % len(_dashes)], markers[(number - 1) % len(markers)])
