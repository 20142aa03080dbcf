"""What plots hand to matplotlib by name, for type checkers and editors; what it takes it says when a plot is drawn."""

from __future__ import annotations

from typing import Any, TypedDict


class Drawn(TypedDict, total=False):
    """Of whatever is drawn."""

    aa: bool
    agg_filter: Any
    alpha: float | None
    animated: bool
    antialiased: bool
    clip_box: Any
    clip_on: bool
    clip_path: Any
    color: Any
    figure: Any
    gid: str
    in_layout: bool
    label: str
    linestyle: Any
    ls: Any
    mouseover: bool
    path_effects: Any
    picker: Any
    rasterized: bool
    sketch_params: Any
    snap: bool | None
    transform: Any
    url: str
    visible: bool
    zorder: float


class LineOptions(Drawn, total=False):
    """Of lines."""

    c: Any
    dash_capstyle: Any
    dash_joinstyle: Any
    dashes: Any
    data: Any
    drawstyle: str
    ds: str
    fillstyle: Any
    gapcolor: Any
    linewidth: float
    lw: float
    marker: Any
    markeredgecolor: Any
    markeredgewidth: float
    markerfacecolor: Any
    markerfacecoloralt: Any
    markersize: float
    markevery: Any
    mec: Any
    mew: float
    mfc: Any
    mfcalt: Any
    ms: float
    pickradius: float
    solid_capstyle: Any
    solid_joinstyle: Any
    xdata: Any
    ydata: Any


class CellOptions(Drawn, total=False):
    """Of rectangles, as tiles and cells are."""

    angle: float
    bounds: Any
    capstyle: Any
    ec: Any
    edgecolor: Any
    edgegapcolor: Any
    facecolor: Any
    fc: Any
    fill: bool
    hatch: Any
    hatch_linewidth: float
    hatchcolor: Any
    height: Any
    joinstyle: Any
    linewidth: Any
    lw: Any
    width: Any
    x: float
    xy: Any
    y: float


class BarOptions(CellOptions, total=False):
    """Of bars."""

    align: Any
    capsize: float
    ecolor: Any
    error_kw: Any
    xerr: Any
    yerr: Any
