import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import lib287g as lg
import pytest

# Markup, quotes, a mark that turns the direction of text, a terminal escape.
hostile = "<script>alert(\"1\")</script> 'q' & \u202etxt\u2066 \x1b[31m"


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return Path(__file__).parents[2]


@pytest.fixture
def hostile_document() -> Callable[[str], dict[str, Any]]:
    """A dataset as JSON has it, in which every text but the version, which is a number, is the one given."""

    def document(text: str) -> dict[str, Any]:
        return {
            "version": "1",
            "sources": [
                {"id": text, "kind": "press", "title": text, "publisher": text, "url": text, "read": text}
            ],
            "models": [
                {"type": "JEM", "periods": [], "overview": text, "officers_may": [text], "background": [text],
                 "sources": [text]}
            ],
            "training": [
                {"id": number, "type": "JEM", "kind": "initial", "hours": hours, "place": text, "exactness": "exact",
                 "text": text, "sources": [text], "confidence": "high", "note": text}
                for number, hours in (("a", 8), (text, 9))
            ],
            "claims": [
                {"id": str(value) + text, "value": value, "low": value, "high": value, "exactness": "exact",
                 "unit": "agencies", "type": "JEM", "date": date, "sources": [text], "confidence": "high",
                 "note": text}
                for value, date in ((1, "2020-01-01"), (2, "2020-01-01"), (4, "2021"))
            ],
            "glossary": [{"id": text, "text": text, "sources": [text]}],
        }  # fmt: skip

    return document


@pytest.fixture
def hostile_dataset(hostile_document: Callable[[str], dict[str, Any]]) -> lg.Dataset:
    """A dataset in which every text but the version is hostile."""
    return lg.parse_json(json.dumps(hostile_document(hostile)))


@pytest.fixture
def drawn() -> Iterator[None]:
    """Draws every figure of the test, as a notebook would, and closes it."""
    import matplotlib.pyplot as plt

    yield
    try:
        for number in plt.get_fignums():
            plt.figure(number).canvas.draw()
    finally:
        plt.close("all")


def pytest_collection_modifyitems(items):
    """The wheel, which takes longest to build, comes first: others run beside it where there are two workers."""
    items.sort(key=lambda item: item.path.name != "test_wheel.py")
