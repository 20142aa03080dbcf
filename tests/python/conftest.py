import json
from pathlib import Path

import lib287g as lg
import pytest

# Markup, quotes, a mark that turns the direction of text, a terminal escape.
hostile = "<script>alert(\"1\")</script> 'q' & \u202etxt\u2066 \x1b[31m"


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return Path(__file__).parents[2]


@pytest.fixture
def hostile_dataset() -> lg.Dataset:
    """A dataset in which every text is hostile."""
    document = {
        "version": hostile,
        "sources": [
            {"id": hostile, "kind": "press", "title": hostile, "publisher": hostile, "url": hostile, "read": hostile}
        ],
        "models": [
            {"type": "JEM", "periods": [], "overview": hostile, "officers_may": [hostile], "background": [hostile],
             "sources": [hostile]}
        ],
        "training": [
            {"id": number, "type": "JEM", "kind": "initial", "hours": hours, "place": hostile, "exactness": "exact",
             "text": hostile, "sources": [hostile], "confidence": "high", "note": hostile}
            for number, hours in (("a", 8), (hostile, 9))
        ],
        "claims": [
            {"id": str(value) + hostile, "value": value, "low": value, "high": value, "exactness": "exact",
             "unit": "agencies", "type": "JEM", "date": date, "sources": [hostile], "confidence": "high",
             "note": hostile}
            for value, date in ((1, "2020-01-01"), (2, "2020-01-01"), (4, "2021"))
        ],
        "glossary": [{"id": hostile, "text": hostile, "sources": [hostile]}],
    }  # fmt: skip
    return lg.parse_json(json.dumps(document))
