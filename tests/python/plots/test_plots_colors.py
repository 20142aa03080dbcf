"""Colours can be told apart by eyes that see no red or no green, on light and on dark."""

import itertools

import lib287g as lg
import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest
from lib287g import plots
from lib287g.plots.drawing.style import background, look_of
from matplotlib.colors import to_rgb

matplotlib.use("Agg")

#: Machado, Oliveira and Fernandes 2009, severity 1, of linear RGB.
eyes = {
    "all": np.eye(3),
    "protanopia": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                            [-0.003882, -0.048116, 1.051998]]),
    "deuteranopia": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                              [-0.011820, 0.042940, 0.968881]]),
}  # fmt: skip
to_xyz = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                   [0.0193339, 0.1191920, 0.9503041]])  # fmt: skip


def lab(color, eye):
    rgb = np.array(to_rgb(color))
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    x, y, z = to_xyz @ np.clip(eyes[eye] @ linear, 0, 1) / np.array([0.95047, 1, 1.08883])
    a, b, c = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return np.array([116 * b - 16, 500 * (a - b), 200 * (b - c)])


def least(colors, eye):
    return min(np.linalg.norm(lab(one, eye) - lab(other, eye)) for one, other in itertools.combinations(colors, 2))


@pytest.mark.parametrize("theme", ["default", "dark_background"])
@pytest.mark.parametrize("eye", eyes)
def test_types_the_whole_program_and_the_background_differ(eye, theme):
    with matplotlib.style.context(theme):
        ax = plt.subplots()[1]
        assert least([*plots.colors.values(), plots.color_of(None), background(ax)], eye) > 15
        plt.close(ax.figure)


@pytest.mark.parametrize("theme", ["default", "dark_background"])
@pytest.mark.parametrize("eye", eyes)
def test_ten_states_differ(eye, theme):
    with matplotlib.style.context(theme):
        ax = plt.subplots()[1]
        program = [look_of(None, [None] * number, ax) for number in range(10)]
        assert least([background(ax), *(look.color for look in program)], eye) > 10
        for kind in lg.AgreementType:
            looks = [look_of(kind, [kind] * number, ax) for number in range(10)]
            assert len({look.marker for look in looks}) == 10
            for one, other in itertools.combinations(looks, 2):
                apart = np.linalg.norm(lab(one.color, eye) - lab(other.color, eye))
                assert apart > 10 or one.linestyle != other.linestyle
        plt.close(ax.figure)
