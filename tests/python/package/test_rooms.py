"""The rooms of the code: a lower one knows no higher one, workbooks know nothing of 287(g), folders stay small."""

import re
from collections import Counter
from pathlib import Path

import pytest

root = Path(__file__).parents[3]
sources = [path for folder in ("include", "src") for path in sorted((root / folder).rglob("*.?pp"))]
headers = sorted((root / "include" / "lib287g").rglob("*.hpp"))

# From low to high; the ground is what stands beside the rooms: dates, errors.
rooms = ("detail", "words", "ground", "tables", "xlsx", "facts", "generated", "dataset", "figures", "comparison",
         "lists", "reading", "top")  # fmt: skip
ground = {"date.hpp", "error.hpp"}
top = {"lib287g.hpp", "reference.hpp", "vocabularies.hpp"}
# The tables of the facts are made of their rows, and a dataset's writer of all that is written.
level = {room: position for position, room in enumerate(rooms)} | {"generated": rooms.index("dataset")}
private = {"text": "detail", "files": "ground", "csv": "xlsx", "json": "top"}


def room_of(name: str) -> str:
    """The room of a header or source by its path below include/lib287g or src."""
    first = name.split("/")[0]
    if first in ground:
        return "ground"
    if first in top:
        return "top"
    return private.get(first, first)


def included(path: Path) -> list[str]:
    found = re.findall(r'#include (?:<lib287g/([^>]+)>|"([^"]+)")', path.read_text())
    return [public or own for public, own in found]


def test_a_lower_room_includes_no_higher_one():
    wrong = []
    for path in sources:
        folder = root / "include" / "lib287g" if "include" in path.relative_to(root).parts[:1] else root / "src"
        own = room_of(str(path.relative_to(folder)))
        wrong += [
            f"{path.relative_to(root)} ({own}) includes {name} ({room_of(name)})"
            for name in included(path)
            if level[room_of(name)] > level[own]
        ]
    assert wrong == []


def test_the_test_of_rooms_knows_every_room():
    assert {room_of(str(path.relative_to(root / "include" / "lib287g"))) for path in headers} <= set(rooms)
    assert len(sources) > 150


def test_the_room_of_workbooks_knows_no_word_of_287g():
    words = re.compile(r"agreement|agenc(?:y|ies)|county|roster|\bICE\b|287\(g\)|signing|sheriff", re.IGNORECASE)
    found = [
        f"{path.relative_to(root)}: {match.group()}"
        for path in sources
        if "xlsx" in path.relative_to(root).parts
        for match in words.finditer(path.read_text())
    ]
    assert found == []


@pytest.mark.parametrize("folder", ["include", "src"])
def test_no_folder_is_two_rooms(folder):
    sizes = Counter(path.parent for path in sources if path.is_relative_to(root / folder))
    crowded = {
        str(place.relative_to(root)): size for place, size in sizes.items() if size > 17 and place.name != "generated"
    }
    assert crowded == {}


def test_no_name_says_nothing():
    nothing = {"utils", "util", "common", "helpers", "helper", "misc", "types"}
    assert [path for path in sources if nothing & {path.stem, *path.parts[-3:-1]}] == []


def test_a_public_header_says_first_what_it_is_and_which_target_it_needs():
    public = [path for path in headers if path.parent.name not in ("detail", "generated")]
    lines = {path: path.read_text().splitlines()[1] for path in public}
    form = re.compile(r"// \S.* Target: lib287g::(?:lib287g|json|figures|lists|xlsx|reading)\.")
    assert [str(path.relative_to(root)) for path, line in lines.items() if not form.fullmatch(line)] == []


def test_a_public_header_says_next_what_holds_of_threads():
    public = [path for path in headers if path.parent.name not in ("detail", "generated")]
    said = re.compile(r"// .*(?:threads|thread\b).*")
    silent = [path for path in public if not said.fullmatch(path.read_text().splitlines()[2])]
    assert [str(path.relative_to(root)) for path in silent] == []


def test_no_class_is_longer_than_150_lines():
    long = {}
    for path in sources:
        start = None
        for number, line in enumerate(path.read_text().splitlines()):
            if re.match(r"(?:class|struct) \w+.*\{$", line):
                start = number, line
            elif line.startswith("};") and start is not None:
                if number - start[0] + 1 > 150:
                    long[str(path.relative_to(root))] = start[1]
                start = None
    assert long == {}
