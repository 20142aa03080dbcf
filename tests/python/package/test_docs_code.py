"""Every block of code of the README and of docs/ does what its page says; test_readme.py runs the README's Python."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from made_lists import row, write

root = Path(__file__).resolve().parents[3]
pages = [root / "README.md", *sorted(path for path in (root / "docs").rglob("*.md") if "made" not in path.parts)]


class Block(NamedTuple):
    page: Path
    line: int
    language: str
    code: str
    shown: str | None  # the block `text` right after it: what it prints

    @property
    def name(self) -> str:
        return f"{self.page.relative_to(root)}:{self.line}"


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, without those that are directives of the site."""
    text = page.read_text(encoding="utf-8")
    shown = r"(?:\n\n```text\n(?P<shown>.*?)^```$)?"
    for found in re.finditer(rf"^```(?P<language>\S+ ?\S*|)\n(?P<code>.*?)^```${shown}", text, re.M | re.S):
        language = found["language"].removeprefix("{code-cell} ")
        if language.startswith("{"):
            continue
        code = re.sub(r"\A---\n.*?^---\n", "", found["code"], flags=re.M | re.S)  # options of a cell
        yield Block(page, text.count("\n", 0, found.start()) + 1, language, code, found["shown"])


every = [block for page in pages for block in blocks(page)]


def of(*languages: str) -> list[Block]:
    return [block for block in every if block.language in languages]


with_python = sorted({block.page for block in of("python")} - {root / "README.md"})


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with two of ICE's lists and nothing of the caller's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("MPLBACKEND", "Agg")
    inherited = os.environ.get("PYTHONPATH")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(root / "python"), inherited])))
    for folder in ("participating", "lists"):
        (tmp_path / folder).mkdir()
        for name, states in (("05302025am", ("FLORIDA",)), ("05182026am", ("FLORIDA", "TEXAS"))):
            path = tmp_path / folder / f"participatingAgencies{name}.xlsx"
            write(path, *(row(STATE=state) for state in states))
    return tmp_path


def run(*command: str | Path, **options: object) -> str:
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, **options)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return str(done.stdout)


def run_python(page: Path, folder: Path) -> None:
    """The blocks of Python of a page, from the first to the last, as a reader types them."""
    shutil.rmtree(folder / "lists")  # pages write their own
    program = folder / "page.py"
    # A block begins on the line where it stands on the page, so that an error names it.
    lines: list[str] = []
    for block in blocks(page):
        if block.language == "python":
            lines += [""] * (block.line - len(lines)) + block.code.splitlines()
    program.write_text("\n".join(lines) + "\n", encoding="utf-8")
    run(sys.executable, "-W", "error", program)


def test_every_page_is_of_languages_that_are_tried():
    """A block of another language would be tried by nobody."""
    known = {"sh", "python", "pycon", "cpp", "c++", "cmake", "text", ""}
    assert {block.language for block in every} <= known
    assert of("cpp") and of("c++") and of("sh") and of("python")
    # CMake, and the tree of folders, are the README's: tests/consumers and test_rooms.py try them.
    assert {block.page.name for block in of("cmake", "", "pycon")} == {"README.md"}


@pytest.mark.parametrize("page", with_python, ids=lambda page: page.stem)
def test_the_python_of_a_page_runs(page, at_home):
    run_python(page, at_home)


def try_line(line: str, block: Block) -> str:
    """What a line of a terminal prints; a line of a kind that is not known is a fault."""
    words = shlex.split(line, comments=True)
    if words[:1] == ["lib287g"]:
        return run(sys.executable, "-m", *words)
    if words[:1] == ["make"]:  # that the target is there: what it does is another test's, or takes an hour
        return run("make", "--dry-run", "--always-make", *words[1:], cwd=root) and ""
    if words[:2] == ["pip", "install"]:  # test_wheel.py installs it; the extra must be one that there is
        (extra,) = re.fullmatch(r"\.(?:\[(\w+)\])?", " ".join(words[2:])).groups(default="dev")
        assert re.search(rf"^{extra} = \[", (root / "pyproject.toml").read_text(encoding="utf-8"), re.M)
        return ""
    if words[:1] == ["g++"]:  # of the program above it
        above = [each for each in of("cpp") if each.page == block.page and each.line < block.line]
        Path("program.cpp").write_text(above[-1].code, encoding="utf-8")
        return run(*[str(root / word) if word == "include" else word for word in words])
    raise AssertionError(f"nobody knows how to try: {line}")


@pytest.mark.parametrize("block", of("sh"), ids=lambda block: block.name)
def test_what_a_page_gives_to_a_terminal_works(block, at_home):
    if any(each.language == "python" for each in blocks(block.page)) and block.page.name != "README.md":
        run_python(block.page, at_home)  # the files that its commands take
    lines = [line for line in block.code.splitlines() if line.strip()]
    printed = "".join(try_line(line, block) for line in lines)
    if block.shown is not None:
        assert printed == block.shown
    if any(line.startswith("lib287g") for line in lines):
        assert printed.strip()


def compiled(block: Block, *options: str | Path) -> list[str | Path]:
    Path("block.cpp").write_text(f'#line {block.line + 1} "{block.page}"\n{block.code}', encoding="utf-8")
    return ["g++", "-std=c++20", "-Wall", "-Wextra", "-I", root / "include", "block.cpp", *options]


def libraries() -> list[str | Path]:
    """What a program that reads lists links: the build's own, and what stands behind them."""
    build = root / "build" / "dev"
    parts = [build / f"lib287g_{part}.a" for part in ("reading", "lists", "xlsx", "json", "figures")]
    if missing := [part.name for part in parts if not part.exists()]:
        pytest.skip(f"build/dev has no {', '.join(missing)}")
    behind = run("pkg-config", "--libs", "libzip", "pugixml").split()
    return [*parts, *behind, "-ldeflate", "-ldate-tz", "-pthread"]


@pytest.mark.parametrize("block", of("cpp"), ids=lambda block: block.name)
def test_the_cpp_of_a_page_compiles_and_prints_what_it_says(block, at_home):
    if "int main(" not in block.code:
        run(*compiled(block, "-fsyntax-only"))
        return
    reads = re.search(r"<lib287g/(reading|lists|xlsx)/", block.code)
    run(*compiled(block, "-o", "program", *(libraries() if reads else [])))
    printed = run(at_home / "program")
    assert printed.strip()
    if block.shown is not None:
        assert printed == block.shown


@pytest.mark.parametrize("block", of("c++"), ids=lambda block: block.name)
def test_the_cpp_that_a_page_calls_refused_does_not_compile(block, at_home):
    refused = block._replace(code="#include <lib287g/lib287g.hpp>\n" + block.code)
    accepted = block._replace(code=textwrap.dedent(refused.code).replace("30}", "28}"))
    run(*compiled(accepted, "-fsyntax-only"))
    assert subprocess.run(compiled(refused, "-fsyntax-only"), capture_output=True).returncode != 0
