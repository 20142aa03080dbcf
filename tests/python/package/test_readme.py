import doctest
import os
import re
from pathlib import Path

import lib287g as lg
import matplotlib.pyplot
import pytest
from made_lists import row, write

readme = Path(__file__).parents[3] / "README.md"

# As the documentation gives it; the README's own blocks are run below.
promised = """
import lib287g as lg
import numpy as np
lg.model("JEM").training[0].hours                       # 160
lg.compare("WSO", "JEM", "TFM")                         # a table in a terminal, an HTML table in a notebook
lg.compare("JEM", "TFM").differences()
tfm = lg.timeline("TFM", unit="agencies")               # lg.timeline(unit="agreements") is the whole program
tfm.last_on_or_before("2026-06-05").value               # 1220
lg.timeline("JEM", unit="agreements").growth("2011-06-01", "2026-06-05").relative
lg.timeline(unit="agreements").values_on(np.array(["2009-07-01", "2017-04-01"], "datetime64[D]"))   # masked
lg.claims(type="JEM", unit="agreements")                # who said what
lg.source("GAO21").url
lg.data_version, lg.cite()
"""


def results(code: str) -> list[object]:
    """What each line evaluates to, in one namespace."""
    namespace: dict[str, object] = {}
    values = []
    for line in code.strip().splitlines():
        try:
            values.append(eval(line.split("  #")[0], namespace))
        except SyntaxError:
            exec(line, namespace)
    return values


def test_the_promised_lines_give_what_their_comments_say():
    hours, compared, differing, value, relative, values, claims, url, versions = results(promised)
    assert hours == 160
    assert "WSO" in repr(compared).split("\n")[0] and "<table" in compared._repr_html_()
    assert 0 < len(differing) < len(compared)
    assert value == 1220
    assert relative == pytest.approx(179 / 34 - 1)
    assert values.shape == (2,) and values.dtype == "int64"
    assert len(claims) and {claim.type for claim in claims} == {lg.AgreementType.JAIL_ENFORCEMENT_MODEL}
    assert url.startswith("https://")
    assert versions == (lg.data_version, lg.cite())


@pytest.mark.skipif(not readme.exists(), reason="there is no README.md beside the tests")
def test_the_python_of_the_readme_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # where ICE's lists are, for the blocks that read them
    (tmp_path / "participating").mkdir()
    for name, states in (("05302025am", ("FLORIDA",)), ("05182026am", ("FLORIDA", "TEXAS"))):
        path = tmp_path / "participating" / f"participatingAgencies{name}.xlsx"
        write(path, *(row(STATE=state) for state in states))
    blocks = re.findall(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    matplotlib.use("Agg")
    namespace: dict[str, object] = {"__name__": "__readme__"}
    for number, block in enumerate(blocks):
        exec(compile(block, f"README.md, block {number + 1}", "exec"), namespace)
    matplotlib.pyplot.close("all")


@pytest.mark.skipif(not os.environ.get("LIB287G_LISTS"), reason="LIB287G_LISTS names no folder of ICE's lists")
def test_the_session_of_the_readme_is_what_it_shows(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lists").symlink_to(Path(os.environ["LIB287G_LISTS"]).resolve())
    (session,) = re.findall(r"```pycon\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)
    test = doctest.DocTestParser().get_doctest(session, {"lg": lg}, "README.md", str(readme), 0)
    told = []
    assert len(test.examples) >= 10
    doctest.DocTestRunner().run(test, out=told.append)
    assert not told, "".join(told)
